// A commit's frame says one thing in one way: whatever is cut, added or bent is refused, and nothing a stranger sends can throw.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caps } from '#shared/protocol/caps.ts';
import { commitBytes, decodeCommit, encodeCommit, type Commit } from '#shared/protocol/commit.ts';
import { exampleCommit, row } from './example-commit.ts';

const decoded = (commit: Commit) => decodeCommit(encodeCommit(commit));
const faultOf = (bytes: Uint8Array) => {
  const read = decodeCommit(bytes);
  return read.ok ? null : read.error.type;
};
/** Where the parts of the example's frame begin. */
const at = {
  writeId: 1,
  epoch: 21,
  prevHash: 23,
  digest: 55,
  signature: 87,
  slotCount: 151,
  slotKind: 152,
  rowCount: 213,
};

test('a commit reads back as it was written', () => {
  expect(decoded(exampleCommit)).toEqual({ ok: true, value: exampleCommit });
  expect(encodeCommit(exampleCommit)).toHaveLength(commitBytes(exampleCommit));
});

test('a commit cut short anywhere is refused', () => {
  const frame = encodeCommit(exampleCommit);
  for (let length = 0; length < frame.length; length++)
    expect(faultOf(frame.subarray(0, length)), `${length} bytes`).toBe('truncated');
});

test('C6: a byte left over is refused', () => {
  const frame = encodeCommit(exampleCommit);
  expect(faultOf(Uint8Array.from([...frame, 0]))).toBe('trailing-bytes');
});

test('C4: a reserved field that is not zero is refused, each of its bytes', () => {
  const frame = encodeCommit(exampleCommit);
  for (let i = at.prevHash; i < at.slotCount; i++) {
    const bent = frame.slice();
    bent[i] = 1;
    expect(faultOf(bent), `byte ${i}`).toBe('reserved-field');
  }
});

test('C6: an unknown version, epoch, kind or operation is refused', () => {
  const frame = encodeCommit(exampleCommit);
  const bent = (index: number, value: number) => frame.with(index, value);
  expect(faultOf(bent(0, 2))).toBe('unknown-version');
  expect(faultOf(bent(at.epoch + 1, 0))).toBe('bad-field');
  expect(faultOf(bent(at.slotKind, 0))).toBe('bad-field');
  expect(faultOf(bent(at.slotKind, 3))).toBe('bad-field');
  const firstOp = at.rowCount + 2 + 16;
  expect(frame[firstOp]).toBe(1);
  expect(faultOf(bent(firstOp, 0))).toBe('bad-field');
  expect(faultOf(bent(firstOp, 3))).toBe('bad-field');
});

test('C6: the same row twice is refused', () => {
  const frame = encodeCommit({ ...exampleCommit, rows: [row(5), row(6), row(5, 9)] });
  expect(faultOf(frame)).toBe('duplicate-row');
});

test('C6: a commit of nothing is refused', () => {
  expect(faultOf(encodeCommit({ ...exampleCommit, rows: [], slots: [] }))).toBe('empty-commit');
  expect(decoded({ ...exampleCommit, rows: [] }).ok).toBe(true);
});

test('C7: the caps hold to the byte', () => {
  const rows = (n: number) => Array.from({ length: n }, (_, i) => row(i));
  expect(decoded({ ...exampleCommit, rows: rows(caps.rowsPerCommit) }).ok).toBe(true);
  expect(faultOf(encodeCommit({ ...exampleCommit, rows: rows(caps.rowsPerCommit + 1) }))).toBe(
    'too-many-rows',
  );
  expect(decoded({ ...exampleCommit, rows: [row(1, caps.rowBytes)] }).ok).toBe(true);
  expect(faultOf(encodeCommit({ ...exampleCommit, rows: [row(1, caps.rowBytes + 1)] }))).toBe(
    'row-too-large',
  );
  const [slot] = exampleCommit.slots;
  if (slot === undefined) throw new Error('the example has a slot');
  const slots = (n: number) => Array.from({ length: n }, () => slot);
  expect(decoded({ ...exampleCommit, slots: slots(caps.slots) }).ok).toBe(true);
  expect(faultOf(encodeCommit({ ...exampleCommit, slots: slots(caps.slots + 1) }))).toBe('too-many-slots');
  const sealed = new Uint8Array(caps.slotBytes + 1);
  expect(faultOf(encodeCommit({ ...exampleCommit, slots: [{ ...slot, sealed }] }))).toBe('slot-too-large');
  const third = caps.bodyBytes / 3;
  expect(
    faultOf(encodeCommit({ ...exampleCommit, rows: [row(1, third), row(2, third), row(3, third)] })),
  ).toBe('frame-too-large');
});

test('a length that promises more than came is refused without being believed', () => {
  const frame = encodeCommit({ ...exampleCommit, slots: [], rows: [row(1, 5)] });
  const length = frame.length - 5 - 4;
  for (const lie of [6, 1_000_000, caps.rowBytes]) {
    const bent = frame.slice();
    new DataView(bent.buffer).setUint32(length, lie);
    expect(faultOf(bent), `${lie}`).toBe('truncated');
  }
});

test('a head that would run past the last seq is refused', () => {
  expect(faultOf(encodeCommit({ ...exampleCommit, expectSeq: 0xffff_ffff - 2 }))).toBe('bad-field');
  expect(decoded({ ...exampleCommit, expectSeq: 0xffff_ffff - 3 }).ok).toBe(true);
});

test('a malformed commit is a bug of its maker: encoding throws', () => {
  expect(() => encodeCommit({ ...exampleCommit, writeId: 'no id' })).toThrow();
  expect(() => encodeCommit({ ...exampleCommit, digest: new Uint8Array(31) })).toThrow();
  expect(() =>
    encodeCommit({ ...exampleCommit, slots: [{ ...exampleCommit.slots[0]!, recipient: new Uint8Array(3) }] }),
  ).toThrow();
});

test('whatever bytes come, reading ends in a commit that writes to the same bytes, or in a fault', () => {
  const frame = encodeCommit(exampleCommit);
  const bent = fc
    .array(fc.record({ at: fc.nat(frame.length - 1), byte: fc.nat(255) }), { maxLength: 6 })
    .map((changes) => changes.reduce((bytes, change) => bytes.with(change.at, change.byte), frame.slice()));
  fc.assert(
    fc.property(fc.oneof(bent, fc.uint8Array({ maxLength: 400 })), (bytes) => {
      const read = decodeCommit(bytes);
      if (read.ok) expect(encodeCommit(read.value)).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: 2000 },
  );
});
