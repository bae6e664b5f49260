// A key ring is checked where it comes in, and gives each vault row ids of its own.
import { expect, test } from 'vitest';
import { createKeyRing, openKeyRing, parseKeyRing } from '#shared/crypto/key-ring.ts';
import { isRowId, rowIdFromBytes, rowIdOf, rowIdToBytes } from '#shared/crypto/row-id.ts';
import { derivedRecordId } from '#shared/records/record-id.ts';
import { exampleKeys, exampleNote, exampleRing, freshRandom } from './example-vault.ts';

test('a new ring reads back from its JSON and opens', async () => {
  const ring = createKeyRing(freshRandom);
  expect(parseKeyRing(JSON.stringify(ring))).toEqual({ ok: true, value: ring });
  expect((await openKeyRing(ring)).epochs.has(ring.epoch)).toBe(true);
});

test('K1: what is not a ring is refused, part by part', () => {
  const broken: readonly unknown[] = [
    null,
    [],
    'ring',
    {},
    { ...exampleRing, vault: 'short' },
    { ...exampleRing, vault: `${exampleRing.vault.slice(0, -1)}!` },
    { ...exampleRing, epoch: 0 },
    { ...exampleRing, epoch: 3 },
    { ...exampleRing, epoch: '2' },
    { ...exampleRing, roots: { 1: exampleRing.roots[1] } },
    { ...exampleRing, roots: { ...exampleRing.roots, 3: 'x' } },
    { ...exampleRing, roots: { ...exampleRing.roots, '01': exampleRing.roots[1] } },
    { ...exampleRing, roots: { ...exampleRing.roots, 70000: exampleRing.roots[1] } },
    { ...exampleRing, roots: null },
    { ...exampleRing, idKey: exampleRing.vault },
  ];
  for (const value of broken)
    expect(parseKeyRing(JSON.stringify(value)), JSON.stringify(value)).toEqual({
      ok: false,
      error: { type: 'not-a-key-ring' },
    });
  expect(parseKeyRing('{"vault":').ok).toBe(false);
});

test('opened keys do not come out again', async () => {
  const { epochs } = await exampleKeys();
  const key = epochs.get(2)?.box;
  expect(key?.extractable).toBe(false);
});

test('K3: a record has one row id on every device of a vault and another in every other vault', async () => {
  const [here, there, elsewhere] = [
    await exampleKeys(),
    await exampleKeys(),
    await openKeyRing(createKeyRing(freshRandom)),
  ];
  expect(rowIdOf(here, exampleNote.id)).toBe(rowIdOf(there, exampleNote.id));
  expect(rowIdOf(here, exampleNote.id)).not.toBe(rowIdOf(elsewhere, exampleNote.id));
  expect(rowIdOf(here, exampleNote.id)).not.toBe(rowIdOf(here, derivedRecordId('example', 'other')));
});

test('a row id has one spelling', async () => {
  const id = rowIdOf(await exampleKeys(), exampleNote.id);
  expect(rowIdFromBytes(rowIdToBytes(id))).toBe(id);
  expect(isRowId(id)).toBe(true);
  for (const other of [`${id.slice(0, -1)}B`, `${id}A`, id.slice(1), '', 7])
    expect(isRowId(other)).toBe(false);
  expect(() => rowIdFromBytes(new Uint8Array(15))).toThrow(RangeError);
});
