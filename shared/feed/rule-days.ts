// Which days of one period a rule names. Lists narrow one another; where a rule names no day at all, the start's own place in the
// year, month or week is meant.
import { civilOf, dayNumber, daysInMonth, isLeapYear, weekdayOf, weekOf, weeksInYearOf } from './civil.ts';
import { spend, type Budget } from './feed-caps.ts';
import type { Rule, RuleDay } from './rule.ts';

type Days = { readonly firstDay: number; readonly lastDay: number };

/** Null where the budget did not suffice. */
export function ruleDays(rule: Rule, startDay: number, days: Days, budget: Budget): readonly number[] | null {
  const meant = withStart(rule, startDay);
  const found: number[] = [];
  for (const { firstDay, lastDay } of stretches(meant, days)) {
    if (!spend(budget, lastDay - firstDay + 1)) return null;
    for (let day = firstDay; day <= lastDay; day += 1) if (isNamed(meant, day)) found.push(day);
  }
  return found;
}

/** What a rule leaves out is taken from where the series starts. */
function withStart(rule: Rule, startDay: number): Rule {
  const { frequency, days, monthDays, months } = rule;
  if (days.length > 0 || monthDays.length > 0 || rule.yearDays.length > 0) return rule;
  const { month, day } = civilOf(startDay);
  const weekday = [{ weekday: weekdayOf(startDay), nth: 0 }];
  if (frequency === 'WEEKLY' || rule.weeks.length > 0) return { ...rule, days: weekday };
  if (frequency === 'MONTHLY') return { ...rule, monthDays: [day] };
  if (frequency !== 'YEARLY') return rule;
  return { ...rule, monthDays: [day], months: months.length > 0 ? months : [month] };
}

/** Of a year, only the months that are named have to be gone through. */
function stretches({ frequency, months }: Rule, days: Days): readonly Days[] {
  if (frequency !== 'YEARLY' || months.length === 0) return [days];
  const { year } = civilOf(days.firstDay);
  return months.map((month) => ({
    firstDay: dayNumber(year, month, 1),
    lastDay: dayNumber(year, month, daysInMonth(year, month)),
  }));
}

function isNamed(rule: Rule, day: number): boolean {
  if (rule.days.length > 0 && !rule.days.some((one) => one.weekday === weekdayOf(day))) return false;
  const { year, month, day: ofMonth } = civilOf(day);
  if (rule.months.length > 0 && !rule.months.includes(month)) return false;
  if (!isAmong(rule.monthDays, ofMonth, daysInMonth(year, month))) return false;
  const yearLength = isLeapYear(year) ? 366 : 365;
  if (!isAmong(rule.yearDays, day - dayNumber(year, 1, 1) + 1, yearLength)) return false;
  if (rule.weeks.length > 0) {
    const weeks = weeksInYearOf(day, rule.weekStart);
    if (!isAmong(rule.weeks, weekOf(day, rule.weekStart), weeks)) return false;
  }
  if (rule.days.length === 0) return true;
  // "2MO" counts within the month, and within the year only where a yearly rule names no month.
  const whole =
    rule.frequency === 'YEARLY' && rule.months.length === 0
      ? { place: day - dayNumber(year, 1, 1) + 1, length: yearLength }
      : { place: ofMonth, length: daysInMonth(year, month) };
  return rule.days.some((one) => isNth(one, weekdayOf(day), whole));
}

const isAmong = (list: readonly number[], place: number, length: number): boolean =>
  list.length === 0 || list.includes(place) || list.includes(place - length - 1);

function isNth(
  { weekday, nth }: RuleDay,
  ofDay: number,
  { place, length }: { readonly place: number; readonly length: number },
): boolean {
  if (weekday !== ofDay) return false;
  if (nth === 0) return true;
  const counted = nth > 0 ? Math.ceil(place / 7) : -Math.ceil((length - place + 1) / 7);
  return counted === nth;
}
