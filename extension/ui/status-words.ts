// What became of a session, or will, in a word or two.
import type { ForecastItem } from '#shared/engagement/forecast.ts';
import { outcomeKeys } from './outcome-keys.ts';
import { t } from './text.ts';

export function statusWords(item: ForecastItem, now: number): string {
  if (item.toConfirm) return t('statusToConfirm');
  switch (item.status) {
    case 'booked':
    case 'running':
    case 'to-confirm':
      if (item.off) return t(isPutAside(item) ? 'statusNotCounted' : 'statusOff');
      return item.start <= now && now < item.end ? t('statusRunning') : t('statusBooked');
    case 'held':
    case 'late-cancelled':
    case 'no-show':
    case 'cancelled':
    case 'coach-cancelled':
      return t(outcomeKeys[item.status]);
  }
}

/** By the coach, who said that it is no session or undid its import: the calendar may well show it. */
const isPutAside = ({ calendar }: ForecastItem): boolean =>
  calendar?.status === 'declined' && calendar.noticedAt === undefined;
