// All records that hang on one engagement, or on one client: a shelf for each kind.
import type { Consent } from '../records/consent.ts';
import type { Projected, RecordId } from '../records/record.ts';
import type { EngagementRecords } from './practice-records.ts';
import { given, newShelf, type Shelf } from './shelf.ts';

export type Shelves = { readonly [K in keyof EngagementRecords]: Shelf<EngagementRecords[K][number]> } & {
  readonly consents: Shelf<Projected<Consent>>;
};

/** `isTouched`: something was put in or taken out since it was last read. */
export type Cabinet = { readonly parent: RecordId; readonly shelves: Shelves; isTouched: boolean };

export const newCabinet = (parent: RecordId): Cabinet => ({
  parent,
  shelves: {
    ...{ transitions: newShelf(), agreements: newShelf(), entries: newShelf(), bookings: newShelf() },
    ...{ sessions: newShelf(), flags: newShelf(), contacts: newShelf(), referrals: newShelf() },
    ...{ disclosures: newShelf(), prompts: newShelf(), consents: newShelf() },
  },
  isTouched: false,
});

/** Null where nothing of an engagement is in it. */
export function engagementRecordsIn({ shelves }: Cabinet): EngagementRecords | null {
  const records: EngagementRecords = {
    transitions: given(shelves.transitions),
    agreements: given(shelves.agreements),
    entries: given(shelves.entries),
    bookings: given(shelves.bookings),
    sessions: given(shelves.sessions),
    flags: given(shelves.flags),
    contacts: given(shelves.contacts),
    referrals: given(shelves.referrals),
    disclosures: given(shelves.disclosures),
    prompts: given(shelves.prompts),
  };
  return Object.values(records).every((list) => list.length === 0) ? null : records;
}

export function consentsIn({ shelves }: Cabinet): readonly Projected<Consent>[] | null {
  const consents = given(shelves.consents);
  return consents.length === 0 ? null : consents;
}

export const emptyEngagementRecords = (): EngagementRecords => ({
  ...{ transitions: [], agreements: [], entries: [], bookings: [], sessions: [] },
  ...{ flags: [], contacts: [], referrals: [], disclosures: [], prompts: [] },
});
