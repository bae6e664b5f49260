// Every sample file of ical.js, with what stands in it worked out by hand.
import { expect, test } from 'vitest';
import { readComponent } from '#shared/feed/component.ts';
import { ownZone } from '#shared/feed/own-zone.ts';
import { readFeed } from '#shared/feed/read-feed.ts';
import { namedZone } from '#shared/feed/zone.ts';
import { sampleFeed, sampleFeeds } from '#test/feeds/sample-feeds.ts';
import { event, minuteOf, read, starts } from '#test/feeds/write-feed.ts';

// From 1 June 2012 to 1 March 2013, for a coach in Los Angeles, where the calendars come from.
const span = {
  from: Date.parse('2012-06-01T00:00:00-07:00'),
  until: Date.parse('2013-03-01T00:00:00-08:00'),
  timeZone: 'America/Los_Angeles',
};

/** How many events lie in the span, how many of them are whole days, and how many VEVENTs were damaged. */
const expected: Readonly<Record<string, readonly [events: number, allDay: number, damaged: number]>> = {
  'samples/blank_description.ics': [1, 0, 0],
  'samples/blank_line_end.ics': [0, 0, 0],
  'samples/blank_line_mid.ics': [0, 0, 0],
  // Each day from 1 August to 28 February.
  'samples/daily_recur.ics': [31 + 30 + 31 + 30 + 31 + 31 + 28, 0, 0],
  // Each weekday from Friday 3 August to Thursday 28 February: 29 whole weeks and five days of a sixth, 3 August being the last of its own.
  'samples/day_long_recur_yearly.ics': [1 + 29 * 5 + 4, 150, 0],
  'samples/forced_types.ics': [1, 1, 0],
  // A series that is on 10 December 2012 and 2013 besides 2014, and a feed of its own with the same birthday.
  'samples/google_birthday.ics': [2, 2, 0],
  'samples/minimal.ics': [1, 0, 0],
  // Mondays from 4 June to 23 July, Sundays from 3 June to 29 July.
  'samples/multiple_rrules.ics': [8 + 9, 0, 0],
  // Each weekday from Tuesday 11 September to Thursday 28 February.
  'samples/parserv2.ics': [4 + 23 * 5 + 4, 0, 0],
  // First Tuesdays of October (moved), November and January; 5 November (moved), 10 and 30 November besides. December and February are taken out.
  'samples/recur_instances.ics': [6, 0, 0],
  // First Tuesdays of October, November and December; 5 and 10 November besides.
  'samples/recur_instances_finite.ics': [5, 0, 0],
  'samples/timezones/America/Atikokan.ics': [0, 0, 0],
  'samples/timezones/America/Denver.ics': [0, 0, 0],
  'samples/timezones/America/Los_Angeles.ics': [0, 0, 0],
  'samples/timezones/America/New_York.ics': [0, 0, 0],
  'samples/timezones/Asia/Jerusalem.ics': [0, 0, 0],
  'samples/timezones/Makebelieve/RDATE_test.ics': [0, 0, 0],
  'samples/utc_negative_zero.ics': [1, 0, 0],
  'test/parser/base64.ics': [0, 0, 0],
  'test/parser/boolean.ics': [0, 0, 0],
  'test/parser/dates.ics': [0, 0, 0],
  'test/parser/float.ics': [0, 0, 0],
  'test/parser/integer.ics': [0, 0, 0],
  'test/parser/multivalue.ics': [0, 0, 0],
  'test/parser/newline_junk.ics': [0, 0, 0],
  'test/parser/period.ics': [0, 0, 0],
  'test/parser/property_params.ics': [0, 0, 0],
  'test/parser/quoted_params.ics': [0, 0, 0],
  'test/parser/recur.ics': [0, 0, 0],
  'test/parser/rfc.ics': [0, 0, 0],
  'test/parser/single_empty_vcalendar.ics': [0, 0, 0],
  'test/parser/time.ics': [0, 0, 0],
  'test/parser/tzid_with_gmt.ics': [0, 0, 0],
  'test/parser/unfold_properties.ics': [0, 0, 0],
  'test/parser/utc_offset.ics': [0, 0, 0],
};

test('Every sample is expected here, but for two events without UID and start', () => {
  expect(sampleFeeds).toEqual([...Object.keys(expected), 'test/parser/component.ics'].toSorted());
  expect(readFeed(sampleFeed('test/parser/component.ics'), span)).toEqual({
    ok: false,
    error: { type: 'damaged' },
  });
});

test.for(Object.entries(expected))('%s', ([path, [events, allDay, damaged]]) => {
  const found = read(sampleFeed(path), span);
  expect([found.events.length, found.events.filter((one) => one.allDay).length, found.left.damaged]).toEqual([
    events,
    allDay,
    damaged,
  ]);
  expect([found.left.unknownZone, found.left.beyondCaps, found.left.duplicate]).toEqual([0, 0, 0]);
});

test('The series with moved, added and removed instances, to the minute', () => {
  const found = read(sampleFeed('samples/recur_instances.ics'), span).events;
  expect(found.map(({ start, originalStart }) => [minuteOf(start), originalStart])).toEqual([
    ['2012-10-02 22:00', '20121002T170000Z'],
    ['2012-11-06 18:00', '20121106T180000Z'],
    ['2012-11-07 04:00', '20121105T180000Z'],
    ['2012-11-10 18:00', '20121110T180000Z'],
    ['2012-11-30 18:00', '20121130T180000Z'],
    ['2013-01-01 18:00', '20130101T180000Z'],
  ]);
  expect(found[1]?.emails).toEqual([
    ...['calmozilla1@gmail.com', 'james@lightsofapollo.com', 'iam.revelation@gmail.com', 'jlal@mozilla.com'],
  ]);
});

const definitionOf = (path: string): readonly string[] => {
  const lines = sampleFeed(path).split(/\r?\n/);
  const found = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE') + 1);
  return found.map((line) => line.replace(/^RRULE/, 'X-RRULE'));
};

// In Denver the rules changed in 2007. Jerusalem's sample was written in 2012, before the rules of 2013.
test.for([
  ['America/Atikokan', 2024, 2026],
  ['America/Denver', 2005, 2008],
  ['America/Los_Angeles', 2024, 2026],
  ['America/New_York', 2024, 2026],
  ['Asia/Jerusalem', 2010, 2012],
] as const)(
  'The definition of %s in its sample is that of the platform, each hour from %i to %i',
  ([name, first, last]) => {
    const definition = readComponent(definitionOf(`samples/timezones/${name}.ics`));
    const zone = namedZone(name);
    const until = Date.UTC(last, 0, 1);
    const own = definition === null ? null : ownZone(definition, until, { left: 100_000 });
    if (own === null || zone === null) throw new Error(`${name} is not read`);
    const wrong: string[] = [];
    for (let at = Date.UTC(first, 0, 1); at < until; at += 3_600_000) {
      if (own.toInstant(at) !== zone.toInstant(at)) wrong.push(minuteOf(at));
      if (own.toWall(at) !== zone.toWall(at)) wrong.push(`${minuteOf(at)}Z`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  },
);

test('A zone that only its sample knows changes where its dates say, in UTC and on its own clock', () => {
  const text = sampleFeed('samples/timezones/Makebelieve/RDATE_test.ics').replace(
    'END:VCALENDAR',
    `${['19830601T120000', '19860601T120000', '19920601T120000', '19960601T120000']
      .map((time) => event(`UID:${time}`, `DTSTART;TZID=Makebelieve/RDATE_as_date:${time}`))
      .join('\r\n')}\r\nEND:VCALENDAR`,
  );
  expect(starts(text, { from: 0, until: Date.UTC(2000, 0, 1) })).toEqual([
    ...['1983-06-01 17:00', '1986-06-01 16:00', '1992-06-01 17:00', '1996-06-01 16:00'],
  ]);
});
