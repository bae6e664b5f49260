// The device believes a page only if it is whole, in order and of the right size.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caps } from '#shared/protocol/caps.ts';
import { decodePage, encodePage, type Page } from '#shared/protocol/page.ts';
import { examplePage, row } from './example-commit.ts';

const since = 69_000;
const faultOf = (page: Page, after = since) => {
  const read = decodePage(encodePage(page), after);
  return read.ok ? null : read.error.type;
};
const rowsAt = (...seqs: readonly number[]) => seqs.map((seq, i) => ({ ...row(i), seq }));

test('a page reads back as it was written', () => {
  expect(decodePage(encodePage(examplePage), since)).toEqual({ ok: true, value: examplePage });
  const empty = { headSeq: 5, more: false, rows: [] };
  expect(decodePage(encodePage(empty), 5)).toEqual({ ok: true, value: empty });
});

test('a page cut short anywhere, or with a byte left over, is refused', () => {
  const frame = encodePage(examplePage);
  for (let length = 0; length < frame.length; length++)
    expect(decodePage(frame.subarray(0, length), since).ok, `${length} bytes`).toBe(false);
  expect(decodePage(Uint8Array.from([...frame, 0]), since)).toEqual({
    ok: false,
    error: { type: 'trailing-bytes', bytes: 1 },
  });
});

test('P2: rows that do not rise, were not asked for, lie above the head or come twice are refused', () => {
  const page = { headSeq: 20, more: false };
  expect(faultOf({ ...page, rows: rowsAt(12, 20) }, 10)).toBeNull();
  expect(faultOf({ ...page, rows: rowsAt(12, 12, 20) }, 10)).toBe('out-of-order');
  expect(faultOf({ ...page, rows: rowsAt(13, 12, 20) }, 10)).toBe('out-of-order');
  expect(faultOf({ ...page, rows: rowsAt(10, 20) }, 10)).toBe('out-of-order');
  expect(faultOf({ ...page, rows: rowsAt(12, 21) }, 10)).toBe('out-of-order');
  expect(
    faultOf(
      {
        ...page,
        rows: [
          { ...row(1), seq: 12 },
          { ...row(1), seq: 20 },
        ],
      },
      10,
    ),
  ).toBe('duplicate-row');
});

test('P3: a page that promises no more must reach the head, and one that promises more must lead on', () => {
  expect(faultOf({ headSeq: 20, more: false, rows: rowsAt(12, 19) }, 10)).toBe('incomplete');
  expect(faultOf({ headSeq: 20, more: false, rows: [] }, 10)).toBe('incomplete');
  expect(faultOf({ headSeq: 20, more: true, rows: [] }, 10)).toBe('incomplete');
  expect(faultOf({ headSeq: 20, more: true, rows: rowsAt(20) }, 10)).toBe('incomplete');
  expect(faultOf({ headSeq: 20, more: true, rows: rowsAt(19) }, 10)).toBeNull();
});

test('D2: a head below what was asked for is shown to the caller, who knows that the relay went back', () => {
  expect(decodePage(encodePage({ headSeq: 5, more: false, rows: [] }), 10)).toMatchObject({
    ok: true,
    value: { headSeq: 5 },
  });
});

test('a page of another version, with a strange flag or beyond its caps is refused', () => {
  const frame = encodePage(examplePage);
  expect(decodePage(frame.with(0, 2), since)).toEqual({
    ok: false,
    error: { type: 'unknown-version', version: 2 },
  });
  expect(decodePage(frame.with(1, 2), since)).toEqual({
    ok: false,
    error: { type: 'bad-field', field: 'more' },
  });
  expect(decodePage(new Uint8Array(caps.pageBytes + caps.rowBytes + 1), 0)).toMatchObject({
    error: { type: 'frame-too-large' },
  });
  const many = Array.from({ length: caps.rowsPerPage + 1 }, (_, i) => ({ ...row(i, 0), seq: i + 1 }));
  expect(faultOf({ headSeq: many.length, more: false, rows: many }, 0)).toBe('too-many-rows');
  expect(faultOf({ headSeq: 1, more: false, rows: [{ ...row(1, caps.rowBytes + 1), seq: 1 }] }, 0)).toBe(
    'row-too-large',
  );
});

test('whatever bytes come, reading ends in a page that writes to the same bytes, or in a fault', () => {
  const frame = encodePage(examplePage);
  const bent = fc
    .array(fc.record({ at: fc.nat(frame.length - 1), byte: fc.nat(255) }), { maxLength: 4 })
    .map((changes) => changes.reduce((bytes, change) => bytes.with(change.at, change.byte), frame.slice()));
  fc.assert(
    fc.property(fc.oneof(bent, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const read = decodePage(bytes, since);
      if (read.ok) expect(encodePage(read.value)).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: 2000 },
  );
});
