// What an import may not write: it skips that one session whole, and the others are imported all the same.
import { expect, test } from 'vitest';
import { settleBooking } from '#shared/engagement/acts/settle-booking.ts';
import { actAt, day, found, hour, monday } from '#test/support/practice.ts';
import { bookingOf, event, minute, now, practiceWithPast, proposalsOf, sessionOf } from '../an-import.ts';

const skipped = { done: 0, skipped: 1, records: [] };

test.for([
  ['a newer version wrote', { minWriter: 99 }],
  ['cannot be read', { f: { provider: 'google', eventId: 'e3', start: 'soon' } }],
] as const)('A booking that %s is left as it is, and its session is not counted', ([, changes]) => {
  const { look, see, take, spoil, records, used } = practiceWithPast();
  see(event());
  const proposals = proposalsOf(look(event()));
  spoil(bookingOf(event()), changes);
  const stored = records.get(bookingOf(event()));
  expect(take(proposals)).toMatchObject(skipped);
  expect(records.get(bookingOf(event()))).toBe(stored);
  expect(used()).toBe(0);
});

test('A session of a newer version is left as it is, and so is the booking that would go with it', () => {
  const { look, take, spoil, openCall, id } = practiceWithPast();
  const session = openCall(event().start);
  const [proposal] = proposalsOf(look(event()));
  expect(proposal).toMatchObject({ session, engagement: id });
  spoil(session, { minWriter: 99 });
  expect(take(proposalsOf(look(event())))).toMatchObject(skipped);
});

test('What lies ahead has not been held, whoever asks for it', () => {
  const { take, id, used } = practiceWithPast();
  const ahead = event(-1);
  expect(take([{ booking: bookingOf(ahead), engagement: id, event: ahead, by: 'email' }])).toMatchObject(
    skipped,
  );
  expect(used()).toBe(0);
});

test('What is nobody’s work is skipped, and the others of its import are counted', () => {
  const { look, take, used, client } = practiceWithPast();
  const [first, second] = proposalsOf(look(event(3), event(5)));
  if (first === undefined || second === undefined) throw new Error('both are proposed');
  // A client is no engagement.
  expect(take([{ ...first, engagement: client }, second])).toMatchObject({ done: 1, skipped: 1 });
  expect(used()).toBe(1);
});

test('Two of one import that overlap are counted once: the first that is written', () => {
  const { take, id, used } = practiceWithPast();
  const over = event(3, { eventId: 'over', start: event().start + hour / 2, end: event().end + hour / 2 });
  const both = [event(), over].map(
    (one) => ({ booking: bookingOf(one), engagement: id, event: one, by: 'email' }) as const,
  );
  expect(take(both)).toMatchObject({ done: 1, skipped: 1 });
  expect(used()).toBe(1);
});

test('A session that was answered for another client stays theirs, and its booking does not leave it', () => {
  const { look, see, take, ken, used, id, records } = practiceWithPast();
  see(event());
  const kens = proposalsOf(look(event(3, { emails: ['ken@example.org'] })));
  expect(kens).toMatchObject([{ engagement: ken }]);
  take(proposalsOf(look(event())), 'mine');
  expect(take(kens, 'kens')).toMatchObject(skipped);
  expect([used(id), used(ken)]).toEqual([1, 0]);
  expect(records.get(bookingOf(event()))?.parent).toBe(id);
});

test('A date that the coach had released is counted once they tick it, and stands again', () => {
  const { look, see, take, done, records, id, engagement } = practiceWithPast();
  see(event());
  const settlement = { booking: bookingOf(event()), as: 'released' } as const;
  done(settleBooking(records.values(), settlement, actAt(now)));
  const proposals = proposalsOf(look(event()));
  expect(proposals).toMatchObject([{ doubt: 'put-aside' }]);
  take(proposals);
  expect(records.get(bookingOf(event()))?.f).toMatchObject({ status: 'standing' });
  expect(engagement(id).items).toMatchObject([{ status: 'held', off: false, debited: true }]);
  expect(records.get(sessionOf(event()))?.f['imported']).toMatchObject({ booked: true });
});

test('A call without an event needs no booking: it is counted as the call it was', () => {
  const { look, take, openCall, all, used } = practiceWithPast();
  const session = openCall(monday - 3 * day + hour / 4);
  expect(take(proposalsOf(look(event())))).toMatchObject({ done: 1 });
  expect(all('booking')).toEqual([]);
  expect(all('session')).toMatchObject([{ id: session, f: { status: 'held', imported: { booked: false } } }]);
  expect(used()).toBe(1);
});

test('A newer version’s booking that lies with another client is not written over', () => {
  const { look, see, take, spoil, records, ken } = practiceWithPast();
  see(event());
  const kens = proposalsOf(look(event(3, { emails: ['ken@example.org'] })));
  expect(kens).toMatchObject([{ engagement: ken }]);
  spoil(bookingOf(event()), { minWriter: 99 });
  const stored = records.get(bookingOf(event()));
  expect(take(kens)).toMatchObject(skipped);
  expect(records.get(bookingOf(event()))).toBe(stored);
});

test('A session is as long as its event, and its booking says how it was found and nothing of its title', () => {
  const { look, take, fields } = practiceWithPast();
  const long = event(3, { end: event().start + 90 * minute, seriesId: 'weekly', title: 'About her mother' });
  const { records } = take(proposalsOf(look(long)));
  expect(records.map(({ type }) => type)).toEqual(['booking', 'session', 'ledger-entry', 'transition']);
  expect(fields(sessionOf(long))).toMatchObject({ plannedMinutes: 90, start: long.start });
  expect(fields(bookingOf(long))).toStrictEqual({
    ...{ provider: 'google', eventId: 'e3', seriesId: 'weekly', start: long.start, end: long.end },
    ...{ timeKnown: true, seenAt: now, seenWhere: 'feed', matchedBy: 'email' },
  });
});

test('One that begins as the last one ended is another, whichever of them is imported first', () => {
  const { take, id, used } = practiceWithPast();
  const next = event(3, { eventId: 'next', start: event().end, end: event().end + hour });
  const both = [event(), next].map(
    (one) => ({ booking: bookingOf(one), engagement: id, event: one, by: 'email' }) as const,
  );
  expect(take(both)).toMatchObject({ done: 2, skipped: 0 });
  expect(used()).toBe(2);
});

test('What was said of its fee before stays said, though the import lets its booking stand again', () => {
  const { look, see, take, done, records, id, fields, spoil } = practiceWithPast();
  see(event());
  const settle = (as: 'intro' | 'released') =>
    done(settleBooking(records.values(), { booking: bookingOf(event()), as }, actAt(now)));
  settle('intro');
  const session = sessionOf(event());
  const fee = { due: 40, paidOn: '2026-11-19', proBono: false };
  spoil(session, { f: { ...fields(session), kind: 'session', fee } });
  settle('released');
  take(proposalsOf(look(event())));
  expect(fields(session)).toMatchObject({ status: 'held', fee, imported: { booked: true } });
  expect(found(records.get(session)).parent).toBe(id);
});
