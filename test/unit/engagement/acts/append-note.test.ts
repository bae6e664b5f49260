import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { appendNote } from '#shared/engagement/acts/append-note.ts';
import { saveNote } from '#shared/engagement/acts/save-note.ts';
import { noteId, type Note } from '#shared/records/note.ts';
import { invalid, refused, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, hour, monday } from '#test/support/practice.ts';

function writing() {
  const practice = underWay();
  const ref = practice.ref(monday - hour);
  const append = (text: string, drawer: Note['drawer'] = 'record') =>
    appendNote(practice.records.values(), { ref, drawer, text }, actAt(monday));
  const write = (body: string) =>
    practice.done(
      saveNote(practice.records.values(), { ref, drawer: 'record', base: '', body }, actAt(monday)),
    );
  const body = (drawer: Note['drawer'] = 'record') => practice.fields(noteId(ref.session, drawer))['body'];
  return { ...practice, ref, append, write, body };
}

test('The first line of a note makes the note, and its session', () => {
  const { done, append, body, all } = writing();
  expect(done(append(' Park it. ')).body).toBe('Park it.');
  expect(body()).toBe('Park it.');
  expect(all('session')).toHaveLength(1);
});

test('A line comes after what stands there, on a line of its own', () => {
  const { done, append, body, write } = writing();
  write('Went well.');
  expect(done(append('Ask about sleep.\nAnd work.')).body).toBe('Went well.\nAsk about sleep.\nAnd work.');
  expect(body()).toBe('Went well.\nAsk about sleep.\nAnd work.');
});

test('A note that ends its line gets no empty one', () => {
  const { done, append, body, write } = writing();
  write('Went well.\n');
  done(append('Next.'));
  expect(body()).toBe('Went well.\nNext.');
});

test('What stands there already as a line is not written twice, wherever it stands', () => {
  const { done, append, body, write } = writing();
  write('First.\nMiddle.\nLast.');
  for (const text of ['First.', 'Middle.', 'Last.', 'First.\nMiddle.'])
    expect(append(text)).toEqual({ ok: true, value: { records: [], body: 'First.\nMiddle.\nLast.' } });
  done(append('Mid'));
  expect(body()).toBe('First.\nMiddle.\nLast.\nMid');
});

test('Each drawer has its own lines', () => {
  const { done, append, body } = writing();
  done(append('Mine.', 'reflection'));
  done(append('Mine.', 'record'));
  expect([body('reflection'), body('record')]).toEqual(['Mine.', 'Mine.']);
});

test('Nothing is no line, and a note has an end', () => {
  const { append, write, done } = writing();
  expect(append(' \n ')).toEqual(invalid('text'));
  write('x'.repeat(99_998));
  expect(append('yy')).toEqual(invalid('text'));
  done(append('y'));
});

test('A note of a newer version, or a damaged one, is left alone', () => {
  const { done, append, spoil, ref } = writing();
  done(append('One.'));
  spoil(noteId(ref.session, 'record'), { minWriter: 2 });
  expect(append('Two.')).toEqual(updateNeeded);
  spoil(noteId(ref.session, 'record'), { minWriter: 1, f: { body: 1 } });
  expect(append('Two.')).toEqual(refused('unreadable'));
});
