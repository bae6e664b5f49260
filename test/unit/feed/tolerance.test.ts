// Feeds as they come: folded, cut off, badly nested, with junk between. What is clear is read; what is not is counted.
import { expect, test } from 'vitest';
import { readFeed } from '#shared/feed/read-feed.ts';
import { calendar, event, events, googleCalendar, read, starts, year2026 } from '#test/feeds/write-feed.ts';

const one = (uid: string, ...more: readonly string[]): string =>
  event(`UID:${uid}`, 'DTSTART:20260302T090000Z', 'DTEND:20260302T095000Z', ...more);

const minutes = (...lines: readonly string[]): number | null => {
  const [found] = events(calendar(event('UID:a', 'DTSTART:20260302T090000Z', ...lines)));
  return found === undefined ? null : (found.end - found.start) / 60_000;
};

test('Lines end in CRLF, LF or CR; long ones are folded with a blank or a tab; a byte order mark is no part of it', () => {
  const text = calendar(one('a', 'SUMMARY:Session with\r\n  An\r\n\tna'));
  for (const form of [
    text,
    text.replaceAll('\r\n', '\n'),
    text.replaceAll('\r\n', '\r'),
    `\uFEFF${text}`,
    text.trimEnd(),
  ])
    expect(events(form)).toMatchObject([{ uid: 'a', title: 'Session with Anna' }]);
});

test('How long it is: by its end, its duration, or not at all', () => {
  expect(minutes('DTEND:20260302T095000Z')).toBe(50);
  expect(minutes('DURATION:PT1H30M')).toBe(90);
  expect(minutes('DURATION:P1W')).toBe(7 * 24 * 60);
  expect(minutes()).toBe(0);
});

test('What ends before it starts takes place, without length', () => {
  expect(minutes('DTEND:20260302T085000Z')).toBe(0);
  expect(minutes('DURATION:-PT1H')).toBe(0);
});

test('A day lasts a day where no end is given; a duration of days goes by the calendar, an end by the clock', () => {
  const hours = (...lines: readonly string[]) =>
    events(calendar(event('UID:a', ...lines))).map(({ start, end }) => (end - start) / 3_600_000);
  expect(hours('DTSTART;VALUE=DATE:20260302')).toEqual([24]);
  expect(hours('DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260301')).toEqual([24]);
  // 29 March has 23 hours in Berlin.
  expect(hours('DTSTART;TZID=Europe/Berlin:20260328T120000', 'DURATION:P1D')).toEqual([23]);
  expect(
    hours('DTSTART;TZID=Europe/Berlin:20260328T120000', 'DTEND;TZID=Europe/Berlin:20260329T120000'),
  ).toEqual([23]);
});

test.for([
  ['no UID', event('DTSTART:20260302T090000Z')],
  ['no start', event('UID:b')],
  ['a start that is none', event('UID:b', 'DTSTART:tomorrow')],
  ['a day that does not exist', event('UID:b', 'DTSTART:20260230T090000Z')],
  ['an hour that does not exist', event('UID:b', 'DTSTART:20260302T250000Z')],
  ['an end that is none', event('UID:b', 'DTSTART:20260302T090000Z', 'DTEND:later')],
  ['an exception that is none', event('UID:b', 'DTSTART:20260302T090000Z', 'RRULE:FREQ=DAILY', 'EXDATE:x')],
  ['a quote without its partner', one('b', 'ATTENDEE;CN="Anna:mailto:anna@example.com')],
  ['a UID without end', one('b'.repeat(501))],
  ['an endless duration', event('UID:b', 'DTSTART:20260302T090000Z', 'DURATION:P99999999999W')],
] as const)('An event with %s is left out and counted, and the others stand', ([, bad]) => {
  const { events: given, left, isWhole } = read(calendar(one('a'), bad, one('c')));
  expect(given.map(({ uid }) => uid)).toEqual(['a', 'c']);
  expect([left.damaged, isWhole]).toEqual([1, false]);
});

test('A damaged change takes its series along: which instance it meant is not known', () => {
  const series = event('UID:a', 'DTSTART:20260302T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3');
  const change = event('UID:a', 'RECURRENCE-ID:20260309T090000Z', 'DTSTART:soon');
  expect(read(calendar(series, change, one('b'))).events.map(({ uid }) => uid)).toEqual(['b']);
});

test('Junk in lines that are not read harms nothing', () => {
  const junk = [
    'GEO:no;where',
    'this is no line at all',
    'X-FOO;"=:;;',
    'CLASS',
    '=0D=0A=',
    'CREATED:never',
    'PRIORITY:x',
    ':',
    ';',
    '',
  ];
  const alarm = [
    'BEGIN:VALARM',
    'DTSTART:bad',
    'SUMMARY:not this',
    'TRIGGER:-PT5M',
    'ATTENDEE:mailto:x@y.example',
    'END:VALARM',
  ];
  expect(read(calendar(one('a', ...junk, ...alarm, 'SUMMARY:this')))).toMatchObject({
    events: [{ uid: 'a', title: 'this', emails: [] }],
    isWhole: true,
  });
});

test('To-dos, journals and busy times are no events', () => {
  const other = ['VTODO', 'VJOURNAL', 'VFREEBUSY'].map((kind) => one('b').replaceAll('VEVENT', kind));
  expect(read(calendar(...other, one('a')))).toMatchObject({ events: [{ uid: 'a' }], isWhole: true });
});

test('Names of components and properties are read in any case', () => {
  expect(
    starts(
      calendar(one('a'))
        .toLowerCase()
        .replaceAll('dtstart:20260302t090000z', 'dtstart:20260302T090000Z')
        .replace(/dtend.*/, ''),
    ),
  ).toEqual(['2026-03-02 09:00']);
});

test('Several calendars in one text are all read', () => {
  expect(events(calendar(one('a')) + googleCalendar(one('b'))).map(({ uid }) => uid)).toEqual(['a', 'b']);
});

test('A text that is cut off is not whole, and what was read before stands', () => {
  const text = calendar(one('a'), one('b'), one('c'));
  const inside = read(text.slice(0, text.indexOf('UID:c')));
  expect(inside.events.map(({ uid }) => uid)).toEqual(['a', 'b']);
  expect(inside.isWhole).toBe(false);
  expect(read(text.slice(0, text.indexOf('END:VCALENDAR'))).isWhole).toBe(false);
});

test('An event without its end is lost, and its UID with it; the next one stands', () => {
  const text = calendar(one('a').replace('END:VEVENT', 'COMMENT:none'), one('b'));
  expect(read(text)).toMatchObject({ events: [{ uid: 'b' }], left: { damaged: 1 }, isWhole: false });
  const ends = calendar('END:VEVENT', one('b'), 'END:VTODO');
  expect(read(ends)).toMatchObject({ events: [{ uid: 'b' }], left: { damaged: 2 } });
});

test('A page that is no calendar is told apart from a calendar that is empty, and from one that is damaged', () => {
  const error = (text: string) => {
    const result = readFeed(text, year2026);
    return result.ok ? null : result.error.type;
  };
  for (const text of [
    '',
    ' ',
    '<!doctype html><title>Sign in</title>',
    'BEGIN:VCARD\r\nEND:VCARD',
    one('a'),
    '{}',
    '\u0000',
  ])
    expect(error(text)).toBe('not-a-calendar');
  expect(error(calendar())).toBe(null);
  expect(error(calendar(event('UID:a')))).toBe('damaged');
  expect(error('BEGIN:VCALENDAR\r\nVERSION:2.0')).toBe('damaged');
});

test('What the feed says of itself', () => {
  expect(read(googleCalendar('X-WR-CALNAME:Work\\, mostly', one('a')))).toMatchObject({
    name: 'Work, mostly',
    isGoogle: true,
  });
  expect(
    read(calendar('PRODID:Microsoft Exchange Server 2010', 'X-WR-CALNAME:Kalender', one('a@google.com'))),
  ).toMatchObject({ name: 'Kalender', isGoogle: false });
  expect(read(calendar(one('a@google.com')))).toMatchObject({ name: null, isGoogle: true });
  expect(read(calendar(one('a'), one('b@google.com')))).toMatchObject({ isGoogle: false });
});

test('A title is one line of at most a thousand characters, and stays text', () => {
  const titles = events(
    calendar(
      one('a', 'SUMMARY:Two\\nlines\\, one\\; title\u0007'),
      one('b', `SUMMARY:${'x'.repeat(100_000)}`),
      one('c', 'SUMMARY:<img src=x onerror=alert(1)>'),
      one('d'),
    ),
  ).map(({ title }) => title);
  expect(titles).toEqual(['Two lines, one; title', 'x'.repeat(1000), '<img src=x onerror=alert(1)>', '']);
});

test('Progress is told as it goes, and ends at the whole', () => {
  const told: (readonly [number, number])[] = [];
  const many = Array.from({ length: 250 }, (_, nth) => one(`n${nth}`));
  read(calendar(...many), { onProgress: (done, of) => told.push([done, of]) });
  expect(told).toEqual([
    [0, 250],
    [100, 250],
    [200, 250],
    [250, 250],
  ]);
});
