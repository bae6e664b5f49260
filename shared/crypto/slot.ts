// A slot: the key ring sealed to one recipient, kept by the relay with the vault. Today the one recipient is the recovery
// words; devices get slots of their own when they get keys.
import { sha256 } from '@noble/hashes/sha2.js';
import { err, type Result } from '../records/record.ts';
import { joinBytes, plainBytes, sameBytes, utf8, type Bytes } from './bytes.ts';
import { hpkeSuite, importSlotPublicKey } from './hpke.ts';
import { parseKeyRing, type KeyRing } from './key-ring.ts';
import { labels } from './labels.ts';
import type { Recovery } from './recovery.ts';

export const slotKinds = ['recovery', 'device'] as const;
export type SlotKind = (typeof slotKinds)[number];

export type Slot = {
  readonly kind: SlotKind;
  /** 16 bytes: a hash of the recipient's public key. Not the key itself, or the relay could seal a ring of its own to it. */
  readonly recipient: Uint8Array;
  /** The newest epoch of the ring inside. */
  readonly epoch: number;
  /** HPKE's encapsulated key (32 bytes), then the ciphertext. */
  readonly sealed: Uint8Array;
};

export type OpenSlotError =
  | { readonly type: 'not-our-slot' }
  | { readonly type: 'tampered' }
  | { readonly type: 'not-a-key-ring' };

export const slotRecipientBytesLength = 16;
const encapsulatedBytesLength = 32;

export async function sealSlot(ring: KeyRing, recoveryPublicKey: Uint8Array): Promise<Slot> {
  const head = {
    kind: 'recovery' as const,
    recipient: slotRecipientOf(recoveryPublicKey),
    epoch: ring.epoch,
  };
  const sealed = await hpkeSuite.seal(
    { recipientPublicKey: await importSlotPublicKey(recoveryPublicKey), info: utf8(labels.slot).buffer },
    utf8(JSON.stringify(ring)).buffer,
    slotContext(head).buffer,
  );
  return { ...head, sealed: joinBytes(new Uint8Array(sealed.enc), new Uint8Array(sealed.ct)) };
}

export async function openSlot(recovery: Recovery, slot: Slot): Promise<Result<KeyRing, OpenSlotError>> {
  if (slot.kind !== 'recovery' || !sameBytes(slot.recipient, slotRecipientOf(recovery.publicKey)))
    return err({ type: 'not-our-slot' });
  const plain = await unseal(recovery.privateKey, slot);
  if (plain === null) return err({ type: 'tampered' });
  const ring = parseKeyRing(new TextDecoder().decode(plain));
  return ring.ok && ring.value.epoch !== slot.epoch ? err({ type: 'tampered' }) : ring;
}

/** The id under which a recipient finds its slot. */
export const slotRecipientOf = (publicKey: Uint8Array): Bytes =>
  sha256(joinBytes(utf8(`${labels.slotRecipient}|`), publicKey)).slice(0, slotRecipientBytesLength);

async function unseal(privateKey: CryptoKey, slot: Slot): Promise<ArrayBuffer | null> {
  try {
    const enc = plainBytes(slot.sealed).slice(0, encapsulatedBytesLength).buffer;
    const sender = { recipientKey: privateKey, enc, info: utf8(labels.slot).buffer };
    const sealed = plainBytes(slot.sealed).slice(encapsulatedBytesLength).buffer;
    return await hpkeSuite.open(sender, sealed, slotContext(slot).buffer);
  } catch {
    return null; // cut short, changed, or sealed to another key
  }
}

/** Kind, recipient and epoch are authenticated, not just sent. */
const slotContext = (slot: Omit<Slot, 'sealed'>): Bytes =>
  joinBytes(
    Uint8Array.of(slotKinds.indexOf(slot.kind) + 1, slot.epoch >> 8, slot.epoch & 0xff),
    slot.recipient,
  );
