// Minutes given outside the agreement: over time, in contacts above the allowance, in sessions that were not paid, after the end. For
// the coach alone, so that a soft edge is seen; every minute is counted once, under the first of these that it belongs to.
import { contactLeaks } from './leaks/contact-leaks.ts';
import type { Ended, Leak, LeakKind } from './leaks/leak.ts';
import { sessionLeaks } from './leaks/session-leaks.ts';
import { emptyEngagementRecords, type EngagementRecords, type PracticeRecords } from './practice-records.ts';
import { termsAt } from './terms-at.ts';

/** [from, to) in epoch milliseconds. */
export type LeakPeriod = { readonly from: number; readonly to: number };

export type Leaks = {
  readonly overrunMinutes: number;
  readonly contactMinutes: number;
  readonly unpaidMinutes: number;
  readonly afterEndMinutes: number;
  readonly totalMinutes: number;
  readonly totalHours: number;
  /** The total at what an agreed hour costs, in the practice's currency; null where no agreement has a fee by the session. */
  readonly money: number | null;
};

export const leaksOf = (engagement: Ended, under: EngagementRecords, period: LeakPeriod): Leaks =>
  summed([leakedIn(engagement, under, period)]);

export const leaksOfPractice = ({ engagements, under }: PracticeRecords, period: LeakPeriod): Leaks =>
  summed(engagements.map((one) => leakedIn(one, under.get(one.id) ?? emptyEngagementRecords(), period)));

type Leaked = { readonly leaks: readonly Leak[]; readonly money: number | null };

function leakedIn(engagement: Ended, under: EngagementRecords, { from, to }: LeakPeriod): Leaked {
  const leaks = [...sessionLeaks(engagement, under), ...contactLeaks(engagement, under)].filter(
    ({ at }) => at >= from && at < to,
  );
  const hasFee = under.agreements.some((terms) => hourlyValue(terms) !== null);
  const values = leaks.map(
    ({ at, minutes }) => (minutes / 60) * (hourlyValue(termsAt(under.agreements, at)) ?? 0),
  );
  return { leaks, money: hasFee ? sum(values) : null };
}

function summed(all: readonly Leaked[]): Leaks {
  const leaks = all.flatMap((one) => one.leaks);
  const minutesOf = (kind: LeakKind): number =>
    sum(leaks.filter((leak) => leak.kind === kind).map(({ minutes }) => minutes));
  const totalMinutes = sum(leaks.map(({ minutes }) => minutes));
  const money = all.flatMap((one) => (one.money === null ? [] : [one.money]));
  return {
    overrunMinutes: minutesOf('overrun'),
    contactMinutes: minutesOf('contact'),
    unpaidMinutes: minutesOf('unpaid'),
    afterEndMinutes: minutesOf('after-end'),
    totalMinutes,
    totalHours: totalMinutes / 60,
    money: money.length === 0 ? null : Math.round(sum(money) * 100) / 100,
  };
}

/** By the agreed fee and length of a session. A package without a number has no price by the hour. */
function hourlyValue(terms: ReturnType<typeof termsAt>): number | null {
  if (terms === undefined || terms.fee === null) return null;
  const { fee, sessions, minutes } = terms;
  if (fee.per === 'session') return (fee.amount / minutes) * 60;
  return sessions === null ? null : (fee.amount / (sessions * minutes)) * 60;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
