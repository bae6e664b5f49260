// Everything that the facts of one engagement are derived from, gathered once.
import type { Client } from '../../records/client.ts';
import type { Consent } from '../../records/consent.ts';
import type { DirectoryEntry } from '../../records/directory-entry.ts';
import type { Engagement } from '../../records/engagement.ts';
import type { Practice } from '../../records/practice.ts';
import type { Projected, RecordId } from '../../records/record.ts';
import type { Board, BoardEngagement } from '../board.ts';
import type { PracticeFacts } from '../fact-names.ts';
import { emptyEngagementRecords, type EngagementRecords, type PracticeRecords } from '../practice-records.ts';

export type FactRecords = {
  readonly engagement: Projected<Engagement>;
  readonly client: Projected<Client>;
  /** State and sums, computed already. */
  readonly board: BoardEngagement;
  readonly under: EngagementRecords;
  /** Of the client, over all engagements. */
  readonly consents: readonly Projected<Consent>[];
  readonly directory: ReadonlyMap<RecordId, Projected<DirectoryEntry>>;
  readonly settings: Practice;
  /** The client came back: a later engagement exists, and it was not called off. */
  readonly hasNewer: boolean;
  readonly practice: PracticeFacts;
};

/** One for each engagement of the board. Erased ones have no facts any more; neither has one whose own record is missing. */
export function factRecords(
  practice: PracticeRecords,
  board: Board,
  practiceFacts: PracticeFacts,
): ReadonlyMap<RecordId, FactRecords> {
  const engagements = new Map(practice.engagements.map((engagement) => [engagement.id, engagement]));
  const latest = new Map<RecordId, number>();
  for (const { client, number, state, endedBecause } of board.engagements)
    if (state !== 'declined' && endedBecause !== 'cancelled')
      latest.set(client, Math.max(number, latest.get(client) ?? number));
  return new Map(
    board.engagements.flatMap((entry) => {
      const engagement = engagements.get(entry.id);
      const client = practice.clients.get(entry.client);
      if (engagement === undefined || client === undefined || entry.state === 'erased') return [];
      const records: FactRecords = {
        ...{ engagement, client, board: entry, settings: practice.settings, practice: practiceFacts },
        under: practice.under.get(entry.id) ?? emptyEngagementRecords(),
        consents: practice.consents.get(entry.client) ?? [],
        directory: practice.directory,
        hasNewer: (latest.get(entry.client) ?? entry.number) > entry.number,
      };
      return [[entry.id, records] as const];
    }),
  );
}
