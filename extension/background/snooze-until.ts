// Until when a prompt is put off: the end of the session that runs or comes next, tomorrow morning, or five minutes.
import { dayLater, today } from '#shared/engagement/acts/days.ts';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { endOf, forecast } from '#shared/engagement/forecast.ts';
import type { PromptAnswered } from '../messages.ts';

const dayMs = 24 * 60 * 60_000;
const fiveMinutesMs = 5 * 60_000;
const morning = '08:00';

/** Epoch milliseconds. Without a session within a day, "after the session" is tomorrow morning. */
export function snoozeUntil(
  snooze: NonNullable<PromptAnswered['snooze']>,
  engagement: BoardEngagement | null,
  here: { readonly now: number; readonly timeZone: string },
): number {
  if (snooze === 'five-minutes') return here.now + fiveMinutesMs;
  const next = engagement === null ? null : forecast(engagement, here.now).next;
  if (snooze === 'tomorrow' || next === null || next.start - here.now > dayMs) return tomorrowMorning(here);
  return endOf(next);
}

function tomorrowMorning(here: { readonly now: number; readonly timeZone: string }): number {
  const { timeZone } = here;
  const tomorrow = Temporal.PlainDate.from(dayLater(today(here), { days: 1 }));
  return tomorrow.toZonedDateTime({ timeZone, plainTime: morning }).epochMilliseconds;
}
