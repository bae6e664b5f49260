// What the coach is asked about an event that its calendar called off or no longer shows, and how it can be answered.
import { isOpen } from './board-item.ts';
import type { BoardEngagement, BoardItem } from './board.ts';
import { isAfterEnd } from './forecast.ts';
import { singlesOf } from './twins.ts';
import type { SessionOutcome } from './acts/inputs.ts';

/** `since` is when it was first noticed: it was called off then or before. */
export type BookingQuestion = {
  readonly why: 'cancelled' | 'declined' | 'vanished';
  readonly since: number;
};

export type BookingAnswer = Exclude<SessionOutcome, 'no-show'> | 'moved' | 'stands';

/** Null where nothing is to be asked. What stands in one of its calendars is not asked about, however many miss it. */
export function questionOf(item: BoardItem): BookingQuestion | null {
  const standsSomewhere = singlesOf(item).some((one) => questionOfOne(one) === null);
  return standsSomewhere ? null : questionOfOne(item);
}

function questionOfOne({ status: said, calendar }: BoardItem): BookingQuestion | null {
  if (!isOpen(said) || calendar === undefined || calendar.answered !== undefined) return null;
  const { status, noticedAt: since } = calendar;
  // Without a moment of notice the coach called it off.
  if (status === 'standing' || since === undefined) return null;
  return { why: status === 'vanished-asked' ? 'vanished' : status, since };
}

const hourMs = 60 * 60_000;

/** The likeliest first. `now` is epoch milliseconds. */
export function answersTo(
  question: BookingQuestion,
  engagement: BoardEngagement,
  item: BoardItem,
  now: number,
): readonly BookingAnswer[] {
  const wasLate = isSurelyInTime(question, engagement, item) ? [] : (['late-cancelled'] as const);
  const byWhom =
    question.why === 'declined' ? (['coach-cancelled', 'cancelled'] as const) : (['cancelled'] as const);
  const asItWas = item.start <= now && !isAfterEnd(engagement, item) ? 'held' : 'stands';
  return [...byWhom, ...wasLate, 'moved', asItWas];
}

/** Noticed before the notice that was agreed ran out. After that only the coach knows when they heard of it. */
function isSurelyInTime(
  { since }: BookingQuestion,
  { terms }: BoardEngagement,
  { start }: BoardItem,
): boolean {
  const hours = terms?.cancellationHours ?? null;
  return hours !== null && since <= start - hours * hourMs;
}
