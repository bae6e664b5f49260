// The list of commitments on screen: what the coach changed is replaced by nobody else, and nothing that arrived is taken out.
import { expect, test } from 'vitest';
import type { SaveError } from '#extension/messages.ts';
import {
  answered,
  changed,
  failed,
  isUnsaved,
  sent,
  startCommitments,
  told,
} from '#extension/ui/panel/commitment-form.ts';
import { createCommitmentSaver, type SendCommitments } from '#extension/ui/panel/commitment-saver.ts';
import type { Commitment } from '#shared/records/note.ts';
import { err, ok, type Result } from '#shared/records/record.ts';

const list = (...texts: readonly string[]): readonly Commitment[] =>
  texts.map((text) => ({ text, done: false }));

test('A list that changed elsewhere is taken over where nothing is unsaved', () => {
  const form = told(startCommitments(list('a')), list('a', 'b'));
  expect(form).toMatchObject({ list: list('a', 'b'), base: list('a', 'b') });
});

test('A change that is not saved stays, and still says what it started from', () => {
  const start = startCommitments(list('a'));
  const form = told(failed(sent(changed(start, start.list, list('a', 'mine'))), full), list('a', 'theirs'));
  expect(form).toMatchObject({ list: list('a', 'mine'), base: list('a'), error: full });
});

test('What arrived between the list on screen and the click is not taken for removed', () => {
  const shown = list('a', 'b');
  const form = told(startCommitments(shown), list('a', 'b', 'arrived'));
  expect(changed(form, shown, list('b')).list).toEqual(list('b', 'arrived'));
});

test('After a save the older lists that the database still tells of are not shown', () => {
  const start = startCommitments(list('a'));
  const saved = answered(sent(changed(start, start.list, list('b'))), list('b', 'theirs'));
  expect(told(saved, list('a')).list).toEqual(list('b', 'theirs'));
  expect(told(saved, list('b')).list).toEqual(list('b', 'theirs'));
  const caughtUp = told(saved, list('b', 'theirs'));
  expect(told(caughtUp, list('a')).list).toEqual(list('a'));
});

test('A change made while a save is on its way derives from what was sent', () => {
  const start = startCommitments(list('a'));
  const sending = sent(changed(start, start.list, list('a', 'b')));
  const form = answered(changed(sending, sending.list, list('a', 'b', 'c')), list('a', 'b', 'theirs'));
  expect(form).toMatchObject({ list: list('a', 'b', 'c'), base: list('a', 'b'), sending: null });
  expect(isUnsaved(form)).toBe(true);
});

type Saved = Result<{ readonly commitments: readonly Commitment[] }, SaveError>;
const full: SaveError = { type: 'disk-full' };

function background() {
  const asked: (Parameters<SendCommitments>[0] & { readonly answer: (saved: Saved) => void })[] = [];
  const send: SendCommitments = (save) =>
    new Promise((resolve) => {
      asked.push({ ...save, answer: resolve });
    });
  const said = () => asked.map(({ base, commitments }) => ({ base, commitments }));
  return { asked, send, said };
}

test('One save is on its way at a time, and what was changed meanwhile follows', async () => {
  const { asked, send, said } = background();
  const saver = createCommitmentSaver([], send);
  saver.change(saver.form().list, list('a'));
  saver.change(saver.form().list, list('a', 'b'));
  expect(said()).toEqual([{ base: [], commitments: list('a') }]);
  asked[0]?.answer(ok({ commitments: list('a', 'theirs') }));
  await expect.poll(() => asked.length).toBe(2);
  expect(said()[1]).toEqual({ base: list('a'), commitments: list('a', 'b') });
  asked[1]?.answer(ok({ commitments: list('a', 'b', 'theirs') }));
  await saver.save();
  expect(saver.form().list).toEqual(list('a', 'b', 'theirs'));
});

test('A list that could not be saved is kept, and is sent again with the list it started from', async () => {
  const { asked, send, said } = background();
  const saver = createCommitmentSaver(list('a'), send);
  saver.change(saver.form().list, list('a', 'b'));
  asked[0]?.answer(err(full));
  await saver.save();
  expect(saver.form()).toMatchObject({ list: list('a', 'b'), error: full });
  void saver.save();
  expect(said()[1]).toEqual({ base: list('a'), commitments: list('a', 'b') });
});

test('When the page goes, what waits behind a save is sent beside it', () => {
  const { send, said } = background();
  const saver = createCommitmentSaver([], send);
  saver.change(saver.form().list, list('a'));
  saver.change(saver.form().list, list('a', 'b'));
  saver.leave();
  expect(said()[1]).toEqual({ base: list('a'), commitments: list('a', 'b') });
});
