// What a calendar says of an event that is known: called off, back again, or as before. The coach's own word outlives it.
import type { EventWord } from '../records/booking.ts';

export type SeenEvent = {
  readonly start: number;
  /** Left out where it stands. */
  readonly status?: 'cancelled' | 'declined';
  /** It was shown where what was called off looks like what stands: no witness but that it is there. */
  readonly silent?: true;
  /** It was found by its title alone, which names nobody any more. */
  readonly renamed?: true;
};

/** `before` is what was known, with the start it had then; `now` is epoch milliseconds. The same object where nothing is new. */
export function wordAfter(
  before: EventWord & { readonly start: number },
  seen: SeenEvent,
  now: number,
): EventWord {
  const { status, noticedAt, answered } = before;
  // The coach released it, or said that it is no session.
  if (status !== 'standing' && noticedAt === undefined) return before;
  // Another name took it out of the count, as one that was never found is not in it; under the old one it comes back.
  if (seen.renamed === true)
    return status === 'standing' && answered === undefined
      ? { status: 'vanished-asked', noticedAt: now, answered: 'moved' }
      : before;
  if (seen.status === undefined) return isBack(before, seen) ? standing : before;
  // Called off is called off: two calendars that say it in two ways are no news.
  if (status === 'cancelled' || status === 'declined') return before;
  // That it moved away was the coach's answer, and this is the place it left.
  if (status === 'vanished-asked' && answered === 'moved') return before;
  return { status: seen.status, noticedAt: (status === 'vanished-asked' ? noticedAt : undefined) ?? now };
}

const standing: EventWord = { status: 'standing' };

function isBack(
  { status, answered, start }: EventWord & { readonly start: number },
  { silent, ...seen }: SeenEvent,
): boolean {
  if (answered === undefined) return silent === true ? status === 'vanished-asked' : status !== 'standing';
  // A page or a feed that lags behind still shows a cancelled event where it was; where it is now, it stands.
  return (
    answered === 'moved' && (status === 'standing' || status === 'vanished-asked' || seen.start !== start)
  );
}
