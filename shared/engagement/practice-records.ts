// Records sorted into what belongs together: each client, each engagement with all that is filed under it. Every reader of the
// engagement folder starts here, so that one record is read in one way only.
import type { Agreement } from '../records/agreement.ts';
import type { Booking } from '../records/booking.ts';
import type { Client } from '../records/client.ts';
import type { Engagement } from '../records/engagement.ts';
import { isKnownType, recordTypes } from '../records/index.ts';
import type { LearnedMatch } from '../records/learned-match.ts';
import type { LedgerEntry } from '../records/ledger-entry.ts';
import {
  project,
  type Projected,
  type RecordId,
  type RecordType,
  type StoredRecord,
} from '../records/record.ts';
import type { Session } from '../records/session.ts';
import type { Transition } from '../records/transition.ts';

export type EngagementRecords = {
  readonly transitions: Projected<Transition>[];
  readonly agreements: Projected<Agreement>[];
  readonly entries: Projected<LedgerEntry>[];
  readonly bookings: Projected<Booking>[];
  readonly sessions: Projected<Session>[];
};

export type PracticeRecords = {
  readonly clients: ReadonlyMap<RecordId, Projected<Client>>;
  readonly engagements: readonly Projected<Engagement>[];
  readonly under: ReadonlyMap<RecordId, EngagementRecords>;
  readonly learned: readonly Projected<LearnedMatch>[];
  /** Of a known type, and yet not readable: damaged, or a newer version's. */
  readonly unreadable: number;
};

/** Unknown types are skipped: a newer version's business. */
export function practiceRecords(records: Iterable<StoredRecord>): PracticeRecords {
  const clients = new Map<RecordId, Projected<Client>>();
  const engagements: Projected<Engagement>[] = [];
  const learned: Projected<LearnedMatch>[] = [];
  const under = new Map<RecordId, EngagementRecords>();
  let unreadable = 0;
  const read = <F>(
    type: RecordType<F>,
    record: StoredRecord,
    take: (projected: Projected<F>) => void,
  ): void => {
    const projected = project(type, record);
    if (projected.ok) take(projected.value);
    else unreadable += 1;
  };
  const filed = (record: StoredRecord): EngagementRecords => {
    const parent = record.parent ?? record.id;
    const known = under.get(parent) ?? emptyEngagementRecords();
    under.set(parent, known);
    return known;
  };
  for (const record of records) {
    if (!isKnownType(record.type)) continue;
    switch (record.type) {
      case 'client':
        read(recordTypes.client, record, (client) => clients.set(client.id, client));
        break;
      case 'engagement':
        read(recordTypes.engagement, record, (engagement) => engagements.push(engagement));
        break;
      case 'transition':
        read(recordTypes.transition, record, (step) => filed(record).transitions.push(step));
        break;
      case 'agreement':
        read(recordTypes.agreement, record, (agreement) => filed(record).agreements.push(agreement));
        break;
      case 'ledger-entry':
        read(recordTypes['ledger-entry'], record, (entry) => filed(record).entries.push(entry));
        break;
      case 'booking':
        read(recordTypes.booking, record, (booking) => filed(record).bookings.push(booking));
        break;
      case 'session':
        read(recordTypes.session, record, (session) => filed(record).sessions.push(session));
        break;
      case 'learned-match':
        read(recordTypes['learned-match'], record, (match) => learned.push(match));
        break;
      case 'practice':
        read(recordTypes.practice, record, () => undefined);
        break;
      case 'note':
        read(recordTypes.note, record, () => undefined);
        break;
      case 'conflict':
        read(recordTypes.conflict, record, () => undefined);
        break;
    }
  }
  return { clients, engagements, under, learned, unreadable };
}

export const emptyEngagementRecords = (): EngagementRecords => ({
  transitions: [],
  agreements: [],
  entries: [],
  bookings: [],
  sessions: [],
});
