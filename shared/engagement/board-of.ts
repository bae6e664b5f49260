// The board from the records, read afresh.
import type { StoredRecord } from '../records/record.ts';
import type { Board } from './board.ts';
import { createPracticeIndex } from './practice-index.ts';

/** The same for any order of the records. An engagement whose client is missing counts as unreadable. */
export function boardOf(records: Iterable<StoredRecord>): Board {
  const index = createPracticeIndex();
  index.update(records);
  return index.board();
}
