import { expect, test } from 'vitest';
import { dayInLine } from '#extension/sites/cal-com/day-in-line.ts';

test.for([
  ['Wed, 25 Nov', 'en', '2026-11-25'],
  ['Wednesday, November 25, 2026', 'en', '2026-11-25'],
  ['25 November 2026', 'en-GB', '2026-11-25'],
  ['Tue, 8 Sep', 'en-GB', '2026-09-08'],
  ['mié, 25 nov', 'es', '2026-11-25'],
  ['mar, 3 mar', 'es', '2026-03-03'],
  ['25 de noviembre de 2026', 'es', '2026-11-25'],
  ['Mi., 25. Nov.', 'de', '2026-11-25'],
  ['Fri, 1 Jan', 'en', '2027-01-01'],
  ['Wed, 31 Dec', 'en', '2025-12-31'],
  ['Thu, 29 Feb 2024', 'en', '2024-02-29'],
] as const)('"%s" in %s is %s', ([line, language, day]) => {
  expect(dayInLine(line, language, 2026)).toBe(day);
});

test.for([
  ['25 Nov', 'en', 'without weekday and year it could be any year'],
  ['Mon, 25 Nov', 'en', 'it is a Monday in no year near'],
  ['Tue, 25 Nov 2026', 'en', 'it is a Wednesday'],
  ['Sun, 31 Feb', 'en', 'there is no such day'],
  ['Wed, 25 Nov, since March', 'en', 'it says more than a date'],
  ['25 November 2026 and 26 November 2026', 'en', 'it tells two'],
  ['5 of 25 November 2026', 'en', 'it tells two days'],
  ['mer., 25 nov.', 'de', 'it is of another language'],
  ['Wed, 25 Nov', 'no language', 'the page has no language'],
  ['Wed, 25 Nov', '', 'the page tells no language'],
  ['10:00am - 10:50am', 'en', 'it tells times'],
  [`Wed, 25 Nov ${'-'.repeat(100)}`, 'en', 'no date is so long'],
] as const)('"%s" in "%s" is no day: %s', ([line, language]) => {
  expect(dayInLine(line, language, 2026)).toBeNull();
});
