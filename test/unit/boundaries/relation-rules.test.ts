// The edges of the rules about contact, leaning, roles and the coach's own support: contact-beyond, only-you, leaning,
// more-than-one-role, own-pull, supervision-due, take-this-one.
import { expect, test } from 'vitest';
import { offeredBy, saidBy, severityOf, statesOf, type Edge } from './healthy-facts.ts';

const notOver = ['proposed', 'contracted', 'active', 'paused', 'closing'];
const notArchived = [...notOver, 'ended'];

const contactBeyond: readonly Edge[] = [
  ['as many as agreed', { contacts: 1, allowance: 1 }, null],
  ['one more', { contacts: 2, allowance: 1 }, 'nudge'],
  ['four more', { contacts: 5, allowance: 1 }, 'nudge'],
  ['five more', { contacts: 6, allowance: 1 }, 'caution'],
  ['one where none was agreed', { contacts: 1, allowance: 0 }, 'nudge'],
  ['three where the agreement is silent', { contacts: 3, allowance: 3, contactAgreed: false }, null],
  ['four where the agreement is silent', { contacts: 4, allowance: 3, contactAgreed: false }, 'nudge'],
];

test.for(contactBeyond)('Contact beyond the agreement: %s', ([, changes, severity]) => {
  expect(severityOf('contact-beyond', changes)).toBe(severity);
});

test('Contact is told from the agreement to the end, against what was agreed', () => {
  const more = { contacts: 3, allowance: 1 };
  expect(statesOf('contact-beyond', more)).toEqual(['contracted', 'active', 'paused', 'closing']);
  expect(saidBy('contact-beyond', more)).toBe('promptContactBeyond 3 1');
  const silent = { contacts: 4, allowance: 3, contactAgreed: false };
  expect(saidBy('contact-beyond', silent)).toBe('promptContactBeyondSilent 4');
  expect(offeredBy('contact-beyond', more)).toEqual([
    ...['copy-kind-reply', 'review-contact-clause', 'was-scheduling'],
  ]);
});

test('"Only you" is a caution until it is over', () => {
  expect(severityOf('only-you', { onlyYou: true })).toBe('caution');
  expect(severityOf('only-you', { onlyYou: false, reliance: 9 })).toBe(null);
  expect(statesOf('only-you', { onlyYou: true })).toEqual(notOver);
  expect(saidBy('only-you', { onlyYou: true })).toBe('promptOnlyYou');
  expect(offeredBy('only-you', { onlyYou: true })).toEqual([
    ...['reflect', 'prepare-names', 'copy-supervisor-message'],
  ]);
});

test('Leaning is a caution from four on, until it is over', () => {
  expect(severityOf('leaning', { reliance: 3 })).toBe(null);
  expect(severityOf('leaning', { reliance: 4 })).toBe('caution');
  expect(severityOf('leaning', { reliance: 7 })).toBe('caution');
  expect(statesOf('leaning', { reliance: 4 })).toEqual(notOver);
});

test('Leaning never says a number, and from seven on offers supervision first', () => {
  expect(saidBy('leaning', { reliance: 6 })).toBe('promptLeaning');
  const atFirst = ['see-signs', 'plan-self-reliance', 'add-to-brief'];
  expect(offeredBy('leaning', { reliance: 6 })).toEqual(atFirst);
  expect(offeredBy('leaning', { reliance: 7 })).toEqual(['add-to-brief', 'see-signs', 'plan-self-reliance']);
});

test('A second role is a caution, after the end too', () => {
  expect(severityOf('more-than-one-role', { dualRole: true })).toBe('caution');
  expect(severityOf('more-than-one-role', {})).toBe(null);
  expect(statesOf('more-than-one-role', { dualRole: true })).toEqual(notArchived);
  expect(saidBy('more-than-one-role', { dualRole: true })).toBe('promptMoreThanOneRole');
  expect(offeredBy('more-than-one-role', { dualRole: true })).toEqual([
    ...['copy-no-thank-you', 'record-agreed', 'add-to-brief'],
  ]);
});

test('The coach’s own pull is told from two signs on, after the end too', () => {
  expect(severityOf('own-pull', { coachPull: 1 })).toBe(null);
  expect(severityOf('own-pull', { coachPull: 2 })).toBe('nudge');
  expect(statesOf('own-pull', { coachPull: 2 })).toEqual(notArchived);
  expect(saidBy('own-pull', { coachPull: 5 })).toBe('promptOwnPull');
  expect(offeredBy('own-pull', { coachPull: 2 })).toEqual(['reflect', 'add-to-brief', 'not-now']);
});

const supervisionDue: readonly Edge[] = [
  ['35 hours', { supHours: 35 }, 'nudge'],
  ['less than 35 hours', { supHours: 34.9 }, null],
  ['the coach’s own ratio', { supHours: 15, supRatio: 15 }, 'nudge'],
  ['91 days', { supDays: 91 }, 'nudge'],
  ['90 days', { supDays: 90.9 }, null],
  ['the coach’s own longest gap', { supDays: 30, supMaxDays: 30 }, 'nudge'],
  ['no supervisor', { hasSupervisor: false }, 'nudge'],
  ['no supervisor, and almost the hours', { hasSupervisor: false, supHours: 34.9 }, 'nudge'],
  ['no supervisor, and the hours', { hasSupervisor: false, supHours: 35 }, 'caution'],
  ['no supervisor, and the days', { hasSupervisor: false, supDays: 91 }, 'nudge'],
];

test.for(supervisionDue)('Supervision due: %s', ([, changes, severity]) => {
  expect(severityOf('supervision-due', changes)).toBe(severity);
});

test('Supervision says the one reason for which it is due, in whole numbers', () => {
  const said = (changes: object) => saidBy('supervision-due', changes);
  expect(said({ supHours: 35 })).toBe('promptSupervisionDue 35');
  expect(said({ supHours: 41.9, supDays: 100 })).toBe('promptSupervisionDue 41');
  expect(said({ supHours: 34.9, supDays: 91.7 })).toBe('promptSupervisionDueDays 91');
  expect(said({ hasSupervisor: false, supHours: 40 })).toBe('promptSupervisionDueNobody');
});

test('Who has a supervisor is not offered to add one', () => {
  expect(offeredBy('supervision-due', { supHours: 35 })).toEqual(['log-supervision', 'build-brief']);
  expect(offeredBy('supervision-due', { hasSupervisor: false })).toEqual([
    ...['log-supervision', 'build-brief', 'add-supervisor'],
  ]);
});

test('A caution is one for supervision at fourteen days', () => {
  expect(severityOf('take-this-one', { cautionDays: 13 })).toBe(null);
  expect(severityOf('take-this-one', { cautionDays: 14 })).toBe('nudge');
  expect(saidBy('take-this-one', { cautionDays: 14 })).toBe('promptTakeThisOne');
  expect(offeredBy('take-this-one', { cautionDays: 14 })).toEqual([
    ...['add-to-brief', 'copy-supervisor-message', 'resolved-how'],
  ]);
});
