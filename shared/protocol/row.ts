// A row: what the relay keeps of one record, and how it looks in a frame: id(16) op(1) length(4) box.
import { caps } from './caps.ts';
import type { FrameError, FrameReader, FrameWriter } from './frame.ts';
import { rowIdBytesLength, rowIdFromBytes, rowIdToBytes, type RowId } from '../crypto/row-id.ts';
import { err, ok, type Result } from '../records/record.ts';

/** `tombstone` is room for erasing: no device of version 1 writes one, and none deletes anything because of one. */
export const rowOps = ['put', 'tombstone'] as const;
export type RowOp = (typeof rowOps)[number];

export type Row = { readonly id: RowId; readonly op: RowOp; readonly box: Uint8Array };

export const rowHeadBytes = rowIdBytesLength + 1 + 4;

export function writeRow(frame: FrameWriter, row: Row): void {
  frame.bytes(rowIdToBytes(row.id));
  frame.u8(opToByte(row.op));
  frame.u32(row.box.length);
  frame.bytes(row.box);
}

export function readRow(frame: FrameReader): Result<Row, FrameError> {
  const id = frame.bytes(rowIdBytesLength);
  const op = opFromByte(frame.u8());
  const length = frame.u32();
  if (frame.cutShort()) return err({ type: 'truncated' });
  if (op === undefined) return err({ type: 'bad-field', field: 'op' });
  if (length > caps.rowBytes) return err({ type: 'row-too-large', bytes: length });
  const box = frame.bytes(length);
  return frame.cutShort() ? err({ type: 'truncated' }) : ok({ id: rowIdFromBytes(id), op, box });
}

export const opToByte = (op: RowOp): number => rowOps.indexOf(op) + 1;
export const opFromByte = (byte: number): RowOp | undefined => rowOps[byte - 1];
