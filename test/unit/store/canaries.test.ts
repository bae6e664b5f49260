// What a coach types must not be readable on the disk. A string of its own in every text field, then every byte of every table
// is searched, as it is and in the encodings that could hide it.
import * as z from 'zod/mini';
import { afterEach, expect, test } from 'vitest';
import { recoveryFromWords } from '#shared/crypto/recovery.ts';
import { recordTypes, type RecordTypeName } from '#shared/records/index.ts';
import { project, type StoredRecord } from '#shared/records/record.ts';
import { everyType, replaced } from '#test/unit/records/every-type.ts';
import { createDevice, type Device } from '#test/unit/sync/device.ts';
import { createNodeRelay, relayUrl } from '#test/unit/sync/node-relay.ts';
import { dump, freshId, recordOf } from './profile.ts';

let device: Device;
afterEach(() => device.profile.closeAll());

const canaries: string[] = [];
function canary(about: string): string {
  const text = `canary ${canaries.length} of ${about} ünï`;
  canaries.push(text);
  return text;
}

const records = Object.keys(everyType).map((name): StoredRecord => {
  const type = name as RecordTypeName; // brand: its keys are typed so
  const fields = withCanaries(type, { ...everyType[type].least, ...everyType[type].more });
  return recordOf({ ...fields, unknown: canary(`newer ${type}`) }, { type, parent: freshId() });
});

/** A canary at every depth in the place of each text that may be any text: no date, no id, none of a few words. */
function withCanaries(type: RecordTypeName, fields: object): object {
  let filled = fields;
  for (const path of textsIn(fields)) {
    const text = `canary ${canaries.length} of ${type}.${path.join('.')} ünï`;
    const next = replaced(filled, path, text) as object; // brand: an object went in
    if (!z.safeParse<z.ZodMiniType>(recordTypes[type].schema, next).success) continue;
    canaries.push(text);
    filled = next;
  }
  return filled;
}

function textsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

test('no text of any record, no record’s id, and nothing of the way to the relay lies readable in the database', async () => {
  for (const record of records)
    expect(project<object>(recordTypes[record.type as RecordTypeName], record)).toMatchObject({ ok: true });
  device = await createDevice(createNodeRelay().fetch);
  await device.put(...records);
  const started = await device.sync.start(relayUrl);
  if (!started.ok) throw new Error(started.error.type);
  await device.sync.cycle();
  // Rows changed since, their bases beside them, and a commit in flight.
  for (const { id, type } of records) if (isEditable(type)) await device.edit(id, { more: canary('edit') });
  await device.store.sync.nextCommit();
  const recovery = await recoveryFromWords(started.value.words.join(' '));
  if (!recovery.ok) throw new Error(recovery.error.type);
  const secrets = [
    ...canaries,
    ...records.flatMap(({ id, parent }) => [id, String(parent)]),
    relayUrl,
    recovery.value.bearer,
    recovery.value.route,
    ...started.value.words.slice(1).map((word, at) => `${started.value.words[at]} ${word}`),
  ];
  const tables = await dump(device.profile);
  expect(Object.values(tables).map((rows) => rows.length > 0)).toEqual([true, true, true]);
  expect(canaries.length).toBeGreaterThan(80);
  expect(found(secrets, tables)).toEqual([]);
  // The same search on the same records, unsealed.
  expect(found(canaries, await device.store.all())).toEqual(canaries);
});

test('the search finds a text in each encoding, at any place, in strings, keys and bytes', () => {
  const text = canaries[0] ?? '';
  for (const shift of [0, 1, 2]) {
    const bytes = Buffer.concat([Buffer.alloc(shift, 7), Buffer.from(text), Buffer.from('more')]);
    for (const encoding of ['utf8', 'base64', 'base64url', 'hex'] as const) {
      expect(found([text], [{ deep: bytes.toString(encoding) }])).toEqual([text]);
      expect(found([text], { [bytes.toString(encoding)]: 1 })).toEqual([text]);
    }
    expect(found([text], [new Uint8Array(bytes)])).toEqual([text]);
  }
  const wide = Buffer.from(`a${text}`, 'utf16le');
  expect(found([text], new Uint8Array(wide))).toEqual([text]);
  expect(found([text], new Uint8Array(wide.swap16()).buffer)).toEqual([text]);
  expect(found([text], [new Uint8Array(9), text.slice(1)])).toEqual([]);
});

const isEditable = (type: string) => recordTypes[type as RecordTypeName].merge === 'fields'; // brand: made above

/** Those of `texts` that lie in a value, at any depth. */
function found(texts: readonly string[], value: unknown): readonly string[] {
  const haystack = Buffer.concat(bytesIn(value));
  return texts.filter((text) => encodingsOf(text).some((needle) => haystack.includes(needle)));
}

function bytesIn(value: unknown): Buffer[] {
  if (value instanceof ArrayBuffer) return [Buffer.from(value)];
  if (ArrayBuffer.isView(value)) return [Buffer.from(value.buffer, value.byteOffset, value.byteLength)];
  if (typeof value === 'object' && value !== null) return Object.entries(value).flat().flatMap(bytesIn);
  return [Buffer.from(`${String(value)}\n`)];
}

function encodingsOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  // Base64 looks different at each of three places; what the neighbours have a part in is left out.
  const base64 = [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8]);
    const [from, to] = [shift === 0 ? 0 : 4, Math.floor(whole.length / 3) * 4];
    return (['base64', 'base64url'] as const).map((kind) =>
      Buffer.from(whole.toString(kind).slice(from, to)),
    );
  });
  return [utf8, wide, Buffer.from(wide).swap16(), Buffer.from(utf8.toString('hex')), ...base64];
}
