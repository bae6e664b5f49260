import { expect, test } from 'vitest';
import { saveNote } from '#shared/engagement/acts/save-note.ts';
import { planImport } from '#shared/merge/plan-import.ts';
import { clientType } from '#shared/records/client.ts';
import { noteId } from '#shared/records/note.ts';
import { patchRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { actAt, emptyPractice, found, idOf, maya, monday } from '#test/support/practice.ts';

function practiceWithNote() {
  const practice = emptyPractice();
  const { client, engagement } = practice.add(maya, monday);
  const ref = { engagement, session: idOf('session'), start: monday, kind: 'session' } as const;
  const save = { ref, drawer: 'record', base: '', body: 'Goal: sleep.' } as const;
  practice.done(saveNote(practice.records.values(), save, actAt(monday)));
  return { records: practice.records, client, note: noteId(ref.session, 'record') };
}

const after = (records: ReadonlyMap<RecordId, StoredRecord>, written: readonly StoredRecord[]) =>
  new Map([...records, ...written.map((record) => [record.id, record] as const)]);

const nothing = { added: 0, changed: 0, same: 0, conflicts: 0, notUnderstood: 0 };

test('Into an empty practice everything is added as it is', () => {
  const { records } = practiceWithNote();
  const planned = planImport(new Map(), records.values(), monday);
  expect(planned.records).toEqual([...records.values()]);
  expect(planned.report).toEqual({ ...nothing, added: records.size });
});

test('What is here already is written not at all', () => {
  const { records } = practiceWithNote();
  const planned = planImport(records, records.values(), monday);
  expect(planned).toEqual({ records: [], report: { ...nothing, same: records.size } });
});

test('An older copy changes nothing that was edited since, and its values are in the journal', () => {
  const { records, client } = practiceWithNote();
  const older = found(records.get(client));
  const newer = patchRecord(clientType, older, { name: 'Maya Rosen-Levi' }, monday + 5);
  const planned = planImport(after(records, [newer]), [older], monday + 9);
  expect(planned.report).toEqual({ ...nothing, same: 1, conflicts: 1 });
  expect(planned.records).toMatchObject([
    { type: 'conflict', f: { kept: 'Maya Rosen-Levi', other: 'Maya Rosen' } },
  ]);
});

test('A note that was rewritten since is kept in both versions', () => {
  const { records, note } = practiceWithNote();
  const here = found(records.get(note));
  const theirs = { ...here, editedAt: monday + 5, f: { ...here.f, body: 'Goal: rest.' } };
  const planned = planImport(records, [theirs], monday + 9);
  expect(planned.report).toEqual({ ...nothing, changed: 1, conflicts: 1 });
  expect(planned.records[0]?.f).toMatchObject({
    body: 'Goal: rest.',
    alternatives: [{ body: 'Goal: sleep.' }],
  });
  expect(planImport(after(records, planned.records), [theirs], monday + 20)).toEqual({
    records: [],
    report: { ...nothing, same: 1 },
  });
});

test('What was written once is as it is here, and so is what was edited at the same moment', () => {
  const { records, client } = practiceWithNote();
  const entry = found([...records.values()].find(({ type }) => type === 'ledger-entry'));
  const forged = { ...entry, editedAt: monday + 5, f: { ...entry.f, delta: 60 } };
  expect(planImport(records, [forged], monday + 9)).toEqual({ records: [], report: { ...nothing, same: 1 } });
  const here = found(records.get(client));
  const planned = planImport(records, [{ ...here, f: { ...here.f, name: 'Other' } }], monday + 9);
  expect(planned.records).toMatchObject([{ type: 'conflict', f: { kept: 'Maya Rosen', other: 'Other' } }]);
});

test('What is not understood is kept verbatim and counted', () => {
  const record = {
    ...found(practiceWithNote().records.values().next().value),
    type: 'hologram',
    minWriter: 7,
  };
  const planned = planImport(new Map(), [record], monday);
  expect(planned).toEqual({ records: [record], report: { ...nothing, added: 1, notUnderstood: 1 } });
});

test('One id twice in a file is one record', () => {
  const { records, client } = practiceWithNote();
  const one = found(records.get(client));
  const other = patchRecord(clientType, one, { code: 'C-99' }, monday + 5);
  const planned = planImport(new Map(), [one, other], monday);
  expect(planned.report).toMatchObject({ added: 1, changed: 0, conflicts: 1 });
  expect(planned.records.find(({ id }) => id === client)?.f['code']).toBe('C-99');
});

test('A record under an id that is another kind of record here is left out', () => {
  const { records, client } = practiceWithNote();
  const wrong = { ...found(records.get(client)), type: 'engagement', f: { number: 1 } };
  expect(planImport(records, [wrong], monday).records).toEqual([]);
});
