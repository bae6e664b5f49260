// Which imports can still be undone, and what is told of each.
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { importsOf } from '#shared/engagement/imports-of.ts';
import { actAt, found, idOf } from '#test/support/practice.ts';
import { bookingOf, event, minute, now, practiceWithPast, proposalsOf, sessionOf } from './an-import.ts';

test('An import that was written in parts is one, as old as its first part, in whatever order its records come', () => {
  const { look, take, records, id } = practiceWithPast();
  const all = proposalsOf(look(event(3), event(5), event(7)));
  take(all.slice(0, 1), 'one', now + minute);
  take(all.slice(1), 'one', now);
  const one = { id: idOf('one'), at: now, sessions: 3, engagements: [id] };
  expect(importsOf(records.values())).toEqual([one]);
  expect(importsOf([...records.values()].toReversed())).toEqual([one]);
});

test('The latest import comes first, and each names whose sessions it brought', () => {
  const { look, take, records, id, ken } = practiceWithPast();
  const kens = event(4, { emails: ['ken@example.org'] });
  take(proposalsOf(look(event(3))), 'first', now);
  take(proposalsOf(look(event(5), kens)), 'second', now + minute);
  const [second, first, ...others] = importsOf(records.values());
  expect(first).toEqual({ id: idOf('first'), at: now, sessions: 1, engagements: [id] });
  expect(second).toMatchObject({ id: idOf('second'), at: now + minute, sessions: 2 });
  expect(new Set(second?.engagements)).toEqual(new Set([id, ken]));
  expect(others).toEqual([]);
});

test('A session that has lost its engagement is still one of its import, and names none', () => {
  const { look, take, records } = practiceWithPast();
  take(proposalsOf(look(event())));
  const { parent: _lost, ...orphan } = found(records.get(sessionOf(event())));
  expect(importsOf([orphan])).toEqual([{ id: idOf('one'), at: now, sessions: 1, engagements: [] }]);
});

test('What was answered anew, taken back or cannot be read is not of its import any more', () => {
  const { look, take, undo, records, done, id, spoil, fields } = practiceWithPast();
  const [answered, damaged, left] = [event(3), event(5), event(7)];
  take(proposalsOf(look(answered, damaged, left)));
  const ref = {
    ...{ engagement: id, booking: bookingOf(answered), session: sessionOf(answered) },
    ...({ start: answered.start, kind: 'session' } as const),
  };
  done(confirmSession(records.values(), { ref, outcome: 'no-show' }, actAt(now)));
  spoil(sessionOf(damaged), { f: { ...fields(sessionOf(damaged)), start: 'soon' } });
  expect(importsOf(records.values())).toMatchObject([{ sessions: 1 }]);
  undo();
  expect(importsOf(records.values())).toEqual([]);
});
