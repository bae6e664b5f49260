// The real people that the coach knows, by name: for the directory, for referrals, and for the coach's own supervisor.
import { useMemo } from 'react';
import { directoryEntryType, type DirectoryEntry } from '#shared/records/directory-entry.ts';
import type { Projected } from '#shared/records/record.ts';
import { ofType, useRecords, type RecordsView } from './use-records.ts';

export type Person = Projected<DirectoryEntry>;

export type DirectoryView = {
  readonly view: RecordsView;
  /** Still offered. */
  readonly people: readonly Person[];
  readonly retired: readonly Person[];
  /** Retired ones too: an old referral still names them. */
  readonly byId: ReadonlyMap<string, Person>;
};

export function useDirectory(): DirectoryView {
  const view = useRecords((reader) => reader.byType('directory-entry'), []);
  return useMemo(() => {
    const all = ofType(directoryEntryType, view).toSorted((a, b) => a.name.localeCompare(b.name));
    return {
      view,
      people: all.filter((person) => !person.retired),
      retired: all.filter((person) => person.retired),
      byId: new Map(all.map((person) => [person.id, person])),
    };
  }, [view]);
}
