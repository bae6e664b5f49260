// The calls that go on now, as the rules see them: with whom, and how many minutes past the planned end.
import type { KeptCall } from '../capture/live-call.ts';
import type { CallNow } from './prompts-of.ts';
import { sessionEntries } from './session-area.ts';

const minuteMs = 60_000;

export async function callsNow(now: number): Promise<readonly CallNow[]> {
  const kept = await sessionEntries('live:');
  return kept
    .map(({ value }) => JSON.parse(value) as KeptCall) // written by us alone
    .filter(({ state }) => state === 'in')
    .map(({ ref, endsAt }) => ({
      engagement: ref?.engagement ?? null,
      overMin: endsAt === null ? 0 : Math.max(0, Math.floor((now - endsAt) / minuteMs)),
    }));
}
