import { expect, test } from 'vitest';
import { refOfItem } from '#shared/engagement/ref-of-item.ts';
import { sessionIdOfBooking } from '#shared/records/session.ts';
import { boardItem, idOf, monday } from '#test/support/practice.ts';

const engagement = idOf('engagement');
const booking = idOf('booking');
const { session: _, booking: __, ...bare } = boardItem(monday);
const common = { engagement, start: monday, kind: 'session' };

test('An item is named by its session; a booking without one by the session that it will be; neither has no name', () => {
  const session = idOf('session');
  expect(refOfItem(engagement, { ...bare, session })).toEqual({ ...common, session });
  expect(refOfItem(engagement, { ...bare, session, booking })).toEqual({ ...common, session, booking });
  expect(refOfItem(engagement, { ...bare, booking })).toEqual({
    ...common,
    booking,
    session: sessionIdOfBooking(booking),
  });
  expect(refOfItem(engagement, bare)).toBeNull();
});
