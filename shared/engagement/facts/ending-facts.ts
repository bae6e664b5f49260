// The ending and what comes after it, as facts: loose ends, events that still stand, the agreed follow-up, the dates that were set.
import { looseEnds, type LooseEnd } from '../../records/engagement.ts';
import { retentionClasses, type RetentionClass } from '../../records/practice.ts';
import type { BoardItem } from '../board.ts';
import { isOpenItem } from '../booked.ts';
import type { EngagementFacts } from '../fact-names.ts';
import { agreedFollowUp, endOf, isAfterEnd } from '../forecast.ts';
import { isEnded } from '../state-table.ts';
import { bookingsOf } from '../twins.ts';
import type { FactRecords } from './fact-records.ts';
import { dayMs, daysBetween } from './days.ts';
import type { Moment } from './moment.ts';

type EndingFacts = Pick<
  EngagementFacts,
  'loose' | 'futureEvents' | 'sessionAfterEnd' | 'aftercareDue' | 'retentionDue'
>;

const dueWithinDays = 7;

export function endingFacts(
  records: FactRecords,
  unpaid: number,
  { call, today }: Moment,
  now: number,
): EndingFacts {
  const { board, hasNewer } = records;
  const isOver = isEnded(board.state);
  const standing = standingEvents(records, now);
  const soon = standing.some(({ start }) => start - now <= dayMs);
  const due = isArranged(records, now) ? null : aftercareDay(records);
  const called = call?.engagement === board.id && isCallAfterEnd(records, now);
  return {
    loose: board.state === 'closing' ? openLooseEnds(records, unpaid, now).length : 0,
    futureEvents: standing.filter(({ start }) => start > now).length,
    sessionAfterEnd: isOver && !hasNewer && (called || soon),
    aftercareDue: isOver && due !== null && daysBetween(today, due) <= dueWithinDays,
    retentionDue: isOver && dueRetention(records, today).length > 0,
  };
}

/**
 * What is to come or runs now and should not: less the agreed follow-up and what the coach lets stand on purpose. Of an engagement
 * that is over, only what lies after its last day.
 */
export function standingEvents(records: FactRecords, now: number): readonly BoardItem[] {
  const { board } = records;
  return board.items.filter(
    (item) =>
      isOpenItem(item) &&
      endOf(item) > now &&
      !isMeant(records, item) &&
      (!isEnded(board.state) || isAfterEnd(board, item)),
  );
}

/** The follow-up that was agreed, or an event that the coach leaves on purpose. */
const isMeant = ({ board, engagement }: FactRecords, item: BoardItem): boolean =>
  item === agreedFollowUp(board) ||
  bookingsOf(item).some((booking) => engagement.leftStanding.includes(booking));

/** A call may begin before its hour. */
const earlyMs = 60 * 60_000;

/** From the end on, and not the call of a session that is meant to be. */
function isCallAfterEnd(records: FactRecords, now: number): boolean {
  const { overAt = Number.NEGATIVE_INFINITY, items } = records.board;
  const isOfMeant = items.some(
    (item) => isMeant(records, item) && item.start - earlyMs <= now && now < endOf(item) + earlyMs,
  );
  return now >= overAt && !isOfMeant;
}

/** The agreed follow-up stands in the calendar: nothing is left to do about it. */
function isArranged({ board }: FactRecords, now: number): boolean {
  const followUp = agreedFollowUp(board);
  return followUp !== undefined && isOpenItem(followUp) && endOf(followUp) > now;
}

/** Neither ticked by the coach nor settled by the records themselves. */
function openLooseEnds(records: FactRecords, unpaid: number, now: number): readonly LooseEnd[] {
  const { board, under } = records;
  const standing = standingEvents(records, now);
  const settledByFact: Readonly<Record<LooseEnd, boolean>> = {
    'future-events': standing.length === 0,
    unpaid: unpaid === 0,
    unused: board.remaining <= 0,
    // One that ever was there goes on inviting, whatever weeks have been looked at.
    'recurring-invitation': !under.bookings.some(({ seriesId }) => seriesId !== undefined),
    'booking-link': false,
  };
  const ticked = board.ending?.settled ?? [];
  return looseEnds.filter((end) => !settledByFact[end] && !ticked.includes(end));
}

/** ISO date on which the agreed follow-up falls due; null where none was agreed, or it has been. */
export function aftercareDay({ board, engagement }: FactRecords): string | null {
  const { aftercare } = engagement;
  if ((aftercare?.kind ?? board.terms?.followUp ?? 'none') === 'none' || aftercare?.usedAt !== undefined)
    return null;
  if (agreedFollowUp(board)?.status === 'held') return null;
  if (aftercare?.dueOn !== undefined) return aftercare.dueOn;
  if (board.endedOn === undefined) return null;
  return Temporal.PlainDate.from(board.endedOn).add({ months: 3 }).toString();
}

/**
 * The classes of records whose time is over. A day that was moved keeps all of them longer; it must not bring forward those whose
 * time is not over. Dates compare as text, and the 29th of February as the day it would be.
 */
export function dueRetention(records: FactRecords, today: string): readonly RetentionClass[] {
  const { board, engagement, settings } = records;
  const { endedOn } = board;
  if (endedOn === undefined || (engagement.eraseOn ?? endedOn) > today) return [];
  const over = (years: number): string => `${Number(endedOn.slice(0, 4)) + years}${endedOn.slice(4)}`;
  return retentionClasses.filter(
    (kind) =>
      !engagement.erasedClasses.includes(kind) &&
      !isEmptyClass(records, kind) &&
      over(settings.retentionYears[kind]) <= today,
  );
}

/** Notes are not looked at here: of them, only the coach's word says that there are none. */
function isEmptyClass({ board, consents, under }: FactRecords, kind: RetentionClass): boolean {
  if (kind === 'agreement') return board.terms === null && board.credits.length === 0;
  return kind === 'consent' && consents.length === 0 && under.disclosures.length === 0;
}
