// An action of a prompt and its answer, one of which may fail: nothing is done twice, and nothing is left out.
import { expect, test } from 'vitest';
import { createTakeOnce } from '#extension/ui/prompts/take-once.ts';
import type { SaveError } from '#extension/messages.ts';
import { err, ok, type Result } from '#shared/records/record.ts';
import { idOf } from '#test/support/practice.ts';

const full: SaveError = { type: 'disk-full' };

function pressed() {
  const done: string[] = [];
  const takeOnce = createTakeOnce();
  const press = (action: 'extend' | 'reflect', fails: 'nothing' | 'steps' | 'answer' = 'nothing') =>
    takeOnce(action, {
      take: async () => {
        done.push(`take ${action}`);
        return fails === 'steps' ? err(full) : ok({ begun: idOf(action) });
      },
      answer: async (): Promise<Result<null, SaveError>> => {
        done.push(`answer ${action}`);
        return fails === 'answer' ? err(full) : ok(null);
      },
    });
  return { press, done };
}

test('The prompt is answered once its action has succeeded, and not before', async () => {
  const { press, done } = pressed();
  expect(await press('extend', 'steps')).toEqual(err(full));
  expect(done).toEqual(['take extend']);
  expect(await press('extend')).toEqual(ok({ begun: idOf('extend') }));
  expect(done.slice(1)).toEqual(['take extend', 'answer extend']);
});

test('Where only the answer failed, the next press answers and still knows what was begun', async () => {
  const { press, done } = pressed();
  expect(await press('extend', 'answer')).toEqual(err(full));
  expect(await press('extend')).toEqual(ok({ begun: idOf('extend') }));
  expect(done).toEqual(['take extend', 'answer extend', 'answer extend']);
});

test('An action that has succeeded can be taken again in a card that stays', async () => {
  const { press, done } = pressed();
  await press('reflect');
  await press('reflect');
  expect(done).toEqual(['take reflect', 'answer reflect', 'take reflect', 'answer reflect']);
});

test('Another action is taken, whatever became of the first', async () => {
  const { press, done } = pressed();
  await press('extend', 'answer');
  await press('reflect');
  expect(done.slice(2)).toEqual(['take reflect', 'answer reflect']);
});
