// Days as numbers: day 0 is 1 January 1970. Plain arithmetic over the Gregorian calendar for every year from 0 on, because feeds
// begin their time zones in the years 1 and 1601, and because a rule looks at very many days.

export const dayMs = 86_400_000;

export type Civil = { readonly year: number; readonly month: number; readonly day: number };

const daysIn400Years = 146_097;
/** From 1 March of year 0 to 1 January 1970. */
const daysTo1970 = 719_468;

/** Years are counted from March, so that the leap day is a year's last. */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * daysIn400Years + dayOfCycle - daysTo1970;
}

export function civilOf(number: number): Civil {
  const shifted = number + daysTo1970;
  const cycle = Math.floor(shifted / daysIn400Years);
  const dayOfCycle = shifted - cycle * daysIn400Years;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** 0 is Sunday. Day 0 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** The number of its week in the year that the week belongs to, the first being the first with four days in it. */
export function weekOf(number: number, weekStart: number): number {
  const intoWeek = (weekdayOf(number) - weekStart + 7) % 7;
  // A week belongs to the year of its fourth day.
  const fourth = number - intoWeek + 3;
  return Math.floor((fourth - dayNumber(civilOf(fourth).year, 1, 1)) / 7) + 1;
}

/** How many weeks the year has that this day's week belongs to: 52 or 53. */
export function weeksInYearOf(number: number, weekStart: number): number {
  const fourth = number - ((weekdayOf(number) - weekStart + 7) % 7) + 3;
  return weekOf(dayNumber(civilOf(fourth).year, 12, 28), weekStart);
}
