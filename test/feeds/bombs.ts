// Feeds made to do harm. Beside each: what comes of it, and how much it may cost, counted. Read with exactly that much and no more.
import type { FeedCaps } from '#shared/feed/feed-caps.ts';
import type { FeedError } from '#shared/feed/read-feed.ts';
import { calendar, event } from './write-feed.ts';

export type Bomb = {
  readonly name: string;
  readonly text: () => string;
  /** In the year 2026; beside the event "good", which every bomb that can be read holds too. */
  readonly becomes:
    | FeedError['type']
    | {
        readonly events: number;
        readonly beyondCaps?: number;
        readonly damaged?: number;
        readonly unknownZone?: number;
      };
  readonly within: Pick<FeedCaps, 'bytes' | 'steps' | 'instances'>;
};

const good = event('UID:good', 'DTSTART:20260601T090000Z', 'DTEND:20260601T100000Z', 'SUMMARY:good');

const series = (start: string, rule: string, ...more: readonly string[]): (() => string) => {
  return () => calendar(event('UID:bomb', `DTSTART:${start}`, `RRULE:${rule}`, ...more), good);
};

const times = (count: number, of: (nth: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, nth) => of(nth));

const upTo = (least: number, most: number): string =>
  times(most - least + 1, (nth) => String(least + nth)).join(',');

const secondOf2026 = (nth: number): string =>
  `${new Date(Date.UTC(2026, 0, 1, 0, 0, nth)).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const small = { bytes: 2_000, steps: 100_000, instances: 1_000 };
const large = { bytes: 20_000_000, steps: 100_000, instances: 1_000 };
const first2026 = '20260201T090000Z';

const rules: readonly Bomb[] = [
  {
    name: 'Each second since 1970',
    text: series('19700101T000000Z', 'FREQ=SECONDLY'),
    becomes: { events: 0, beyondCaps: 1 },
    within: small,
  },
  {
    name: 'A thousand million seconds',
    text: series('19700101T000000Z', 'FREQ=SECONDLY;COUNT=1000000000'),
    becomes: { events: 0, beyondCaps: 1 },
    within: small,
  },
  {
    name: 'A thousand million days since 1970, of which 365 lie in the year',
    text: series('19700101T090000Z', 'FREQ=DAILY;COUNT=1000000000'),
    becomes: { events: 365 },
    within: small,
  },
  {
    name: 'Each minute of the year, which is more than may be given',
    text: series('20260101T000000Z', 'FREQ=MINUTELY;INTERVAL=60'),
    becomes: { events: 0, beyondCaps: 1 },
    within: small,
  },
  ...['YEARLY', 'MONTHLY', 'DAILY', 'HOURLY'].map((frequency): Bomb => ({
    name: `The 31st of February, ${frequency}`,
    text: series(first2026, `FREQ=${frequency};BYMONTH=2;BYMONTHDAY=31`),
    becomes: { events: 1 },
    within: { ...small, steps: 20_000 },
  })),
  {
    name: 'The 31st of February, looked for each second',
    text: series(first2026, 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31'),
    becomes: { events: 0, beyondCaps: 1 },
    within: small,
  },
  {
    name: 'The 31st of February, five times since 1970',
    text: series('19700201T090000Z', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5'),
    becomes: { events: 0 },
    within: small,
  },
  {
    name: 'The fifth Monday of each February, on which ical.js never comes back',
    text: series(first2026, 'FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2'),
    becomes: { events: 1 },
    within: { ...small, steps: 1_000 },
  },
  {
    name: 'The fifth Monday of each January that is February too, every thousand million days',
    text: series(first2026, 'FREQ=DAILY;INTERVAL=1000000000;BYDAY=MO;BYMONTH=1'),
    becomes: { events: 1 },
    within: { ...small, steps: 100 },
  },
  ...['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'SECONDLY'].map((frequency): Bomb => ({
    name: `Every million thousand millions, ${frequency}`,
    text: series(first2026, `FREQ=${frequency};INTERVAL=1000000000000000`),
    becomes: { events: 1 },
    within: { ...small, steps: 400 },
  })),
  {
    name: 'An interval of nothing',
    text: series(first2026, 'FREQ=DAILY;INTERVAL=0'),
    becomes: { events: 0, damaged: 1 },
    within: small,
  },
  {
    name: 'A second that there is not: 60',
    text: series(first2026, 'FREQ=MINUTELY;BYSECOND=60;COUNT=3'),
    becomes: { events: 3 },
    within: { ...small, steps: 100 },
  },
  {
    name: 'Positions that no month has',
    text: series(first2026, 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=99,-99,366,-366'),
    becomes: { events: 1 },
    within: { ...small, steps: 2_000 },
  },
  {
    name: 'Every second of every minute of every hour of every day, by lists',
    text: series(
      first2026,
      `FREQ=YEARLY;BYMONTH=${upTo(1, 12)};BYHOUR=${upTo(0, 23)};BYMINUTE=${upTo(0, 59)};BYSECOND=${upTo(0, 59)}`,
    ),
    becomes: { events: 0, beyondCaps: 1 },
    within: small,
  },
  {
    name: 'A hundred rules for one event',
    text: () =>
      calendar(
        event(
          'UID:bomb',
          `DTSTART:${first2026}`,
          ...times(100, (nth) => `RRULE:FREQ=SECONDLY;INTERVAL=${nth + 1}`),
        ),
        good,
      ),
    becomes: { events: 0, beyondCaps: 1 },
    within: { ...small, bytes: 10_000 },
  },
  {
    name: 'Three thousand series of a second each: the whole has a budget too',
    text: () =>
      calendar(
        ...times(3000, (nth) => event(`UID:${nth}`, `DTSTART:${first2026}`, 'RRULE:FREQ=SECONDLY')),
        good,
      ),
    becomes: { events: 0, beyondCaps: 3000 },
    within: { bytes: 400_000, steps: 300_000, instances: 1_000 },
  },
  {
    name: 'From here on moved by five thousand years',
    text: () =>
      calendar(
        event('UID:bomb', `DTSTART:${first2026}`, 'RRULE:FREQ=DAILY'),
        event('UID:bomb', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260202T090000Z', 'DTSTART:70000101T090000Z'),
        good,
      ),
    becomes: { events: 0, beyondCaps: 1 },
    within: small,
  },
  {
    name: 'Twenty thousand changes of one series',
    text: () =>
      calendar(
        event('UID:bomb', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=DAILY'),
        ...times(20_000, (nth) =>
          event('UID:bomb', `RECURRENCE-ID:${secondOf2026(nth)}`, 'DTSTART:20270601T000000Z'),
        ),
        good,
      ),
    becomes: { events: 0, beyondCaps: 1 },
    within: { bytes: 3_000_000, steps: 3_000, instances: 1_000 },
  },
  {
    name: 'More exceptions than can be paid for',
    text: series(
      '19700101T090000Z',
      'FREQ=DAILY',
      ...times(11_000, (nth) => `EXDATE:1970010${(nth % 9) + 1}T090000Z`),
    ),
    becomes: { events: 0, beyondCaps: 1 },
    within: { ...large, bytes: 300_000 },
  },
];

const shapes: readonly Bomb[] = [
  {
    name: '50 MB of title',
    text: () =>
      calendar(event('UID:bomb', `DTSTART:${first2026}`, `SUMMARY:${'x'.repeat(50_000_000)}`), good),
    becomes: 'too-large',
    within: large,
  },
  {
    name: 'As many characters as bytes are allowed, each of three bytes',
    text: () => calendar(event('UID:bomb', `SUMMARY:${'語'.repeat(7_000_000)}`)),
    becomes: 'too-large',
    within: large,
  },
  {
    name: '19 MB in one description, folded into a quarter of a million lines',
    text: () =>
      calendar(
        event(
          'UID:bomb',
          `DTSTART:${first2026}`,
          `DESCRIPTION:${'x'.repeat(75)}${`\r\n ${'y'.repeat(73)}`.repeat(250_000)}`,
        ),
        good,
      ),
    becomes: { events: 1 },
    within: { ...large, steps: 0 },
  },
  ...['X-BOX', 'VEVENT', 'VCALENDAR', 'VTODO'].map((name): Bomb => ({
    name: `Ten thousand ${name} within one another`,
    text: () =>
      `BEGIN:VCALENDAR\r\n${`BEGIN:${name}\r\n`.repeat(10_000)}${`END:${name}\r\n`.repeat(10_000)}END:VCALENDAR`,
    becomes: 'damaged',
    within: { ...large, bytes: 500_000, steps: 0 },
  })),
  {
    name: 'Ten thousand alarms within one event',
    text: () =>
      calendar(event('UID:bomb', `DTSTART:${first2026}`, ...times(10_000, () => 'BEGIN:VALARM')), good),
    becomes: 'damaged',
    within: { ...large, bytes: 300_000, steps: 0 },
  },
  {
    name: 'A hundred thousand ends of nothing',
    text: () => calendar(...times(100_000, () => 'END:VEVENT'), good),
    becomes: { events: 0, damaged: 100_000 },
    within: { ...large, bytes: 2_000_000, steps: 0 },
  },
  {
    name: 'A million empty lines and a line of a million letters',
    text: () => calendar('\r\n'.repeat(1_000_000), 'x'.repeat(1_000_000), ';'.repeat(1_000_000), good),
    becomes: { events: 0 },
    within: { ...large, bytes: 5_000_000, steps: 0 },
  },
  {
    name: 'A guest with a hundred thousand parameters',
    text: () =>
      calendar(
        event('UID:bomb', `DTSTART:${first2026}`, `ATTENDEE${';a=b'.repeat(100_000)}:mailto:a@example.com`),
        good,
      ),
    becomes: { events: 0, damaged: 1 },
    within: { ...large, bytes: 500_000, steps: 0 },
  },
  {
    name: 'An address of endless blanks, and links of endless brackets',
    text: () =>
      calendar(
        event(
          'UID:bomb',
          `DTSTART:${first2026}`,
          `ATTENDEE:mailto:a${' '.repeat(150_000)}b@example.com`,
          `DESCRIPTION:https://x.example/${')'.repeat(150_000)}x`,
        ),
        good,
      ),
    becomes: { events: 1 },
    within: { ...large, bytes: 400_000, steps: 0 },
  },
  {
    name: 'A title of 100 kB with markup, directions and controls',
    text: () =>
      calendar(
        event(
          'UID:bomb',
          `DTSTART:${first2026}`,
          `SUMMARY:<script>\u202E\u0000\u001B[2J${'&#x41;'.repeat(17_000)}`,
        ),
        good,
      ),
    becomes: { events: 1 },
    within: { ...large, bytes: 110_000, steps: 0 },
  },
  {
    name: 'A thousand zones that nobody knows',
    text: () =>
      calendar(
        ...times(1000, (nth) => event(`UID:${nth}`, `DTSTART;TZID=Nowhere/${nth}:20260302T090000`)),
        good,
      ),
    becomes: { events: 0, unknownZone: 1000 },
    within: { ...large, bytes: 100_000, steps: 0 },
  },
  {
    name: 'A zone whose clocks change each second since 1601',
    text: () =>
      calendar(
        ...[
          'BEGIN:VTIMEZONE',
          'TZID:Odd',
          'BEGIN:STANDARD',
          'DTSTART:16010101T000000',
          'TZOFFSETFROM:+0100',
          'TZOFFSETTO:+0200',
        ],
        ...['RRULE:FREQ=SECONDLY', 'END:STANDARD', 'END:VTIMEZONE'],
        event('UID:bomb', 'DTSTART;TZID=Odd:20260302T090000'),
        good,
      ),
    becomes: { events: 0, unknownZone: 1 },
    within: small,
  },
  {
    name: 'Names that objects have of their own',
    text: () =>
      calendar(
        ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) =>
          event(
            `UID:${name}`,
            `DTSTART;${name}=x:${first2026}`,
            `${name}:x`,
            `ATTENDEE;${name}="y":mailto:a@example.com`,
          ),
        ),
        good,
      ),
    becomes: { events: 4 },
    within: { ...small, steps: 0 },
  },
];

export const bombs: readonly Bomb[] = [...rules, ...shapes];
