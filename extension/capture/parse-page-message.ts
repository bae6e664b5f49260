// What pages say is untrusted: parsed, capped and narrowed here before anything else sees it.
import * as z from 'zod/mini';
import { err, field, ok, type Result } from '#shared/records/record.ts';
import { calendarSites } from '../sites/index.ts';
import { mostEmails, mostSightings, type Looked, type OpenedEvent } from '../sites/site.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
const minute = z.optional(z.int().check(z.gte(0), z.lte(2880)));

// "2026-02-31" would throw where it is made a moment, and with it would go the painting of every other tab.
const day = field.isoDate;

const identity = {
  provider: text(40),
  eventId: text(500),
  seriesId: z.optional(text(500)),
  originalStart: z.optional(text(40)),
  title: text(1000),
};

const sighting = z.object({
  ...identity,
  chipId: text(1024),
  day,
  startMinute: minute,
  endMinute: minute,
  allDay: z.boolean(),
  shape: z.enum(['block', 'bar', 'row']),
  tight: z.boolean(),
  calendar: z.optional(text(500)),
  status: z.optional(z.enum(['cancelled', 'declined'])),
  emails: z.optional(z.array(text(320)).check(z.maxLength(mostEmails))),
  passing: z.optional(z.boolean()),
});

const opened = z.object({
  ...identity,
  emails: z.array(text(320)).check(z.maxLength(200)),
  links: z.array(text(4096)).check(z.maxLength(20)),
});

const calendarSeen = z.object({
  site: text(40),
  page: z._default(text(80), ''),
  sightings: z.array(sighting).check(z.maxLength(mostSightings)),
  health: z.object({
    state: z.enum(['ok', 'degraded', 'blind']),
    chips: z.int().check(z.gte(0), z.lte(100_000)),
    read: z.int().check(z.gte(0), z.lte(100_000)),
  }),
  wholeDays: z._default(z.array(day).check(z.maxLength(400)), []),
  opened: z._default(z.nullable(opened), null),
});

const callSeen = z.object({
  site: text(40),
  state: z.enum(['none', 'lobby', 'in', 'left', 'unknown']),
  url: text(4096),
  title: text(1000),
});

export type CalendarSeen = Looked & {
  readonly site: string;
  readonly page: string;
  readonly opened: OpenedEvent | null;
};
export type CallSeen = z.infer<typeof callSeen>;
export type PageMessageError = { readonly type: 'not-understood' };

export function parseCalendarSeen(input: unknown): Result<CalendarSeen, PageMessageError> {
  const parsed = z.safeParse(calendarSeen, input);
  if (!parsed.success) return err({ type: 'not-understood' });
  const { sightings, opened, ...rest } = parsed.data;
  const provider = calendarSites.find(({ id }) => id === rest.site)?.provider;
  if (provider === undefined) return err({ type: 'not-understood' });
  // A page knows its own provider's events: with another's name it would change bookings that were seen elsewhere.
  if ([...sightings, opened ?? { provider }].some((event) => event.provider !== provider))
    return err({ type: 'not-understood' });
  return ok({
    ...rest,
    sightings: sightings.map(withoutUndefined),
    opened: opened === null ? null : withoutUndefined(opened),
  });
}

export function parseCallSeen(input: unknown): Result<CallSeen, PageMessageError> {
  const parsed = z.safeParse(callSeen, input);
  return parsed.success ? ok(parsed.data) : err({ type: 'not-understood' });
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** What is not told is left out, as the sites' own types have it. */
const withoutUndefined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>; // brand: only undefined left out
