// What the screens of the minute after decide without a browser: the Finish dialog's form, the contacts that stand beside a session,
// the words of a pause, and which signs weigh how much.
import 'temporal-polyfill/global';
import { beforeAll, expect, test } from 'vitest';
import { contactsSince, openCheckIn } from '#extension/ui/contacts/contacts-since.ts';
import { contactNote } from '#extension/ui/contacts/contact-words.ts';
import { formOfSigns, signChanges, wrongWeights } from '#extension/ui/app/signs-form.ts';
import { outcomeCounts, outcomeSaid } from '#extension/ui/outcome.ts';
import { answerOf, formOfSession, isMinutes, owesFee } from '#extension/ui/panel/finish-form.ts';
import { pauseWords } from '#extension/ui/pause/pause-words.ts';
import { flagCatalogue } from '#shared/engagement/flags.ts';
import { contactType, type Contact } from '#shared/records/contact.ts';
import { createRecord, project, type Projected } from '#shared/records/record.ts';
import { sessionType, type Session } from '#shared/records/session.ts';
import { boardEngagement, day, found, heldItem, hour, idOf, monday } from '#test/support/practice.ts';
import { speakEnglish } from './speak-english.ts';

beforeAll(speakEnglish);

const session = (changes: Partial<Session> = {}): Session => {
  const at = { id: idOf('session'), parent: idOf('engagement'), editedAt: monday };
  const read = project(sessionType, createRecord(sessionType, at, { start: monday, ...changes }));
  if (!read.ok) throw new Error('not a session');
  return read.value;
};

test('A session that nothing was said of is held, and nothing but its minutes is sent', () => {
  const form = formOfSession(session({ status: 'booked' }), 'session', 52);
  expect(form).toEqual({ outcome: 'held', kind: 'session', minutes: '52', movement: '', fee: 'open' });
  expect(answerOf(form, session(), true)).toEqual({ outcome: 'held', minutes: 52 });
});

test('What was said before is shown, and money is sent only where it changes', () => {
  const before = session({
    ...{ status: 'held', kind: 'review', actualMinutes: 61, movement: 2 },
    fee: { proBono: false, paidOn: '2026-11-20' },
  });
  const form = formOfSession(before, 'session', 50);
  expect(form).toEqual({ outcome: 'held', kind: 'review', minutes: '61', movement: '2', fee: 'paid' });
  expect(answerOf(form, before, true)).toEqual({ outcome: 'held', minutes: 61, movement: 2 });
  expect(answerOf({ ...form, fee: 'pro-bono' }, before, true)).toMatchObject({ paid: false, proBono: true });
  expect(answerOf({ ...form, fee: 'open' }, before, true)).toMatchObject({ paid: false, proBono: false });
  expect(answerOf({ ...form, fee: 'open' }, before, false)).not.toHaveProperty('paid');
});

test('A session that was not held has no minutes and no movement', () => {
  const form = formOfSession(undefined, 'session', 50);
  expect(answerOf({ ...form, outcome: 'no-show', movement: '1' }, undefined, false)).toEqual({
    outcome: 'no-show',
  });
});

test('Minutes are a whole number from 1 to a day, and an emptied field is none', () => {
  for (const right of ['1', ' 50 ', '1440']) expect(isMinutes(right)).toBe(true);
  for (const wrong of ['', '0', '50.5', '1441', 'an hour']) expect(isMinutes(wrong)).toBe(false);
});

test('Only a fee for each session is asked about after it', () => {
  const terms = found(boardEngagement().terms);
  const withFee = (fee: typeof terms.fee) => owesFee({ terms: { ...terms, fee } });
  expect(withFee({ amount: 90, per: 'session', due: '' })).toBe(true);
  expect(withFee({ amount: 0, per: 'session', due: '' })).toBe(false);
  expect(withFee({ amount: 500, per: 'package', due: '' })).toBe(false);
  expect(withFee(null)).toBe(false);
});

test('An intro, a follow-up and an urgent call use none of the agreed sessions, and that is said', () => {
  const engagement = boardEngagement();
  expect(outcomeCounts(engagement, 'held', 'review')).toBe(true);
  for (const kind of ['intro', 'follow-up', 'urgent'] as const) {
    expect(outcomeCounts(engagement, 'held', kind)).toBe(false);
    expect(outcomeSaid(engagement, 'held', kind)).toContain('uses none');
  }
  expect(outcomeSaid(engagement, 'held', 'session')).not.toContain('none');
});

const contact = (name: string, at: number, changes: Partial<Contact> = {}): Projected<Contact> => {
  const under = { id: idOf(name), parent: idOf('engagement'), editedAt: at };
  const read = project(contactType, createRecord(contactType, under, { at, ...changes }));
  if (!read.ok) throw new Error('not a contact');
  return read.value;
};

test('Beside a session stand the contacts since the last one was held, newest first; after the end, those after it', () => {
  const items = [heldItem(monday - 7 * day)];
  const contacts = [
    contact('before', monday - 8 * day),
    contact('after', monday - 6 * day),
    contact('today', monday),
  ];
  const shown = (overAt?: number) =>
    contactsSince({ items, ...(overAt === undefined ? {} : { overAt }) }, contacts).map(({ at }) => at);
  expect(shown()).toEqual([monday, monday - 6 * day]);
  expect(shown(monday - day)).toEqual([monday]);
  expect(contactsSince({ items: [] }, contacts)).toHaveLength(3);
});

test('A check-in waits for its answer until one contact says that it answers it', () => {
  const sent = contact('sent', monday, { direction: 'out', isCheckIn: true });
  expect(openCheckIn([])).toBeNull();
  expect(openCheckIn([contact('in', monday + hour), sent])).toBe(monday);
  expect(openCheckIn([sent, contact('in', monday + hour, { answersCheckIn: true })])).toBeNull();
  expect(openCheckIn([sent, contact('in', monday - hour, { answersCheckIn: true })])).toBe(monday);
});

test('A contact that does not count says why, and one that does says nothing', () => {
  expect(contactNote(contact('a', monday))).toBe('');
  expect(contactNote(contact('b', monday, { scheduling: true }))).toBe('about dates');
  expect(contactNote(contact('c', monday, { answersCheckIn: true }))).toBe('answers your check-in');
  expect(contactNote(contact('d', monday, { direction: 'out', isCheckIn: true }))).toBe('your check-in');
});

test('A pause says until when, on its last day too, and afterwards that its day is past', () => {
  expect(pauseWords({ resumeOn: '2026-12-03' }, monday)).toBe('paused until 3 Dec');
  expect(pauseWords({ resumeOn: '2026-11-23' }, monday)).toBe('paused until 23 Nov');
  expect(pauseWords({ resumeOn: '2026-11-22' }, monday)).toBe('The pause was to end on 22 Nov');
  expect(pauseWords({}, monday)).toBe('paused');
});

test('Of the signs only what differs from the catalogue is saved, and what a newer version knows stays', () => {
  const settings = { flagsOff: ['F2', 'Z1'], flagWeights: { F1: 5, Z1: 4 } };
  const form = formOfSigns(settings);
  expect(form['F1']).toEqual({ inUse: true, weight: '5' });
  expect(form['F2']).toEqual({ inUse: false, weight: String(flagCatalogue['F2']?.weight) });
  expect(signChanges(form, settings)).toEqual({ flagsOff: ['Z1', 'F2'], flagWeights: { Z1: 4, F1: 5 } });
  const usual = { ...form, F1: { inUse: true, weight: '3' }, F2: { inUse: true, weight: '3' } };
  expect(signChanges(usual, settings)).toEqual({ flagsOff: ['Z1'], flagWeights: { Z1: 4 } });
});

test('A weight is a whole number from 0 to 10', () => {
  const form = formOfSigns({ flagsOff: [], flagWeights: {} });
  const weighing = (weight: string) => wrongWeights({ ...form, F1: { inUse: true, weight } });
  for (const right of ['0', '7', '10', ' 3 ']) expect(weighing(right)).toEqual([]);
  for (const wrong of ['', '11', '2.5', '-1', 'much']) expect(weighing(wrong)).toEqual(['F1']);
});
