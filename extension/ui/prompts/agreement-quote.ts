// What a prompt rests on, in this client's own words: "You agreed on 3 September: 6 sessions, every 2 weeks." Nothing is quoted
// that was not agreed; where silence is the point, as with contact, the silence is said.
import type { BoardTerms } from '#shared/engagement/board.ts';
import type { AgreementItem } from '#shared/records/agreement.ts';
import { daySaid, longDate } from '../dates.ts';
import { plural, t, writtenLanguage, type MessageKey } from '../text.ts';
import { cadenceWords } from '../terms-lines.ts';

export type QuoteAt = {
  readonly now: number;
  /** ISO 4217, of the practice. */
  readonly currency: string;
};

/** Null where there is no agreement, or where it says nothing on the item. */
export function agreementQuote(item: AgreementItem, terms: BoardTerms | null, at: QuoteAt): string | null {
  if (terms === null) return null;
  const line = lineOf(item, terms, at);
  if (line !== null) return t('quoteAgreed', daySaid(terms.agreedAt, at.now), line);
  return item === 'contact' ? t('quoteContactSilent') : null;
}

function lineOf(item: AgreementItem, terms: BoardTerms, at: QuoteAt): string | null {
  const line = own[item];
  return line === undefined ? saidLine(item, terms) : line(terms, at);
}

/** The items that have numbers of their own. */
const own: Partial<Record<AgreementItem, (terms: BoardTerms, at: QuoteAt) => string | null>> = {
  sessions: sessionsLine,
  review: (terms) =>
    terms.reviewOn === undefined ? saidLine('review', terms) : t('quoteReview', longDate(terms.reviewOn)),
  fee: feeLine,
  cancellation: cancellationLine,
  contact: contactLine,
  'over-running': ({ minutes }) => plural('quoteMinutes', minutes),
  ending: endingLine,
  'after-the-end': (terms) =>
    terms.followUp === 'one' ? t('quoteFollowUp') : saidLine('after-the-end', terms),
};

function sessionsLine({ sessions, reviewOn, cadenceDays }: BoardTerms): string | null {
  if (sessions !== null) return plural('quoteSessions', sessions, cadenceWords(cadenceDays));
  return reviewOn === undefined ? null : t('quoteNoNumber', longDate(reviewOn), cadenceWords(cadenceDays));
}

function endingLine(terms: BoardTerms): string | null {
  const { sessions, noticeSessions } = terms;
  if (sessions === null || noticeSessions === 0) return saidLine('ending', terms);
  return plural('quoteEnding', noticeSessions, plural('agreedSessionsWithin', sessions));
}

function feeLine({ fee }: BoardTerms, { currency }: QuoteAt): string | null {
  if (fee === null) return null;
  if (fee.amount === 0) return t('quoteProBono');
  const amount = new Intl.NumberFormat(writtenLanguage(), {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(fee.amount) ? 0 : 2,
  }).format(fee.amount);
  const line = t(fee.per === 'session' ? 'quoteFeeSession' : 'quoteFeePackage', amount);
  return fee.due === '' ? line : t('quoteFeeDue', line, fee.due);
}

function cancellationLine(terms: BoardTerms): string | null {
  const { cancellationHours, lateCancellation } = terms;
  if (cancellationHours === null) return saidLine('cancellation', terms);
  return plural(lateCancellation === 'used' ? 'quoteLateUsed' : 'quoteLateFree', cancellationHours);
}

function contactLine(terms: BoardTerms): string | null {
  const { contactAllowance, replyWithinHours } = terms;
  if (contactAllowance === null) return null;
  if (contactAllowance === 0) return t('quoteNoContact');
  const line = plural('quoteContact', contactAllowance);
  return replyWithinHours === null ? line : plural('quoteReplyWithin', replyWithinHours, line);
}

/** What has no number of its own was either said or not: then it is named, because its words are not on the board. */
const said: Partial<Record<AgreementItem, MessageKey>> = {
  parties: 'quoteSaidParties',
  'what-coaching-is': 'quoteSaidWhatCoachingIs',
  goals: 'quoteSaidGoals',
  review: 'quoteSaidReview',
  cancellation: 'quoteSaidCancellation',
  confidentiality: 'quoteSaidConfidentiality',
  records: 'quoteSaidRecords',
  referral: 'quoteSaidReferral',
  urgent: 'quoteSaidUrgent',
  ending: 'quoteSaidEnding',
  extending: 'quoteSaidExtending',
  'after-the-end': 'quoteSaidAfterTheEnd',
  'other-roles': 'quoteSaidOtherRoles',
  'going-quiet': 'quoteSaidGoingQuiet',
  'coach-absence': 'quoteSaidCoachAbsence',
};

function saidLine(item: AgreementItem, { checklist }: BoardTerms): string | null {
  const key = said[item];
  return key === undefined || checklist[item] !== 'agreed' ? null : t(key);
}
