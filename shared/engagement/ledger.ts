// The sums of an engagement's ledger. Entries may come in any order and more than once: the sums are the same.
import type { LedgerEntry } from '../records/ledger-entry.ts';
import type { Projected, RecordId } from '../records/record.ts';
import type { Session } from '../records/session.ts';

/** All in sessions. `remaining` may be negative; `extensions` counts how often the number was raised. */
export type LedgerSums = {
  readonly agreed: number;
  readonly used: number;
  readonly held: number;
  readonly remaining: number;
  readonly extensions: number;
};

export type Ledger = LedgerSums & {
  /** Sessions that used one of the agreed ones. */
  readonly debited: ReadonlySet<RecordId>;
  /** What was credited and when, in time order. */
  readonly credits: readonly { readonly at: number; readonly delta: number }[];
};

export type SessionWords = Pick<Session, 'kind' | 'status'> & {
  /** It fell through, and by the agreement uses none. */
  readonly free?: boolean;
};

/**
 * agreed = credits, used = debits, remaining = the difference. A session is debited once at most, however many entries two
 * devices wrote about it. A correction that names a session puts that session's debit right; any other changes the agreed number.
 * No sum depends on a clock or on the state: a debit that another device wrote for a day after the end counts as it stands.
 * @param sessionOf what a session's own record says. Where it knows, it decides whether a debited session was held, because an
 *   outcome that is put right later ("no-show", not "held") leaves the debit as it was; and what never consumes - another kind,
 *   a cancellation by the coach or in time - does not, even where a device that had not heard of it wrote a debit. What fell through
 *   and goes free does not either, where another device took it for held; a debit for falling through itself stands.
 */
export function ledgerOf(
  entries: Iterable<Projected<LedgerEntry>>,
  sessionOf: (session: RecordId) => SessionWords | undefined = () => undefined,
): Ledger {
  const distinct = new Map<RecordId, Projected<LedgerEntry>>();
  for (const entry of entries) distinct.set(entry.id, entry);
  const credits: { at: number; delta: number }[] = [];
  const about = new Map<RecordId, LedgerEntry[]>();
  const sums = { agreed: 0, used: 0, held: 0, extensions: 0 };
  for (const entry of distinct.values()) {
    const delta = effectOf(entry);
    if (isCredit(entry)) {
      credits.push({ at: entry.at, delta });
      sums.agreed += delta;
      if (entry.reason === 'extension' && delta > 0) sums.extensions += 1;
    } else if (entry.session === undefined) {
      sums.used -= delta;
      if (entry.reason === 'held') sums.held -= delta;
    } else {
      const known = about.get(entry.session);
      if (known === undefined) about.set(entry.session, [entry]);
      else known.push(entry);
    }
  }
  const debited = new Set<RecordId>();
  for (const [session, said] of about) {
    const words = sessionOf(session);
    if (balanceOf(said) >= 0 || (words !== undefined && (neverConsumes(words) || isFree(words, said))))
      continue;
    debited.add(session);
    if (words === undefined ? said.some(({ reason }) => reason === 'held') : words.status === 'held')
      sums.held += 1;
  }
  const used = sums.used + debited.size;
  credits.sort((a, b) => a.at - b.at || a.delta - b.delta);
  return { ...sums, used, remaining: sums.agreed - used, debited, credits };
}

/** What the entries about one session add up to: below zero, it used a session. */
export const balanceOf = (entries: readonly LedgerEntry[]): number =>
  entries.reduce((total, entry) => total + effectOf(entry), 0);

/** Only a correction may go either way: a debit never gives back, a credit never takes, a cancellation by the coach does neither. */
function effectOf({ reason, delta }: LedgerEntry): number {
  switch (reason) {
    case 'agreement':
    case 'extension':
    case 'courtesy':
      return Math.max(0, delta);
    case 'held':
    case 'late-cancellation':
    case 'no-show':
      return Math.min(0, delta);
    case 'coach-cancelled':
      return 0;
    case 'correction':
      return delta;
  }
}

const isCredit = ({ reason, session }: LedgerEntry): boolean =>
  reason === 'agreement' ||
  reason === 'extension' ||
  reason === 'courtesy' ||
  (reason === 'correction' && session === undefined);

const neverConsumes = ({ kind, status }: SessionWords): boolean =>
  (kind !== 'session' && kind !== 'review') || status === 'cancelled' || status === 'coach-cancelled';

const isFree = ({ free }: SessionWords, said: readonly LedgerEntry[]): boolean =>
  free === true && !said.some(({ reason }) => reason === 'late-cancellation' || reason === 'no-show');
