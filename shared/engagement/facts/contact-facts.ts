// Contacts from the client, as facts: between sessions, and after the end. Dates and answers to our own check-in count for nothing.
import type { Contact } from '../../records/contact.ts';
import type { EngagementFacts } from '../fact-names.ts';
import type { FactRecords } from './fact-records.ts';
import { dayMs, daysBetween } from './days.ts';
import { aftercareDay } from './ending-facts.ts';
import { lastHeld } from './number-facts.ts';

type ContactFacts = Pick<EngagementFacts, 'contacts' | 'contactsAfterEnd'>;

const afterEndDays = 30;
const aroundFollowUpDays = 7;

export function contactFacts(records: FactRecords, now: number): ContactFacts {
  const { board, under, hasNewer } = records;
  const counting = under.contacts.filter(counts);
  const since = lastHeld(records)?.end ?? Number.NEGATIVE_INFINITY;
  const after = hasNewer || board.overAt === undefined ? [] : counting.filter(isAfterEnd(records, now));
  return {
    contacts: counting.filter(({ at }) => at > since && at <= now).length,
    contactsAfterEnd: after.length,
  };
}

const counts = ({ direction, scheduling, answersCheckIn }: Contact): boolean =>
  direction === 'in' && !scheduling && !answersCheckIn;

/** In the last thirty days, inside the guard, and not about the follow-up that was agreed. */
function isAfterEnd(records: FactRecords, now: number): (contact: Contact) => boolean {
  const { overAt = Number.POSITIVE_INFINITY, guardUntil = Number.POSITIVE_INFINITY } = records.board;
  const followUp = aftercareDay(records);
  return ({ at }) =>
    at >= overAt &&
    at < guardUntil &&
    at <= now &&
    now - at < afterEndDays * dayMs &&
    (followUp === null || Math.abs(daysBetween(isoDay(at), followUp)) > aroundFollowUpDays);
}

// A week around the follow-up is wide enough for the coach's time zone not to matter.
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
