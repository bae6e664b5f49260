// The lines of an agreement as short facts: for the panel's chips and the engagement's page.
import type { BoardTerms } from '#shared/engagement/board.ts';
import { plural, t } from './text.ts';

const weekDays = 7;

export function termsLines(terms: BoardTerms): readonly string[] {
  const lines = [
    plural('factMinutes', terms.minutes),
    cadenceWords(terms.cadenceDays),
    contact(terms.contactAllowance),
  ];
  return terms.followUp === 'one' ? [...lines, t('factFollowUp')] : lines;
}

/** "every 2 weeks" */
export function cadenceWords(days: number): string {
  return days % weekDays === 0 ? plural('factEveryWeeks', days / weekDays) : plural('factEveryDays', days);
}

function contact(allowance: number | null): string {
  if (allowance === null) return t('factContactSilent');
  return allowance === 0 ? t('factNoContact') : plural('factContact', allowance);
}
