// Made-up records for the laws: valid ones of the types that two devices edit, small enough to collide often.
import * as fc from 'fast-check';
import { clientType } from '#shared/records/client.ts';
import { ledgerReasons, ledgerEntryType } from '#shared/records/ledger-entry.ts';
import { noteType } from '#shared/records/note.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { sessionStatuses, sessionType } from '#shared/records/session.ts';
import { engagementStates, transitionType } from '#shared/records/transition.ts';
import { idOf } from '#test/support/practice.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** One of eight ids of a kind. */
export const anId = (kind: string) => fc.constantFrom(...names).map((name) => idOf(`${kind} ${name}`));

/** Few different lines, so that both sides often write the same one; some begin alike. */
export const aLine = fc.constantFrom(
  '',
  'goal',
  'goal: sleep',
  'rest',
  'call mum',
  '- one',
  '- two',
  'déjà vu',
);
export const aText = fc.array(aLine, { maxLength: 6 }).map((lines) => lines.join('\n'));

const aTime = fc.integer({ min: 0, max: 20 });
const aList = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 });
const aWord = fc.constantFrom('one', 'two', 'three');

/** Fields of a newer version ride along in every record. */
const unknown = fc.option(fc.record({ deep: aWord, more: fc.array(aWord, { maxLength: 2 }) }), {
  nil: undefined,
});

const withUnknown = (record: StoredRecord, extra: object | undefined): StoredRecord =>
  extra === undefined ? record : { ...record, f: { ...record.f, extra } };

export const aClient = (id = idOf('client')): fc.Arbitrary<StoredRecord> =>
  fc
    .record({ name: aWord, code: aWord, aliases: aList, emails: aList, editedAt: aTime, extra: unknown })
    .map(({ editedAt, extra, ...fields }) =>
      withUnknown(createRecord(clientType, { id, editedAt }, fields), extra),
    );

const commitments = fc.array(fc.record({ text: aWord, done: fc.boolean() }), { maxLength: 3 });

export const aNote = (id = idOf('note')): fc.Arbitrary<StoredRecord> =>
  fc
    .record({ body: aText, commitments, editedAt: aTime, extra: unknown })
    .map(({ body, commitments, editedAt, extra }) => {
      const fields = { drawer: 'record', body, commitments, alternatives: [] } as const;
      return withUnknown(createRecord(noteType, { id, parent: idOf('engagement'), editedAt }, fields), extra);
    });

export const aSession = (id = idOf('session')): fc.Arbitrary<StoredRecord> =>
  fc
    .record({ start: aTime, status: fc.constantFrom(...sessionStatuses), editedAt: aTime })
    .map(({ editedAt, ...fields }) =>
      createRecord(sessionType, { id, parent: idOf('engagement'), editedAt }, fields),
    );

export const anEntry: fc.Arbitrary<StoredRecord> = fc
  .record({
    id: anId('entry'),
    reason: fc.constantFrom(...ledgerReasons),
    session: fc.option(anId('session'), { nil: undefined }),
  })
  .chain(({ id, reason, session }) => {
    const debit = ['held', 'late-cancellation', 'no-show'].includes(reason);
    const delta = debit ? fc.constant(-1) : fc.integer({ min: reason === 'correction' ? -3 : 0, max: 6 });
    return fc.record({ delta, at: aTime }).map(({ delta, at }) => {
      const fields = { delta, at, reason, ...(session === undefined ? {} : { session }) };
      return createRecord(ledgerEntryType, { id, parent: idOf('engagement'), editedAt: at }, fields);
    });
  });

export const aTransition: fc.Arbitrary<StoredRecord> = fc
  .record({
    id: anId('transition'),
    from: fc.constantFrom(...engagementStates),
    to: fc.constantFrom(...engagementStates),
    at: aTime,
  })
  .map(({ id, ...fields }) =>
    createRecord(transitionType, { id, parent: idOf('engagement'), editedAt: 0 }, fields),
  );

/** A record in three versions: what both sides had, and what each made of it. */
export const threeVersions: fc.Arbitrary<{
  readonly base: StoredRecord | null;
  readonly mine: StoredRecord;
  readonly theirs: StoredRecord;
}> = fc.oneof(
  ...[aClient, aNote, aSession].map((make) =>
    fc.record({ base: fc.option(make()), mine: make(), theirs: make() }),
  ),
);
