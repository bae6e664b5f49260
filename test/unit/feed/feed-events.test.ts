// A feed's events become bookings with the ids that the page's chips have.
import { expect, test } from 'vitest';
import { readEventId } from '#extension/sites/google-calendar/event-id.ts';
import { sightedFeedEvents } from '#shared/feed/feed-events.ts';
import { bookingId } from '#shared/records/booking.ts';
import { calendar, event, googleCalendar, read } from '#test/feeds/write-feed.ts';

const sighted = (text: string) => sightedFeedEvents(read(text), 'coach@example.com');

const chip = (id: string) => {
  const read = readEventId(btoa(`${id} coach@m`));
  if (read === null || read === 'not-an-event') throw new Error('no event');
  const { calendar: _own, ...ids } = read;
  return ids;
};

test("An event of a Google feed is the same booking as its chip, single, in a series, moved, and after 'this and following'", () => {
  const text = googleCalendar(
    event('UID:single1@google.com', 'DTSTART:20260301T090000Z'),
    event(
      'UID:series1@google.com',
      'DTSTART;TZID=Europe/Prague:20260302T180000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    ),
    event(
      ...['UID:series1@google.com', 'RECURRENCE-ID;TZID=Europe/Prague:20260309T180000'],
      'DTSTART;TZID=Europe/Prague:20260310T091500',
    ),
    event(
      'UID:series1_R20260316T170000@google.com',
      'DTSTART;TZID=Europe/Prague:20260316T180000',
      'RRULE:FREQ=WEEKLY;COUNT=1',
    ),
  );
  const chips = [
    'single1',
    'series1_20260302T170000Z',
    'series1_20260309T170000Z',
    'series1_R20260316T170000_20260316T170000Z',
  ].map(chip);
  const found = sighted(text);
  expect(
    found.map(({ eventId, seriesId, originalStart }) => ({
      eventId,
      ...(seriesId === undefined ? {} : { seriesId }),
      ...(originalStart === undefined ? {} : { originalStart }),
    })),
  ).toEqual(chips);
  expect(found.map((one) => bookingId(one.provider, one.eventId, one.originalStart))).toEqual(
    chips.map((one) => bookingId('google', one.eventId, one.originalStart)),
  );
});

test('An invitation from elsewhere, and every event of another feed, is told by its own UID', () => {
  const foreign = event(
    'UID:040000008200E00074C5B7101A82E008',
    'DTSTART:20260302T090000Z',
    'RRULE:FREQ=WEEKLY;COUNT=1',
  );
  for (const text of [googleCalendar(foreign), calendar('PRODID:Microsoft Exchange Server 2010', foreign)])
    expect(sighted(text)).toMatchObject([
      {
        ...{ provider: 'ics', eventId: '040000008200E00074C5B7101A82E008' },
        seriesId: '040000008200E00074C5B7101A82E008',
        originalStart: '20260302T090000Z',
      },
    ]);
});

test('It carries its guests, its calendar and what became of it, and has a length', () => {
  const text = googleCalendar(
    event(
      'UID:a@google.com',
      'DTSTART:20260302T090000Z',
      'SUMMARY:Maya',
      'ATTENDEE:mailto:maya@example.com',
      'STATUS:CANCELLED',
    ),
  );
  expect(sighted(text)).toEqual([
    {
      ...{
        provider: 'google',
        eventId: 'a',
        title: 'Maya',
        emails: ['maya@example.com'],
        status: 'cancelled',
      },
      ...{ start: Date.UTC(2026, 2, 2, 9), end: Date.UTC(2026, 2, 2, 9, 1), timeKnown: true },
      calendar: 'coach@example.com',
    },
  ]);
});

test('An event that stands has no status, and a whole day is no session', () => {
  const text = calendar(
    event('UID:day', 'DTSTART;VALUE=DATE:20260302'),
    event('UID:a', 'DTSTART:20260302T090000Z'),
  );
  expect(sighted(text).map((one) => [one.eventId, 'status' in one])).toEqual([['a', false]]);
});
