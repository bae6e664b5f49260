// Notes at their limits: how long, how many versions wait, and what is left alone.
import { expect, test } from 'vitest';
import { chooseNote, saveCommitments, saveNote } from '#shared/engagement/acts/save-note.ts';
import { noteId, noteType, type Commitment } from '#shared/records/note.ts';
import { createRecord, maxTextLength, type StoredRecord } from '#shared/records/record.ts';
import { sessionType } from '#shared/records/session.ts';
import { invalid, notFound, refused, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, emptyPractice, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

function session() {
  const practice = emptyPractice();
  const { records, done } = practice;
  const { engagement } = practice.add(maya, monday - 10 * day);
  const ref = { engagement, session: idOf('session'), start: monday, kind: 'session' } as const;
  const id = noteId(ref.session, 'record');
  const save = (base: string, body: string, now = monday) =>
    saveNote(records.values(), { ref, drawer: 'record', base, body }, actAt(now));
  const choose = (base: string, body: string, settles: string) =>
    chooseNote(records.values(), { note: id, base, body, settles }, actAt(monday + 2 * hour));
  const promise = (base: readonly Commitment[], commitments: readonly Commitment[]) =>
    saveCommitments(records.values(), { ref, base, commitments }, actAt(monday));
  const note = () => found(records.get(id)).f;
  const spoil = (changes: Partial<StoredRecord>) =>
    records.set(id, { ...found(records.get(id)), ...changes });
  /** The note as it is when `count` other versions wait: "v0", "v1" and on. */
  const waiting = (count: number) => {
    done(save('', 'A'));
    const alternatives = Array.from({ length: count }, (_, index) => ({
      body: `v${index}`,
      editedAt: index,
    }));
    spoil({ f: { ...note(), alternatives } });
    done(save('A', 'B', monday + hour));
    return alternatives;
  };
  return { ...practice, engagement, ref, id, save, choose, promise, note, spoil, waiting };
}

test('A note may be as long as a text may be, and no longer', () => {
  const { done, save, choose, note } = session();
  done(save('', 'x'.repeat(maxTextLength)));
  expect(note()['body']).toHaveLength(maxTextLength);
  const longer = 'x'.repeat(maxTextLength + 1);
  expect(save('x', longer)).toEqual(invalid('body'));
  expect(choose('x', longer, '')).toEqual(invalid('body'));
  // Also where there would be nothing to merge: it is not taken in at all.
  expect(save(longer, longer)).toEqual(invalid('body'));
  expect(choose(longer, longer, '')).toEqual(invalid('body'));
  const other = 'y'.repeat(maxTextLength);
  expect(choose(String(note()['body']), other, '')).toMatchObject({ ok: true, value: { body: other } });
});

test('A choice that becomes too long with what arrived meanwhile is refused', () => {
  const { done, save, choose } = session();
  const base = 'start\nmiddle\nend';
  done(save('', base));
  done(save(base, `${'y'.repeat(60_000)}\nmiddle\nend`));
  expect(choose(base, `start\nmiddle\n${'z'.repeat(60_000)}`, '')).toEqual(invalid('body'));
});

test('The record names the note’s session and when that is, and a session that is there is not written again', () => {
  const { done, save, note, ref, engagement, id } = session();
  expect(done(save('', 'One.')).records.map((record) => record.type)).toEqual(['session', 'note']);
  expect(note()).toEqual({
    session: ref.session,
    drawer: 'record',
    about: monday,
    body: 'One.',
    commitments: [],
    alternatives: [],
  });
  expect(done(save('One.', 'Two.')).records).toMatchObject([{ id, parent: engagement, editedAt: monday }]);
});

test('A note may be emptied again', () => {
  const { done, save, note } = session();
  done(save('', 'One.'));
  expect(done(save('One.', '')).body).toBe('');
  expect(note()['body']).toBe('');
});

test('Twenty versions wait at most; where there is no room for one more, both stay in the text', () => {
  const { done, save, note, waiting } = session();
  const alternatives = waiting(19);
  expect(done(save('A', 'C')).body).toBe('C');
  expect(note()['alternatives']).toEqual([...alternatives, { body: 'B', editedAt: monday + hour }]);
  expect(done(save('A', 'D')).body).toBe('D\nC');
  expect(note()).toMatchObject({ body: 'D\nC', alternatives: [...alternatives, { body: 'B' }] });
});

test('The coach is asked once about the same words', () => {
  const { done, save, note, spoil } = session();
  done(save('', 'A'));
  const alternatives = [{ body: 'B', editedAt: 1 }];
  spoil({ f: { ...note(), body: 'B', alternatives } });
  expect(done(save('A', 'C')).body).toBe('C');
  expect(note()['alternatives']).toEqual(alternatives);
});

test('A choice settles its own version among many, and one that nobody kept settles none', () => {
  const { done, choose, note, waiting } = session();
  const alternatives = waiting(3);
  done(choose('B', 'B', 'v1'));
  expect(note()['alternatives']).toEqual([alternatives[0], alternatives[2]]);
  expect(done(choose('B', 'B', 'v9')).records).toEqual([]);
  expect(done(choose('B', 'Better', 'v9')).records).toMatchObject([
    { editedAt: monday + 2 * hour, f: { body: 'Better', alternatives: [alternatives[0], alternatives[2]] } },
  ]);
});

test('A hundred commitments of five hundred characters are kept, and not one more of either', () => {
  const { done, promise, note } = session();
  const list = (count: number, length: number): readonly Commitment[] =>
    Array.from({ length: count }, (_, index) => ({ text: `${index} `.padEnd(length, 'x'), done: false }));
  done(promise([], list(100, 500)));
  expect(note()['commitments']).toEqual(list(100, 500));
  const { promise: promiseAnew } = session();
  expect(promiseAnew([], [...list(2, 500), ...list(1, 501)])).toEqual(invalid('commitments'));
  expect(promise([], [{ text: 'One more', done: false }])).toEqual(invalid('commitments'));
});

test('Commitments come to a note with its session, and alone where the session is there', () => {
  const { done, promise, id } = session();
  const [call, walk] = [
    { text: 'Call', done: false },
    { text: 'Walk', done: false },
  ];
  const types = (commitments: readonly Commitment[]) =>
    done(promise([], commitments)).records.map((record) => [record.type, record.editedAt]);
  expect(types([])).toEqual([]);
  expect(types([call])).toEqual([
    ['session', monday],
    ['note', monday],
  ]);
  expect(types([call, walk])).toEqual([['note', monday]]);
  expect(id).toBe(noteId(idOf('session'), 'record'));
});

test('Where there is nothing to write to, each way of saving says so', () => {
  const { save, promise, records, engagement, ref } = session();
  expect(
    saveNote(
      records.values(),
      { ref: { ...ref, start: Number.NaN }, drawer: 'record', base: '', body: 'A' },
      actAt(0),
    ),
  ).toEqual(invalid('start'));
  records.delete(engagement);
  expect(save('', 'A')).toEqual(notFound);
  expect(promise([], [{ text: 'Call', done: false }])).toEqual(notFound);
});

test('A note that is damaged, or of a newer version, is written over by nothing', () => {
  const { done, save, choose, promise, spoil } = session();
  done(save('', 'A'));
  const ways = () => [save('A', 'B'), choose('A', 'B', ''), promise([], [{ text: 'Call', done: false }])];
  spoil({ f: { body: 7 } });
  expect(ways()).toEqual([refused('unreadable'), refused('unreadable'), refused('unreadable')]);
  spoil({ f: { body: 'A' }, minWriter: 2 });
  expect(ways()).toEqual([updateNeeded, updateNeeded, updateNeeded]);
});

test('Of two notes of a session the one that was asked about is chosen about', () => {
  const { done, save, choose, note, records, ref, id } = session();
  done(saveNote(records.values(), { ref, drawer: 'reflection', base: '', body: 'For me.' }, actAt(monday)));
  done(save('', 'A'));
  expect(done(choose('A', 'B', '')).records.map((record) => record.id)).toEqual([id]);
  expect(note()['body']).toBe('B');
});

test('Only a note can be chosen about, whatever else has the id', () => {
  const { records, choose, id, engagement } = session();
  const at = { id, parent: engagement, editedAt: 1 };
  records.set(id, createRecord(sessionType, at, { start: monday, plannedMinutes: 50 }));
  expect(choose('', 'A', '')).toEqual(notFound);
  records.set(id, createRecord(noteType, at, {}));
  expect(choose('', 'A', '')).toMatchObject({ ok: true, value: { body: 'A' } });
});
