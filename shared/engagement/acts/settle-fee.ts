// Paid, or agreed as pro bono: the fees that are still open, some of them or all.
import { agreementType } from '../../records/agreement.ts';
import { err, ok, patchRecord, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import { sessionType } from '../../records/session.ts';
import { openFees, type OpenFee } from '../fees.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { isPastOrToday } from './days.ts';
import { findEngagement, type FoundEngagement } from './find-engagement.ts';
import { findRecord } from './read-record.ts';

export type FeeSettlement = {
  readonly engagement: RecordId;
  /** `all`: every open fee, a package's too. */
  readonly sessions: readonly RecordId[] | 'all';
  readonly as: 'paid' | 'pro-bono';
  /** ISO date, today at the latest. */
  readonly day: string;
};

/** What is settled already stays as it is. After the end, too. */
export function settleFee(
  records: Iterable<StoredRecord>,
  { engagement, sessions, as, day }: FeeSettlement,
  at: ActAt,
): Result<Written, Refusal> {
  const wrong = [
    ...(as === 'paid' || as === 'pro-bono' ? [] : ['as']),
    ...(isPastOrToday(day, at) ? [] : ['day']),
  ];
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const found = findEngagement(records, engagement);
  if (!found.ok) return found;
  const { under, ledger } = found.value;
  const known = new Set(under.sessions.map(({ id }) => id));
  if (sessions !== 'all' && !sessions.every((id) => known.has(id))) return err({ type: 'not-found' });
  const items = [...ledger.debited].map((session) => ({ session, debited: true }));
  const open = openFees(under, { items }).filter(
    ({ session }) => sessions === 'all' || (session !== null && sessions.includes(session)),
  );
  const written: StoredRecord[] = [];
  for (const fee of open) {
    const settled = withFee(found.value, fee, as === 'paid' ? day : null, at);
    if (!settled.ok) return settled;
    written.push(settled.value);
  }
  return ok({ records: written });
}

/** `paidOn` null: pro bono. */
function withFee(
  { byId }: FoundEngagement,
  open: OpenFee,
  paidOn: string | null,
  { now }: Pick<ActAt, 'now'>,
): Result<StoredRecord, Refusal> {
  if (open.session === null) {
    const agreement = findRecord(byId.values(), agreementType, open.agreement);
    return mapOk(agreement, ({ record, value }) => {
      // Nothing is owed for a package that was given: an amount of 0 is what pro bono is in an agreement.
      const settled = paidOn === null ? { amount: 0 } : { paidOn };
      const fee = value.fee && { ...value.fee, ...settled };
      return patchRecord(agreementType, record, { fee }, now);
    });
  }
  const session = findRecord(byId.values(), sessionType, open.session);
  const settled = paidOn === null ? { proBono: true } : { proBono: false, paidOn };
  return mapOk(session, ({ record, value }) =>
    patchRecord(sessionType, record, { fee: { ...value.fee, ...settled } }, now),
  );
}
