import { expect, test } from 'vitest';
import { chooseNote, saveCommitments, saveNote } from '#shared/engagement/acts/save-note.ts';
import { noteId, noteType, type Commitment, type Note } from '#shared/records/note.ts';
import { maxTextLength, project } from '#shared/records/record.ts';
import { sessionType } from '#shared/records/session.ts';
import { actAt, day, emptyPractice, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

function session(start = monday) {
  const practice = emptyPractice();
  const { engagement } = practice.add(maya, monday - 10 * day);
  const ref = { engagement, session: idOf('session'), start, kind: 'session' } as const;
  const save = (base: string, body: string, now = monday) =>
    saveNote(practice.records.values(), { ref, drawer: 'record', base, body }, actAt(now));
  const note = (): Note => {
    const read = project(noteType, found(practice.records.get(noteId(ref.session, 'record'))));
    if (!read.ok) throw new Error('unreadable');
    return read.value;
  };
  const choose = (base: string, body: string, settles: string) => {
    const choice = { note: noteId(ref.session, 'record'), base, body, settles };
    return chooseNote(practice.records.values(), choice, actAt(monday + 2 * hour));
  };
  const promise = (base: readonly Commitment[], commitments: readonly Commitment[]) =>
    saveCommitments(practice.records.values(), { ref, base, commitments }, actAt(monday));
  const status = () => found(practice.records.get(ref.session)).f['status'];
  return { ...practice, ref, save, choose, promise, note, status };
}

test('The first words make the note, and its session where that had no record yet', () => {
  const { done, save, note, status, ref, engagement } = session(monday - 5 * 60_000);
  expect(done(save('', 'Goal: sleep.')).body).toBe('Goal: sleep.');
  expect(note()).toMatchObject({
    body: 'Goal: sleep.',
    session: ref.session,
    about: ref.start,
    drawer: 'record',
  });
  expect(status()).toBe('running');
  expect(engagement(ref.engagement).items).toHaveLength(1);
});

test('A note for a session that lies ahead leaves it booked', () => {
  const { done, save, status } = session(monday + day);
  done(save('', 'Ask about the sister.'));
  expect(status()).toBe('booked');
});

test('Nothing written makes nothing, and the same again writes nothing', () => {
  const { done, save } = session();
  expect(done(save('', '')).records).toEqual([]);
  done(save('', 'One.'));
  expect(done(save('One.', 'One.')).records).toEqual([]);
});

test('What another browser wrote meanwhile is merged in', () => {
  const { done, save, note } = session();
  done(save('', 'Start\nMiddle\nEnd'));
  done(save('Start\nMiddle\nEnd', 'Start here\nMiddle\nEnd'));
  expect(done(save('Start\nMiddle\nEnd', 'Start\nMiddle\nEnd there')).body).toBe(
    'Start here\nMiddle\nEnd there',
  );
  expect(note().alternatives).toEqual([]);
});

test('Where both rewrote the same line the form keeps its own, and the other waits beside it', () => {
  const { done, save, note } = session();
  done(save('', 'Goal\nNext'));
  done(save('Goal\nNext', 'Goal: sleep\nNext', monday + hour));
  expect(done(save('Goal\nNext', 'Goal: rest\nNext', monday + 2 * hour)).body).toBe('Goal: rest\nNext');
  const expected = [{ body: 'Goal: sleep\nNext', editedAt: monday + hour }];
  expect(note()).toMatchObject({ body: 'Goal: rest\nNext', alternatives: expected });
});

test('A sentence that goes on while it is saved is no conflict', () => {
  const { done, save, note } = session();
  done(save('', 'Call'));
  done(save('', 'Call mum'));
  expect(note()).toMatchObject({ body: 'Call mum', alternatives: [] });
});

test('What the coach chooses is the note, and the question is answered', () => {
  const { done, save, note, choose } = session();
  done(save('', 'A'));
  done(save('A', 'B'));
  done(save('A', 'C'));
  expect(note().alternatives).toHaveLength(1);
  expect(done(choose('C', 'B and C', 'B')).body).toBe('B and C');
  expect(note()).toMatchObject({ body: 'B and C', alternatives: [] });
  expect(done(choose('C', 'B and C', 'B')).records).toEqual([]);
});

test('Choosing about one version leaves the others waiting', () => {
  const { done, save, note, choose } = session();
  done(save('', 'A'));
  done(save('A', 'B'));
  done(save('A', 'C'));
  done(save('A', 'D'));
  expect(note().alternatives.map(({ body }) => body)).toEqual(['B', 'C']);
  done(choose('D', 'B', 'B'));
  expect(note().body).toBe('B');
  expect(note().alternatives.map(({ body }) => body)).toEqual(['C']);
  done(choose('B', 'B', 'C'));
  expect(note()).toMatchObject({ body: 'B', alternatives: [] });
});

test('What arrived while the coach was choosing is merged into the choice', () => {
  const { done, save, note, choose } = session();
  done(save('', 'Goal\nNext'));
  done(save('Goal\nNext', 'Goal: sleep\nNext'));
  done(save('Goal\nNext', 'Goal: rest\nNext'));
  done(save('Goal: rest\nNext', 'Goal: rest\nNext\nArrived'));
  const chosen = choose('Goal: rest\nNext', 'Goal: sleep\nNext', 'Goal: sleep\nNext');
  expect(done(chosen).body).toBe('Goal: sleep\nNext\nArrived');
  expect(note()).toMatchObject({ body: 'Goal: sleep\nNext\nArrived', alternatives: [] });
});

test('Where the choice overlaps with what arrived meanwhile, what arrived waits beside it', () => {
  const { done, save, note, choose } = session();
  done(save('', 'A'));
  done(save('A', 'B'));
  done(save('A', 'C'));
  done(save('C', 'Arrived', monday + hour));
  expect(done(choose('C', 'B', 'B')).body).toBe('B');
  expect(note()).toMatchObject({
    body: 'B',
    alternatives: [{ body: 'Arrived', editedAt: monday + hour }],
  });
});

test('The two drawers are two notes', () => {
  const { done, save, note, ref, records } = session();
  done(save('', 'For the record.'));
  done(saveNote(records.values(), { ref, drawer: 'reflection', base: '', body: 'For me.' }, actAt(monday)));
  expect(note().body).toBe('For the record.');
  expect(records.get(noteId(ref.session, 'reflection'))?.f['body']).toBe('For me.');
});

test('A text that is too long is refused, and so is one that becomes too long by merging', () => {
  const { done, save } = session();
  const refused = { ok: false, error: { type: 'invalid', fields: ['body'] } };
  expect(save('', 'x'.repeat(maxTextLength + 1))).toEqual(refused);
  const long = (letter: string) => letter.repeat(60_000);
  const base = 'start\nmiddle\nend';
  done(save('', base));
  done(save(base, `${long('y')}\nmiddle\nend`));
  expect(save(base, `start\nmiddle\n${long('z')}`)).toEqual(refused);
});

test('Commitments are kept with the session, blank ones fall away, unknown parts stay', () => {
  const { done, ref, records, note, promise } = session();
  const commitments = [
    { text: ' Call the sister ', done: false, due: '2026-12-01' },
    { text: '  ', done: false },
  ];
  done(promise([], commitments));
  expect(note().commitments).toEqual([{ text: 'Call the sister', done: false, due: '2026-12-01' }]);
  expect(records.get(ref.session)?.type).toBe(sessionType.type);
  const tooMany = Array.from({ length: 101 }, (_, index) => ({ text: `${index}`, done: false }));
  expect(promise(note().commitments, tooMany)).toEqual({
    ok: false,
    error: { type: 'invalid', fields: ['commitments'] },
  });
});

test('A change to the commitments takes out and adds its own, and keeps what arrived meanwhile', () => {
  const { done, note, promise } = session();
  const [call, walk, read, rest] = ['Call', 'Walk', 'Read', 'Rest'].map((text) => ({ text, done: false }));
  const before = [found(call), found(walk)];
  expect(done(promise([], before)).commitments).toEqual(before);
  done(promise(before, [...before, found(read)]));
  const ticked = { text: 'Call', done: true };
  const changed = done(promise(before, [ticked, found(rest)]));
  expect(changed.commitments).toEqual([ticked, rest, read]);
  expect(note().commitments).toEqual([ticked, rest, read]);
  expect(done(promise(before, [ticked, found(rest)])).records).toEqual([]);
});

test('Two lists that are too long together are refused, and nothing of the stored one is lost', () => {
  const { done, note, promise } = session();
  const list = (name: string) =>
    Array.from({ length: 60 }, (_, index) => ({ text: `${name} ${index}`, done: false }));
  done(promise([], list('one')));
  const refused = promise([], list('other'));
  expect(refused).toEqual({ ok: false, error: { type: 'invalid', fields: ['commitments'] } });
  expect(note().commitments).toEqual(list('one'));
});

test('A note of a newer version is left alone, and one that is not there is not found', () => {
  const { done, save, ref, records } = session();
  done(save('', 'A'));
  const id = noteId(ref.session, 'record');
  records.set(id, { ...found(records.get(id)), minWriter: 2 });
  expect(save('A', 'B')).toEqual({ ok: false, error: { type: 'update-needed' } });
  const nowhere = chooseNote([], { note: id, base: '', body: '', settles: '' }, actAt(monday));
  expect(nowhere).toEqual({ ok: false, error: { type: 'not-found' } });
});
