// Padding hides a length and gives the content back.
import { expect, test } from 'vitest';
import { pad, padmeLength, unpad } from '#shared/crypto/padme.ts';

test('B4: a padded length is at least the length and at most 12 percent more', () => {
  for (let length = 1; length < 100_000; length += length < 3000 ? 1 : 97) {
    const padded = padmeLength(length);
    expect(padded).toBeGreaterThanOrEqual(length);
    expect(padded).toBeLessThanOrEqual(Math.ceil(length * 1.12));
    expect(padmeLength(padded)).toBe(padded);
  }
});

test('B4: lengths are those of the Padmé paper', () => {
  expect([1, 9, 100, 101, 1000, 1025, 65_537].map(padmeLength)).toEqual([
    1, 10, 104, 104, 1024, 1088, 67_584,
  ]);
});

test('what was padded comes back, zeros and end marks at its end too', () => {
  for (const content of [
    [],
    [0],
    [0x80],
    [1, 0, 0],
    [1, 0x80, 0],
    Array.from({ length: 999 }, (_, i) => i & 0xff),
  ])
    expect([...(unpad(pad(Uint8Array.from(content))) ?? [])]).toEqual(content);
});

test('bytes without an end mark were not padded', () => {
  for (const bytes of [[], [0], [0, 0], [1], [0x80, 1], [7, 0]])
    expect(unpad(Uint8Array.from(bytes))).toBeNull();
});
