// A device's own small secrets lie sealed on its disk, each under its own name.
import { expect, test } from 'vitest';
import { createKeyRing, openKeyRing } from '#shared/crypto/key-ring.ts';
import { openSecret, sealSecret } from '#shared/crypto/seal-secret.ts';
import { exampleKeys, freshRandom } from './example-vault.ts';

test('a secret opens under its own name in its own vault alone', async () => {
  const keys = await exampleKeys();
  const sealed = await sealSecret(keys, 'bearer', 'a secret', freshRandom);
  expect(await openSecret(keys, 'bearer', sealed)).toEqual({ ok: true, value: 'a secret' });
  expect(await openSecret(keys, 'other', sealed)).toEqual({ ok: false, error: { type: 'tampered' } });
  const elsewhere = await openKeyRing({ ...createKeyRing(freshRandom), epoch: 1 });
  expect((await openSecret(elsewhere, 'bearer', sealed)).ok).toBe(false);
});

test('a sealed secret with any one byte changed, or cut short, is refused', async () => {
  const keys = await exampleKeys();
  const sealed = await sealSecret(keys, 'bearer', 'a secret', freshRandom);
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect((await openSecret(keys, 'bearer', changed)).ok, `byte ${at}`).toBe(false);
    expect((await openSecret(keys, 'bearer', sealed.subarray(0, at))).ok, `${at} bytes`).toBe(false);
  }
});
