// The supervision clock in words: how many hours, how many days, and the coach's own norm.
import type { SupervisionClock } from '#shared/engagement/hours.ts';
import { plural, t, writtenLanguage } from '../text.ts';

/** "12 hours", "1.5 hours": no more exact than half an hour. */
export function hoursWords(hours: number): string {
  const halves = Math.round(hours * 2) / 2;
  const written = new Intl.NumberFormat(writtenLanguage(), { maximumFractionDigits: 1 }).format(halves);
  return plural('hours', halves, written);
}

export const normWords = ({ ratio, maxDays }: Pick<SupervisionClock, 'ratio' | 'maxDays'>): string =>
  t('supNorm', hoursWords(ratio), plural('days', maxDays));
