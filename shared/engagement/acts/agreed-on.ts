// When something was agreed that is written down later: a day in the coach's own calendar, and the moment that stands for it.
import type { ActAt } from './act.ts';
import { dayLater, isPastOrToday, noonOf, today } from './days.ts';

type Here = Pick<ActAt, 'now' | 'timeZone'>;

/** Further back it is a slip of the keyboard. */
const furthestMonths = 120;

/** `day` is an ISO date; none is today. */
export const isAgreedOn = (day: string | undefined, here: Here): boolean =>
  day === undefined ||
  (isPastOrToday(day, here) && day >= dayLater(today(here), { months: -furthestMonths }));

/** Epoch milliseconds. A day that is none counts as today: it is refused elsewhere. */
export const agreedAt = (day: string | undefined, here: Here): number =>
  day === undefined || day === today(here) || !isAgreedOn(day, here) ? here.now : noonOf(day, here.timeZone);
