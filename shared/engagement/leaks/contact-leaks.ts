// What contacts took outside the agreement: above what it allows between two sessions, or after the end.
import type { Contact } from '../../records/contact.ts';
import { allowanceWhenSilent } from '../facts/agreement-facts.ts';
import type { EngagementRecords } from '../practice-records.ts';
import { foldState } from '../state.ts';
import { termsAt } from '../terms-at.ts';
import { endOf, hasFollowUp, type Ended, type Leak, type LeakKind } from './leak.ts';

/** What a contact is taken to last where the coach logged no minutes: to read it, and to answer briefly. */
export const minutesOfContact = 5;

export function contactLeaks(engagement: Ended, under: EngagementRecords): readonly Leak[] {
  const end = endOf(under);
  const isAboutFollowUp = aroundFollowUp(engagement, under);
  const counting = under.contacts.filter(counts);
  const after = counting.filter(({ at }) => at >= end && !isAboutFollowUp(at));
  const gapOf = gapsOf(under);
  const gaps = Map.groupBy(
    counting.filter(({ at }) => at < end).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    ({ at }) => gapOf(at),
  );
  const above = [...gaps.values()].flatMap((gap) =>
    gap.filter(({ at }, index) => index >= allowanceAt(under, at)),
  );
  return [
    ...above.map((contact) => leakOf('contact', contact)),
    ...after.map((contact) => leakOf('after-end', contact)),
  ];
}

/** From the client, not about dates alone, and no answer to what the coach asked. */
const counts = ({ direction, scheduling, answersCheckIn }: Contact): boolean =>
  direction === 'in' && !scheduling && !answersCheckIn;

const leakOf = (kind: LeakKind, { at, minutes }: Contact): Leak => ({
  ...{ kind, at },
  minutes: minutes ?? minutesOfContact,
});

const allowanceAt = ({ agreements }: EngagementRecords, at: number): number =>
  termsAt(agreements, at)?.contactAllowance ?? allowanceWhenSilent;

/** Between which two sessions a moment lies: how many had begun by then. */
function gapsOf({ sessions }: EngagementRecords): (at: number) => number {
  const starts = sessions
    .filter(({ status, kind }) => status === 'held' && (kind === 'session' || kind === 'review'))
    .map(({ start }) => start);
  return (at) => starts.filter((start) => start <= at).length;
}

const followUpDays = 7;
const dayMs = 24 * 60 * 60_000;

/** A week around the agreed follow-up is about it: wide enough for the coach's time zone not to matter. */
function aroundFollowUp(engagement: Ended, under: EngagementRecords): (at: number) => boolean {
  const { ended } = foldState(under.transitions);
  if (ended === undefined || !hasFollowUp(engagement, under)) return () => false;
  const day = engagement.aftercare?.dueOn ?? Temporal.PlainDate.from(ended.on).add({ months: 3 }).toString();
  return (at) => Math.abs(Math.floor(at / dayMs) - Date.parse(day) / dayMs) <= followUpDays;
}
