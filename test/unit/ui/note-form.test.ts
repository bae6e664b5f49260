// The note's form: what the coach types is never replaced by anything but the coach.
import { expect, test } from 'vitest';
import {
  answered,
  chosen,
  failed,
  isUnsaved,
  sent,
  startForm,
  told,
  typed,
} from '#extension/ui/panel/note-form.ts';

test('A note that changed elsewhere is taken over where nothing is unsaved', () => {
  const form = told(startForm('one'), 'one\ntwo');
  expect(form.text).toBe('one\ntwo');
  expect(isUnsaved(form)).toBe(false);
});

test('What is being typed is not replaced by what changed elsewhere', () => {
  const form = told(typed(startForm('one'), 'one and a half'), 'two');
  expect(form.text).toBe('one and a half');
  expect(form.base).toBe('one');
});

test('The merged body is taken over if nothing was typed since it was sent', () => {
  const form = answered(sent(typed(startForm('a'), 'a\nmine')), { savedAt: 5, body: 'theirs\na\nmine' });
  expect(form).toMatchObject({
    text: 'theirs\na\nmine',
    base: 'theirs\na\nmine',
    status: { type: 'saved', at: 5 },
  });
});

test('What was typed since a save began derives from what was sent, so that merged lines are not taken for deleted', () => {
  const form = answered(typed(sent(typed(startForm('a'), 'a\nm')), 'a\nmine'), {
    savedAt: 5,
    body: 'theirs\na\nm',
  });
  expect(form).toMatchObject({ text: 'a\nmine', base: 'a\nm', status: { type: 'saving' } });
  expect(isUnsaved(form)).toBe(true);
});

test('"Saved" is said after the answer and not before', () => {
  const form = sent(typed(startForm(''), 'a'));
  expect(form.status).toEqual({ type: 'saving' });
  expect(answered(form, { savedAt: 7, body: 'a' }).status).toEqual({ type: 'saved', at: 7 });
});

test('A failure keeps the text, and stays in sight while more is typed', () => {
  const form = typed(failed(sent(typed(startForm('a'), 'ab')), { type: 'disk-full' }), 'abc');
  expect(form).toMatchObject({
    text: 'abc',
    base: 'a',
    status: { type: 'failed', error: { type: 'disk-full' } },
  });
});

test('An older body of our own that the database still tells of does not turn the text back', () => {
  const first = answered(sent(typed(startForm('a'), 'ab')), { savedAt: 1, body: 'ab' });
  const second = answered(sent(typed(first, 'abc')), { savedAt: 2, body: 'abc' });
  expect(told(second, 'ab').text).toBe('abc');
  expect(told(second, 'abc and more from elsewhere').text).toBe('abc and more from elsewhere');
});

test('What the coach chose is what the form goes on from, and the body of before is not shown again', () => {
  const form = chosen(startForm('mine'), 'mine', 'theirs');
  expect(form).toMatchObject({ text: 'theirs', base: 'theirs' });
  expect(told(form, 'mine').text).toBe('theirs');
});

test('What is typed while a choice is on its way stays, to be merged by the next save', () => {
  const typing = typed(startForm('mine'), 'mine and more');
  expect(chosen(typing, 'mine', 'theirs')).toMatchObject({ text: 'mine and more', base: 'mine' });
});
