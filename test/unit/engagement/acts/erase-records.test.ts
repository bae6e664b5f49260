import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { askConsent } from '#shared/engagement/acts/consent.ts';
import { eraseRecords, type Erasure } from '#shared/engagement/acts/erase-records.ts';
import { saveCommitments, saveNote } from '#shared/engagement/acts/save-note.ts';
import { tickFlag } from '#shared/engagement/acts/tick-flag.ts';
import { logUrgent, openUrgent } from '#shared/engagement/acts/urgent-card.ts';
import { noteId } from '#shared/records/note.ts';
import { project } from '#shared/records/record.ts';
import { noteType } from '#shared/records/note.ts';
import { invalid, nothingNew, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, monday } from '#test/support/practice.ts';

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
  done(openUrgent(records.values(), { engagement: id }, at));
  const seen = { saw: canary, did: canary, told: '', clientTold: false };
  done(logUrgent(records.values(), { engagement: id, ...seen }, at));
  const ask = { client, purpose: 'refer', recipient: 'Dr Okoye', items: ['goals'], words: canary } as const;
  done(askConsent(records.values(), ask, actAt(monday - day)));
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

const everything = ['F1', 'U1', 'agreement', 'consent', 'record', 'reflection'];

test.for([
  ['record', ['record', 'U1']],
  ['reflection', ['reflection', 'F1']],
  ['agreement', ['agreement']],
  ['consent', ['consent']],
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
  expect(saying()).toEqual(['agreement', 'consent']);
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
