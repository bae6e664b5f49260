// What an engagement keeps once it has ended: how long a return is noticed, and the follow-up that was promised.
import type { Agreement } from '../../records/agreement.ts';
import type { Engagement } from '../../records/engagement.ts';
import type { StoredRecord } from '../../records/record.ts';
import type { ActAt } from './act.ts';
import { dayLater, startOfDay } from './days.ts';
import { settingsOf } from './settings-of.ts';

const followUpMonths = 3;

/** All of it starts from the last day, an ISO date in the coach's own calendar. */
export const afterEnd = (
  records: Iterable<StoredRecord>,
  kind: Agreement['followUp'],
  lastDay: string,
  { timeZone }: Pick<ActAt, 'timeZone'>,
): Pick<Engagement, 'ending' | 'guardUntil' | 'aftercare'> => ({
  ending: null,
  guardUntil: startOfDay(lastDay, settingsOf(records).guardDays, timeZone),
  aftercare: kind === 'one' ? { kind, dueOn: dayLater(lastDay, { months: followUpMonths }) } : { kind },
});
