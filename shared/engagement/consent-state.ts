// What a consent is worth now, and whether it covers what is about to be shared: this recipient, these items, and nothing else.
import { normaliseText } from '../matching/normalise.ts';
import type { Consent } from '../records/consent.ts';
import type { RecordId } from '../records/record.ts';
import type { EngagementFacts } from './fact-names.ts';

/** What is about to reach someone. `entry` is the recipient's directory entry, where there is one. */
export type SharedWith = {
  readonly recipient: string;
  readonly entry?: RecordId | undefined;
  readonly items: readonly string[];
};

/** Taken back wins over all, then its time being over, then the later word of the client. `now` is epoch milliseconds. */
export function consentState(consent: Consent | undefined, now: number): EngagementFacts['consent'] {
  if (consent === undefined) return 'none';
  const { askedAt, grantedAt, declinedAt, withdrawnAt, expiresAt } = consent;
  if (withdrawnAt !== undefined) return 'withdrawn';
  if (expiresAt !== undefined && now >= expiresAt) return 'expired';
  // Where two devices noted both at the same moment, no is the safer answer.
  if (declinedAt !== undefined && declinedAt >= (grantedAt ?? declinedAt)) return 'declined';
  if (grantedAt !== undefined) return 'granted';
  return askedAt === undefined ? 'none' : 'asked';
}

export const coversShare = (consent: Consent, share: SharedWith, now: number): boolean =>
  consentState(consent, now) === 'granted' && namesRecipient(consent, share) && namesItems(consent, share);

/**
 * Whether it covered what was shared at `at`: what the client said afterwards does not undo that. When it was granted is not compared,
 * because one that was renewed has its last day only; nothing is shared before it is granted.
 */
export function coveredShare(consent: Consent, share: SharedWith, at: number): boolean {
  const { withdrawnAt, declinedAt } = consent;
  const asItWas = { withdrawnAt: ifBy(withdrawnAt, at), declinedAt: ifBy(declinedAt, at) };
  return coversShare({ ...consent, ...asItWas }, share, at);
}

const ifBy = (moment: number | undefined, at: number): number | undefined =>
  moment !== undefined && moment <= at ? moment : undefined;

/** By the directory where both say who it is, because two people may have one name; else by the name as it is written. */
export function namesRecipient(consent: Consent, { recipient, entry }: SharedWith): boolean {
  if (consent.entry !== undefined && entry !== undefined) return consent.entry === entry;
  return normaliseText(consent.recipient) === normaliseText(recipient);
}

export const namesItems = (consent: Consent, { items }: Pick<SharedWith, 'items'>): boolean =>
  items.every((item) => consent.items.includes(item));
