// What is still to be paid in an engagement: by this agreement, for what was held or counted, and not settled yet. No fee agreed, or
// agreed as pro bono, is nothing to pay.
import type { Agreement } from '../records/agreement.ts';
import type { Projected, RecordId } from '../records/record.ts';
import type { Session } from '../records/session.ts';
import type { BoardEngagement } from './board.ts';
import type { EngagementRecords } from './practice-records.ts';
import { currentTerms, termsAt } from './terms-at.ts';

export type OpenFee = {
  /** Epoch milliseconds: the session's start, or when the package was agreed. */
  readonly start: number;
  /** In the practice's currency. */
  readonly amount: number;
} & (
  | { readonly session: RecordId }
  /** A package, which is paid once. */
  | { readonly session: null; readonly agreement: RecordId }
);

/** What the ledger debited, as the board's items say it. */
export type Debits = {
  readonly items: readonly Pick<BoardEngagement['items'][number], 'session' | 'debited'>[];
};

/** By start. */
export function openFees(
  { agreements, sessions }: Pick<EngagementRecords, 'agreements' | 'sessions'>,
  { items }: Debits,
): readonly OpenFee[] {
  const debited = new Set(items.flatMap((item) => (item.debited ? [item.session] : [])));
  const open = sessions
    .filter((session) => session.status === 'held' || debited.has(session.id))
    .filter(({ fee }) => fee === undefined || (fee.paidOn === undefined && !fee.proBono))
    .map((session) => ({
      session: session.id,
      start: session.start,
      amount: amountOf(session, agreements),
    }));
  return [...packageFee(currentTerms(agreements)), ...open]
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => a.start - b.start);
}

/** What was said of this very session comes first. Intro, follow-up and urgent sessions cost nothing unless it was said. */
function amountOf(session: Projected<Session>, agreements: readonly Projected<Agreement>[]): number {
  const { fee, kind, start } = session;
  if (fee?.due !== undefined) return fee.due;
  if (kind !== 'session' && kind !== 'review') return 0;
  const agreed = termsAt(agreements, start)?.fee;
  return agreed?.per === 'session' ? agreed.amount : 0;
}

function packageFee(terms: Projected<Agreement> | undefined): readonly OpenFee[] {
  const fee = terms?.fee ?? null;
  if (terms === undefined || fee?.per !== 'package' || fee.paidOn !== undefined) return [];
  return [{ session: null, agreement: terms.id, start: terms.agreedAt, amount: fee.amount }];
}
