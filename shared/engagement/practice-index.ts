// A practice read once and then record by record: only what changed is read again, and what did not change stays the very same
// object, so that whatever is computed from it can be kept. Whatever the history, it equals a practice read afresh.
import type { Client } from '../records/client.ts';
import type { Consent } from '../records/consent.ts';
import type { DirectoryEntry } from '../records/directory-entry.ts';
import type { Engagement } from '../records/engagement.ts';
import { isKnownType, recordTypes, type RecordTypeName } from '../records/index.ts';
import type { LearnedMatch } from '../records/learned-match.ts';
import { defaultPractice, practiceId, type Practice } from '../records/practice.ts';
import type { PromptAnswer } from '../records/prompt-answer.ts';
import { project } from '../records/record.ts';
import type { Projected, RecordId, RecordType, StoredRecord } from '../records/record.ts';
import type { Supervision } from '../records/supervision.ts';
import { createBoardMemo } from './board-memo.ts';
import type { Board } from './board.ts';
import { consentsIn, engagementRecordsIn, newCabinet, type Cabinet, type Shelves } from './cabinet.ts';
import type { EngagementRecords, PracticeRecords } from './practice-records.ts';
import { given, newShelf, place, takeOff, type Item, type Shelf } from './shelf.ts';

export type PracticeIndex = {
  /** Records may come in any order and again; the last version of each counts. */
  readonly update: (records: Iterable<StoredRecord>) => void;
  readonly remove: (ids: Iterable<RecordId>) => void;
  /** From now on the practice is these records and no others. What is the same object as before is not looked at. */
  readonly become: (records: Iterable<StoredRecord>) => void;
  /** What is handed out never changes; an engagement that was not touched has the same records as the last time. */
  readonly practice: () => PracticeRecords;
  readonly board: () => Board;
};

type Known = {
  record: StoredRecord;
  /** Its place among all records: that of its first arrival. */
  readonly arrival: number;
  /** Where it stands; nowhere if nobody asks for its type here. */
  shelf: Shelf<Item> | undefined;
  cabinet: Cabinet | undefined;
  /** The last `become` that it was among. */
  round: number;
};

type Filing = (known: Known) => void;

export function createPracticeIndex(): PracticeIndex {
  const all = new Map<RecordId, Known>();
  const cabinets = new Map<RecordId, Cabinet>();
  const clients = newShelf<Projected<Client>>();
  const engagements = newShelf<Projected<Engagement>>();
  const learned = newShelf<Projected<LearnedMatch>>();
  const directory = newShelf<Projected<DirectoryEntry>>();
  const supervisions = newShelf<Projected<Supervision>>();
  const prompts = newShelf<Projected<PromptAnswer>>();
  const settings = newShelf<Projected<Practice>>();
  const unreadable = newShelf<StoredRecord>();
  const memo = createBoardMemo();
  let [arrivals, rounds] = [0, 0];
  let touched: Cabinet[] = [];
  let under: ReadonlyMap<RecordId, EngagementRecords> = new Map();
  let consents: ReadonlyMap<RecordId, readonly Projected<Consent>[]> = new Map();
  let seen: PracticeRecords | undefined;

  const put = (record: StoredRecord): Known => {
    let known = all.get(record.id);
    if (known?.record === record) return known;
    if (known === undefined) {
      known = { record, arrival: (arrivals += 1), shelf: undefined, cabinet: undefined, round: rounds };
      all.set(record.id, known);
    }
    known.record = record;
    if (isKnownType(record.type)) filing[record.type](known);
    else leave(known);
    seen = undefined;
    return known;
  };

  const forget = (known: Known): void => {
    all.delete(known.record.id);
    leave(known);
    seen = undefined;
  };

  const stand = <T extends Item>(known: Known, item: T, shelf: Shelf<T>, cabinet?: Cabinet): void => {
    if (known.shelf !== shelf) leave(known);
    place(shelf, item, known.arrival);
    if (cabinet !== undefined) touch(cabinet);
    known.shelf = shelf;
    known.cabinet = cabinet;
  };

  const leave = (known: Known): void => {
    if (known.shelf !== undefined) takeOff(known.shelf, known.arrival);
    if (known.cabinet !== undefined) touch(known.cabinet);
    known.shelf = undefined;
    known.cabinet = undefined;
  };

  const touch = (cabinet: Cabinet): void => {
    if (!cabinet.isTouched) touched.push(cabinet);
    cabinet.isTouched = true;
  };

  const cabinetOf = ({ id, parent = id }: StoredRecord): Cabinet => {
    const known = cabinets.get(parent);
    if (known !== undefined) return known;
    const cabinet = newCabinet(parent);
    cabinets.set(parent, cabinet);
    return cabinet;
  };

  const read = <F>(
    type: RecordType<F>,
    known: Known,
    shelf?: Shelf<Projected<F>>,
    cabinet?: Cabinet,
  ): void => {
    const projected = project(type, known.record);
    if (!projected.ok) stand(known, known.record, unreadable);
    else if (shelf === undefined) leave(known);
    else stand(known, projected.value, shelf, cabinet);
  };

  const top =
    <F>(type: RecordType<F>, shelf: Shelf<Projected<F>>): Filing =>
    (known) =>
      read(type, known, shelf);
  const inCabinet =
    <F>(type: RecordType<F>, shelfIn: (shelves: Shelves) => Shelf<Projected<F>>): Filing =>
    (known) => {
      const cabinet = cabinetOf(known.record);
      read(type, known, shelfIn(cabinet.shelves), cabinet);
    };
  // Read by the screens that show them; here it only counts whether they can be.
  const nowhere =
    <F>(type: RecordType<F>): Filing =>
    (known) =>
      read(type, known);
  const types = recordTypes;
  const answersUnder = inCabinet(types['prompt-answer'], (shelves) => shelves.prompts);

  const filing: Readonly<Record<RecordTypeName, Filing>> = {
    practice: top(types.practice, settings),
    client: top(types.client, clients),
    engagement: top(types.engagement, engagements),
    transition: inCabinet(types.transition, (shelves) => shelves.transitions),
    agreement: inCabinet(types.agreement, (shelves) => shelves.agreements),
    'ledger-entry': inCabinet(types['ledger-entry'], (shelves) => shelves.entries),
    booking: inCabinet(types.booking, (shelves) => shelves.bookings),
    session: inCabinet(types.session, (shelves) => shelves.sessions),
    'learned-match': top(types['learned-match'], learned),
    note: nowhere(types.note),
    flag: inCabinet(types.flag, (shelves) => shelves.flags),
    contact: inCabinet(types.contact, (shelves) => shelves.contacts),
    referral: inCabinet(types.referral, (shelves) => shelves.referrals),
    consent: inCabinet(types.consent, (shelves) => shelves.consents),
    disclosure: inCabinet(types.disclosure, (shelves) => shelves.disclosures),
    'directory-entry': top(types['directory-entry'], directory),
    supervision: top(types.supervision, supervisions),
    // What a rule of the whole practice raised hangs on no engagement.
    'prompt-answer': (known) =>
      known.record.parent === undefined ? read(types['prompt-answer'], known, prompts) : answersUnder(known),
    feed: nowhere(types.feed),
    'sealed-link': nowhere(types['sealed-link']),
    conflict: nowhere(types.conflict),
  };

  const practice = (): PracticeRecords => {
    if (seen !== undefined) return seen;
    under = withTouched(under, touched, engagementRecordsIn);
    consents = withTouched(consents, touched, consentsIn);
    for (const cabinet of touched) cabinet.isTouched = false;
    touched = [];
    seen = {
      settings: given(settings).find(({ id }) => id === practiceId) ?? defaultPractice,
      clients: byId(given(clients)),
      engagements: given(engagements),
      under,
      consents,
      learned: given(learned),
      directory: byId(given(directory)),
      supervisions: given(supervisions),
      prompts: given(prompts),
      unreadable: unreadable.items.length,
    };
    return seen;
  };

  return {
    update: (records) => {
      for (const record of records) put(record);
    },
    remove: (ids) => {
      for (const id of ids) {
        const known = all.get(id);
        if (known !== undefined) forget(known);
      }
    },
    become: (records) => {
      rounds += 1;
      for (const record of records) put(record).round = rounds;
      for (const known of all.values()) if (known.round !== rounds) forget(known);
    },
    practice,
    board: () => memo(practice()),
  };
}

const byId = <T extends Item>(items: readonly T[]): ReadonlyMap<RecordId, T> =>
  new Map(items.map((item) => [item.id, item]));

/** A copy with what the touched cabinets hold now: readers keep what they were given. */
function withTouched<T>(
  before: ReadonlyMap<RecordId, T>,
  touched: readonly Cabinet[],
  valueIn: (cabinet: Cabinet) => T | null,
): ReadonlyMap<RecordId, T> {
  if (touched.length === 0) return before;
  const after = new Map(before);
  for (const cabinet of touched) {
    const value = valueIn(cabinet);
    if (value === null) after.delete(cabinet.parent);
    else after.set(cabinet.parent, value);
  }
  return after;
}
