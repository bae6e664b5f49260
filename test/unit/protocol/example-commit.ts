// A commit with a bit of everything, for the tests of the codecs.
import type { RowId } from '#shared/crypto/row-id.ts';
import { rowIdFromBytes } from '#shared/crypto/row-id.ts';
import { toBase64url } from '#shared/crypto/bytes.ts';
import { unsigned, type Commit } from '#shared/protocol/commit.ts';
import type { Page } from '#shared/protocol/page.ts';
import type { Row } from '#shared/protocol/row.ts';
import { countingBytes } from '../crypto/example-vault.ts';

export const rowId = (n: number): RowId =>
  rowIdFromBytes(Uint8Array.from({ length: 16 }, (_, i) => (i < 4 ? (n >>> (8 * i)) & 0xff : i)));

export const row = (n: number, boxBytes = 3): Row => ({
  id: rowId(n),
  op: 'put',
  box: countingBytes(n & 0xff, boxBytes),
});

export const exampleCommit: Commit = {
  writeId: toBase64url(countingBytes(30, 16)),
  expectSeq: 70_000,
  epoch: 2,
  ...unsigned,
  slots: [{ kind: 'recovery', recipient: countingBytes(80, 16), epoch: 2, sealed: countingBytes(90, 40) }],
  rows: [row(1), row(2, 0), { ...row(3, 40), op: 'tombstone' }],
};

export const examplePage: Page = {
  headSeq: 70_003,
  more: false,
  rows: [
    { ...row(1), seq: 70_000 },
    { ...row(3, 40), op: 'tombstone', seq: 70_003 },
  ],
};
