// How far the agreed number has come, and what is booked, as facts. The sums are the ledger's; what is provisional is counted here
// and nowhere else.
import type { Transition } from '../../records/transition.ts';
import type { Projected } from '../../records/record.ts';
import type { BoardItem } from '../board.ts';
import { bookedItems } from '../booked.ts';
import type { EngagementFacts } from '../fact-names.ts';
import { endOf } from '../forecast.ts';
import { foldState } from '../state.ts';
import type { FactRecords } from './fact-records.ts';
import { dayMs, daysSince, hourMs } from './days.ts';

type NumberFacts = Pick<
  EngagementFacts,
  | 'agreed'
  | 'held'
  | 'used'
  | 'booked'
  | 'remaining'
  | 'extensions'
  | 'midpointDone'
  | 'endingNamed'
  | 'hoursToNext'
  | 'daysSinceSession'
  | 'gapDays'
>;

export function numberFacts(records: FactRecords, cadenceDays: number, now: number): NumberFacts {
  const { board, under } = records;
  const { agreed, held, used, remaining, extensions, midpointDone, endingNamed } = board;
  const booked = bookedItems(board);
  const next = booked.find((item) => endOf(item) > now);
  const last = lastHeld(records);
  return {
    ...{ agreed, held, used, remaining, extensions, midpointDone, endingNamed },
    booked: booked.length,
    hoursToNext: next === undefined ? nothingBooked : Math.max(0, (next.start - now) / hourMs),
    daysSinceSession: quietDays(records, last, under.transitions, now),
    gapDays: next === undefined || last === undefined ? cadenceDays : gapBetween(last.start, next.start),
  };
}

/** Hours to a session that is not booked. */
const nothingBooked = 999;

/** The last session that was held, of a kind that counts. */
export const lastHeld = ({ board }: FactRecords): BoardItem | undefined =>
  board.items.findLast(({ status, kind }) => status === 'held' && (kind === 'session' || kind === 'review'));

/** In days as a diary counts them: a week later at another hour, or over the night of a clock change, is seven days. */
const gapBetween = (last: number, next: number): number =>
  Math.max(1, Math.round(Math.abs(next - last) / dayMs));

function quietDays(
  { board }: FactRecords,
  last: BoardItem | undefined,
  transitions: readonly Projected<Transition>[],
  now: number,
): number {
  const since = last?.start ?? board.credits[0]?.at ?? board.terms?.agreedAt;
  return since === undefined ? 0 : daysSince(since + pausedMs(transitions, since, now), now);
}

function pausedMs(transitions: readonly Projected<Transition>[], since: number, now: number): number {
  if (!transitions.some(({ to }) => to === 'paused')) return 0;
  const { ignored } = foldState(transitions);
  const steps = transitions.filter(({ id }) => !ignored.includes(id)).toSorted((a, b) => a.at - b.at);
  return steps.reduce((total, step, index) => {
    if (step.to !== 'paused') return total;
    const until = Math.min(steps[index + 1]?.at ?? now, now);
    return total + Math.max(0, until - Math.max(step.at, since));
  }, 0);
}
