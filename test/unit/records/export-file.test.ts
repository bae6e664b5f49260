import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatExport, maxExportBytes, parseExport } from '#shared/records/export-file.ts';
import { recordTypes } from '#shared/records/index.ts';
import type { StoredRecord } from '#shared/records/record.ts';
import { inRoot } from '#test/support/paths.ts';
import { emptyPractice, maya, monday } from '#test/support/practice.ts';

const practice = emptyPractice();
practice.add(maya, monday);
const records = [...practice.records.values()];
const client = records.find(({ type }) => type === 'client');
if (client === undefined) throw new Error('no client');

const file = (...list: readonly unknown[]) =>
  JSON.stringify({ format: 'bookend-export', version: 1, exportedAt: '', records: list });

test('What is exported is read back as it was, one line a record, in one order', () => {
  const text = formatExport(records, monday);
  const parsed = parseExport(text);
  const byId = (a: StoredRecord, b: StoredRecord) => (a.id < b.id ? -1 : 1);
  expect(parsed.ok && parsed.value.toSorted(byId)).toEqual(records.toSorted(byId));
  expect(text.split('\n')).toHaveLength(records.length + 3);
  expect(formatExport(records.toReversed(), monday)).toBe(text);
  expect(JSON.parse(text)).toMatchObject({
    format: 'bookend-export',
    exportedAt: '2026-11-23T09:00:00.000Z',
  });
});

test('An empty practice is a file, too', () => {
  expect(parseExport(formatExport([], monday))).toEqual({ ok: true, value: [] });
});

test.for(['', 'Name,Date\nMaya,1', '{"format":"bookend-export","ver'])('"%s" is not JSON', (text) => {
  expect(parseExport(text)).toEqual({ ok: false, error: { type: 'not-json' } });
});

test.for([
  'null',
  '[]',
  '"bookend-export"',
  '{"format":"other","version":1,"records":[]}',
  '{"format":"bookend-export"}',
])('%s is not an export', (text) => {
  expect(parseExport(text)).toEqual({ ok: false, error: { type: 'not-an-export' } });
});

test('A file of a newer format is refused with its version', () => {
  const text = '{"format":"bookend-export","version":2,"records":[]}';
  expect(parseExport(text)).toEqual({ ok: false, error: { type: 'newer-format', version: 2 } });
});

test('A file that is far too large is refused before it is read', () => {
  expect(parseExport('x'.repeat(maxExportBytes + 1))).toEqual({
    ok: false,
    error: { type: 'too-large', bytes: maxExportBytes + 1 },
  });
});

test('The first wrong record is named by its place, its type and its fields', () => {
  const bad = (record: unknown) => {
    const parsed = parseExport(file(client, record));
    return parsed.ok ? 'read' : parsed.error;
  };
  const at = { type: 'bad-record', index: 1 };
  expect(bad({ ...client, f: { ...client.f, name: '' } })).toEqual({
    ...at,
    recordType: 'client',
    paths: ['f.name'],
  });
  expect(bad({ ...client, id: 'short', editedAt: '5' })).toEqual({
    ...at,
    recordType: 'client',
    paths: ['id', 'editedAt'],
  });
  expect(bad({ ...client, type: 'Not A Type' })).toEqual({
    ...at,
    recordType: 'Not A Type',
    paths: ['type'],
  });
  expect(bad(7)).toMatchObject({ ...at, recordType: '' });
  expect(bad({ ...client, f: { ...client.f, more: 'x'.repeat(1_000_001) } })).toEqual({
    ...at,
    recordType: 'client',
    paths: ['f'],
  });
});

test('Unknown types, unknown fields and a newer version’s values are kept verbatim', () => {
  const known = { ...client, f: { ...client.f, pronouns: ['she'] } };
  const unknown = { ...client, type: 'hologram', shape: 7 };
  const newer = { ...client, v: 2, f: { name: { first: 'Maya', last: 'Rosen' } } };
  const parsed = parseExport(file(known, unknown, newer));
  expect(parsed).toEqual({ ok: true, value: [known, unknown, newer] });
});

test('A byte order mark, as some editors leave one, is no harm', () => {
  expect(parseExport(`\uFEFF${file(client)}`).ok).toBe(true);
});

test('A file cannot reach behind the objects it is read into', () => {
  const text = file(client).replace(
    '"name":"Maya Rosen"',
    '"name":"Maya Rosen","__proto__":{"polluted":true}',
  );
  const parsed = parseExport(text);
  expect(parsed.ok).toBe(true);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(parsed.ok && formatExport(parsed.value, monday)).toContain('"__proto__":{"polluted":true}');
});

test('The documented example is a file that can be read, and every record type is documented', () => {
  const text = readFileSync(inRoot('shared/records/EXPORT.md'), 'utf8');
  const example = /```json\n([^`]*)```/.exec(text)?.[1] ?? '';
  expect(parseExport(example)).toMatchObject({ ok: true, value: [{ type: 'client' }] });
  expect(Object.keys(recordTypes).filter((type) => !text.includes(`| \`${type}\``))).toEqual([]);
});
