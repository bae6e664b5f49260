// The ending and what comes after it, as facts: loose ends, events that still stand, the agreed follow-up, the dates that were set.
import { looseEnds, type LooseEnd } from '../../records/engagement.ts';
import { retentionClasses } from '../../records/practice.ts';
import type { BoardItem } from '../board.ts';
import { isOpenItem } from '../booked.ts';
import type { EngagementFacts } from '../fact-names.ts';
import { agreedFollowUp, endOf } from '../forecast.ts';
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
  const isOver = board.state === 'ended' || board.state === 'archived';
  const standing = standingEvents(records, now);
  const soon = standing.some(({ start }) => start - now <= dayMs);
  const due = aftercareDay(records);
  return {
    loose: board.state === 'closing' ? openLooseEnds(records, unpaid, now).length : 0,
    futureEvents: standing.filter(({ start }) => start > now).length,
    sessionAfterEnd: isOver && !hasNewer && (call?.engagement === board.id || soon),
    aftercareDue: isOver && due !== null && daysBetween(today, due) <= dueWithinDays,
    retentionDue: isOver && dueRetention(records, today).length > 0,
  };
}

/** What is to come or runs now, less the agreed follow-up and what the coach lets stand on purpose. */
export function standingEvents({ board, engagement }: FactRecords, now: number): readonly BoardItem[] {
  const followUp = agreedFollowUp(board);
  return board.items.filter(
    (item) =>
      isOpenItem(item) &&
      endOf(item) > now &&
      item !== followUp &&
      !(item.booking !== undefined && engagement.leftStanding.includes(item.booking)),
  );
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

/** The classes of records whose time is over. Dates compare as text, and the 29th of February as the day it would be. */
export function dueRetention(
  { board, engagement, settings }: FactRecords,
  today: string,
): readonly (typeof retentionClasses)[number][] {
  const { endedOn } = board;
  if (endedOn === undefined) return [];
  const over = (years: number): string => `${Number(endedOn.slice(0, 4)) + years}${endedOn.slice(4)}`;
  return retentionClasses.filter(
    (kind) =>
      !engagement.erasedClasses.includes(kind) &&
      (engagement.eraseOn ?? over(settings.retentionYears[kind])) <= today,
  );
}
