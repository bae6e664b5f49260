// The relay's JSON answers, and reading them strictly on the device: an answer that is not exactly of this shape is not from a relay.
import { fromBase64url, toBase64url } from '../crypto/bytes.ts';
import { maxEpoch } from '../crypto/key-ring.ts';
import { slotKinds, slotRecipientBytesLength, type Slot } from '../crypto/slot.ts';
import { caps } from './caps.ts';
import { maxSeq } from './commit.ts';

/** `GET /health` */
export type Health = { readonly service: 'bookend-relay'; readonly protocol: number };
/** `GET /v1/vaults/:route` */
export type Head = { readonly seq: number; readonly epoch: number; readonly slots: readonly Slot[] };
/** `POST .../commits`: the head after this commit. `replayed`: it had been applied before, and nothing happened now. */
export type CommitAnswer = { readonly seq: number; readonly replayed: boolean };
/** All that a socket ever says. */
export type Hint = { readonly seq: number };

export const healthAnswer: Health = { service: 'bookend-relay', protocol: 1 };

export const decodeHealth = (body: unknown): Health | null =>
  isObject(body) && body['service'] === healthAnswer.service && body['protocol'] === healthAnswer.protocol
    ? healthAnswer
    : null;

export const encodeHead = (head: Head): object => ({
  seq: head.seq,
  epoch: head.epoch,
  slots: head.slots.map((slot) => ({
    kind: slot.kind,
    recipient: toBase64url(slot.recipient),
    epoch: slot.epoch,
    sealed: toBase64url(slot.sealed),
  })),
});

export function decodeHead(body: unknown): Head | null {
  if (!isObject(body)) return null;
  const { seq, epoch, slots } = body;
  if (!isSeq(seq) || !isEpoch(epoch) || !Array.isArray(slots) || slots.length > caps.slots) return null;
  const decoded = slots.map((slot: unknown) => decodeSlot(slot)).filter((slot) => slot !== null);
  return decoded.length === slots.length ? { seq, epoch, slots: decoded } : null;
}

export function decodeCommitAnswer(body: unknown): CommitAnswer | null {
  if (!isObject(body)) return null;
  const { seq, replayed } = body;
  return isSeq(seq) && typeof replayed === 'boolean' ? { seq, replayed } : null;
}

/** `text` is a socket's message. */
export function decodeHint(text: unknown): Hint | null {
  if (typeof text !== 'string' || text.length > 100) return null;
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) && isSeq(body['seq']) ? { seq: body['seq'] } : null;
  } catch {
    return null; // the answer to a ping, or another service
  }
}

function decodeSlot(body: unknown): Slot | null {
  if (!isObject(body)) return null;
  const { kind, recipient, epoch, sealed } = body;
  const known = slotKinds.find((one) => one === kind);
  if (known === undefined || !isEpoch(epoch) || typeof recipient !== 'string' || typeof sealed !== 'string')
    return null;
  const recipientBytes = fromBase64url(recipient, slotRecipientBytesLength);
  const sealedBytes = fromBase64url(sealed);
  if (recipientBytes === null || sealedBytes === null || sealedBytes.length > caps.slotBytes) return null;
  return { kind: known, recipient: recipientBytes, epoch, sealed: sealedBytes };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isSeq = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxSeq;
const isEpoch = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxEpoch;
