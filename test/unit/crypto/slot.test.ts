// A slot gives the ring to whoever has the words, and to nobody else.
import { expect, test } from 'vitest';
import { createRecovery } from '#shared/crypto/recovery.ts';
import { openSlot, sealSlot, slotRecipientOf } from '#shared/crypto/slot.ts';
import { toBase64url } from '#shared/crypto/bytes.ts';
import { countingBytes, exampleRing, freshRandom } from './example-vault.ts';

const known = async () => (await createRecovery((n) => countingBytes(9, n))).recovery;

test('the ring comes out of the slot as it went in', async () => {
  const recovery = await known();
  const slot = await sealSlot(exampleRing, recovery.publicKey);
  expect(await openSlot(recovery, slot)).toEqual({ ok: true, value: exampleRing });
});

test('S3: a slot with any one byte changed is refused', async () => {
  const recovery = await known();
  const slot = await sealSlot(exampleRing, recovery.publicKey);
  for (const part of ['sealed', 'recipient'] as const)
    for (let at = 0; at < slot[part].length; at++) {
      const changed = slot[part].slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await openSlot(recovery, { ...slot, [part]: changed })).ok, `${part} ${at}`).toBe(false);
    }
});

test('S3: a slot cut short, of another kind or said to be of another epoch is refused', async () => {
  const recovery = await known();
  const slot = await sealSlot(exampleRing, recovery.publicKey);
  for (const length of [0, 1, 31, 32, 47, 48, slot.sealed.length - 1])
    expect(
      (await openSlot(recovery, { ...slot, sealed: slot.sealed.subarray(0, length) })).ok,
      `${length}`,
    ).toBe(false);
  expect((await openSlot(recovery, { ...slot, kind: 'device' })).ok).toBe(false);
  expect(await openSlot(recovery, { ...slot, epoch: 1 })).toEqual({ ok: false, error: { type: 'tampered' } });
});

test('other words do not open it', async () => {
  const slot = await sealSlot(exampleRing, (await known()).publicKey);
  const { recovery: other } = await createRecovery(freshRandom);
  expect(await openSlot(other, slot)).toEqual({ ok: false, error: { type: 'not-our-slot' } });
  const renamed = { ...slot, recipient: slotRecipientOf(other.publicKey) };
  expect(await openSlot(other, renamed)).toEqual({ ok: false, error: { type: 'tampered' } });
});

test('S2: the public key is nowhere in a slot, so the relay cannot seal a ring of its own to it', async () => {
  const recovery = await known();
  const slot = await sealSlot(exampleRing, recovery.publicKey);
  const bytes = [...slot.recipient, ...slot.sealed].join();
  expect(bytes).not.toContain([...recovery.publicKey].join());
  expect(toBase64url(slot.recipient)).not.toBe(toBase64url(recovery.publicKey.subarray(0, 16)));
});

test('S3: a ring that is none is refused, though its slot is sound', async () => {
  const recovery = await known();
  const slot = await sealSlot({ ...exampleRing, roots: {} }, recovery.publicKey);
  expect(await openSlot(recovery, slot)).toEqual({ ok: false, error: { type: 'not-a-key-ring' } });
});
