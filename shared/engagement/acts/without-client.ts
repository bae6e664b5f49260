// A client without a name, once all work with them is erased: the code stands for it. Of whether they may be named it stays what
// they said and when.
import { clientType } from '../../records/client.ts';
import { project, type StoredRecord } from '../../records/record.ts';
import { only, rewritten } from './without-words.ts';

/** Damaged ones too: what cannot be read can still be erased. */
export function withoutClient(record: StoredRecord, now: number): readonly StoredRecord[] {
  const read = project(clientType, record);
  const { code, naming, erasedAt = now } = read.ok ? read.value : unreadable;
  const { state, at } = naming;
  const kept = {
    ...only(record.f, ['code', 'isGroup', 'groupSize', 'createdAt']),
    ...{ name: code === '' ? '–' : code, aliases: [], emails: [], emergencyContact: null },
    ...{ naming: at === undefined ? { state } : { state, at }, erasedAt },
  };
  return rewritten(record, kept, now);
}

const unreadable = { code: '', naming: { state: 'unasked', at: undefined }, erasedAt: undefined } as const;
