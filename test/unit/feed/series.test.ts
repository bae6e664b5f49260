// Series: one UID at a time, with what moves, removes and adds instances.
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendar, event, events, googleCalendar, read, starts } from '#test/feeds/write-feed.ts';

const weekly = (uid: string, ...more: readonly string[]) =>
  event(
    `UID:${uid}`,
    'DTSTART;TZID=Europe/Berlin:20260302T090000',
    'DTEND;TZID=Europe/Berlin:20260302T095000',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    `SUMMARY:${uid}`,
    ...more,
  );

const change = (uid: string, original: string, ...more: readonly string[]) =>
  event(`UID:${uid}`, `RECURRENCE-ID${original}`, `SUMMARY:${uid} changed`, ...more);

// Berlin is at +1 until 29 March 2026, then at +2.
const fourMondays = ['2026-03-02 08:00', '2026-03-09 08:00', '2026-03-16 08:00', '2026-03-23 08:00'];

test('Two clients at the same slot never swap: a moved session is moved in its own series alone', () => {
  const text = calendar(
    weekly('anna'),
    weekly('ben'),
    change(
      'ben',
      ';TZID=Europe/Berlin:20260309T090000',
      'DTSTART;TZID=Europe/Berlin:20260310T140000',
      'DTEND;TZID=Europe/Berlin:20260310T145000',
    ),
  );
  const of = (uid: string) => events(text).filter((one) => one.uid === uid);
  expect(of('anna').map(({ title }) => title)).toEqual(['anna', 'anna', 'anna', 'anna']);
  expect(of('anna').map(({ originalStart }) => originalStart)).toEqual([
    ...['20260302T080000Z', '20260309T080000Z', '20260316T080000Z', '20260323T080000Z'],
  ]);
  expect(of('ben').map(({ start, originalStart, title }) => [start, originalStart, title])).toEqual([
    [Date.UTC(2026, 2, 2, 8), '20260302T080000Z', 'ben'],
    [Date.UTC(2026, 2, 10, 13), '20260309T080000Z', 'ben changed'],
    [Date.UTC(2026, 2, 16, 8), '20260316T080000Z', 'ben'],
    [Date.UTC(2026, 2, 23, 8), '20260323T080000Z', 'ben'],
  ]);
});

test("The trap is real: ical.js by itself gives one client the other's moved session", () => {
  const moved = change('ben', ':20260309T090000', 'DTSTART:20260310T140000');
  const anna = event('UID:anna', 'DTSTART:20260302T090000', 'RRULE:FREQ=WEEKLY', 'SUMMARY:anna');
  const vevent = new ICAL.Component(ICAL.parse(calendar(anna, moved))).getFirstSubcomponent('vevent');
  const series = new ICAL.Event(vevent ?? undefined, {});
  const instances = series.iterator();
  const titles = [1, 2, 3].map(() => series.getOccurrenceDetails(instances.next()).item.summary);
  expect(titles).toEqual(['anna', 'ben changed', 'anna']);
});

test('An instance of a series carries its series and where it was first; a single event neither', () => {
  const [single, instance] = events(
    calendar(event('UID:one', 'DTSTART:20260101T090000Z', 'DTEND:20260101T100000Z'), weekly('many')),
  );
  expect(single).not.toHaveProperty('seriesId');
  expect(single).not.toHaveProperty('originalStart');
  expect(instance).toMatchObject({ seriesId: 'many', originalStart: '20260302T080000Z' });
});

test.for([
  ['in its own zone', ['EXDATE;TZID=Europe/Berlin:20260309T090000']],
  ['in UTC', ['EXDATE:20260309T080000Z']],
  ['in another zone', ['EXDATE;TZID=America/New_York:20260309T040000']],
  ['as a day', ['EXDATE;VALUE=DATE:20260309']],
  ['in a list', ['EXDATE;TZID=Europe/Berlin:20250101T090000,20260309T090000']],
  ['on a line of its own each', ['EXDATE:20250101T080000Z', 'EXDATE:20260309T080000Z']],
] as const)('EXDATE takes an instance out, written %s', ([, lines]) => {
  expect(starts(calendar(weekly('a', ...lines)))).toEqual(fourMondays.filter((at) => !at.includes('03-09')));
});

test('RDATE adds instances, once each, and a period counts where it begins', () => {
  const text = calendar(
    weekly(
      'a',
      'RDATE:20260304T100000Z',
      'RDATE;TZID=Europe/Berlin:20260302T090000',
      'RDATE;VALUE=PERIOD:20260305T100000Z/PT1H',
    ),
  );
  expect(starts(text)).toEqual([
    '2026-03-02 08:00',
    '2026-03-04 10:00',
    '2026-03-05 10:00',
    ...fourMondays.slice(1),
  ]);
});

test.for([
  ['in its own zone', ';TZID=Europe/Berlin:20260316T090000'],
  ['in UTC', ':20260316T080000Z'],
  ['as a day', ';VALUE=DATE:20260316'],
] as const)('RECURRENCE-ID names the instance that is changed, written %s', ([, original]) => {
  const text = calendar(
    weekly('a'),
    change('a', original, 'DTSTART:20260317T100000Z', 'DTEND:20260317T110000Z'),
  );
  expect(starts(text)).toEqual([fourMondays[0], fourMondays[1], '2026-03-17 10:00', fourMondays[3]]);
});

test('From here on: later instances move along and say what the change says, until the next such change', () => {
  const text = calendar(
    weekly('a'),
    change(
      'a',
      ';RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260309T090000',
      'DTSTART;TZID=Europe/Berlin:20260310T100000',
      'DTEND;TZID=Europe/Berlin:20260310T113000',
    ),
    change('a', ';RANGE=THISANDFUTURE:20260323T080000Z', 'DTSTART:20260325T180000Z', 'DURATION:PT30M'),
  );
  expect(
    events(text).map(({ title, originalStart, start, end }) => [
      title,
      originalStart,
      start,
      (end - start) / 60_000,
    ]),
  ).toEqual([
    ['a', '20260302T080000Z', Date.UTC(2026, 2, 2, 8), 50],
    ['a changed', '20260309T080000Z', Date.UTC(2026, 2, 10, 9), 90],
    ['a changed', '20260316T080000Z', Date.UTC(2026, 2, 17, 9), 90],
    ['a changed', '20260323T080000Z', Date.UTC(2026, 2, 25, 18), 30],
  ]);
});

test('An instance that is moved into the window is there, and one that is moved out is not', () => {
  const text = calendar(
    event('UID:a', 'DTSTART:20251222T090000Z', 'DTEND:20251222T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    change('a', ':20251222T090000Z', 'DTSTART:20260102T090000Z'),
    change('a', ':20260105T090000Z', 'DTSTART:20251230T090000Z'),
  );
  expect(starts(text)).toEqual(['2026-01-02 09:00']);
});

test('A change takes place as it says also where the series would have none; one that EXDATE takes out does not', () => {
  const text = calendar(
    weekly('a', 'EXDATE:20260309T080000Z'),
    change('a', ':20260309T080000Z', 'DTSTART:20260310T080000Z'),
    change('a', ':20260701T080000Z', 'DTSTART:20260702T080000Z'),
  );
  expect(starts(text)).toEqual([...fourMondays.filter((at) => !at.includes('03-09')), '2026-07-02 08:00']);
});

test('Changes without their series stand alone, as in a feed that is already expanded', () => {
  const busy = (day: string) =>
    change(
      'busy@google.com',
      `:202603${day}T080000Z`,
      `DTSTART:202603${day}T080000Z`,
      `DTEND:202603${day}T090000Z`,
    );
  expect(events(googleCalendar(busy('02'), busy('09'), busy('16')))).toMatchObject([
    { uid: 'busy@google.com', seriesId: 'busy@google.com', originalStart: '20260302T080000Z' },
    { originalStart: '20260309T080000Z' },
    { originalStart: '20260316T080000Z' },
  ]);
});

test.for([
  ['UNTIL in UTC is included', 'UNTIL=20260316T080000Z', 3],
  ['a second earlier it is not', 'UNTIL=20260316T075959Z', 2],
  ['a day means all of that day', 'UNTIL=20260316', 3],
  ['without a zone it is on the clock of the series', 'UNTIL=20260316T090000', 3],
] as const)('The end of a series: %s', ([, until, count]) => {
  const text = calendar(
    event('UID:a', 'DTSTART;TZID=Europe/Berlin:20260302T090000', `RRULE:FREQ=WEEKLY;${until}`),
  );
  expect(starts(text)).toEqual(fourMondays.slice(0, count));
});

test('A session at nine stays at nine when the clocks change', () => {
  const text = calendar(
    event('UID:a', 'DTSTART;TZID=Europe/Berlin:20260323T090000', 'RRULE:FREQ=WEEKLY;COUNT=2'),
  );
  expect(starts(text)).toEqual(['2026-03-23 08:00', '2026-03-30 07:00']);
});

test('A time that the clocks skip comes an hour later, and of one that comes twice the first is meant', () => {
  const at = (day: string) => starts(calendar(event('UID:a', `DTSTART;TZID=Europe/Berlin:${day}T023000`)));
  expect(at('20260329')).toEqual(['2026-03-29 01:30']);
  expect(at('20261025')).toEqual(['2026-10-25 00:30']);
});

test('Where the series starts is its first instance and counts as one, even if its rule names another weekday', () => {
  const text = calendar(event('UID:a', 'DTSTART:20260302T090000Z', 'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3'));
  expect(starts(text)).toEqual(['2026-03-02 09:00', '2026-03-03 09:00', '2026-03-10 09:00']);
});

test('A rule from long ago is met exactly: the last weekday of a month since 1970', () => {
  const text = calendar(
    event('UID:a', 'DTSTART:19700130T090000Z', 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'),
  );
  expect(starts(text, { until: Date.UTC(2026, 4, 1) })).toEqual([
    ...['2026-01-30 09:00', '2026-02-27 09:00', '2026-03-31 09:00', '2026-04-30 09:00'],
  ]);
});

test('By weeks of the year, by days of the year and by the hour, as the standard says', () => {
  const of = (start: string, rule: string) =>
    starts(calendar(event('UID:a', `DTSTART:${start}`, `RRULE:${rule}`)));
  // Week 20 of 2026 is 11 to 17 May; the 100th day is 10 April, the last but one 30 December.
  expect(of('20250512T090000Z', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO')).toEqual(['2026-05-11 09:00']);
  expect(of('20251230T090000Z', 'FREQ=YEARLY;BYYEARDAY=100,-2')).toEqual([
    '2026-04-10 09:00',
    '2026-12-30 09:00',
  ]);
  expect(of('20260302T090000Z', 'FREQ=HOURLY;INTERVAL=3;BYHOUR=9,12,15;COUNT=4')).toEqual([
    ...['2026-03-02 09:00', '2026-03-02 12:00', '2026-03-02 15:00', '2026-03-03 09:00'],
  ]);
  expect(of('20260302T090000Z', 'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30;COUNT=5').at(-1)).toBe(
    '2026-03-03 09:00',
  );
});

test('The 29th of February is a day of leap years alone, and the 31st is no day of April', () => {
  const of = (start: string, rule: string) =>
    starts(calendar(event('UID:a', `DTSTART:${start}`, `RRULE:${rule}`)), { until: Date.UTC(2033, 0, 1) });
  expect(of('20240229T090000Z', 'FREQ=YEARLY')).toEqual(['2028-02-29 09:00', '2032-02-29 09:00']);
  expect(of('20260131T090000Z', 'FREQ=MONTHLY;COUNT=4')).toEqual([
    ...['2026-01-31 09:00', '2026-03-31 09:00', '2026-05-31 09:00', '2026-07-31 09:00'],
  ]);
});

test('A series whose rule cannot be read is left out and counted, never half understood', () => {
  for (const rule of [
    ...[
      'FREQ=WEEKLY;INTERVAL=0',
      'FREQ=WEEKLY;COUNT=0',
      'FREQ=SOMETIMES',
      'COUNT=3',
      'FREQ=WEEKLY;BYDAY=XX',
      '',
    ],
    ...[
      'FREQ=WEEKLY;BYMONTHDAY=3',
      'FREQ=DAILY;BYDAY=2MO',
      'RSCALE=HEBREW;FREQ=YEARLY',
      'FREQ=DAILY;UNTIL=soon',
    ],
    ...[
      'FREQ=MONTHLY;BYMONTHDAY=0',
      'FREQ=MONTHLY;BYSETPOS=1',
      'FREQ=DAILY;FREQ=WEEKLY',
      'FREQ=DAILY;BYMONTH=13',
    ],
  ]) {
    const text = calendar(event('UID:a', 'DTSTART:20260302T090000Z', `RRULE:${rule}`), weekly('b'));
    const { left, isWhole, events: given } = read(text);
    expect({ rule, left: left.damaged, isWhole, given: given.length }).toEqual({
      rule,
      left: 1,
      isWhole: false,
      given: 4,
    });
  }
});

test('A series with EXRULE is left out: without it there would be too many sessions', () => {
  expect(read(calendar(weekly('a', 'EXRULE:FREQ=WEEKLY;INTERVAL=2'), weekly('b'))).left.damaged).toBe(1);
});

test('All-day series go by days, whatever the clocks do', () => {
  const text = calendar(
    event(
      'UID:a',
      'DTSTART;VALUE=DATE:20260327',
      'DTEND;VALUE=DATE:20260328',
      'RRULE:FREQ=DAILY;COUNT=4',
      'EXDATE;VALUE=DATE:20260328',
    ),
  );
  expect(
    events(text).map(({ originalStart, start, end, allDay }) => [
      originalStart,
      (end - start) / 3_600_000,
      allDay,
    ]),
  ).toEqual([
    ['20260327', 24, true],
    ['20260329', 23, true],
    ['20260330', 24, true],
  ]);
});

test('What touches the window is in it: running at its beginning, but not ending there', () => {
  const text = calendar(
    event('UID:in', 'DTSTART:20251231T230000Z', 'DTEND:20260101T010000Z'),
    event('UID:before', 'DTSTART:20251231T230000Z', 'DTEND:20260101T000000Z'),
    event('UID:at', 'DTSTART:20260101T000000Z'),
    event('UID:after', 'DTSTART:20270101T000000Z', 'DTEND:20270101T010000Z'),
  );
  expect(events(text).map(({ uid }) => uid)).toEqual(['in', 'at']);
});

test('Of two with the same UID the newest word counts: by SEQUENCE, then by when it was written, then by place', () => {
  const of = (...lines: readonly string[]) => event('UID:a', 'SEQUENCE:1', ...lines);
  const text = (...parts: readonly string[]) => calendar(...parts);
  const late = of('DTSTART:20260302T090000Z', 'DTSTAMP:20260102T000000Z', 'SUMMARY:late');
  const early = of('DTSTART:20260303T090000Z', 'DTSTAMP:20260101T000000Z', 'SUMMARY:early');
  const next = event('UID:a', 'SEQUENCE:2', 'DTSTART:20260304T090000Z', 'SUMMARY:next');
  const titles = (feed: string) => events(feed).map(({ title }) => title);
  expect(titles(text(next, late, early))).toEqual(['next']);
  expect(titles(text(late, early))).toEqual(['late']);
  expect(titles(text(early, late, late.replace('late', 'again')))).toEqual(['again']);
  expect(read(text(next, late, early)).left.duplicate).toBe(2);
  expect(read(text(next, late, early)).isWhole).toBe(true);
});

test('A cancelled series, instance or invitation is given as cancelled, so that a booking can be asked about', () => {
  const statuses = (feed: string) => events(feed).map(({ status }) => status);
  expect(statuses(calendar(weekly('a', 'STATUS:CANCELLED')))).toEqual(Array(4).fill('cancelled'));
  const instance = change('a', ':20260309T080000Z', 'DTSTART:20260309T080000Z', 'STATUS:CANCELLED');
  expect(statuses(calendar(weekly('a'), instance))).toEqual([
    'standing',
    'cancelled',
    'standing',
    'standing',
  ]);
  const rest = change(
    'a',
    ';RANGE=THISANDFUTURE:20260316T080000Z',
    'DTSTART:20260316T080000Z',
    'STATUS:CANCELLED',
  );
  expect(statuses(calendar(weekly('a'), rest))).toEqual(['standing', 'standing', 'cancelled', 'cancelled']);
  const calledOff =
    calendar(weekly('a')) +
    calendar('METHOD:CANCEL', event('UID:a', 'SEQUENCE:1', 'DTSTART:20260302T080000Z'));
  expect(statuses(calledOff)).toEqual(Array(4).fill('cancelled'));
});
