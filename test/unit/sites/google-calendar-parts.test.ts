// The pieces of the reader, on labels as they were seen in several languages.
import { expect, test } from 'vitest';
import { dayOfKey } from '#extension/sites/google-calendar/grid.ts';
import { readEventId } from '#extension/sites/google-calendar/event-id.ts';
import { dayAtEnd, firstDayAtEnd, spanIn, writtenDay } from '#extension/sites/label-day.ts';
import { clockOf, timesOf } from '#extension/sites/label-time.ts';
import { labelOf } from '#extension/sites/google-calendar/label.ts';
import { documentOf } from './document-of.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64url');

test('An id without a series is the event', () => {
  expect(readEventId(base64('5m6c946tis8lh696 me@m'))).toEqual({
    eventId: '5m6c946tis8lh696',
    calendar: 'me@m',
  });
});

test('Padding and both base64 alphabets are understood', () => {
  expect(readEventId(Buffer.from('abc?>~ me@m').toString('base64'))).toEqual({
    eventId: 'abc?>~',
    calendar: 'me@m',
  });
  expect(readEventId(base64('abc?>~ me@m'))).toEqual({
    eventId: 'abc?>~',
    calendar: 'me@m',
  });
});

test('Both forms of an original start are taken off the id', () => {
  expect(readEventId(base64('p1cvck_20251202T170000Z me@m'))).toEqual({
    eventId: 'p1cvck',
    seriesId: 'p1cvck',
    originalStart: '20251202T170000Z',
    calendar: 'me@m',
  });
  expect(readEventId(base64('p1cvck_20251202 me@m'))).toMatchObject({
    eventId: 'p1cvck',
    originalStart: '20251202',
  });
});

test('A series split by "this and following" is still one series', () => {
  expect(readEventId(base64('p66_R20250909T180000_20251202T170000Z me@m'))).toEqual({
    eventId: 'p66_R20250909T180000',
    seriesId: 'p66',
    originalStart: '20251202T170000Z',
    calendar: 'me@m',
  });
});

test('A date at the front of an id is part of it', () => {
  expect(readEventId(base64('20140101_60o3 en.holiday@v'))).toEqual({
    eventId: '20140101_60o3',
    calendar: 'en.holiday@v',
  });
});

test.for(['tasks_aW52', 'tasks.aW52', 'tasks_rollover_view', 'ttb_NW02Yzk0NnRpczggbWVAbQ'])(
  '%s is no event',
  (id) => {
    expect(readEventId(id)).toBe('not-an-event');
  },
);

test.for(['', '%%%', 'bm9zcGFjZQ', '_w', base64('a b c')])(
  'The id "%s" is not understood, and not guessed',
  (id) => {
    expect(readEventId(id)).toBeNull();
  },
);

test('A column key is a packed date, and an impossible one is none', () => {
  expect(dayOfKey('28369')).toBe('2025-06-17');
  expect(dayOfKey('28542')).toBe('2025-11-30');
  expect(dayOfKey('28545')).toBe('2025-12-01');
  expect(dayOfKey('28543')).toBeNull();
  expect(dayOfKey('27010')).not.toBe('2026-09-30');
  expect([dayOfKey(null), dayOfKey(''), dayOfKey('-5'), dayOfKey('1e3')]).toEqual([null, null, null, null]);
});

test.for([
  ['8pm to 9pm, ', 1200, 1260],
  ['12pm to 3:45pm, ', 720, 945],
  ['11pm to 12am, ', 1380, 1440],
  ['10:15 to 14:30, ', 615, 870],
  ['10:15AM bis 2:30PM, ', 615, 870],
  ['de 10:15am à 2:30pm, ', 615, 870],
  ['11am - 1pm, ', 660, 780],
  ['С 11AM до 1PM, ', 660, 780],
  ['10.15–14.30, ', 615, 870],
  ['13:00 – 13:50、', 780, 830],
  ['10:00 – 11:00 a.m., ', 600, 660],
] as const)('"%s" is surely %i to %i minutes', ([head, startMinute, endMinute]) => {
  expect(timesOf(head, 'unknown', null)).toEqual({ startMinute, endMinute });
});

test.for([
  '9:00 to 10:00, ',
  '午前10:15～午前11:30、',
  'All day, ',
  '10 – 11am, ',
  '25:00 to 26:00, ',
  '10:75 to 11:00, ',
  'April 1, 2020 at 9:45am to April 2, 2020 at 12am, ',
])('"%s" alone is not sure, so no time is told', (head) => {
  expect(timesOf(head, 'unknown', null)).toBeNull();
});

test('One afternoon on the page settles the clock of all its mornings', () => {
  expect(clockOf(['9:00 to 10:00', '14:30 to 15:20'])).toBe('24h');
  expect(clockOf(['9:00 to 10:00', '2:30pm to 3:20pm'])).toBe('unknown');
  expect(timesOf('9:00 to 10:00, ', '24h', null)).toEqual({ startMinute: 540, endMinute: 600 });
});

test('Where a language has its own words for morning and evening, the place in the column decides', () => {
  const at = (startHour: number, hourPx: number) => ({ topPx: startHour * hourPx - 1, heightPx: hourPx - 2 });
  expect(timesOf('午前9:00～午前10:00、', 'unknown', at(9, 48))).toEqual({
    startMinute: 540,
    endMinute: 600,
  });
  expect(timesOf('午後9:00～午後10:00、', 'unknown', at(21, 48))).toEqual({
    startMinute: 1260,
    endMinute: 1320,
  });
  expect(timesOf('午後9:00～午後10:00、', 'unknown', at(21, 80))).toEqual({
    startMinute: 1260,
    endMinute: 1320,
  });
  expect(timesOf('午後9:00～午後10:00、', 'unknown', { topPx: 700, heightPx: 46 })).toBeNull();
});

test.for([
  ['en', '10am to 11am, Maya, Coach, No location, May 27, 2025', '2025-05-27'],
  ['en', '9am to 10am, Maya, Coach, Location: May 3, 2024, room 27, May 27, 2025', '2025-05-27'],
  ['en-GB', '10am to 11am, Maya, Coach, No location, 27 May 2025', '2025-05-27'],
  ['de', '10:15 bis 14:30, Maya, Coach, Angenommen, Ort: Büro 4, 24. März 2020', '2020-03-24'],
  ['fr', 'de 10:15 à 14:30, Maya, Coach, Lieu : Lyon, 24 mars 2020', '2020-03-24'],
  ['ja', '午前10:15～午後2:30、Maya、Coach、承諾済み、場所: 1、2020年 3月 24日', '2020-03-24'],
  ['pt-BR', '11am - 1pm, Maya, Coach, Local: 2, 24 de março de 2020', '2020-03-24'],
] as const)('In %s the date at the end of "%s" is read', ([language, label, day]) => {
  expect(dayAtEnd(label, language)).toBe(day);
});

test('A date in another language, a range, or none is not known', () => {
  expect(dayAtEnd('10am to 11am, Maya, 24. März 2020', 'en')).toBeNull();
  expect(dayAtEnd('All day, Trip, March 10 – 11, 2026', 'en')).toBeNull();
  expect(dayAtEnd('Ganztägig, Reise, 10.–11. März 2026', 'de')).toBeNull();
  expect(dayAtEnd('10am to 11am, Maya, No location', 'en')).toBeNull();
  expect(dayAtEnd('10am to 11am, Maya, May 27, 2025', '')).toBeNull();
  expect(dayAtEnd('10am to 11am, Maya, May 27, 2025', 'no such tag')).toBeNull();
});

test('A label over midnight tells both days, and its times once the dates are taken out', () => {
  const span = (head: string, language: string) => {
    const found = spanIn(head, language);
    return found && [found.first, timesOf(found.rest, 'unknown', null, found.laterDays)];
  };
  expect(span('April 1, 2020 at 9:45am to April 2, 2020 at 12am, ', 'en')).toEqual([
    '2020-04-01',
    { startMinute: 585, endMinute: 1440 },
  ]);
  expect(span('December 31, 2026 at 11pm to January 1, 2027 at 12:30am, ', 'en')).toEqual([
    '2026-12-31',
    { startMinute: 1380, endMinute: 1470 },
  ]);
  expect(span('2020年 4月 1日 23:00～2020年 4月 2日 1:00、', 'ja')).toEqual([
    '2020-04-01',
    { startMinute: 1380, endMinute: 1500 },
  ]);
  expect(span('1 April 2020 pukul 9.45am sampai 2 April 2020 pukul 12am, ', 'id')).toEqual([
    '2020-04-01',
    { startMinute: 585, endMinute: 1440 },
  ]);
  expect(span('Del dia 1 de d’abril de 2020 a les 9:45am, ', 'fr')).toBeNull();
});

test('Days written with their digits and direction are read as ours are', () => {
  expect(dayAtEnd('١٠:٠٠ – ١١:٠٠، مايا، لا مكان، ٢٤ مارس ٢٠٢٠', 'ar-EG')).toBe('2020-03-24');
  expect(dayAtEnd('۱۰:۰۰ تا ۱۱:۰۰، مایا، ۲۴ مارس ۲۰۲۰', 'fa')).toBe('2020-03-24');
  expect(dayAtEnd('10:00–11:00, מאיה, \u200fללא מיקום, 24 במרץ 2020', 'iw')).toBe('2020-03-24');
  expect(timesOf('١٤:٠٠ – ١٤:٥٠، ', 'unknown', null)).toEqual({ startMinute: 840, endMinute: 890 });
});

test.for([
  ['en', 'All day, Trip, March 10 – 11, 2026', '2026-03-10'],
  ['en', 'All day, Trip, March 30 – April 2, 2026', '2026-03-30'],
  ['en', 'All day, Trip, December 30, 2026 – January 2, 2027', '2026-12-30'],
  ['de', 'Ganztägig, Reise, 10.–11. März 2026', '2026-03-10'],
] as const)('In %s "%s" begins on %s', ([language, label, day]) => {
  expect(firstDayAtEnd(label, language)).toBe(day);
});

test('A day without its year is written as the language does it', () => {
  expect(
    ['en', 'de', 'ja', 'ar-EG', 'no such tag'].map((language) => writtenDay('2026-12-03', language)),
  ).toEqual(['December3', '3.Dezember', '12月3日', '3ديسمبر', '']);
});

const chipOf = (hidden: string, drawn: readonly string[]) =>
  documentOf(
    `<div id="chip"><div>${hidden}</div><div aria-hidden="true">${drawn.map((text) => `<b>${text}</b>`).join('')}</div></div>`,
  ).querySelector('#chip')!;

test('A title that the language quotes is found without its quotes', () => {
  expect(
    labelOf(
      chipOf('午前10:15～午後2:30、「Maya、二回目」、Coach、2020年 3月 24日', ['Maya、二回目', '10:15']),
    ),
  ).toMatchObject({
    title: 'Maya、二回目',
    head: '午前10:15～午後2:30、「',
  });
});

test('A label that never repeats what is drawn has no title', () => {
  expect(labelOf(chipOf('10am to 11am, busy, May 27, 2025', ['Something else']))).toMatchObject({
    title: '',
    head: '10am to 11am',
  });
});

test('A title that also stands elsewhere in the label is taken where the parts begin', () => {
  expect(
    labelOf(chipOf('10am to 11am, Maya, Maya, No location, May 27, 2025', ['Maya', '10 – 11am'])),
  ).toMatchObject({
    head: '10am to 11am, ',
    title: 'Maya',
  });
});
