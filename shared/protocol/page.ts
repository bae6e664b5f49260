// A page: rows after a seq, in order, as many as fit. The device that reads it trusts nobody: it checks order, completeness and size.
//   version(1) more(1) headSeq(4) rows(2) { seq(4) row }
import type { Bytes } from '../crypto/bytes.ts';
import { err, ok, type Result } from '../records/record.ts';
import { caps } from './caps.ts';
import { readFrame, writeFrame, type FrameError } from './frame.ts';
import { readRow, rowHeadBytes, writeRow, type Row } from './row.ts';

export type PageRow = Row & { readonly seq: number };
/** `more`: ask again after the last row's seq. */
export type Page = { readonly headSeq: number; readonly more: boolean; readonly rows: readonly PageRow[] };

export const pageVersion = 1;
export const pageHeadBytes = 1 + 1 + 4 + 2;
export const pageRowHeadBytes = 4 + rowHeadBytes;

export function encodePage(page: Page): Bytes {
  const boxes = page.rows.reduce((sum, row) => sum + pageRowHeadBytes + row.box.length, 0);
  const frame = writeFrame(pageHeadBytes + boxes);
  frame.u8(pageVersion);
  frame.u8(page.more ? 1 : 0);
  frame.u32(page.headSeq);
  frame.u16(page.rows.length);
  for (const row of page.rows) {
    frame.u32(row.seq);
    writeRow(frame, row);
  }
  return frame.end();
}

/**
 * `since` is what was asked for. Boxes are views into `bytes`. A head below `since` is no fault of the frame: it is the
 * relay going back, and the caller's to notice.
 */
export function decodePage(bytes: Uint8Array, since: number): Result<Page, FrameError> {
  if (bytes.length > caps.pageBytes + caps.rowBytes)
    return err({ type: 'frame-too-large', bytes: bytes.length });
  const frame = readFrame(bytes);
  const version = frame.u8();
  if (frame.cutShort()) return err({ type: 'truncated' });
  if (version !== pageVersion) return err({ type: 'unknown-version', version });
  const more = frame.u8();
  const headSeq = frame.u32();
  const count = frame.u16();
  if (frame.cutShort()) return err({ type: 'truncated' });
  if (more > 1) return err({ type: 'bad-field', field: 'more' });
  if (count > caps.rowsPerPage) return err({ type: 'too-many-rows', rows: count });
  const rows: PageRow[] = [];
  const ids = new Set<string>();
  let last = since;
  for (let i = 0; i < count; i++) {
    const seq = frame.u32();
    const row = readRow(frame);
    if (!row.ok) return row;
    if (seq <= last || seq > headSeq) return err({ type: 'out-of-order' });
    if (ids.has(row.value.id)) return err({ type: 'duplicate-row' });
    ids.add(row.value.id);
    last = seq;
    rows.push({ ...row.value, seq });
  }
  if (frame.left() > 0) return err({ type: 'trailing-bytes', bytes: frame.left() });
  // The newest row always has the head's seq, so a page that ends below it and promises no more has left rows out.
  const complete = more === 1 ? rows.length > 0 && last < headSeq : last >= headSeq;
  return complete ? ok({ headSeq, more: more === 1, rows }) : err({ type: 'incomplete' });
}
