import { expect, test } from 'vitest';
import { isItemOf, itemOf, withSession } from '#shared/engagement/with-session.ts';
import { boardEngagement, boardItem, day, hour, idOf, monday } from '#test/support/practice.ts';

const minute = 60_000;
const ref = {
  engagement: idOf('engagement'),
  session: idOf('call'),
  start: monday,
  kind: 'session',
} as const;

test('A call without a record counts as a running session, in its place by time', () => {
  const [before, after] = [boardItem(monday - day), boardItem(monday + day)];
  const engagement = boardEngagement({ items: [before, after] });
  expect(withSession(engagement, ref, monday + hour)).toEqual({
    ...engagement,
    items: [
      before,
      {
        session: ref.session,
        start: monday,
        end: monday + hour,
        timeKnown: true,
        kind: 'session',
        status: 'running',
        off: false,
        debited: false,
      },
      after,
    ],
  });
});

test('Without an end it is as long as was agreed, and fifty minutes where nothing was', () => {
  const endOf = (engagement: ReturnType<typeof boardEngagement>) =>
    itemOf(withSession(engagement, ref, null), ref)?.end;
  const { terms } = boardEngagement();
  if (terms === null) throw new Error('no terms');
  expect(endOf(boardEngagement({ terms: { ...terms, minutes: 90 } }))).toBe(monday + 90 * minute);
  expect(endOf(boardEngagement({ terms: null }))).toBe(monday + 50 * minute);
});

test('A session that is there already is left as it is', () => {
  const item = { ...boardItem(monday - 5 * minute), session: ref.session };
  const engagement = boardEngagement({ items: [boardItem(monday - day), item] });
  expect(withSession(engagement, ref, monday + hour)).toBe(engagement);
  expect(itemOf(engagement, ref)).toBe(item);
});

test('A booking without a session is the session that will be made of it', () => {
  const item = boardItem(monday);
  const { booking } = item;
  if (booking === undefined) throw new Error('no booking');
  expect(isItemOf(item, { ...ref, booking })).toBe(true);
  expect(isItemOf(item, { ...ref, booking: idOf('another') })).toBe(false);
  expect(isItemOf(item, ref)).toBe(false);
});

test('Two sessions without a booking are not one because neither has one', () => {
  const { booking: _none, ...item } = boardItem(monday, { session: idOf('another') });
  expect(isItemOf(item, ref)).toBe(false);
});
