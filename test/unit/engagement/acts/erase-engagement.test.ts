import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { moveAftercare } from '#shared/engagement/acts/aftercare.ts';
import { archiveEngagement } from '#shared/engagement/acts/archive-engagement.ts';
import { declineEngagement } from '#shared/engagement/acts/call-off.ts';
import { askConsent } from '#shared/engagement/acts/consent.ts';
import { eraseEngagement, type EngagementErasure } from '#shared/engagement/acts/erase-engagement.ts';
import { logContact } from '#shared/engagement/acts/log-contact.ts';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { openReferral } from '#shared/engagement/acts/refer.ts';
import { returnEngagement } from '#shared/engagement/acts/return-engagement.ts';
import { saveClient } from '#shared/engagement/acts/save-client.ts';
import { saveNote } from '#shared/engagement/acts/save-note.ts';
import { tickFlag } from '#shared/engagement/acts/tick-flag.ts';
import { hoursSince } from '#shared/engagement/hours.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { clientType } from '#shared/records/client.ts';
import { conflictType } from '#shared/records/conflict.ts';
import { practiceId, practiceType } from '#shared/records/practice.ts';
import { createRecord, project, type RecordId } from '#shared/records/record.ts';
import { firstStepId } from '#shared/records/transition.ts';
import { invalid, nothingNew, refused, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, monday, sixSessions } from '#test/support/practice.ts';

const canary = 'canary';
const archived = monday + 200 * day;

/** Two sessions held, words in every place that has any, and put away. */
function putAway(until: 'ended' | 'archived' = 'archived') {
  const practice = underWay({ words: canary, text: canary });
  const { records, done, id, client } = practice;
  const at = actAt(monday);
  practice.hold(monday - 3 * day, { minutes: 55 });
  practice.hold(monday - hour);
  const ref = practice.ref(monday - hour);
  for (const drawer of ['record', 'reflection'] as const)
    done(saveNote(records.values(), { ref, drawer, base: '', body: canary }, at));
  done(tickFlag(records.values(), { engagement: id, code: 'F1', words: canary }, at));
  done(openReferral(records.values(), { engagement: id, reason: 'scope', need: canary }, at));
  done(logContact(records.values(), { engagement: id, channel: 'email', direction: 'in' }, at));
  const ask = { client, purpose: 'refer', recipient: 'Dr Okoye', items: ['goals'], words: canary } as const;
  done(askConsent(records.values(), ask, actAt(monday - day)));
  const emergencyContact = { name: canary, phone: '1' };
  const naming = { state: 'yes', how: canary, words: canary } as const;
  const known = { name: canary, aliases: [canary], emails: ['canary@example.org'], phone: canary };
  const changes = { ...known, sponsor: canary, emergencyContact, naming };
  done(saveClient(records.values(), { client, changes }, at));
  practice.end();
  const moved = { engagement: id, on: '2027-01-01', reason: canary, what: 'erasing' } as const;
  done(moveAftercare(records.values(), moved, actAt(monday)));
  if (until === 'archived') done(archiveEngagement(records.values(), { engagement: id }, actAt(archived)));
  const erase = (more: Partial<EngagementErasure> = {}, now = archived) =>
    eraseEngagement(
      records.values(),
      { engagement: id, reason: ' They asked for it. ', confirmed: true, ...more },
      actAt(now),
    );
  const saying = () =>
    [...records.values()].filter(({ f }) => JSON.stringify(f).includes(canary)).map(({ type }) => type);
  const line = (record: RecordId, field: string) => {
    const under = { id: idOf(`line ${record} ${field}`), parent: id, editedAt: monday };
    const fields = { record, recordType: 'x', field, kept: canary, other: canary, at: monday };
    records.set(under.id, createRecord(conflictType, under, fields));
    return () => practice.fields(under.id);
  };
  return { ...practice, erase, saying, line };
}

test('Of an erased engagement its dates, hours and number of sessions stay, and why it was erased', () => {
  const { done, erase, saying, state, fields, records } = putAway();
  const hours = hoursSince(practiceRecords(records.values()), 0, archived);
  expect(saying().length).toBeGreaterThan(6);
  done(erase());
  expect(state()).toBe('erased');
  expect(saying()).toEqual([]);
  expect(fields()['tombstone']).toEqual({
    ...{ from: '2026-11-20', to: '2026-11-23', sessions: 2, minutes: 105 },
    ...{ reason: 'They asked for it.', erasedAt: archived },
  });
  expect(fields()['erasedClasses']).toEqual(['agreement', 'record', 'reflection', 'consent']);
  expect(hoursSince(practiceRecords(records.values()), 0, archived)).toBe(hours);
});

test('The step is taken once, with the coach’s word, and a date that is not over is waived', () => {
  const { done, erase, id, fields } = putAway();
  done(erase());
  const step = fields(firstStepId(id, 'erased'));
  expect(step).toMatchObject({ from: 'archived', to: 'erased', waived: ['retention-over'] });
});

test.for([
  [7, '2027-01-01', '2033-11-22', true],
  [7, '2027-01-01', '2033-11-23', false],
  [7, '2033-11-24', '2033-11-23', true],
  [0, undefined, '2027-07-01', false],
] as const)(
  'Kept for %s years and to be erased on %s, on %s the date is waived: %s',
  ([years, eraseOn, on, isWaived]) => {
    const { done, erase, id, fields, spoil, records } = putAway();
    spoil(id, { f: { ...fields(), eraseOn } });
    const retentionYears = { agreement: years, record: years, reflection: 0, consent: years };
    records.set(practiceId, createRecord(practiceType, { id: practiceId, editedAt: 1 }, { retentionYears }));
    done(erase({}, Date.parse(`${on}T12:00:00Z`)));
    expect(fields(firstStepId(id, 'erased'))['waived']).toEqual(isWaived ? ['retention-over'] : []);
  },
);

test('Of the client the code stays, and whether they may be named, and since when', () => {
  const { done, erase, client, fields, records, all } = putAway();
  done(erase());
  expect(fields(client)).toEqual({
    ...{ code: 'C-014', name: 'C-014', aliases: [], emails: [], emergencyContact: null },
    ...{ createdAt: monday - 10 * day, naming: { state: 'yes', at: monday }, erasedAt: archived },
  });
  expect(project(clientType, found(records.get(client))).ok).toBe(true);
  expect(all('contact')).toHaveLength(1);
});

test('A client without a code, never asked or damaged, is erased as well', () => {
  for (const damage of [
    { code: '', naming: { state: 'unasked' } },
    { code: '', phone: 7 },
  ]) {
    const { done, erase, client, fields, spoil, records, saying } = putAway();
    spoil(client, { f: { ...fields(client), ...damage } });
    if ('phone' in damage) expect(project(clientType, found(records.get(client))).ok).toBe(false);
    done(erase());
    expect(fields(client)).toMatchObject({ name: '–', naming: { state: 'unasked' } });
    expect(saying()).toEqual([]);
  }
});

test('Erased again it keeps its tombstone, and takes what another device wrote meanwhile', () => {
  const { done, erase, all, fields, spoil, saying } = putAway();
  done(erase());
  expect(erase({ reason: 'Again.' }, archived + day)).toEqual(nothingNew);
  const { id, f } = found(all('note')[0]);
  spoil(id, { f: { ...f, body: canary } });
  const { records } = done(erase({ reason: 'Again.' }, archived + day));
  expect([records.map((record) => record.id), saying()]).toEqual([[id], []]);
  expect(fields()['tombstone']).toMatchObject({ reason: 'They asked for it.', erasedAt: archived });
});

test('Two devices that erase at once are asked nothing, and no step is left over', () => {
  const { erase, records } = putAway();
  const [one, other] = [erase(), erase({ reason: 'Time was over.' }, archived + day)];
  if (!one.ok || !other.ok) throw new Error('refused');
  const theirs = new Map(other.value.records.map((record) => [record.id, record]));
  expect(one.value.records.map(({ id }) => id)).toEqual([...theirs.keys()]);
  for (const mine of one.value.records) {
    const merged = mergeRecord(records.get(mine.id) ?? null, mine, found(theirs.get(mine.id)), archived);
    expect(merged.conflicts).toEqual([]);
  }
});

test('All that waits in the conflict journal of it goes, and of the client too', () => {
  const { done, erase, line, id, client, all, spoil, records, fields } = putAway();
  const lines = [line(id, 'movedBecause'), line(client, 'name'), line(found(all('agreement')[0]).id, 'fee')];
  const note = found(all('note')[0]).id;
  const moved = line(note, 'body');
  spoil(note, { parent: idOf('elsewhere') });
  lines.push(line(idOf('gone'), 'body'));
  const other = idOf('line of another');
  records.set(other, { ...found(all('conflict')[0]), id: other, parent: note, f: { record: idOf('gone') } });
  done(erase());
  for (const one of lines) expect(one()).toMatchObject({ kept: null, other: null, resolved: true });
  expect(moved()).toMatchObject({ kept: canary, other: canary });
  expect(fields(other)).toEqual({ record: idOf('gone') });
});

test('While other work with the client is not erased, their name stays, and what they were asked since', () => {
  const { done, erase, records, client, id, fields, all, saying } = putAway();
  const { engagement } = done(returnEngagement(records.values(), { client }, actAt(archived)));
  const ask = { client, purpose: 'refer', recipient: 'Dr Who', items: ['goals'], words: canary } as const;
  done(askConsent(records.values(), ask, actAt(archived)));
  done(erase());
  expect(fields(client)['name']).toBe(canary);
  expect(saying()).toEqual(['client', 'consent']);
  expect(all('consent').map(({ f }) => f['words'])).toEqual(['', canary]);
  done(declineEngagement(records.values(), { engagement, by: 'client' }, actAt(archived + day)));
  done(erase());
  expect([fields(client)['name'], saying()]).toEqual(['C-014', []]);
  expect(fields(id)['tombstone']).toMatchObject({ erasedAt: archived });
});

test('With the last of two the name goes', () => {
  const { done, erase, records, client, id, fields } = putAway();
  const { engagement } = done(returnEngagement(records.values(), { client }, actAt(archived)));
  done(recordAgreement(records.values(), { engagement, agreement: sixSessions }, actAt(archived)));
  done(erase());
  expect(fields(client)).not.toHaveProperty('erasedAt');
  const steps = [...records.values()].filter(({ parent, type }) => parent === id && type === 'transition');
  for (const step of steps)
    records.set(idOf(`${step.id} again`), { ...step, id: idOf(`${step.id} again`), parent: engagement });
  done(erase());
  expect(fields(client)['erasedAt']).toBe(archived);
});

test('A client whose record is gone, or who is not known, does not keep the engagement', () => {
  const gone = putAway();
  gone.records.delete(gone.client);
  gone.done(gone.erase());
  expect(gone.fields()).toHaveProperty('tombstone');
});

test('A reason and the coach’s own word are needed', () => {
  const { erase } = putAway();
  expect(erase({ reason: ' ' })).toEqual(invalid('reason'));
  expect(erase({ reason: 'x'.repeat(501) })).toEqual(invalid('reason'));
  expect(erase({ reason: ` ${'x'.repeat(500)}` }).ok).toBe(true);
  // @ts-expect-error a message may hold anything
  expect(erase({ reason: '', confirmed: 'yes' })).toEqual(invalid('reason', 'confirmed'));
});

test('Only what was put away is erased', () => {
  expect(putAway('ended').erase()).toEqual(refused('no-such-step'));
  const open = underWay();
  const erasure = { engagement: open.id, reason: 'So.', confirmed: true } as const;
  expect(eraseEngagement(open.records.values(), erasure, actAt(monday))).toEqual(refused('not-over'));
});

test('Where one record is of a newer version, none is erased', () => {
  const { erase, spoil, client, all } = putAway();
  spoil(client, { minWriter: 2 });
  expect(erase()).toEqual(updateNeeded);
  spoil(client, { minWriter: 1 });
  spoil(found(all('note')[0]).id, { minWriter: 2 });
  expect(erase()).toEqual(updateNeeded);
});
