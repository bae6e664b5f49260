import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { askConsent } from '#shared/engagement/acts/consent.ts';
import { eraseRecords, type Erasure } from '#shared/engagement/acts/erase-records.ts';
import { disclose } from '#shared/engagement/acts/disclose.ts';
import { openReferral } from '#shared/engagement/acts/refer.ts';
import { saveCommitments, saveNote } from '#shared/engagement/acts/save-note.ts';
import { tickFlag } from '#shared/engagement/acts/tick-flag.ts';
import { logUrgent, openUrgent } from '#shared/engagement/acts/urgent-card.ts';
import { conflictType } from '#shared/records/conflict.ts';
import { disclosureType } from '#shared/records/disclosure.ts';
import { noteId } from '#shared/records/note.ts';
import { promptAnswerType } from '#shared/records/prompt-answer.ts';
import { createRecord, project, type RecordId } from '#shared/records/record.ts';
import { noteType } from '#shared/records/note.ts';
import { invalid, nothingNew, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, monday } from '#test/support/practice.ts';

const canary = 'canary';

/** Every class has words in it, and all of them say the same. */
function full() {
  const practice = underWay({
    words: canary,
    text: canary,
    unused: canary,
    fee: { amount: 9, per: 'session', due: 'soon' },
  });
  const { records, done, id, client } = practice;
  practice.hold(monday - hour);
  const ref = practice.ref(monday - hour);
  const at = actAt(monday);
  for (const drawer of ['record', 'reflection'] as const)
    done(saveNote(records.values(), { ref, drawer, base: '', body: `${canary} ${drawer}` }, at));
  const commitments = [{ text: canary, done: false }];
  done(saveCommitments(records.values(), { ref, base: [], commitments }, at));
  done(tickFlag(records.values(), { engagement: id, code: 'F1', words: canary }, at));
  done(openReferral(records.values(), { engagement: id, reason: 'scope', need: canary }, at));
  done(openUrgent(records.values(), { engagement: id }, at));
  const seen = { saw: canary, did: canary, told: '', clientTold: false };
  done(logUrgent(records.values(), { engagement: id, ...seen }, at));
  const ask = { client, purpose: 'refer', recipient: 'Dr Okoye', items: ['goals'], words: canary } as const;
  done(askConsent(records.values(), ask, actAt(monday - day)));
  const override = { what: canary, whoAdvised: canary, clientTold: true };
  const told = { engagement: id, to: 'A nurse', items: [], how: 'By phone', why: canary, override };
  done(disclose(records.values(), told, at));
  const answered = { id: idOf('prompt'), parent: id, editedAt: monday };
  const prompt = { rule: 'leaning', raisedAt: monday, answer: 'off', off: true, reason: canary };
  records.set(answered.id, createRecord(promptAnswerType, answered, prompt));
  practice.end();
  const erase = (kind: Erasure['class'], now = monday + day) =>
    eraseRecords(records.values(), { engagement: id, class: kind }, actAt(now));
  /** Types of the records that still say it. */
  const saying = () =>
    [...records.values()]
      .filter((record) => JSON.stringify(record.f).includes(canary))
      .map(({ type, f }) =>
        type === 'note' ? String(f['drawer']) : type === 'flag' ? String(f['code']) : type,
      )
      .toSorted();
  return { ...practice, ref, erase, saying, note: noteId(ref.session, 'record') };
}

const everything = [
  ...['F1', 'U1', 'agreement', 'consent', 'disclosure'],
  ...['prompt-answer', 'record', 'referral', 'reflection'],
];

test.for([
  ['record', ['record', 'U1', 'referral', 'prompt-answer']],
  ['reflection', ['reflection', 'F1', 'prompt-answer']],
  ['agreement', ['agreement']],
  ['consent', ['consent', 'disclosure']],
] as const)('Of the %s the words go, and nothing else', ([kind, gone]) => {
  const { done, erase, saying, fields } = full();
  expect(saying()).toEqual(everything);
  done(erase(kind));
  expect(saying()).toEqual(everything.filter((one) => !(gone as readonly string[]).includes(one)));
  expect(fields()['erasedClasses']).toEqual([kind]);
  expect(erase(kind, monday + 2 * day)).toEqual(nothingNew);
});

test('All four classes can go, one after another', () => {
  const { done, erase, saying, fields } = full();
  for (const kind of ['agreement', 'record', 'reflection', 'consent'] as const) done(erase(kind));
  expect(saying()).toEqual([]);
  expect(fields()['erasedClasses']).toEqual(['agreement', 'record', 'reflection', 'consent']);
});

test('What a log may ask for stays: dates, numbers, fee, and the hash of what was agreed', () => {
  const { done, erase, all, engagement, id } = full();
  const before = found(all('agreement')[0]).f;
  const counts = engagement(id);
  for (const kind of ['agreement', 'record', 'reflection', 'consent'] as const) done(erase(kind));
  const after = found(all('agreement')[0]).f;
  expect(after).toEqual({ ...before, words: '', text: '', unused: '' });
  expect(after['hash']).toMatch(/^[0-9a-f]{64}$/);
  const { agreed, held, items } = counts;
  expect(engagement(id)).toMatchObject({ agreed, held, items });
  expect(found(all('consent')[0]).f).toMatchObject({ recipient: 'Dr Okoye', items: ['goals'], words: '' });
});

test('The answers of an extension go with the agreement', () => {
  const { done, erase, all, spoil } = full();
  const { id, f } = found(all('agreement')[0]);
  spoil(id, { f: { ...f, extension: { newGoal: 'x', askedBy: 'coach', ifNotFree: 'y' } } });
  done(erase('agreement'));
  expect(found(all('agreement')[0]).f).not.toHaveProperty('extension');
});

test('A note keeps only which session it was about, also of what a newer version wrote', () => {
  const { done, erase, fields, spoil, note, records, ref } = full();
  spoil(note, { f: { ...fields(note), newer: canary, revisions: [{ body: canary, at: 1 }] } });
  done(erase('record'));
  expect(fields(note)).toEqual({
    ...{ session: ref.session, drawer: 'record', about: monday - hour },
    ...{ body: '', commitments: [], alternatives: [], revisions: [] },
  });
  expect(project(noteType, found(records.get(note))).ok).toBe(true);
  expect(found(records.get(note)).editedAt).toBe(monday + day);
});

test('A damaged note is erased too, and one without a drawer is of the record', () => {
  const { done, erase, spoil, note, saying } = full();
  spoil(note, { f: { body: canary, about: 'never' } });
  done(erase('reflection'));
  expect(saying()).toContain('undefined');
  done(erase('record'));
  expect(saying()).toEqual(['agreement', 'consent', 'disclosure']);
});

test('What was written after it was erased is erased the next time', () => {
  const { done, erase, records, ref, fields, saying } = full();
  done(erase('record'));
  const late = { ref, drawer: 'record', base: '', body: canary } as const;
  done(saveNote(records.values(), late, actAt(monday + 2 * day)));
  done(erase('record', monday + 3 * day));
  expect(saying()).not.toContain('record');
  expect(fields()['erasedClasses']).toEqual(['record']);
});

test('What the client was asked after they came back is not this engagement’s', () => {
  const { done, erase, records, client, saying, all, spoil } = full();
  const ask = { client, purpose: 'refer', recipient: 'Dr Who', items: ['goals'], words: canary } as const;
  done(askConsent(records.values(), ask, actAt(monday)));
  done(erase('consent'));
  expect(saying().filter((one) => one === 'consent')).toHaveLength(1);
  for (const { id, f } of all('consent')) spoil(id, { f: { ...f, askedAt: undefined } });
  done(erase('consent'));
  expect(saying()).not.toContain('consent');
});

test('A consent that lies under the engagement is no record of its own class', () => {
  const { done, erase, all, spoil, id, saying } = full();
  spoil(found(all('consent')[0]).id, { parent: id });
  done(erase('record'));
  expect(saying()).toContain('consent');
});

test('Where one record is of a newer version, none is erased', () => {
  const { erase, spoil, note } = full();
  spoil(note, { minWriter: 2 });
  expect(erase('record')).toEqual(updateNeeded);
  expect(erase('reflection').ok).toBe(true);
});

test('What is erased is one of four classes', () => {
  // @ts-expect-error a message may hold anything
  expect(full().erase('everything')).toEqual(invalid('class'));
});

test('Another engagement’s words stay', () => {
  const { done, erase, records, saying, all } = full();
  const stray = found(all('note')[0]);
  records.set(stray.id, { ...stray, parent: found(all('client')[0]).id });
  done(erase('record'));
  expect(saying()).toContain('record');
});

test('A sign whose reflection is erased is closed: its code is left, and counts for nothing', () => {
  const { done, erase, all } = full();
  const open = all('flag').filter(({ f }) => f['resolvedAt'] === undefined);
  expect(open.map(({ f }) => f['code'])).toEqual(['F1']);
  done(erase('reflection'));
  const sign = found(all('flag').find(({ f }) => f['code'] === 'F1'));
  const { words: _words, ...kept } = found(open[0]).f;
  expect(sign.f).toEqual({ ...kept, resolvedAt: monday + day });
  expect(erase('reflection', monday + 2 * day)).toEqual(nothingNew);
  done(erase('record'));
  expect(all('flag').find(({ f }) => f['code'] === 'U1')?.f['resolvedAt']).toBe(monday);
});

test('Of what was told in danger it stays that it was, to whom, and whether the client knew', () => {
  const { done, erase, all } = full();
  const before = found(all('disclosure')[0]).f;
  done(erase('consent'));
  const override = { what: '–', whoAdvised: '', clientTold: true };
  expect(found(all('disclosure')[0]).f).toEqual({ ...before, why: '', override });
  expect(project(disclosureType, found(all('disclosure')[0])).ok).toBe(true);
});

test('A disclosure without a danger, or with a damaged one, is erased as well', () => {
  const { done, erase, all, spoil } = full();
  const { id, f } = found(all('disclosure')[0]);
  const { override: _danger, ...without } = f;
  spoil(id, { f: without });
  done(erase('consent'));
  expect(found(all('disclosure')[0]).f).toEqual({ ...without, why: '' });
  for (const override of [null, canary, { what: canary }]) {
    spoil(id, { f: { ...f, override } });
    done(erase('consent'));
    expect(JSON.stringify(found(all('disclosure')[0]).f)).not.toContain(canary);
  }
});

/** A line of the journal about a field, with words in both values. */
function waiting(practice: ReturnType<typeof full>, record: RecordId, field: unknown) {
  const at = { id: idOf(`line ${String(field)} ${record}`), parent: practice.id, editedAt: monday };
  const { type } = found(practice.records.get(record));
  const f = {
    record,
    recordType: type,
    field: 'x',
    kept: canary,
    other: canary,
    at: monday,
    resolved: false,
  };
  practice.records.set(at.id, { ...createRecord(conflictType, at, f), f: { ...f, field } });
  return () => practice.fields(at.id);
}

test('What waits in the conflict journal goes with the field it is about, and is no question any more', () => {
  const practice = full();
  const { done, erase, note, all } = practice;
  const agreement = found(all('agreement')[0]).id;
  const body = waiting(practice, note, 'body');
  const newer = waiting(practice, note, 'newer');
  const others = [
    waiting(practice, note, 'drawer'),
    waiting(practice, note, '@parent'),
    waiting(practice, note, 7),
    waiting(practice, agreement, 'words'),
    waiting(practice, practice.client, 'name'),
  ];
  done(erase('record'));
  for (const line of [body, newer]) expect(line()).toMatchObject({ kept: null, other: null, resolved: true });
  for (const line of others) expect(line()).toMatchObject({ kept: canary, resolved: false });
  const sessions = waiting(practice, agreement, 'sessions');
  done(erase('agreement'));
  expect(others[3]?.()).toMatchObject({ kept: null, other: null, resolved: true });
  expect(sessions()).toMatchObject({ kept: canary, resolved: false });
  expect(erase('record', monday + 2 * day)).toEqual(nothingNew);
});
