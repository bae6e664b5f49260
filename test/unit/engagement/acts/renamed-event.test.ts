// An event that was found by its title and is called something else since: what is not told by any name is in no count.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { appendNote } from '#shared/engagement/acts/append-note.ts';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { questionOf } from '#shared/engagement/booking-question.ts';
import { boardWithBookings } from '#shared/engagement/board-with-bookings.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { bookingId } from '#shared/records/booking.ts';
import { sessionIdOfBooking } from '#shared/records/session.ts';
import { underWay } from '#test/support/acts-practice.ts';
import { actAt, day, hour, monday } from '#test/support/practice.ts';

const event = (nth: number, changes: Partial<SightedEvent> = {}): SightedEvent => {
  const start = monday + (2 + nth) * day;
  const times = { start, end: start + hour, timeKnown: true };
  return { provider: 'google', eventId: `e${nth}`, title: 'Maya Rosen', ...times, ...changes };
};

function calendar() {
  const practice = underWay();
  const { records } = practice;
  const see = (...events: readonly SightedEvent[]) => {
    const sighted = sightBookings(practice.board(), events, { now: monday, where: 'google-calendar' });
    const painted = boardWithBookings(practice.board(), sighted);
    const written = bookingRecords(records, sighted, monday);
    for (const record of written) records.set(record.id, record);
    // What is painted is what is written.
    expect(painted.engagements).toEqual(practice.board().engagements);
    return written;
  };
  const numbers = () =>
    practice
      .board()
      .engagements.flatMap((engagement) =>
        forecast(engagement, monday).items.map(({ eventKey, badge }) => [
          eventKey?.split('|')[1],
          badge !== null && 'n' in badge ? badge.n : null,
        ]),
      );
  const asked = () =>
    practice.board().engagements.flatMap(({ items }) => items.filter((item) => questionOf(item) !== null));
  return { ...practice, see, numbers, asked };
}

test('An event whose title names nobody any more leaves the count without a question, and the next takes its number', () => {
  const { see, numbers, asked } = calendar();
  see(event(1), event(2));
  const [first] = numbers();
  see(event(1, { title: 'Dentist' }), event(2));
  expect(numbers()).toEqual([
    ['e1', null],
    ['e2', first?.[1]],
  ]);
  expect(asked()).toEqual([]);
  expect(see(event(1, { title: 'Dentist' }), event(2))).toEqual([]);
});

test('Called by its old name again, it has its number again', () => {
  const { see, numbers } = calendar();
  see(event(1), event(2));
  const before = numbers();
  see(event(1, { title: 'Dentist' }));
  see(event(1));
  expect(numbers()).toEqual(before);
});

test.each([
  ['a title that is hidden', { title: ' ' }, {}],
  ['an event that its guests told, under any title', { title: 'Dentist' }, { emails: ['maya@example.org'] }],
])('%s changes nothing', (_, later, first) => {
  const { see, numbers } = calendar();
  see(event(1, first), event(2));
  const before = numbers();
  see(event(1, later), event(2));
  expect(numbers()).toEqual(before);
});

test('An event of which the coach has begun notes stays in the count under any title', () => {
  const { see, numbers, records, done, id } = calendar();
  see(event(1), event(2));
  const booking = bookingId('google', 'e1');
  const session = sessionIdOfBooking(booking);
  const ref = { engagement: id, session, booking, start: event(1).start, kind: 'session' } as const;
  done(appendNote(records.values(), { ref, drawer: 'record', text: 'Before we meet' }, actAt(monday)));
  const before = numbers();
  see(event(1, { title: 'Dentist' }), event(2));
  expect(numbers()).toEqual(before);
});
