// The practice's settings as an act reads them. Damaged ones count as none: the defaults keep an act going.
import { defaultPractice, practiceId, practiceType, type Practice } from '../../records/practice.ts';
import { project, type StoredRecord } from '../../records/record.ts';

export function settingsOf(records: Iterable<StoredRecord>): Practice {
  for (const record of records) {
    const practice = record.id === practiceId ? project(practiceType, record) : undefined;
    if (practice?.ok === true) return practice.value;
  }
  return defaultPractice;
}
