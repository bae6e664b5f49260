// A pause in words: until when it is to last, or that its day is past.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { dayAndMonthOf, isoDay } from '../dates.ts';
import { t } from '../text.ts';

/** "paused until 3 Dec", and once that day is past "The pause was to end on 3 Dec". */
export function pauseWords({ resumeOn }: Pick<BoardEngagement, 'resumeOn'>, now: number): string {
  if (resumeOn === undefined) return t('statePaused');
  // ISO dates sort as days do.
  return resumeOn >= isoDay(now).toString()
    ? t('pausedUntil', dayAndMonthOf(resumeOn))
    : t('pauseWasToEnd', dayAndMonthOf(resumeOn));
}
