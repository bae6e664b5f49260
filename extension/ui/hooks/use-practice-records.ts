// All of the practice that a page about the coach needs, read and sorted as the core sorts it: sessions and signs, not notes.
import { useMemo } from 'react';
import { practiceRecords, type PracticeRecords } from '#shared/engagement/practice-records.ts';
import { useRecords, type RecordsView } from './use-records.ts';

const types = [
  ...['practice', 'client', 'engagement', 'agreement', 'transition', 'ledger-entry', 'session'],
  ...['flag', 'contact', 'prompt-answer', 'supervision', 'directory-entry'],
];

export function usePracticeRecords(): { readonly view: RecordsView; readonly practice: PracticeRecords } {
  const view = useRecords(
    (reader) => Promise.all(types.map((type) => reader.byType(type))).then((found) => found.flat()),
    [],
  );
  const practice = useMemo(() => practiceRecords(view.type === 'ready' ? view.records : []), [view]);
  return { view, practice };
}
