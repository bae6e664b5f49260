// Whatever a feed holds, reading it ends, never throws, and keeps to its caps.
import 'temporal-polyfill/global';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeed } from '#shared/feed/read-feed.ts';
import { sampleFeed, sampleFeeds } from '#test/feeds/sample-feeds.ts';
import { calendar, event, year2026 } from '#test/feeds/write-feed.ts';

const caps = {
  steps: 20_000,
  stepsPerSeries: 5_000,
  instances: 500,
  instancesPerSeries: 200,
  events: 50,
  bytes: 50_000,
};
const span = { ...year2026, owner: 'coach@example.com', caps };

/** How many events it gave. */
function holds(text: string): number {
  const result = readFeed(text, span);
  if (!result.ok) {
    expect(['too-large', 'not-a-calendar', 'damaged']).toContain(result.error.type);
    return 0;
  }
  const { events, left, isWhole, unknownZones } = result.value;
  expect(events.length).toBeLessThanOrEqual(caps.instances);
  expect(isWhole).toBe(left.damaged + left.beyondCaps === 0);
  expect(unknownZones.length === 0).toBe(left.unknownZone === 0);
  for (const one of events) {
    expect(one.start).toBeLessThan(span.until);
    expect(Math.max(one.end, one.start + 1)).toBeGreaterThan(span.from);
    expect(one.end).toBeGreaterThanOrEqual(one.start);
    expect(one.title.length).toBeLessThanOrEqual(1000);
    if (one.originalStart !== undefined) expect(one.originalStart).toMatch(/^\d{8}(T\d{6}Z)?$/);
  }
  return events.length;
}

const texts = sampleFeeds.map(sampleFeed).filter((text) => text.includes('VEVENT'));

const mutation = fc.record({
  at: fc.nat(),
  drop: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 400 })),
  put: fc.oneof(
    fc.constantFrom(
      '',
      ':',
      ';',
      '"',
      '\r\n',
      '\n ',
      'BEGIN:VEVENT\r\n',
      'END:VEVENT\r\n',
      'BEGIN:VALARM\r\n',
      '\u0000',
      '=',
      ',',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
});

test('Real feeds with pieces cut out and put in are read or refused', () => {
  let given = 0;
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(mutation, { maxLength: 8 }), (text, mutations) => {
      given += holds(
        mutations.reduce(
          (now, { at, drop, put }) => {
            const place = at % (now.length + 1);
            return now.slice(0, place) + put + now.slice(place + drop);
          },
          text.replaceAll(/\b201[0-4]/g, '2026'),
        ),
      );
    }),
    { numRuns: 1500 },
  );
  expect(given).toBeGreaterThan(1500);
});

/** Mostly sound, or hardly anything would be read. */
const mostly = <T>(sound: readonly T[], odd: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...sound) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );

const aNumber = mostly(
  ['1', '2', '3', '5', '12'],
  ['0', '-1', '31', '53', '59', '60', '366', '-366', '1000000000', 'x', ''],
);
const aDay = mostly(['MO', 'TU', 'SU'], ['1MO', '-1FR', '5SA', '53TU', '0WE', 'XX']);
const aTime = mostly(
  ['20260302T090000Z', '20260302T090000', '20260302', '20260309T090000Z', '20251229T230000'],
  ['19700101T000000Z', '99991231T235959Z', '00010101T000000', '20260230', 'x', ''],
);
const aRulePart = fc.oneof(
  fc
    .constantFrom(
      'BYMONTH',
      'BYMONTHDAY',
      'BYYEARDAY',
      'BYWEEKNO',
      'BYHOUR',
      'BYMINUTE',
      'BYSECOND',
      'BYSETPOS',
    )
    .chain((name) =>
      fc.array(aNumber, { minLength: 1, maxLength: 4 }).map((numbers) => `${name}=${numbers.join(',')}`),
    ),
  fc.array(aDay, { minLength: 1, maxLength: 3 }).map((days) => `BYDAY=${days.join(',')}`),
  fc.constantFrom('INTERVAL', 'COUNT').chain((name) => aNumber.map((number) => `${name}=${number}`)),
  aTime.map((time) => `UNTIL=${time}`),
  aDay.map((day) => `WKST=${day}`),
  mostly(['X-Y=1', 'WKST=SU'], ['RSCALE=HEBREW', 'SKIP=OMIT', '']),
);
const aRule = fc
  .tuple(
    mostly(['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'], ['SECONDLY', 'MINUTELY', 'NEVER']),
    fc.array(aRulePart, { maxLength: 4 }),
  )
  .map(([frequency, parts]) => [`FREQ=${frequency}`, ...parts].join(';'));

const aParameter = mostly(
  ['', ';TZID=Europe/Berlin', ';TZID="GMT Standard Time"', ';TZID=Own'],
  [';TZID=Nowhere', ';VALUE=DATE', ';RANGE=THISANDFUTURE'],
);
const aLine = fc.oneof(
  { weight: 3, arbitrary: aRule.map((rule) => `RRULE:${rule}`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('RDATE', 'EXDATE', 'RECURRENCE-ID', 'DTEND', 'DTSTART', 'DTSTAMP'),
        aParameter,
        fc.array(aTime, { minLength: 1, maxLength: 3 }),
      )
      .map(([name, parameter, times]) => `${name}${parameter}:${times.join(',')}`),
  },
  fc.constantFrom(
    'DURATION:PT1H',
    'DURATION:P1D',
    'DURATION:-P400D',
    'DURATION:P',
    'SEQUENCE:2',
    'SEQUENCE:x',
    'STATUS:CANCELLED',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => `SUMMARY:${text}`),
  fc.string({ maxLength: 30 }).map((text) => `ATTENDEE;CN=${text}`),
  fc.string({ maxLength: 30 }),
);
const aStart = fc.tuple(aParameter, aTime).map(([parameter, time]) => `DTSTART${parameter}:${time}`);
const anEvent = fc
  .tuple(fc.constantFrom('a', 'a', 'b', 'c', 'd'), aStart, fc.array(aLine, { maxLength: 4 }))
  .map(([uid, start, lines]) => event(`UID:${uid}`, start, ...lines));
const aZone = fc
  .tuple(
    aTime,
    mostly(['FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'], ['FREQ=SECONDLY', 'x']),
    mostly(['+0100', '-0330'], ['+9900', 'x']),
  )
  .map(([start, rule, offset]) =>
    [
      'BEGIN:VTIMEZONE',
      'TZID:Own',
      'BEGIN:STANDARD',
      `DTSTART:${start}`,
      `RRULE:${rule}`,
      'TZOFFSETFROM:+0000',
      `TZOFFSETTO:${offset}`,
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n'),
  );

test('Feeds of random rules, times and zones are read or refused', () => {
  let given = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: anEvent }, aZone), { maxLength: 6 }), (parts) => {
      given += holds(calendar(...parts));
    }),
    { numRuns: 3000 },
  );
  // Else nothing was tried.
  expect(given).toBeGreaterThan(3000);
});

test('A text of anything is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      holds(text);
      holds(calendar(text));
      holds(calendar(event('UID:a', 'DTSTART:20260302T090000Z', text)));
    }),
    { numRuns: 500 },
  );
});

test('What stands in a feed does not depend on what else does, nor on the order of its events', () => {
  const clean = anEvent.filter((text) => text.includes('UID:a\r'));
  const other = event('UID:other', 'DTSTART;TZID=Europe/Berlin:20260302T090000', 'RRULE:FREQ=WEEKLY;COUNT=3');
  fc.assert(
    fc.property(clean, (text) => {
      const of = (feed: string) => {
        const result = readFeed(feed, year2026);
        return result.ok ? result.value.events.filter(({ uid }) => uid === 'other') : null;
      };
      expect(of(calendar(text, other))).toEqual(of(calendar(other)));
      expect(of(calendar(other, text))).toEqual(of(calendar(other)));
    }),
    { numRuns: 500 },
  );
});
