import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEqual } from '#shared/merge/equal.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { noteType } from '#shared/records/note.ts';
import { createRecord, patchRecord, type StoredRecord } from '#shared/records/record.ts';
import { idOf } from '#test/support/practice.ts';

// Three devices and a relay that only compares and sets: a device that comes too late merges and tries again. Each device
// writes lines that nobody else writes, at any place, while its clock says anything.

const start = createRecord(
  noteType,
  { id: idOf('note'), parent: idOf('engagement'), editedAt: 0 },
  { body: 'first\nsecond', commitments: [], alternatives: [] },
);

const aDevice = fc.constantFrom(0, 1, 2);
const aDeed = fc.oneof(
  fc.record({
    device: aDevice,
    place: fc.integer({ min: 0, max: 6 }),
    clock: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({ device: aDevice }),
);

type Device = { base: StoredRecord; mine: StoredRecord };

function run(
  deeds: readonly { readonly device: number; readonly place?: number; readonly clock?: number }[],
) {
  let head = start;
  const journal = new Map<string, StoredRecord>();
  const written: string[] = [];
  const devices: Device[] = [0, 1, 2].map(() => ({ base: start, mine: start }));
  const sync = (device: Device): void => {
    const merged = isEqual(device.base, device.mine)
      ? { record: head, conflicts: [] }
      : mergeRecord(device.base, device.mine, head, 99);
    for (const line of merged.conflicts) journal.set(line.id, line);
    head = merged.record;
    device.base = head;
    device.mine = head;
  };
  for (const { device: index, place, clock } of deeds) {
    const device = devices[index];
    if (device === undefined) continue;
    if (place === undefined || clock === undefined) {
      sync(device);
      continue;
    }
    const line = `line ${written.length} of ${index}`;
    written.push(line);
    const body = String(device.mine.f['body']).split('\n').toSpliced(place, 0, line).join('\n');
    device.mine = patchRecord(noteType, device.mine, { body }, clock);
  }
  for (const device of [...devices, ...devices]) sync(device);
  return { devices, journal: [...journal.values()], written };
}

test('Devices that have all synced hold the same note, and every line that was written is there', () => {
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 40, size: 'max' }), (deeds) => {
      const { devices, journal, written } = run(deeds);
      const [first, ...others] = devices.map(({ mine }) => mine);
      expect(others).toEqual([first, first]);
      const kept = JSON.stringify([first, journal]);
      expect(written.filter((line) => !kept.includes(line))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
