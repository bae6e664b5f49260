// What the acts of the core are given from outside: the time, fresh ids, the coach's time zone.
import { randomRecordId } from '#shared/records/record-id.ts';

export const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

export const atNow = () => ({
  now: Date.now(),
  randomId: () => randomRecordId(randomBytes(16)),
  timeZone: Temporal.Now.timeZoneId(),
});
