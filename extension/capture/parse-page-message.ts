// What pages say is untrusted: parsed, capped and narrowed here before anything else sees it.
import * as z from 'zod/mini';
import { err, ok, type Result } from '#shared/records/record.ts';
import type { Sighting, SiteHealth } from '../sites/site.ts';

const maxSightings = 2000;
const text = (max: number) => z.string().check(z.maxLength(max));
const minute = z.optional(z.int().check(z.gte(0), z.lte(2880)));

const sighting = z.object({
  chipId: text(1024),
  provider: text(40),
  eventId: text(500),
  seriesId: z.optional(text(500)),
  originalStart: z.optional(text(40)),
  title: text(1000),
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  startMinute: minute,
  endMinute: minute,
  allDay: z.boolean(),
  shape: z.enum(['block', 'bar', 'row']),
  tight: z.boolean(),
});

const calendarSeen = z.object({
  site: text(40),
  page: z._default(text(80), ''),
  sightings: z.array(sighting).check(z.maxLength(maxSightings)),
  health: z.object({
    state: z.enum(['ok', 'degraded', 'blind']),
    chips: z.int().check(z.gte(0), z.lte(100_000)),
    read: z.int().check(z.gte(0), z.lte(100_000)),
  }),
});

const callSeen = z.object({
  site: text(40),
  state: z.enum(['none', 'lobby', 'in', 'left', 'unknown']),
  url: text(4096),
  title: text(1000),
});

export type CalendarSeen = {
  readonly site: string;
  readonly page: string;
  readonly sightings: readonly Sighting[];
  readonly health: SiteHealth;
};
export type CallSeen = z.infer<typeof callSeen>;
export type PageMessageError = { readonly type: 'not-understood' };

export function parseCalendarSeen(input: unknown): Result<CalendarSeen, PageMessageError> {
  const parsed = z.safeParse(calendarSeen, input);
  if (!parsed.success) return err({ type: 'not-understood' });
  return ok({ ...parsed.data, sightings: parsed.data.sightings.map(withoutUndefined) });
}

export function parseCallSeen(input: unknown): Result<CallSeen, PageMessageError> {
  const parsed = z.safeParse(callSeen, input);
  return parsed.success ? ok(parsed.data) : err({ type: 'not-understood' });
}

const withoutUndefined = (seen: z.infer<typeof sighting>): Sighting => {
  const { seriesId, originalStart, startMinute, endMinute, ...rest } = seen;
  return {
    ...rest,
    ...(seriesId === undefined ? {} : { seriesId }),
    ...(originalStart === undefined ? {} : { originalStart }),
    ...(startMinute === undefined ? {} : { startMinute }),
    ...(endMinute === undefined ? {} : { endMinute }),
  };
};
