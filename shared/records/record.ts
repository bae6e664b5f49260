// What every record has in common: the envelope that is sealed, how a type is declared, and how a record is read and patched.
// A reader projects a record through its type's schema; a writer patches the verbatim object, so that a field written by a
// newer version survives an older one.
import * as z from 'zod/mini';
import type { Brand } from './brand.ts';
import { compileReader, refused, type Reader } from './compiled-reader.ts';
import { isIsoDate } from './iso-date.ts';

export type RecordId = Brand<string, 'RecordId'>;

/** A record as it is sealed, exported and merged. `editedAt` is epoch milliseconds; `f` holds the fields, known and unknown. */
export type StoredRecord = {
  readonly v: number;
  readonly minWriter: number;
  readonly type: string;
  readonly id: RecordId;
  readonly parent?: RecordId;
  readonly editedAt: number;
  readonly f: Readonly<Record<string, unknown>>;
};

/** A record read through its type: the known fields, each valid, beside id, parent and `editedAt`. */
export type Projected<F> = F & {
  readonly id: RecordId;
  readonly parent?: RecordId;
  readonly editedAt: number;
};

/**
 * How a type merges. `fields`: three-way, field by field. `append-only`: written once, never edited; the first copy stands.
 * `text` names the fields whose strings are merged by line, `lists` those whose elements are added and taken out one by one.
 * `yields` names values that give way to any other without a word (a session that is "booked" here and "held" there is held);
 * `observed` names fields that no person wrote: the newer one is taken, and nobody is asked. `earliest` names moments of which
 * the first one counts, whoever noticed it. `maps` names objects that are merged key by key, like records within the record; the
 * others are one value, because their parts belong together. `unsaid` names the values of a field that say that no person wrote
 * it, and the fields it is about: together they give way to what a person wrote.
 */
export type RecordType<F> = {
  readonly type: string;
  readonly version: number;
  readonly merge: 'fields' | 'append-only';
  readonly text: readonly string[];
  readonly lists?: readonly string[];
  readonly yields?: Readonly<Record<string, readonly unknown[]>>;
  readonly observed?: readonly string[];
  readonly earliest?: readonly string[];
  readonly maps?: readonly string[];
  readonly unsaid?: {
    readonly field: string;
    readonly values: readonly unknown[];
    readonly with: readonly string[];
  };
  readonly schema: z.ZodMiniType<F>;
};

export type ProjectionError =
  | { readonly type: 'wrong-type'; readonly expected: string; readonly found: string }
  | { readonly type: 'invalid-fields'; readonly recordType: string; readonly paths: readonly string[] };

export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Reads a record through its type. Missing fields take their defaults; unknown fields are left out here but stay in the record. */
export function project<F>(type: RecordType<F>, record: StoredRecord): Result<Projected<F>, ProjectionError> {
  if (record.type !== type.type) return err({ type: 'wrong-type', expected: type.type, found: record.type });
  const fields = readerFor(type.schema)(record.f);
  if (fields === refused)
    return err({ type: 'invalid-fields', recordType: type.type, paths: wrongPaths(type, record) });
  const { id, parent, editedAt } = record;
  // Added to the object that the schema has just made: a copy of it would be the dearest part of reading a practice.
  const read = Object.assign(fields as F & object, { id, editedAt }); // the schema's own type: it read them
  return ok(parent === undefined ? read : Object.assign(read, { parent }));
}

const readers = new WeakMap<z.ZodMiniType, Reader>();

function readerFor(schema: z.ZodMiniType): Reader {
  const known = readers.get(schema);
  if (known !== undefined) return known;
  const reader = compileReader(schema);
  readers.set(schema, reader);
  return reader;
}

const wrongPaths = (type: RecordType<unknown>, { f }: StoredRecord): readonly string[] =>
  (z.safeParse(type.schema, f).error?.issues ?? []).map((issue) => issue.path.join('.'));

/** Makes a new record of a type. Throws on fields that the schema refuses: that is a bug of the caller, input is checked before. */
export function createRecord<F>(
  type: RecordType<F>,
  at: { readonly id: RecordId; readonly parent?: RecordId; readonly editedAt: number },
  fields: Partial<F>,
): StoredRecord {
  z.parse(type.schema, fields);
  const { id, parent, editedAt } = at;
  const head = { v: type.version, minWriter: 1, type: type.type, id, editedAt };
  return { ...head, ...(parent === undefined ? {} : { parent }), f: withoutUndefined(fields) };
}

/** Changes some fields of a record and keeps all others verbatim, those of a newer version too. `undefined` takes a field out. */
export function patchRecord<F>(
  type: RecordType<F>,
  record: StoredRecord,
  changes: Partial<F>,
  editedAt: number,
): StoredRecord {
  const f = withoutUndefined({ ...record.f, ...changes });
  z.parse(type.schema, f);
  return { ...record, v: Math.max(record.v, type.version), editedAt, f };
}

// A record is what its JSON is: a key without a value would be there before it is sealed and gone afterwards.
const withoutUndefined = (fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A record that a newer version marked as not to be written by ours: read-only here, until the extension is updated. */
export const isReadOnlyHere = (record: StoredRecord, type: { readonly version: number }): boolean =>
  record.minWriter > type.version;

export const maxTextLength = 100_000;

const shortText = z.string().check(z.maxLength(500));
const longText = z.string().check(z.maxLength(maxTextLength));
const epochMs = z.number().check(z.gte(-8.64e15), z.lte(8.64e15));
const count = z.int().check(z.gte(0), z.lte(100_000));
const recordId = z.custom<RecordId>((value) => typeof value === 'string' && isRecordId(value));
const isoDate = z.string().check(z.refine(isIsoDate));
const minutes = z.int().check(z.gte(0), z.lte(1440));
/** In the practice's currency, two decimals at most. */
const money = z.number().check(z.gte(0), z.lte(1_000_000), z.multipleOf(0.01));
const wholeNumber = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const texts = (most: number) => z.array(shortText).check(z.maxLength(most));
const recordIds = (most: number) => z.array(recordId).check(z.maxLength(most));
/** An object used as a map: words to values. */
const mapOf = <V extends z.ZodMiniType>(value: V, most: number) =>
  z.record(shortText, value).check(z.refine((map) => Object.keys(map).length <= most));

/** The building blocks of the schemas: limits are set here once. */
export const field = {
  ...{ shortText, longText, epochMs, count, recordId, isoDate, minutes },
  ...{ money, wholeNumber, texts, recordIds, mapOf },
} as const;

export const isRecordId = (value: string): value is RecordId => /^[\w-]{21}[AQgw]$/.test(value);

/** The envelope, for records that come from outside (an import file, another version). Fields are checked by their type. */
export const storedRecordSchema = z.looseObject({
  v: z.int().check(z.gte(1), z.lte(10_000)),
  minWriter: z.int().check(z.gte(1), z.lte(10_000)),
  type: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)),
  id: recordId,
  parent: z.optional(recordId),
  editedAt: epochMs,
  f: z.record(z.string(), z.unknown()),
});
