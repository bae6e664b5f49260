// A box opens to exactly what was sealed, in its own row and vault, and to nothing else.
import { expect, test } from 'vitest';
import { openKeyRing } from '#shared/crypto/key-ring.ts';
import { utf8 } from '#shared/crypto/bytes.ts';
import { padmeLength } from '#shared/crypto/padme.ts';
import { rowIdOf } from '#shared/crypto/row-id.ts';
import { openBox, sealBox, sealRecord } from '#shared/crypto/seal-box.ts';
import { openBoxes, sealRecords } from '#shared/crypto/seal-records.ts';
import { derivedRecordId } from '#shared/records/record-id.ts';
import type { StoredRecord } from '#shared/records/record.ts';
import {
  countingBytes,
  exampleKeys,
  exampleNote,
  exampleRecords,
  exampleRing,
  freshRandom,
} from './example-vault.ts';

test('a record comes out of its box as it went in, fields of a newer version too', async () => {
  const keys = await exampleKeys();
  const newer = {
    ...exampleNote,
    v: 9,
    minWriter: 9,
    mood: [1],
    f: { ...exampleNote.f, future: { deep: [null, '✓'] } },
  };
  for (const record of [...exampleRecords, newer]) {
    const box = await sealRecord(keys, record, freshRandom);
    expect(await openBox(keys, rowIdOf(keys, record.id), box)).toEqual({ ok: true, value: record });
  }
});

test('B2: a box with any one byte changed is refused', async () => {
  const keys = await exampleKeys();
  const row = rowIdOf(keys, exampleNote.id);
  const box = await sealRecord(keys, exampleNote, freshRandom);
  for (let at = 0; at < box.length; at++) {
    const changed = box.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect((await openBox(keys, row, changed)).ok, `byte ${at}`).toBe(false);
  }
});

test('a box cut short anywhere is refused', async () => {
  const keys = await exampleKeys();
  const row = rowIdOf(keys, exampleNote.id);
  const box = await sealRecord(keys, exampleNote, freshRandom);
  for (let length = 0; length < box.length; length++)
    expect((await openBox(keys, row, box.subarray(0, length))).ok, `${length} bytes`).toBe(false);
});

test('B2: a box under the id of another row is refused', async () => {
  const keys = await exampleKeys();
  const [note, client] = await sealRecords(keys, exampleRecords, freshRandom);
  if (note === undefined || client === undefined) throw new Error('the example has records');
  expect(await openBox(keys, client.id, note.box)).toEqual({ ok: false, error: { type: 'tampered' } });
});

test('B2: a box of another vault is refused, even under the same keys', async () => {
  const keys = await exampleKeys();
  const box = await sealRecord(keys, exampleNote, freshRandom);
  const elsewhere = { ...keys, vault: new Uint8Array(countingBytes(2, 16)) };
  expect(await openBox(elsewhere, rowIdOf(keys, exampleNote.id), box)).toEqual({
    ok: false,
    error: { type: 'tampered' },
  });
});

test('B3: a record sealed by mistake under the row of another is refused', async () => {
  const keys = await exampleKeys();
  const other = rowIdOf(keys, derivedRecordId('example', 'other'));
  const box = await sealBox(keys, other, utf8(JSON.stringify(exampleNote)), freshRandom);
  expect(await openBox(keys, other, box)).toEqual({ ok: false, error: { type: 'wrong-row' } });
});

test('B3: what opens but is no record is refused', async () => {
  const keys = await exampleKeys();
  const row = rowIdOf(keys, exampleNote.id);
  const { id: _, ...withoutId } = exampleNote;
  for (const content of [
    '',
    '{',
    'null',
    '[]',
    '"text"',
    JSON.stringify(withoutId),
    JSON.stringify({ ...exampleNote, f: 1 }),
  ]) {
    const box = await sealBox(keys, row, utf8(content), freshRandom);
    expect(await openBox(keys, row, box), content).toEqual({ ok: false, error: { type: 'not-a-record' } });
  }
});

test('B5: a box of an older epoch opens while its root is in the ring, and is known for one when it is not', async () => {
  const older = await openKeyRing({ ...exampleRing, epoch: 1 });
  const box = await sealRecord(older, exampleNote, freshRandom);
  const row = rowIdOf(older, exampleNote.id);
  expect((await openBox(await exampleKeys(), row, box)).ok).toBe(true);
  const withoutIt = await openKeyRing({ ...exampleRing, roots: { 2: exampleRing.roots[2] ?? '' } });
  expect(await openBox(withoutIt, row, box)).toEqual({
    ok: false,
    error: { type: 'unknown-epoch', epoch: 1 },
  });
});

test('B5: a box of a newer version is told from a damaged one', async () => {
  const keys = await exampleKeys();
  const box = await sealRecord(keys, exampleNote, freshRandom);
  box[0] = 7;
  const opened = await openBox(keys, rowIdOf(keys, exampleNote.id), box);
  expect(opened).toEqual({ ok: false, error: { type: 'unknown-box-version', version: 7 } });
});

test('the same record is never sealed to the same bytes twice', async () => {
  const keys = await exampleKeys();
  const boxes = await Promise.all(
    Array.from({ length: 50 }, () => sealRecord(keys, exampleNote, freshRandom)),
  );
  expect(new Set(boxes.map(String)).size).toBe(50);
});

test('B4: the length of a box is a Padmé length, so a few letters more or less do not show', async () => {
  const keys = await exampleKeys();
  const lengths = await Promise.all(
    Array.from({ length: 200 }, async (_, letters) => {
      const body = Array.from({ length: letters }, (_, i) =>
        'qzjxkvbpygfwm'.charAt((i * 7 + letters) % 13),
      ).join('');
      return (await sealRecord(keys, { ...exampleNote, f: { body } }, freshRandom)).length;
    }),
  );
  for (const length of lengths) expect(padmeLength(length - 31)).toBe(length - 31);
  expect(new Set(lengths).size).toBeLessThan(30);
});

test('many boxes open in their order, and a bad one spoils no other', async () => {
  const keys = await exampleKeys();
  const records: StoredRecord[] = Array.from({ length: 1100 }, (_, i) => ({
    ...exampleNote,
    id: derivedRecordId('example', String(i)),
    f: { body: `number ${i}` },
  }));
  const sealed = await sealRecords(keys, records, freshRandom);
  expect(sealed.map((row) => row.id)).toEqual(records.map((record) => rowIdOf(keys, record.id)));
  const opened = await openBoxes(
    keys,
    sealed.with(700, {
      ...(sealed[700] ?? { id: rowIdOf(keys, exampleNote.id) }),
      box: countingBytes(1, 90) as never,
    }),
  );
  expect(opened.map((one) => one.ok).filter((good) => !good)).toHaveLength(1);
  expect(opened[700]?.ok).toBe(false);
  expect(opened[1099]).toEqual({ ok: true, value: records[1099] });
});

test('a record of any size comes out of its box whole', async () => {
  const keys = await exampleKeys();
  const row = rowIdOf(keys, exampleNote.id);
  const empty = JSON.stringify({ ...exampleNote, f: { body: '' } }).length;
  // Around the 64 KiB that small records are inflated into, and far above.
  for (const bytes of [65_535, 65_536, 65_537, 1_500_000]) {
    const body = Array.from({ length: bytes - empty }, (_, i) =>
      String.fromCharCode(97 + ((i * i) % 23)),
    ).join('');
    const record = { ...exampleNote, f: { body } };
    const opened = await openBox(keys, row, await sealRecord(keys, record, freshRandom));
    expect(opened.ok && opened.value.f['body'] === body, `${bytes} bytes`).toBe(true);
  }
});
