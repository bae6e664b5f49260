// Whether a session that fell through uses none of the agreed ones: the agreement that was in force at its time says so.
import type { Agreement } from '../records/agreement.ts';
import type { Projected, RecordId } from '../records/record.ts';
import type { Session } from '../records/session.ts';
import type { SessionWords } from './ledger.ts';
import { termsAt } from './terms-at.ts';

type Agreements = readonly Projected<Agreement>[];

/** Without an agreement nothing was said of missed sessions, and they use none. */
export function goesFree(
  { status, start }: Pick<Session, 'status' | 'start'>,
  agreements: Agreements,
): boolean {
  if (status === 'late-cancelled') return termsAt(agreements, start)?.lateCancellation !== 'used';
  return status === 'no-show' && termsAt(agreements, start)?.noShow !== 'used';
}

/** What the ledger asks of a session. */
export function sessionWords(
  sessions: readonly Projected<Session>[],
  agreements: Agreements,
): (session: RecordId) => SessionWords | undefined {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return (id) => {
    const session = byId.get(id);
    if (session === undefined) return undefined;
    const { kind, status } = session;
    return { kind, status, free: goesFree(session, agreements) };
  };
}
