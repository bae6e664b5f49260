// What a zone's name in a feed means. A wrong hour is a wrong session: unknown is flagged, never guessed.
import { expect, test } from 'vitest';
import { namedZone } from '#shared/feed/zone.ts';
import { windowsZones } from '#shared/feed/windows-zones.ts';
import { calendar, event, read, starts } from '#test/feeds/write-feed.ts';

const at = (zone: string, time = '20260302T090000'): string =>
  event(`UID:${zone}`, `DTSTART;TZID="${zone}":${time}`);

const definition = (name: string, ...parts: readonly string[]): string =>
  ['BEGIN:VTIMEZONE', `TZID:${name}`, ...parts, 'END:VTIMEZONE'].join('\r\n');

const observance = (kind: string, from: string, to: string, ...more: readonly string[]): string =>
  [`BEGIN:${kind}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...more, `END:${kind}`].join('\r\n');

test.for([
  ['Europe/Berlin', '2026-03-02 08:00'],
  ['America/Los_Angeles', '2026-03-02 17:00'],
  ['Asia/Kolkata', '2026-03-02 03:30'],
  ['europe/berlin', '2026-03-02 08:00'],
  ['UTC', '2026-03-02 09:00'],
  ['Etc/GMT+5', '2026-03-02 14:00'],
  ['/freeassociation.sourceforge.net/Tzfile/Europe/Berlin', '2026-03-02 08:00'],
  ['/mozilla.org/20050126_1/America/New_York', '2026-03-02 14:00'],
  ['W. Europe Standard Time', '2026-03-02 08:00'],
  ['GMT Standard Time', '2026-03-02 09:00'],
  ['Eastern Standard Time', '2026-03-02 14:00'],
  ['india standard time', '2026-03-02 03:30'],
] as const)('Without a definition %s is known', ([zone, expected]) => {
  expect(starts(calendar(at(zone)))).toEqual([expected]);
});

test.for([
  ...[
    'GMT Standard Time 1',
    'Somewhere/Else',
    'Customized Time Zone',
    'tzone://Microsoft/Custom',
    'GMT+1',
    'x',
  ],
  ...[
    '2026-01-01T00:00[Europe/Berlin]',
    'Europe/Berlin junk',
    '../Berlin',
    '+25:00',
    '__proto__',
    'constructor',
  ],
])('%s is no zone: its event is left out, counted and named, and the others stand', (zone) => {
  const { events, left, unknownZones, isWhole } = read(calendar(at(zone), at('Europe/Berlin')));
  expect(events.map(({ uid }) => uid)).toEqual(['Europe/Berlin']);
  expect([left.unknownZone, unknownZones, isWhole]).toEqual([1, [zone], true]);
});

test('A series of which one change is in an unknown zone is left out whole', () => {
  const text = calendar(
    event('UID:a', 'DTSTART:20260302T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    event('UID:a', 'RECURRENCE-ID;TZID=Nowhere:20260309T090000', 'DTSTART;TZID=Nowhere:20260310T090000'),
  );
  expect(read(text)).toMatchObject({ events: [], left: { unknownZone: 1 }, unknownZones: ['Nowhere'] });
});

test('An unknown zone of an event long past is nobody’s trouble', () => {
  expect(read(calendar(at('Nowhere', '20100302T090000')))).toMatchObject({
    left: { unknownZone: 0 },
    unknownZones: [],
  });
});

test("A time without a zone is on the coach's own clock, and so is a day", () => {
  const text = calendar(
    event('UID:a', 'DTSTART:20260702T090000'),
    event('UID:b', 'DTSTART;VALUE=DATE:20260703'),
  );
  expect(starts(text)).toEqual(['2026-07-02 07:00', '2026-07-02 22:00']);
  expect(starts(text, { timeZone: 'America/New_York' })).toEqual(['2026-07-02 13:00', '2026-07-03 04:00']);
});

test('A Z means UTC, whatever zone stands beside it', () => {
  expect(starts(calendar(at('Europe/Berlin', '20260302T090000Z')))).toEqual(['2026-03-02 09:00']);
});

const mine = definition(
  'My zone',
  observance(
    'STANDARD',
    '+0400',
    '+0300',
    'DTSTART:16011025T040000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  ),
  observance(
    'DAYLIGHT',
    '+0300',
    '+0400',
    'DTSTART:16010329T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  ),
);

test('A name that nobody else knows means what the feed defines, over both changes of its clocks', () => {
  const of = (...times: readonly string[]) =>
    starts(calendar(mine, ...times.map((time) => at('My zone', time).replace('UID:', `UID:${time}`))));
  expect(of('20260328T120000', '20260329T120000')).toEqual(['2026-03-28 09:00', '2026-03-29 08:00']);
  // 3:30 is skipped on 29 March, and comes twice on 25 October.
  expect(of('20260329T033000', '20261025T033000')).toEqual(['2026-03-29 00:30', '2026-10-24 23:30']);
  expect(of('20261025T040000')).toEqual(['2026-10-25 01:00']);
});

test('Changes may be listed by date, and may end', () => {
  const listed = definition(
    'Listed',
    observance('STANDARD', '+0000', '+0100', 'DTSTART:19700101T000000', 'RDATE:20261001T000000'),
    observance(
      'DAYLIGHT',
      '+0100',
      '+0200',
      'DTSTART:20260401T000000',
      'RRULE:FREQ=YEARLY;UNTIL=20260401T000000Z',
    ),
  );
  const of = (time: string) => starts(calendar(listed, at('Listed', time)));
  expect([of('20260302T090000'), of('20260702T090000'), of('20261102T090000')]).toEqual([
    ['2026-03-02 08:00'],
    ['2026-07-02 07:00'],
    ['2026-11-02 08:00'],
  ]);
});

test("Area/City and Windows's names mean the same everywhere, even where the feed's definition is cut short", () => {
  const onlyWinter = (name: string) =>
    definition(name, observance('STANDARD', '+0200', '+0100', 'DTSTART:19701025T030000'));
  for (const name of ['Europe/Berlin', 'W. Europe Standard Time'])
    expect(starts(calendar(onlyWinter(name), at(name, '20260702T090000')))).toEqual(['2026-07-02 07:00']);
});

test('A short name means what the feed says before what IANA says', () => {
  const est = definition('EST', observance('DAYLIGHT', '-0500', '-0400', 'DTSTART:20260301T020000'));
  expect(starts(calendar(est, at('EST', '20260702T090000')))).toEqual(['2026-07-02 13:00']);
  expect(starts(calendar(at('EST', '20260702T090000')))).toEqual(['2026-07-02 14:00']);
});

test('Each calendar of a file has its own definitions', () => {
  const of = (offset: string) =>
    calendar(
      definition('Here', observance('STANDARD', offset, offset, 'DTSTART:19700101T000000')),
      at('Here').replace('UID:', `UID:${offset}`),
    );
  expect(starts(of('+0100') + of('-0500'))).toEqual(['2026-03-02 08:00', '2026-03-02 14:00']);
});

test('A definition that is not sound is none', () => {
  for (const [nth, bad] of [
    observance('STANDARD', '+0100', '+9900', 'DTSTART:19700101T000000'),
    observance('STANDARD', '+0100', '+0100', 'DTSTART:soon'),
    observance('STANDARD', '+0100', '+0200', 'DTSTART:19700101T000000', 'RRULE:FREQ=SECONDLY'),
    observance('STANDARD', '+0100', '+0200', 'DTSTART:19700101T000000', 'RRULE:FREQ=YEARLY;INTERVAL=0'),
    'COMMENT:nothing',
  ].entries()) {
    const { unknownZones, events } = read(calendar(definition('Odd', bad), at('Odd')));
    expect({ nth, unknownZones, events }).toEqual({ nth, unknownZones: ['Odd'], events: [] });
  }
});

test('Every name of Windows means a zone that the platform knows', () => {
  expect(windowsZones.size).toBe(139);
  expect([...windowsZones.values()].filter((zone) => namedZone(zone) === null)).toEqual([]);
});

test('Each name of Windows means the offset that it says', () => {
  // From the names that Windows shows beside them, in winter.
  const offsets = new Map([
    ['pacific standard time', -8],
    ['sa pacific standard time', -5],
    ['e. south america standard time', -3],
    ['azores standard time', -1],
    ['greenwich standard time', 0],
    ['central european standard time', 1],
    ['fle standard time', 2],
    ['russian standard time', 3],
    ['arabian standard time', 4],
    ['west asia standard time', 5],
    ['se asia standard time', 7],
    ['w. australia standard time', 8],
    ['tokyo standard time', 9],
    ['e. australia standard time', 10],
    ['central pacific standard time', 11],
    ['new zealand standard time', 13],
  ]);
  const noon = Date.UTC(2026, 0, 15, 12);
  const found = [...offsets.keys()].map((name) => {
    const zone = namedZone(windowsZones.get(name) ?? '');
    return [name, zone === null ? null : (zone.toWall(noon) - noon) / 3_600_000];
  });
  expect(new Map(found.map(([name, offset]) => [String(name), Number(offset)]))).toEqual(offsets);
});
