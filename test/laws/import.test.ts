import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planImport } from '#shared/merge/plan-import.ts';
import { formatExport, parseExport } from '#shared/records/export-file.ts';
import type { RecordId, StoredRecord } from '#shared/records/record.ts';
import { aClient, anEntry, anId, aNote, aSession, aTransition } from './arbitraries.ts';

const aRecord = fc.oneof(
  anId('client').chain(aClient),
  anId('note').chain(aNote),
  anId('session').chain(aSession),
  anEntry,
  aTransition,
);
const aVault = fc.array(aRecord, { maxLength: 20 }).map(asMap);
const aFile = fc.array(aRecord, { maxLength: 20 });

function asMap(records: readonly StoredRecord[]): ReadonlyMap<RecordId, StoredRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

const after = (vault: ReadonlyMap<RecordId, StoredRecord>, written: readonly StoredRecord[]) =>
  new Map([...vault, ...asMap(written)]);

const runs = { numRuns: 300 };

test('Importing a file twice changes nothing the second time', () => {
  fc.assert(
    fc.property(aVault, aFile, (vault, file) => {
      const once = after(vault, planImport(vault, file, 100).records);
      const again = planImport(once, file, 200);
      expect(again.records).toEqual([]);
      expect(again.report).toMatchObject({ added: 0, changed: 0, conflicts: 0 });
    }),
    runs,
  );
});

test('Importing one’s own export changes nothing', () => {
  fc.assert(
    fc.property(aVault, (vault) => {
      const parsed = parseExport(formatExport(vault.values(), 100));
      expect(parsed.ok && planImport(vault, parsed.value, 200).records).toEqual([]);
    }),
    runs,
  );
});

test('Every record of a file is there afterwards, and nothing that was there is gone', () => {
  fc.assert(
    fc.property(aVault, aFile, (vault, file) => {
      const { records, report } = planImport(vault, file, 100);
      const ids = new Set(after(vault, records).keys());
      expect([...vault.keys(), ...file.map(({ id }) => id)].filter((id) => !ids.has(id))).toEqual([]);
      expect(report.added + report.changed + report.same).toBe(asMap(file).size);
    }),
    runs,
  );
});
