// An import taken back where it left more, or less, than a session, a booking and a debit.
import { expect, test } from 'vitest';
import { sessionEntryId } from '#shared/records/ledger-entry.ts';
import { day, found, hour, monday } from '#test/support/practice.ts';
import { bookingOf, event, practiceWithPast, proposalsOf, sessionOf } from '../an-import.ts';

test('An intro uses none: taken back it is open again, and the ledger has nothing to put right', () => {
  const { look, take, undo, openCall, entries, fields, used } = practiceWithPast();
  const session = openCall(event().start, 'intro');
  take(proposalsOf(look(event())));
  expect(fields(session)).toMatchObject({ kind: 'intro', status: 'held' });
  const before = entries();
  expect(undo().records.map(({ id }) => id)).toEqual([session]);
  expect(fields(session)).toMatchObject({ kind: 'intro', status: 'booked' });
  expect(fields(session)).not.toHaveProperty('imported');
  expect(entries()).toEqual(before);
  expect(used()).toBe(0);
});

test('A call without an event is a call again, and no booking is made of it', () => {
  const { look, take, undo, openCall, all, fields, used, engagement, id } = practiceWithPast();
  const session = openCall(monday - 3 * day + hour / 4);
  take(proposalsOf(look(event())));
  expect(used()).toBe(1);
  expect(undo().records.map(({ type }) => type)).toEqual(['session', 'ledger-entry']);
  expect(all('booking')).toEqual([]);
  expect(fields(session)).toMatchObject({ status: 'booked' });
  expect(engagement(id)).toMatchObject({ used: 0, items: [{ session, off: false, debited: false }] });
});

test.for([
  ['a newer version wrote', { minWriter: 99 }],
  ['cannot be read', { f: { provider: 'google', eventId: 'e3', start: 'soon' } }],
] as const)(
  'A booking that %s is left as it is, and its session is taken back all the same',
  ([, changes]) => {
    const { look, take, undo, spoil, records, fields, used } = practiceWithPast();
    take(proposalsOf(look(event())));
    spoil(bookingOf(event()), changes);
    const stored = records.get(bookingOf(event()));
    expect(undo()).toMatchObject({ undone: 1, left: 0 });
    expect(records.get(bookingOf(event()))).toBe(stored);
    expect(fields(sessionOf(event()))).toMatchObject({ status: 'booked' });
    expect(used()).toBe(0);
  },
);

test('Where its booking is gone, the session is taken back without it', () => {
  const { look, take, undo, records, used } = practiceWithPast();
  take(proposalsOf(look(event())));
  records.delete(bookingOf(event()));
  expect(undo()).toMatchObject({ undone: 1, left: 0 });
  expect(records.has(bookingOf(event()))).toBe(false);
  expect(used()).toBe(0);
});

test('What two browsers debited both is put right by as much', () => {
  const { look, take, undo, entries, records, used } = practiceWithPast();
  take(proposalsOf(look(event())));
  const [debit] = entries().filter(({ f }) => f['session'] === sessionOf(event()));
  if (debit === undefined) throw new Error('it was counted');
  const twice = { ...debit, id: bookingOf(event(99)) };
  records.set(twice.id, twice);
  undo();
  const corrections = entries().filter(({ f }) => f['reason'] === 'correction');
  expect(corrections.map(({ f }) => f['delta'])).toEqual([2]);
  expect(used()).toBe(0);
});

test('A correction of an undo is the next one of its session, as when the coach puts it right by hand elsewhere', () => {
  const { look, take, undo, entries } = practiceWithPast();
  const session = sessionOf(event());
  const lines = () =>
    entries()
      .filter(({ f }) => f['session'] === session)
      .map(({ id, f }) => [id, f['delta'], f['at']]);
  take(proposalsOf(look(event())));
  undo();
  const line = (nth: number, delta: number) => [
    ...[sessionEntryId(session, 'correction', nth), delta, event().start],
  ];
  const first = [[sessionEntryId(session, 'held'), -1, event().start], line(0, 1)];
  expect(lines()).toEqual(first);
  take(proposalsOf(look(event())), 'two');
  undo('two');
  expect(lines()).toEqual([...first, line(1, -1), line(2, 1)]);
});

test('A session that has lost its engagement is open again, and nothing is written in any ledger for it', () => {
  const { look, take, undo, records, fields } = practiceWithPast();
  take(proposalsOf(look(event())));
  const { parent: _lost, ...orphan } = found(records.get(sessionOf(event())));
  records.set(orphan.id, orphan);
  expect(undo().records.map(({ type }) => type)).toEqual(['session', 'booking']);
  expect(fields(orphan.id)).toMatchObject({ status: 'booked' });
});

test('What another browser answered anew is not undone, though the mark of the import came back with the sync', () => {
  const { look, take, undo, spoil, fields } = practiceWithPast();
  const session = sessionOf(event());
  take(proposalsOf(look(event())));
  spoil(session, { f: { ...fields(session), status: 'no-show' } });
  expect(undo()).toMatchObject({ undone: 0, left: 0, records: [] });
});

test('Only what the import did is put aside: a booking that stood before it stands', () => {
  const { look, see, take, undo, records, engagement, id } = practiceWithPast();
  const [known, brought] = [event(3), event(5)];
  see(known);
  take(proposalsOf(look(known, brought)));
  undo();
  expect(records.get(bookingOf(known))?.f).toMatchObject({ status: 'standing' });
  expect(records.get(bookingOf(brought))?.f).toMatchObject({ status: 'declined' });
  expect(engagement(id).items.map(({ off }) => off)).toEqual([true, false]);
});
