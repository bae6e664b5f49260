// A commit: the only way to write. All of it happens or none of it, and only on top of the head it expects.
//   version(1) writeId(16) expectSeq(4) epoch(2) prevHash(32) digest(32) signature(64)
//   slots(1) { kind(1) recipient(16) epoch(2) length(2) sealed }   rows(2) { row }
import { fromBase64url, toBase64url, type Bytes } from '../crypto/bytes.ts';
import { slotKinds, slotRecipientBytesLength, type Slot } from '../crypto/slot.ts';
import { err, ok, type Result } from '../records/record.ts';
import { caps } from './caps.ts';
import { readFrame, writeFrame, type FrameError, type FrameReader, type FrameWriter } from './frame.ts';
import { readRow, rowHeadBytes, writeRow, type Row } from './row.ts';

export type Commit = {
  /** 16 random bytes, base64url. The same id sent again is the same commit: it is applied once. */
  readonly writeId: string;
  /** The head this commit was made on. Rows become expectSeq + 1, + 2, ... in their order. */
  readonly expectSeq: number;
  readonly epoch: number;
  /** Reserved, zero in version 1: the hash of the commit before, the keyed digest of the whole set, the device's signature. */
  readonly prevHash: Uint8Array;
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
  /** None: the vault's slots stay. Some: they are the vault's slots from now on. */
  readonly slots: readonly Slot[];
  readonly rows: readonly Row[];
};

/** The reserved fields as they are in version 1, to spread into a commit. */
export const unsigned = {
  prevHash: new Uint8Array(32),
  digest: new Uint8Array(32),
  signature: new Uint8Array(64),
} as const;

export const commitVersion = 1;
export const maxSeq = 0xffff_ffff;
const headBytes = 1 + 16 + 4 + 2 + 32 + 32 + 64;
const slotHeadBytes = 1 + slotRecipientBytesLength + 2 + 2;

/** Throws on a commit that `decodeCommit` would refuse for its shape: that is a bug of the caller. */
export function encodeCommit(commit: Commit): Bytes {
  const frame = writeFrame(commitBytes(commit));
  const writeId = fromBase64url(commit.writeId, 16);
  if (writeId === null) throw new TypeError('a write id is 16 bytes, base64url');
  frame.u8(commitVersion);
  frame.bytes(writeId);
  frame.u32(commit.expectSeq);
  frame.u16(commit.epoch);
  frame.bytes(commit.prevHash);
  frame.bytes(commit.digest);
  frame.bytes(commit.signature);
  frame.u8(commit.slots.length);
  for (const slot of commit.slots) writeSlot(frame, slot);
  frame.u16(commit.rows.length);
  for (const row of commit.rows) writeRow(frame, row);
  return frame.end();
}

/** What a commit takes on the wire: to fill one up to `caps.bodyBytes`. */
export const commitBytes = (commit: Pick<Commit, 'slots' | 'rows'>): number =>
  headBytes +
  1 +
  commit.slots.reduce((sum, slot) => sum + slotHeadBytes + slot.sealed.length, 0) +
  2 +
  commit.rows.reduce((sum, row) => sum + rowHeadBytes + row.box.length, 0);

/** Strict: every byte has its meaning, none is left over, reserved ones are zero. Boxes are views into `bytes`. */
export function decodeCommit(bytes: Uint8Array): Result<Commit, FrameError> {
  if (bytes.length > caps.bodyBytes) return err({ type: 'frame-too-large', bytes: bytes.length });
  const frame = readFrame(bytes);
  const version = frame.u8();
  if (frame.cutShort()) return err({ type: 'truncated' });
  if (version !== commitVersion) return err({ type: 'unknown-version', version });
  const writeId = toBase64url(frame.bytes(16));
  const expectSeq = frame.u32();
  const epoch = frame.u16();
  const [prevHash, digest, signature] = [frame.bytes(32), frame.bytes(32), frame.bytes(64)];
  if (frame.cutShort()) return err({ type: 'truncated' });
  if (epoch === 0) return err({ type: 'bad-field', field: 'epoch' });
  const reserved = reservedInUse({ prevHash, digest, signature });
  if (reserved !== undefined) return err({ type: 'reserved-field', field: reserved });
  const slots = readSlots(frame);
  if (!slots.ok) return slots;
  const rows = readRows(frame);
  if (!rows.ok) return rows;
  if (frame.left() > 0) return err({ type: 'trailing-bytes', bytes: frame.left() });
  if (rows.value.length === 0 && slots.value.length === 0) return err({ type: 'empty-commit' });
  if (expectSeq + rows.value.length > maxSeq) return err({ type: 'bad-field', field: 'expectSeq' });
  return ok({ writeId, expectSeq, epoch, prevHash, digest, signature, slots: slots.value, rows: rows.value });
}

/** A reserved field that is filled was meant to be checked, and this version cannot: it refuses rather than ignores. */
function reservedInUse(fields: Pick<Commit, ReservedField>): ReservedField | undefined {
  return (['prevHash', 'digest', 'signature'] as const).find((name) =>
    fields[name].some((byte) => byte !== 0),
  );
}

type ReservedField = 'prevHash' | 'digest' | 'signature';

function writeSlot(frame: FrameWriter, slot: Slot): void {
  if (slot.recipient.length !== slotRecipientBytesLength)
    throw new RangeError('a slot recipient has 16 bytes');
  frame.u8(slotKinds.indexOf(slot.kind) + 1);
  frame.bytes(slot.recipient);
  frame.u16(slot.epoch);
  frame.u16(slot.sealed.length);
  frame.bytes(slot.sealed);
}

function readSlots(frame: FrameReader): Result<readonly Slot[], FrameError> {
  const count = frame.u8();
  if (count > caps.slots) return err({ type: 'too-many-slots', slots: count });
  const slots: Slot[] = [];
  for (let i = 0; i < count; i++) {
    const kind = slotKinds[frame.u8() - 1];
    const recipient = frame.bytes(slotRecipientBytesLength);
    const epoch = frame.u16();
    const length = frame.u16();
    const sealed = frame.bytes(length);
    if (frame.cutShort()) return err({ type: 'truncated' });
    if (kind === undefined) return err({ type: 'bad-field', field: 'slot kind' });
    if (epoch === 0) return err({ type: 'bad-field', field: 'slot epoch' });
    if (length > caps.slotBytes) return err({ type: 'slot-too-large', bytes: length });
    slots.push({ kind, recipient, epoch, sealed });
  }
  return ok(slots);
}

function readRows(frame: FrameReader): Result<readonly Row[], FrameError> {
  const count = frame.u16();
  if (frame.cutShort()) return err({ type: 'truncated' });
  if (count > caps.rowsPerCommit) return err({ type: 'too-many-rows', rows: count });
  const rows: Row[] = [];
  const ids = new Set<string>();
  for (let i = 0; i < count; i++) {
    const row = readRow(frame);
    if (!row.ok) return row;
    if (ids.has(row.value.id)) return err({ type: 'duplicate-row' });
    ids.add(row.value.id);
    rows.push(row.value);
  }
  return ok(rows);
}
