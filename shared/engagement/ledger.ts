// The sums of an engagement's ledger. Entries may come in any order and more than once: the sums are the same.
import type { LedgerEntry, LedgerReason } from '../records/ledger-entry.ts';
import type { Projected, RecordId } from '../records/record.ts';
import type { SessionStatus } from '../records/session.ts';

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

/**
 * agreed = credits, used = debits, remaining = the difference. A session is debited once at most, however many entries two
 * devices wrote about it. A correction that names a session puts that session's debit right; any other changes the agreed number.
 * @param statusOf what a session's own record says; where it knows, it decides whether a debited session was held, because
 *   an outcome that is put right later ("no-show", not "held") leaves the debit as it was.
 */
export function ledgerOf(
  entries: readonly Projected<LedgerEntry>[],
  statusOf: (session: RecordId) => SessionStatus | undefined = () => undefined,
): Ledger {
  const distinct = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const credits = distinct.filter(isCredit).map(({ at, delta }) => ({ at, delta }));
  const agreed = sum(credits.map((credit) => credit.delta));
  const sessions = Map.groupBy(distinct.filter(isAboutSession), (entry) => entry.session);
  const debited = new Set(
    [...sessions].filter(([, about]) => balanceOf(about) < 0).map(([session]) => session),
  );
  const loose = distinct.filter((entry) => isDebit(entry.reason) && entry.session === undefined);
  const wasHeld = (session: RecordId): boolean => {
    const status = statusOf(session);
    if (status !== undefined) return status === 'held';
    return sessions.get(session)?.some((entry) => entry.reason === 'held') ?? false;
  };
  const used = debited.size - sum(loose.map((entry) => entry.delta));
  return {
    agreed,
    used,
    held: [...debited].filter(wasHeld).length - sum(loose.filter(isHeld).map((entry) => entry.delta)),
    remaining: agreed - used,
    extensions: distinct.filter((entry) => entry.reason === 'extension').length,
    debited,
    credits: credits.toSorted((a, b) => a.at - b.at || a.delta - b.delta),
  };
}

/** What the entries about one session add up to: below zero, it used a session. */
export const balanceOf = (entries: readonly LedgerEntry[]): number =>
  sum(entries.map((entry) => entry.delta));

const isDebit = (reason: LedgerReason): boolean =>
  reason === 'held' || reason === 'late-cancellation' || reason === 'no-show';

const isHeld = (entry: LedgerEntry): boolean => entry.reason === 'held';

const isCredit = (entry: LedgerEntry): boolean =>
  entry.reason === 'agreement' ||
  entry.reason === 'extension' ||
  entry.reason === 'courtesy' ||
  (entry.reason === 'correction' && entry.session === undefined);

const isAboutSession = <E extends LedgerEntry>(entry: E): entry is E & { readonly session: RecordId } =>
  entry.session !== undefined && !isCredit(entry);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
