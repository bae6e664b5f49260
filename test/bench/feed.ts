// What a calendar feed costs to read, zones, series and guests included, beside ical.js parsing the same text and making nothing of it.
// Temporal is a polyfill here; browsers bring their own.
import 'temporal-polyfill/global';
import ICAL from 'ical.js';
import { readFeed } from '#shared/feed/read-feed.ts';
import { event, googleCalendar, year2026 } from '#test/feeds/write-feed.ts';
import { beside } from './board.ts';
import type { Figure } from './figures.ts';

const eventCount = 5000;
const seriesCount = 200;
const dayMs = 86_400_000;

export function feedFigures(): readonly Figure[] {
  const text = largeFeed();
  const given = eventsIn(text, year2026);
  const around = { ...year2026, from: Date.UTC(2026, 2, 1), until: Date.UTC(2026, 3, 1) };
  const input = `${eventCount} VEVENTs, ${seriesCount} of them series, ${Math.round(text.length / 1000)} kB; median of 21 rounds`;
  const floor = () => ICAL.parse(text);
  return [
    {
      ...{ what: `A calendar feed, read over a year: ${given} events`, input, unit: 'ms' },
      ...beside(() => eventsIn(text, year2026), floor),
      hold: 'told beside it',
    },
    {
      ...{ what: `The same, read over a month: ${eventsIn(text, around)} events`, input, unit: 'ms' },
      ...beside(() => eventsIn(text, around), floor),
      hold: 'told beside it',
    },
  ];
}

function eventsIn(text: string, options: typeof year2026): number {
  const read = readFeed(text, options);
  if (!read.ok || !read.value.isWhole || read.value.events.length === 0)
    throw new Error('the feed was not read whole: nothing was measured');
  return read.value.events.length;
}

/** As Google writes them: a year of sessions, guests and descriptions; two hundred weekly series, with a moved instance here and there. */
function largeFeed(): string {
  const single = Array.from({ length: eventCount - seriesCount * 2 }, (_, nth) => {
    const day = stampOf(Date.UTC(2026, 0, 1) + (nth % 365) * dayMs);
    return event(...times(day, nth), ...said(`single${nth}`, nth));
  });
  const series = Array.from({ length: seriesCount }, (_, nth) => {
    const first = stampOf(Date.UTC(2025, 8, 1 + (nth % 28)));
    const moved = stampOf(Date.UTC(2025, 8, 1 + (nth % 28) + 140));
    return [
      event(...times(first, nth), 'RRULE:FREQ=WEEKLY;COUNT=40', ...said(`series${nth}`, nth)),
      event(
        ...times(moved, nth + 3),
        `RECURRENCE-ID;TZID=Europe/Berlin:${moved}T${hourOf(nth)}0000`,
        ...said(`series${nth}`, nth),
      ),
    ].join('\r\n');
  });
  return googleCalendar(...single, ...series);
}

const stampOf = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');

const hourOf = (nth: number): string => String(8 + (nth % 10)).padStart(2, '0');

const times = (day: string, nth: number): readonly string[] => [
  `DTSTART;TZID=Europe/Berlin:${day}T${hourOf(nth)}0000`,
  `DTEND;TZID=Europe/Berlin:${day}T${hourOf(nth)}5000`,
];

const said = (uid: string, nth: number): readonly string[] => [
  ...['DTSTAMP:20260101T000000Z', `UID:${uid}@google.com`, 'CREATED:20250801T000000Z'],
  'ORGANIZER;CN=Coach:mailto:coach@example.com',
  `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Client\r\n  ${nth};X-NUM-GUESTS=0:mailto:client${nth % 90}@example.com`,
  'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Coach;X-NUM-GUESTS=0:mailto:coach@example.com',
  'X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij',
  `DESCRIPTION:Session ${nth}\\nJoin: https://meet.google.com/abc-defg-hij\\nPhone numbers\\, and what to bring`,
  ...[
    'LAST-MODIFIED:20260101T000000Z',
    'LOCATION:',
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    `SUMMARY:Client ${nth % 90}`,
  ],
  ...[
    'TRANSP:OPAQUE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:This is an event reminder',
    'TRIGGER:-P0DT0H30M0S',
    'END:VALARM',
  ],
];
