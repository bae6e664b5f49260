import { expect, test } from 'vitest';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { resolveConflict } from '#shared/engagement/acts/resolve-conflict.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { clientType } from '#shared/records/client.ts';
import { createRecord, patchRecord, type StoredRecord } from '#shared/records/record.ts';
import { actAt, emptyPractice, found, idOf, maya, monday, sixSessions } from '#test/support/practice.ts';

const client = createRecord(clientType, { id: idOf('client'), editedAt: 1 }, { name: 'Maya', code: 'C-1' });
const mine = patchRecord(clientType, client, { name: 'Maya R.' }, 3);
const theirs = patchRecord(clientType, client, { name: 'Maya Rosen' }, 2);
const { record, conflicts } = mergeRecord(client, mine, theirs, 4);
const line = found(conflicts[0]);

const resolve = (records: readonly StoredRecord[], useOther: boolean) =>
  resolveConflict(records, { conflict: line.id, useOther }, { now: 9 });

test('Keeping what was kept only answers the line', () => {
  const resolved = resolve([record, line], false);
  expect(resolved).toMatchObject({ ok: true, value: { records: [{ id: line.id, f: { resolved: true } }] } });
});

test('Taking the other value puts it in the record, and the line keeps what stood there', () => {
  const resolved = resolve([patchRecord(clientType, record, { name: 'Third' }, 8), line], true);
  expect(resolved).toMatchObject({
    ok: true,
    value: {
      records: [
        { id: line.id, f: { resolved: true, kept: 'Third', other: 'Maya Rosen' } },
        { id: client.id, f: { name: 'Maya Rosen', code: 'C-1' }, editedAt: 9 },
      ],
    },
  });
});

test('A value that no longer fits, a record that is gone, a line that never was: each says so', () => {
  const broken = { ...line, f: { ...line.f, other: 7 } };
  expect(resolve([record, broken], true)).toEqual({
    ok: false,
    error: { type: 'refused', why: 'does-not-fit' },
  });
  expect(resolve([line], true)).toMatchObject({ ok: true, value: { records: [{ f: { resolved: true } }] } });
  expect(resolve([record], true)).toEqual({ ok: false, error: { type: 'not-found' } });
});

test.for([
  [true, 8],
  [false, 6],
] as const)(
  'Where two browsers agreed different numbers the ledger follows the chosen one',
  ([useOther, agreed]) => {
    const practice = emptyPractice();
    const { engagement } = practice.add({ ...maya, agreement: null }, monday);
    const agree = (sessions: number, now: number) => {
      const made = recordAgreement(
        practice.records.values(),
        { engagement, agreement: { ...sixSessions, sessions } },
        actAt(now),
      );
      if (!made.ok) throw new Error('refused');
      return made.value.records;
    };
    const [here, there] = [agree(6, monday + 5), agree(8, monday)];
    for (const theirs of there) {
      const mine = found(here.find(({ id }) => id === theirs.id));
      const merged = mergeRecord(null, mine, theirs, monday + 9);
      for (const written of [merged.record, ...merged.conflicts]) practice.records.set(written.id, written);
    }
    // The later edit won the field, the first commit the ledger.
    expect(practice.engagement(engagement)).toMatchObject({ agreed: 8, terms: { sessions: 6 } });
    const conflict = found(
      [...practice.records.values()].find(({ type, f }) => type === 'conflict' && f['field'] === 'sessions'),
    );
    practice.done(
      resolveConflict(practice.records.values(), { conflict: conflict.id, useOther }, { now: monday + 10 }),
    );
    expect(practice.engagement(engagement)).toMatchObject({ agreed, terms: { sessions: agreed } });
  },
);
