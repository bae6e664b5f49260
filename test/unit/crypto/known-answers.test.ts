// The formats as they are written down, by a second hand: Node's own crypto opens what ours sealed, and what was sealed when the
// format was set still opens. A change of format cannot go unnoticed.
import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { boxDictionary } from '#shared/crypto/box-dictionary.ts';
import { fromBase64url, utf8 } from '#shared/crypto/bytes.ts';
import { recoveryFromWords } from '#shared/crypto/recovery.ts';
import { rowIdOf, rowIdToBytes } from '#shared/crypto/row-id.ts';
import { openBox, sealRecord } from '#shared/crypto/seal-box.ts';
import { openSlot, slotRecipientOf } from '#shared/crypto/slot.ts';
import { countingBytes, exampleKeys, exampleNote, exampleRing } from './example-vault.ts';

const bytesOf = (text: string | undefined): Uint8Array => {
  const bytes = fromBase64url(text ?? '');
  if (bytes === null) throw new Error('no base64url');
  return bytes;
};
const vault = bytesOf(exampleRing.vault);
const epoch = Uint8Array.of(0, 2);

test('K2, B1: a box opens by the specification alone, with another library’s HKDF, AES-GCM and inflate', async () => {
  const keys = await exampleKeys();
  const rowId = rowIdOf(keys, exampleNote.id);
  const box = await sealRecord(keys, exampleNote, (n) => countingBytes(3, n));
  const info = Buffer.concat([utf8('bookend/seal-key/v1'), Uint8Array.of(0), epoch]);
  const key = Buffer.from(hkdfSync('sha256', bytesOf(exampleRing.roots[2]), vault, info, 32));
  expect([...box.subarray(0, 15)]).toEqual([1, ...epoch, ...countingBytes(3, 12)]);
  const dictionaryId = createHash('sha256').update(boxDictionary).digest().subarray(0, 8);
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(3, 15));
  const numbers = Uint8Array.of(0, 1, ...epoch, 1);
  decipher.setAAD(Buffer.concat([utf8('bookend/box/v1'), numbers, vault, rowIdToBytes(rowId), dictionaryId]));
  decipher.setAuthTag(box.subarray(-16));
  const padded = Buffer.concat([decipher.update(box.subarray(15, -16)), decipher.final()]);
  const content = padded.subarray(0, padded.lastIndexOf(0x80));
  const json = inflateRawSync(content, { dictionary: Buffer.from(boxDictionary) }).toString('utf8');
  expect(JSON.parse(json)).toEqual(exampleNote);
});

const words =
  'animal expect seek borrow thought marine dust draw beef post magic coral museum assault idea phrase busy absurd embrace edge drastic narrow original betray';
const sealedOn20261123 =
  'wM_X9CROICXsMDARDmkxTQynzwqmDm3avJoptFrQR3-9XhiAl2-bRVDBphbblcgRvEF-2AWMneegl8oFYF0amlFc0yUWaljpfbylGCTQ9OMCWow3TI-irfSt0AhmN3IXzo3QyHi8er2epdvT-b2_DUgzZjhI5FL8xZhxZtl8lKyl9GVYImlLpvhOSD1AFZRGHrD4JvX_Xo6rrGthkzHhgWyMxUZKI8I24UJgFYmLeOHbP3weymtnpp5cW4kpadaNwjGD7-0sG1ga9spZFetq4nB827AtC4J66xuYJoyR2_OeqHSxqxQP-ecGoyML5vfZtMLs7jSH86Jv80gy2KeB1Q';

test('S1, K4, K5: the words and the slot of 23 November 2026 still give the same route, bearer and ring', async () => {
  const recovery = await recoveryFromWords(words);
  if (!recovery.ok) throw new Error(recovery.error.problem);
  expect(recovery.value.route).toBe('Mo0_iT621K7y-CqwvnSzIg');
  expect(recovery.value.bearer).toBe('XmRnzSo0k9YKJjdFVjfgHBiOc2DLzRIsI9fdlRvQCx4');
  const recipient = slotRecipientOf(recovery.value.publicKey);
  const slot = { kind: 'recovery' as const, recipient, epoch: 2, sealed: bytesOf(sealedOn20261123) };
  expect(await openSlot(recovery.value, slot)).toEqual({ ok: true, value: exampleRing });
});

const boxOf20261123 =
  'AQACAwQFBgcICQoLDA0Oa0lMr_hSjJTTJL5z-wgzNGDqpKN3eN_uMKf5HA8gej_K1POJbGEN1RSAOvy-a7d6xuzlOOAjGz25w7J4f4VRfAj_geJRiqIwoyX2hywFR3sYKF-rGFGhD7Y0h5Ebm5SboJyZ69cu754iMjK9yKDzfSYbRMBOqp1xwuaBJjXRDmBhSo4BMJsQJltFA8Zcoq38Mhok2PfzBEz8GL3695OOeA';

test('K3, B1: the row and the box of 23 November 2026 are still the same record', async () => {
  const keys = await exampleKeys();
  expect(rowIdOf(keys, exampleNote.id)).toBe('UGomwWyjT57YjNkYkrExTg');
  const opened = await openBox(keys, rowIdOf(keys, exampleNote.id), bytesOf(boxOf20261123));
  expect(opened).toEqual({ ok: true, value: exampleNote });
});

test('the preset dictionary has not been edited', () => {
  const hash = createHash('sha256').update(boxDictionary).digest('hex');
  expect(hash, 'the dictionary is part of box version 1: a better one is a new version').toBe(
    '672bac4e50aaf79b38ba959ffed1fe96e691bf5318089ac7c43ae587119b5423',
  );
});
