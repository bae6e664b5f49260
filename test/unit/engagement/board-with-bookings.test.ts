import { expect, test } from 'vitest';
import { boardWithBookings } from '#shared/engagement/board-with-bookings.ts';
import { emptyBoard } from '#shared/engagement/board.ts';
import { bookingId, type Booking } from '#shared/records/booking.ts';
import { boardEngagement, boardItem, day, found, hour, idOf, monday } from '#test/support/practice.ts';

const id = bookingId('google', 'e1');
const booking = (start: number): Booking => ({
  provider: 'google',
  eventId: 'e1',
  start,
  end: start + hour,
  timeKnown: true,
  seenAt: monday,
  status: 'standing',
  matchedBy: 'title',
});

const first = boardEngagement({ id: idOf('first') });
const second = boardEngagement({ id: idOf('second'), client: idOf('other') });
const items = (engagement: typeof first, at: number, list = engagement.items) => {
  const board = { ...emptyBoard, engagements: [{ ...engagement, items: list }, second] };
  const after = boardWithBookings(board, [{ id, engagement: engagement.id, booking: booking(at) }]);
  return found(after.engagements.find((one) => one.id === engagement.id)).items;
};

test('A new booking takes its place among the others in time', () => {
  const others = [boardItem(monday - day), boardItem(monday + day)];
  expect(items(first, monday, others).map(({ start }) => start)).toEqual([
    monday - day,
    monday,
    monday + day,
  ]);
});

test('A booking that is known already is moved, with what is known of its session', () => {
  const known = boardItem(monday, {
    booking: id,
    session: idOf('session'),
    status: 'running',
    kind: 'review',
  });
  expect(items(first, monday + day, [known])).toMatchObject([
    { start: monday + day, session: idOf('session'), status: 'running', kind: 'review' },
  ]);
});

test('What the coach has settled keeps its time and its outcome', () => {
  const held = boardItem(monday, { booking: id, session: idOf('session'), status: 'held', debited: true });
  expect(items(first, monday + day, [held])).toMatchObject([
    { start: monday, status: 'held', debited: true },
  ]);
});

test('A booking stands under one engagement alone', () => {
  const board = {
    ...emptyBoard,
    engagements: [{ ...first, items: [boardItem(monday, { booking: id })] }, second],
  };
  const after = boardWithBookings(board, [{ id, engagement: second.id, booking: booking(monday) }]);
  expect(after.engagements.map((engagement) => engagement.items.length)).toEqual([0, 1]);
});

test('Without bookings the board is the same', () => {
  expect(boardWithBookings(emptyBoard, [])).toBe(emptyBoard);
});
