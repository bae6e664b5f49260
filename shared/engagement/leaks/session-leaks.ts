// What sessions gave outside the agreement: held after the end, over time, or not paid.
import type { Projected, RecordId } from '../../records/record.ts';
import type { Session } from '../../records/session.ts';
import { openFees } from '../fees.ts';
import type { EngagementRecords } from '../practice-records.ts';
import { termsAt } from '../terms-at.ts';
import { endOf, hasFollowUp, type Ended, type Leak } from './leak.ts';

/** What was held: by start. */
export function sessionLeaks(engagement: Ended, under: EngagementRecords): readonly Leak[] {
  const end = endOf(under);
  const held = under.sessions.filter(({ status }) => status === 'held').toSorted(byStart);
  const followUp = held.find(({ kind, start }) => kind === 'follow-up' && start >= end);
  const allowed = hasFollowUp(engagement, under) ? followUp : undefined;
  const isUnpaid = unpaidIn(under);
  return held.flatMap((session): readonly Leak[] => {
    const { start: at } = session;
    const { given, over } = minutesOf(session);
    if (at >= end && session !== allowed) return [{ kind: 'after-end', at, minutes: given }];
    const unpaid = isUnpaid(session) ? given - over : 0;
    return [
      { kind: 'overrun', at, minutes: over },
      { kind: 'unpaid', at, minutes: unpaid },
    ];
  });
}

/** `over` is a part of `given`. Where only the over-run was noted, the session took that much longer than planned. */
function minutesOf({ actualMinutes, plannedMinutes, overrunMinutes }: Session): {
  readonly given: number;
  readonly over: number;
} {
  const given = actualMinutes ?? plannedMinutes + (overrunMinutes ?? 0);
  return { given, over: Math.min(given, overrunMinutes ?? Math.max(0, given - plannedMinutes)) };
}

/** While a package is not paid, none of its sessions is. */
function unpaidIn(under: EngagementRecords): (session: Projected<Session>) => boolean {
  // What was held suffices here: a charged cancellation cost no minutes.
  const open = new Set<RecordId | null>(openFees(under, { items: [] }).map(({ session }) => session));
  return (session) => {
    if (open.has(session.id)) return true;
    const { kind, fee, start } = session;
    const isSettled = fee?.paidOn !== undefined || fee?.proBono === true;
    const isOfPackage = termsAt(under.agreements, start)?.fee?.per === 'package';
    return open.has(null) && isOfPackage && !isSettled && (kind === 'session' || kind === 'review');
  };
}

const byStart = (a: Projected<Session>, b: Projected<Session>): number =>
  a.start - b.start || (a.id < b.id ? -1 : 1);
