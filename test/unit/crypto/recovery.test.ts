// 24 words give the same keys on every device; a slip of the pen is named, not guessed around.
import { expect, test } from 'vitest';
import { createRecovery, recoveryFromWords } from '#shared/crypto/recovery.ts';
import { isBearer, isRoute, routeOf } from '#shared/crypto/route.ts';
import { countingBytes, freshRandom } from './example-vault.ts';

const known = () => createRecovery((n) => countingBytes(9, n));

test('K4: the words of one device give another device the same bearer, route and key', async () => {
  const { words, recovery } = await createRecovery(freshRandom);
  expect(words).toHaveLength(24);
  const again = await recoveryFromWords(words.join(' '));
  if (!again.ok) throw new Error(again.error.problem);
  expect(again.value.bearer).toBe(recovery.bearer);
  expect(again.value.route).toBe(recovery.route);
  expect(again.value.publicKey).toEqual(recovery.publicKey);
});

test('other words give other everything', async () => {
  const [a, b] = [(await createRecovery(freshRandom)).recovery, (await createRecovery(freshRandom)).recovery];
  expect(a.bearer).not.toBe(b.bearer);
  expect(a.route).not.toBe(b.route);
  expect(a.publicKey).not.toEqual(b.publicKey);
});

test('K6: capitals, commas, line breaks and list numbers do not matter', async () => {
  const { words, recovery } = await known();
  const spellings = [
    words.join('\n'),
    `  ${words.join(',  ').toUpperCase()}.`,
    words.map((word, i) => `${i + 1}. ${word}`).join('\n'),
    words.map((word, i) => `${i + 1}) ${word};`).join('\t'),
    words.map((word, i) => `${i + 1}.${word}`).join(' '),
  ];
  for (const text of spellings) {
    const read = await recoveryFromWords(text);
    expect(read.ok && read.value.route, text).toBe(recovery.route);
  }
});

test('K6: a word with a typo is named as it was typed', async () => {
  const { words } = await known();
  const typed = words.with(6, 'Abandn').join(' ');
  expect(await recoveryFromWords(typed)).toEqual({
    ok: false,
    error: { type: 'words-wrong', problem: 'unknown-word', word: 'Abandn' },
  });
});

test('a word too few or too many is told as that', async () => {
  const { words } = await known();
  for (const text of ['', words.slice(1).join(' '), [...words, 'abandon'].join(' ')])
    expect(await recoveryFromWords(text)).toEqual({
      ok: false,
      error: { type: 'words-wrong', problem: 'count' },
    });
});

test('two words swapped, or one mistaken for another, are noticed', async () => {
  const { words } = await known();
  const [first = '', second = ''] = words;
  const mistaken = words.with(3, words[3] === 'zoo' ? 'zone' : 'zoo');
  for (const wrong of [words.with(0, second).with(1, first), mistaken])
    expect(await recoveryFromWords(wrong.join(' '))).toEqual({
      ok: false,
      error: { type: 'words-wrong', problem: 'checksum' },
    });
});

test('K5: the route is a hash of the bearer, and neither passes for the other', async () => {
  const { recovery } = await known();
  expect(recovery.route).toBe(routeOf(recovery.bearer));
  expect(isBearer(recovery.bearer) && isRoute(recovery.route)).toBe(true);
  expect(isBearer(recovery.route) || isRoute(recovery.bearer)).toBe(false);
  expect(isBearer(`${recovery.bearer}=`) || isBearer(undefined)).toBe(false);
});
