// Saving as the coach types: when it happens, one at a time, and what a failure leaves.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaveError } from '#extension/messages.ts';
import { createNoteSaver, idleMs, type SendNote } from '#extension/ui/panel/note-saver.ts';
import { err, ok, type Result } from '#shared/records/record.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Saved = Result<{ readonly savedAt: number; readonly body: string }, SaveError>;

/** A background that answers when the test says so, with what it was sent unless told otherwise. */
function background() {
  const asked: { base: string; body: string; answer: (result?: Saved) => void }[] = [];
  const send: SendNote = ({ base, body }) =>
    new Promise((resolve) => {
      asked.push({ base, body, answer: (result = ok({ savedAt: 1, body })) => resolve(result) });
    });
  return { asked, send };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test('A note is saved once, 400 ms after the last key', async () => {
  const { asked, send } = background();
  const saver = createNoteSaver('', send);
  saver.type('a');
  await vi.advanceTimersByTimeAsync(idleMs - 1);
  saver.type('ab');
  await vi.advanceTimersByTimeAsync(idleMs - 1);
  expect(asked).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked.map(({ base, body }) => ({ base, body }))).toEqual([{ base: '', body: 'ab' }]);
});

test('Leaving the field saves at once, and nothing is sent where nothing changed', async () => {
  const { asked, send } = background();
  const saver = createNoteSaver('a', send);
  await saver.save();
  expect(asked).toHaveLength(0);
  saver.type('ab');
  const saved = saver.save();
  expect(asked).toHaveLength(1);
  asked[0]?.answer();
  await saved;
  await vi.advanceTimersByTimeAsync(idleMs);
  expect(asked).toHaveLength(1);
  expect(saver.form().status.type).toBe('saved');
});

test('What is typed while a save is on its way follows in one more save, on top of what was sent', async () => {
  const { asked, send } = background();
  const saver = createNoteSaver('', send);
  saver.type('one');
  void saver.save();
  saver.type('one two');
  saver.type('one two three');
  await vi.advanceTimersByTimeAsync(idleMs);
  expect(asked).toHaveLength(1);
  asked[0]?.answer();
  await settle();
  expect(asked.slice(1).map(({ base, body }) => ({ base, body }))).toEqual([
    { base: 'one', body: 'one two three' },
  ]);
});

test('A failed save keeps the text and says why; trying again sends it', async () => {
  const { asked, send } = background();
  const saver = createNoteSaver('', send);
  saver.type('kept');
  void saver.save();
  asked[0]?.answer(err({ type: 'disk-full' }));
  await settle();
  expect(saver.form()).toMatchObject({
    text: 'kept',
    status: { type: 'failed', error: { type: 'disk-full' } },
  });
  const again = saver.save();
  expect(asked[1]).toMatchObject({ base: '', body: 'kept' });
  asked[1]?.answer();
  await again;
  expect(saver.form().status.type).toBe('saved');
});

test('When the page goes away, what is unsaved is sent even beside a save on its way', () => {
  const { asked, send } = background();
  const saver = createNoteSaver('', send);
  saver.type('one');
  void saver.save();
  saver.type('one two');
  saver.leave();
  expect(asked.map(({ base, body }) => ({ base, body }))).toEqual([
    { base: '', body: 'one' },
    { base: 'one', body: 'one two' },
  ]);
});

test('What is typed right after a save that had nothing to send is sent by the next one', async () => {
  const { asked, send } = background();
  const saver = createNoteSaver('', send);
  void saver.save();
  saver.type('a');
  void saver.save();
  expect(asked.map(({ body }) => body)).toEqual(['a']);
});
