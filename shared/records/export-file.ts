// Everything as one JSON file, decrypted and readable: written by "Export everything", read by "Import". EXPORT.md beside this
// file says what is in it. A file is taken whole or not at all.
import * as z from 'zod/mini';
import { isKnownType, recordTypes } from './index.ts';
import { err, isReadOnlyHere, ok, project, storedRecordSchema } from './record.ts';
import type { RecordType, Result, StoredRecord } from './record.ts';

export const exportFormat = 'bookend-export';
export const exportVersion = 1;

/** Far above what a long practice comes to; a file beyond it is another file. */
export const maxExportBytes = 64_000_000;
/** One record has to fit one row of the relay. */
const maxRecordLength = 1_000_000;

export type ExportFileError =
  | { readonly type: 'not-json' }
  | { readonly type: 'not-an-export' }
  | { readonly type: 'newer-format'; readonly version: number }
  | { readonly type: 'too-large'; readonly bytes: number }
  /** `index` counts from 0; `paths` names what is wrong in the record, empty where it is no record at all. */
  | {
      readonly type: 'bad-record';
      readonly index: number;
      readonly recordType: string;
      readonly paths: readonly string[];
    };

/** What an import did, or would do, in records. `notUnderstood` are of a newer version: kept as they are, not shown yet. */
export type ImportReport = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly conflicts: number;
  readonly notUnderstood: number;
};

/** One line a record, in an order that does not depend on where they come from. `now` is epoch milliseconds. */
export function formatExport(records: Iterable<StoredRecord>, now: number): string {
  const lines = [...records].toSorted(byTypeAndId).map((record) => JSON.stringify(record));
  const head = { format: exportFormat, version: exportVersion, exportedAt: new Date(now).toISOString() };
  return `${JSON.stringify(head).slice(0, -1)},"records":[\n${lines.join(',\n')}\n]}\n`;
}

/** Unknown types and unknown fields are kept verbatim; a known type of our own version must fit its schema. */
export function parseExport(text: string): Result<readonly StoredRecord[], ExportFileError> {
  if (text.length > maxExportBytes) return err({ type: 'too-large', bytes: text.length });
  const json = parseJson(text.replace(/^\uFEFF/u, ''));
  if (!json.ok) return json;
  const file = z.safeParse(exportSchema, json.value);
  if (!file.success) return err({ type: 'not-an-export' });
  const { version, records } = file.data;
  if (version > exportVersion) return err({ type: 'newer-format', version });
  for (const [index, record] of records.entries()) {
    const problem = problemOf(record);
    if (problem !== null) return err({ type: 'bad-record', index, ...problem });
  }
  return ok(records as readonly StoredRecord[]); // brand: each was checked by the envelope's schema just now
}

/** Of a type we do not know, or by a newer version in a way that we cannot read: kept, and said so. */
export function isUnderstood(record: StoredRecord): boolean {
  return isKnownType(record.type) && project<unknown>(recordTypes[record.type], record).ok;
}

const exportSchema = z.looseObject({
  format: z.literal(exportFormat),
  version: z.int().check(z.gte(1)),
  records: z.array(z.unknown()),
});

function parseJson(text: string): Result<unknown, ExportFileError> {
  try {
    return ok(JSON.parse(text));
  } catch {
    // Cut off while it was saved, another kind of file, an empty one.
    return err({ type: 'not-json' });
  }
}

type Problem = { readonly recordType: string; readonly paths: readonly string[] };

function problemOf(value: unknown): Problem | null {
  const envelope = z.safeParse(storedRecordSchema, value);
  const recordType = typeNameOf(value);
  if (!envelope.success)
    return { recordType, paths: envelope.error.issues.map(({ path }) => path.join('.')) };
  if (JSON.stringify(value).length > maxRecordLength) return { recordType, paths: ['f'] };
  const record = value as StoredRecord; // brand: the envelope was checked in the line above
  if (!isKnownType(record.type)) return null;
  const type: RecordType<unknown> = recordTypes[record.type];
  // A newer version may have changed what a field holds; we keep such a record and show it once we are updated.
  if (record.v > type.version || isReadOnlyHere(record, type)) return null;
  const projected = project(type, record);
  if (projected.ok || projected.error.type === 'wrong-type') return null;
  return { recordType, paths: projected.error.paths.map((path) => `f.${path}`) };
}

function typeNameOf(value: unknown): string {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  return typeof type === 'string' ? type.slice(0, 40) : '';
}

const byTypeAndId = (a: StoredRecord, b: StoredRecord): number =>
  a.type === b.type ? (a.id < b.id ? -1 : 1) : a.type < b.type ? -1 : 1;
