// A vault with keys that never change, and records of every usual shape, for the tests of crypto and protocol.
import { openKeyRing, type KeyRing } from '#shared/crypto/key-ring.ts';
import { toBase64url, type Random } from '#shared/crypto/bytes.ts';
import { clientType } from '#shared/records/client.ts';
import { noteType } from '#shared/records/note.ts';
import { sessionType } from '#shared/records/session.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { derivedRecordId } from '#shared/records/record-id.ts';

/** Bytes that count up from a start: as good as random for a test, and the same each time. */
export const countingBytes = (start: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (start + i) & 0xff);

export const freshRandom: Random = (n) => crypto.getRandomValues(new Uint8Array(n));

export const exampleRing: KeyRing = {
  vault: toBase64url(countingBytes(1, 16)),
  epoch: 2,
  roots: { 1: toBase64url(countingBytes(50, 32)), 2: toBase64url(countingBytes(100, 32)) },
  idKey: toBase64url(countingBytes(150, 32)),
};

export const exampleKeys = () => openKeyRing(exampleRing);

const at = (what: string) => ({ id: derivedRecordId('example', what), editedAt: 1_795_000_000_000 });

export const exampleNote: StoredRecord = createRecord(
  noteType,
  { ...at('note'), parent: derivedRecordId('example', 'engagement') },
  {
    session: derivedRecordId('example', 'session'),
    drawer: 'record',
    body: 'Wants to delegate. Überlegt es sich. 明日また。',
  },
);

export const exampleRecords: readonly StoredRecord[] = [
  exampleNote,
  createRecord(clientType, at('client'), { name: 'Ana Sample', code: 'C-001', emails: ['ana@example.com'] }),
  createRecord(sessionType, { ...at('session') }, { start: 1_795_000_000_000, status: 'held' }),
];
