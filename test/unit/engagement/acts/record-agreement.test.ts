import 'temporal-polyfill/global';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import type { AgreementInput } from '#shared/engagement/acts/inputs.ts';
import { createRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { transitionType } from '#shared/records/transition.ts';
import { actAt, day, emptyPractice, found, idOf, maya, monday, sixSessions } from '#test/support/practice.ts';

const answers = { newGoal: 'Lead the new team.', askedBy: 'client', ifNotFree: 'Ask a mentor.' } as const;

function proposed() {
  const practice = emptyPractice();
  const { engagement } = practice.add({ ...maya, agreement: null }, monday);
  const agree = (sessions: number | null, now: number, reviewOn = '2027-03-01') =>
    recordAgreement(
      practice.records.values(),
      { engagement, agreement: { ...sixSessions, sessions, reviewOn, extension: answers } },
      actAt(now),
    );
  return { ...practice, id: engagement, agree };
}

test('The first agreement credits its number and makes the engagement contracted', () => {
  const { done, agree, engagement, id } = proposed();
  done(agree(6, monday + day));
  expect(engagement(id)).toMatchObject({ state: 'contracted', agreed: 6, terms: { version: 1 } });
});

test('Where they met before they agreed the work is under way at once', () => {
  const { done, agree, engagement, id, records } = proposed();
  const ref = { engagement: id, session: idOf('s'), start: monday, kind: 'session' } as const;
  done(confirmSession(records.values(), { ref, outcome: 'held' }, actAt(monday + day)));
  expect(engagement(id)).toMatchObject({ state: 'proposed', held: 1 });
  done(agree(6, monday + 2 * day));
  expect(engagement(id)).toMatchObject({ state: 'active', agreed: 6, held: 1, remaining: 5 });
});

test('A larger number later is an extension of the difference, a smaller one is put right', () => {
  const { done, agree, engagement, id } = proposed();
  done(agree(6, monday));
  done(agree(9, monday + day));
  expect(engagement(id)).toMatchObject({ agreed: 9, terms: { version: 2, sessions: 9 } });
  done(agree(8, monday + 2 * day));
  expect(engagement(id)).toMatchObject({ agreed: 8, terms: { version: 3 } });
  done(agree(null, monday + 3 * day));
  expect(engagement(id)).toMatchObject({ agreed: 0, terms: { version: 4, sessions: null } });
});

test('What the form does not ask for stays as it was agreed', () => {
  const { done, agree, engagement, id, records } = proposed();
  done(agree(6, monday));
  const first = [...records.values()].find((record) => record.type === 'agreement');
  if (first === undefined) throw new Error('no agreement');
  records.set(first.id, { ...first, f: { ...first.f, lateCancellation: 'free', noticeSessions: 3 } });
  done(agree(9, monday + day));
  expect(engagement(id).terms).toMatchObject({ version: 2, lateCancellation: 'free', noticeSessions: 3 });
});

test('An extension in closing takes the engagement back to active', () => {
  const { done, agree, engagement, id, records } = proposed();
  done(agree(6, monday));
  for (const [at, from, to] of [
    [monday + 1, 'contracted', 'active'],
    [monday + 2, 'active', 'closing'],
  ] as const) {
    const made = { id: idOf(to), parent: id, editedAt: at };
    records.set(made.id, createRecord(transitionType, made, { from, to, at, by: 'coach', waived: [] }));
  }
  expect(engagement(id).state).toBe('closing');
  done(agree(6, monday + day));
  expect(engagement(id).state).toBe('closing');
  done(agree(8, monday + 2 * day));
  expect(engagement(id)).toMatchObject({ state: 'active', agreed: 8 });
});

test('Two browsers that record the same version make one agreement and one credit', () => {
  const { agree, records, engagement, id } = proposed();
  const [one, other] = [agree(6, monday), agree(6, monday + 5)];
  if (!one.ok || !other.ok) throw new Error('refused');
  for (const record of [...one.value.records, ...other.value.records]) records.set(record.id, record);
  expect(engagement(id)).toMatchObject({ agreed: 6, state: 'contracted' });
});

test('After the end nothing more is agreed: a return is a new engagement', () => {
  const { done, agree, records, id } = proposed();
  done(agree(6, monday));
  const draft = { step: 'confirm', reason: 'completed', lastDay: '2026-11-23', settled: [] } as const;
  done(saveEnding(records.values(), { engagement: id, draft }, actAt(monday)));
  done(finishEnding(records.values(), { engagement: id }, actAt(monday)));
  expect(agree(9, monday + day)).toEqual({ ok: false, error: { type: 'refused', why: 'engagement-over' } });
});

test('An engagement that is not there is not found', () => {
  const nowhere = recordAgreement([], { engagement: idOf('x'), agreement: sixSessions }, actAt(monday));
  expect(nowhere).toEqual({ ok: false, error: { type: 'not-found' } });
});

const fields = (practice: { records: Map<RecordId, StoredRecord> }, version: number) =>
  found(
    [...practice.records.values()].find(({ type, f }) => type === 'agreement' && f['version'] === version),
  ).f;

const record = (practice: ReturnType<typeof proposed>, more: Partial<AgreementInput>, now = monday) =>
  recordAgreement(
    practice.records.values(),
    { engagement: practice.id, agreement: { ...sixSessions, ...more } },
    actAt(now),
  );

const everything = {
  mode: 'phone',
  fee: { amount: 120.5, per: 'session', due: 'On the day' },
  cancellationHours: 48,
  lateCancellation: 'free',
  noShow: 'free',
  channels: ['email'],
  replyWithinHours: 24,
  noticeSessions: 3,
  unused: 'They lapse after a year.',
  checklist: { goals: 'agreed', 'other-roles': 'waived' },
  text: 'What we agreed.',
} as const;

test('Everything that was agreed is kept in its version, and in the next one that does not speak of it', () => {
  const practice = proposed();
  practice.done(record(practice, everything));
  // Of "What we agreed." in UTF-8.
  const hash = createHash('sha256').update(everything.text).digest('hex');
  expect(fields(practice, 1)).toMatchObject({ ...everything, hash, version: 1, agreedAt: monday });
  expect(fields(practice, 1)).not.toHaveProperty('supersedes');
  practice.done(record(practice, { minutes: 60 }, monday + day));
  expect(fields(practice, 2)).toMatchObject({ ...everything, hash, minutes: 60, supersedes: 1 });
  const said = { fee: null, cancellationHours: null, text: '', lateCancellation: 'used' } as const;
  practice.done(record(practice, said, monday + 2 * day));
  expect(fields(practice, 3)).toMatchObject({ ...said, supersedes: 2 });
  expect(fields(practice, 3)).not.toHaveProperty('hash');
});

test('A version takes nothing over from the record of the one before but its terms', () => {
  const practice = proposed();
  practice.done(record(practice, everything));
  practice.done(record(practice, { words: '  Said again. ' }, monday + day));
  const { id: _id, parent: _parent, editedAt: _at, ...own } = fields(practice, 2);
  expect(fields(practice, 2)).toEqual(own);
  expect(own['words']).toBe('Said again.');
});

test('A package that was paid stays paid while its price is the same', () => {
  const practice = proposed();
  const fee = { amount: 600, per: 'package', due: '' } as const;
  practice.done(record(practice, { fee: { ...fee, paidOn: '2026-11-01' } }));
  practice.done(record(practice, { fee: { ...fee, due: 'At once' } }, monday + day));
  expect(fields(practice, 2)['fee']).toEqual({ ...fee, due: 'At once', paidOn: '2026-11-01' });
  practice.done(record(practice, { fee: { ...fee, amount: 700 } }, monday + 2 * day));
  expect(fields(practice, 3)['fee']).toEqual({ ...fee, amount: 700 });
  practice.done(record(practice, { fee: { ...fee, amount: 700 } }, monday + 3 * day));
  expect(fields(practice, 4)['fee']).toEqual({ ...fee, amount: 700 });
  practice.done(record(practice, { fee: { ...fee, paidOn: '2026-11-02' } }, monday + 4 * day));
  practice.done(record(practice, { fee: { ...fee, per: 'session' } }, monday + 5 * day));
  expect(fields(practice, 6)['fee']).toEqual({ ...fee, per: 'session' });
});

test.for([
  ['mode', { mode: 'mixed', fee: { amount: -1, per: 'session', due: '' } }, ['fee']],
  ['cancellationHours', { cancellationHours: 1.5 }, ['cancellationHours']],
  ['replyWithinHours', { replyWithinHours: -1 }, ['replyWithinHours']],
  ['noticeSessions', { noticeSessions: 21 }, ['noticeSessions']],
  ['channels', { channels: ['x'.repeat(501), 'y'.repeat(501)] }, ['channels']],
  ['unused', { unused: 'x'.repeat(501) }, ['unused']],
  ['text', { text: 'x'.repeat(100_001) }, ['text']],
  ['several', { sessions: 0, minutes: 1 }, ['sessions', 'minutes']],
  ['review', { reviewOn: '2026-02-30' }, ['reviewOn']],
  ['neither number nor review', { sessions: null }, ['reviewOn']],
  ['neither, said', { sessions: null, reviewOn: '' }, ['reviewOn']],
] as const)('What is wrong is named by its field: %s', ([, more, wrong]) => {
  const practice = proposed();
  expect(record(practice, more)).toEqual({ ok: false, error: { type: 'invalid', fields: wrong } });
});

test('A number already agreed is raised only with the three questions answered', () => {
  const practice = proposed();
  practice.done(record(practice, { sessions: 6, extension: answers }));
  expect(fields(practice, 1)).not.toHaveProperty('extension');
  const refused = { ok: false, error: { type: 'invalid', fields: ['extension'] } };
  expect(record(practice, { sessions: 7 })).toEqual(refused);
  expect(record(practice, { sessions: 7, extension: { ...answers, newGoal: ' ' } })).toEqual(refused);
  expect(record(practice, { sessions: 7, extension: { ...answers, ifNotFree: '' } })).toEqual(refused);
  const tooLong = { ...answers, newGoal: 'x'.repeat(501) };
  expect(record(practice, { sessions: 7, extension: tooLong })).toEqual(refused);
  expect(record(practice, { sessions: 201 })).toEqual({
    ok: false,
    error: { type: 'invalid', fields: ['sessions', 'extension'] },
  });
  practice.done(record(practice, { sessions: 7, extension: answers }, monday + day));
  expect(fields(practice, 2)['extension']).toEqual(answers);
  practice.done(record(practice, { sessions: 7, extension: answers }, monday + 2 * day));
  expect(fields(practice, 3)).not.toHaveProperty('extension');
});

test('A number that follows none is agreed for the first time, not extended', () => {
  const practice = proposed();
  const reasons = () =>
    [...practice.records.values()].flatMap(({ type, f }) =>
      type === 'ledger-entry' ? [[f['reason'], f['delta']]] : [],
    );
  practice.done(record(practice, { sessions: null, reviewOn: '2027-03-01' }));
  expect(reasons()).toEqual([]);
  practice.done(record(practice, { sessions: 6 }, monday + day));
  expect(reasons()).toEqual([['agreement', 6]]);
  practice.done(record(practice, { sessions: null, reviewOn: '2027-03-01' }, monday + 2 * day));
  practice.done(record(practice, { sessions: 4 }, monday + 3 * day));
  practice.done(record(practice, { sessions: 5, extension: answers }, monday + 4 * day));
  expect(reasons()).toEqual([
    ['agreement', 6],
    ['correction', -6],
    ['agreement', 4],
    ['extension', 1],
  ]);
});

test('An extension of what is under way is a step of its own; before the first session it is none', () => {
  const practice = proposed();
  const steps = () =>
    [...practice.records.values()].flatMap(({ type, f }) =>
      type === 'transition' ? [[f['from'], f['to'], f['reason']]] : [],
    );
  practice.done(record(practice, {}));
  practice.done(record(practice, { sessions: 7, extension: answers }, monday + day));
  expect(steps()).toHaveLength(2);
  const ref = { engagement: practice.id, session: idOf('s'), start: monday, kind: 'session' } as const;
  practice.done(confirmSession(practice.records.values(), { ref, outcome: 'held' }, actAt(monday + day)));
  practice.done(record(practice, { sessions: 9, extension: answers }, monday + 2 * day));
  expect(steps().at(-1)).toEqual(['active', 'active', 'extension']);
  practice.done(record(practice, { sessions: 8 }, monday + 3 * day));
  expect(steps()).toHaveLength(4);
});
