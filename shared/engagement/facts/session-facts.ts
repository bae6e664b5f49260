// What the last sessions were like, as facts: over time, missed, little movement, unpaid.
import type { Projected } from '../../records/record.ts';
import type { Session } from '../../records/session.ts';
import type { EngagementFacts } from '../fact-names.ts';
import { openFees } from '../fees.ts';
import type { FactRecords } from './fact-records.ts';
import type { Moment } from './moment.ts';

type SessionFacts = Pick<
  EngagementFacts,
  'unpaid' | 'overMin' | 'overruns3' | 'misses4' | 'lowValue' | 'inCall'
>;

const overrunFrom = 10;

export function sessionFacts({ board, under }: FactRecords, { call }: Moment): SessionFacts {
  const settled = under.sessions.filter(isScheduled).toSorted((a, b) => b.start - a.start);
  const held = settled.filter(({ status }) => status === 'held');
  const [last] = held;
  const lowUntil = held.findIndex(({ movement }) => movement !== 1);
  return {
    unpaid: openFees(under, board).length,
    overMin: call === undefined ? (last === undefined ? 0 : overrunOf(last)) : overInCall(call, board.id),
    overruns3: held.slice(0, 3).filter((session) => overrunOf(session) >= overrunFrom).length,
    misses4: settled.slice(0, 4).filter(({ status }) => status !== 'held').length,
    lowValue: lowUntil === -1 ? held.length : lowUntil,
    inCall: call !== undefined,
  };
}

/** It was to be held with the client, and the client either came or did not. What the coach cancelled says nothing of the client. */
const isScheduled = ({ status, kind }: Session): boolean =>
  (kind === 'session' || kind === 'review') &&
  (status === 'held' || status === 'late-cancelled' || status === 'no-show');

/** Minutes past what was planned. */
const overrunOf = ({ overrunMinutes, actualMinutes, plannedMinutes }: Projected<Session>): number =>
  overrunMinutes ?? Math.max(0, (actualMinutes ?? plannedMinutes) - plannedMinutes);

// A call with one client must not ring for another.
const overInCall = (call: NonNullable<Moment['call']>, engagement: string): number =>
  call.engagement === engagement ? call.overMin : 0;
