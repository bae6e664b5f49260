// The edges of the rules about sending on, safety and the end: outside-coaching, urgent, consent-first, names-not-advice,
// referral-follow-up, loose-ends, contact-after-end, session-after-end, keep-the-promise.
import { expect, test } from 'vitest';
import { offeredBy, saidBy, severityOf, statesOf, type Edge } from './healthy-facts.ts';

const notOver = ['proposed', 'contracted', 'active', 'paused', 'closing'];
const notArchived = [...notOver, 'ended'];

const outsideCoaching: readonly Edge[] = [
  ['ticked', { scopeFlag: true }, 'caution'],
  ['one sign about wellbeing', { wellbeing: 1 }, null],
  ['two signs', { wellbeing: 2 }, 'caution'],
  ['ticked, and a referral is open', { scopeFlag: true, wellbeing: 3, referralOpen: true }, null],
];

test.for(outsideCoaching)('Outside coaching: %s', ([, changes, severity]) => {
  expect(severityOf('outside-coaching', changes)).toBe(severity);
});

test('Outside coaching is told until it is over', () => {
  expect(statesOf('outside-coaching', { wellbeing: 2 })).toEqual(notOver);
  expect(statesOf('outside-coaching', { scopeFlag: true })).toEqual(notOver);
  expect(saidBy('outside-coaching', { scopeFlag: true })).toBe('promptOutsideCoaching');
  expect(offeredBy('outside-coaching', { scopeFlag: true })).toEqual([
    ...['start-referral', 'what-to-say', 'copy-supervisor-message'],
  ]);
});

test('The urgent card is there in every state, with all it offers', () => {
  expect(severityOf('urgent', { riskFlag: false })).toBe(null);
  expect(severityOf('urgent', { riskFlag: true, inCall: true })).toBe('safety');
  expect(statesOf('urgent', { riskFlag: true })).toHaveLength(7);
  expect(saidBy('urgent', { riskFlag: true })).toBe('promptUrgent');
  expect(offeredBy('urgent', { riskFlag: true })).toEqual(['urgent-numbers', 'urgent-contact', 'log-urgent']);
});

const consentFirst: readonly Edge[] = [
  ['nothing is shared', { sharing: false, consent: 'none' }, null],
  ['nobody was asked', { sharing: true, consent: 'none' }, 'stop'],
  ['a yes that covers it', { sharing: true, consent: 'granted', consentCovers: true }, null],
  ['a yes to something else', { sharing: true, consent: 'granted', consentCovers: false }, 'stop'],
  ['a no', { sharing: true, consent: 'declined', consentCovers: true }, 'stop'],
  ['a yes that has run out', { sharing: true, consent: 'expired', consentCovers: true }, 'stop'],
];

test.for(consentFirst)('Consent first: %s', ([, changes, severity]) => {
  expect(severityOf('consent-first', changes)).toBe(severity);
});

test('Consent comes first in every state', () => {
  expect(statesOf('consent-first', { sharing: true })).toHaveLength(7);
  expect(saidBy('consent-first', { sharing: true })).toBe('promptConsentFirst');
  expect(offeredBy('consent-first', { sharing: true })).toEqual(['ask-consent', 'give-contact', 'in-danger']);
});

test('A referral asks for three names, until it is put away', () => {
  const severity = (names: number, referralOpen = true) =>
    severityOf('names-not-advice', { referralOpen, names });
  expect([severity(0), severity(2), severity(3), severity(0, false)]).toEqual(['info', 'info', null, null]);
  expect(statesOf('names-not-advice', { referralOpen: true, names: 1 })).toEqual(notArchived);
  expect(saidBy('names-not-advice', { referralOpen: true })).toBe('promptNamesNotAdvice');
  expect(offeredBy('names-not-advice', { referralOpen: true })).toEqual([
    ...['pick-names', 'add-contact', 'fewer-is-right'],
  ]);
});

const followUp: readonly Edge[] = [
  ['fourteen days', { referralOpen: true, names: 3, daysSinceReferral: 14 }, 'nudge'],
  ['less than fourteen', { referralOpen: true, names: 3, daysSinceReferral: 13.9 }, null],
  ['one name', { referralOpen: true, names: 1, daysSinceReferral: 14 }, 'nudge'],
  ['no name', { referralOpen: true, names: 0, daysSinceReferral: 14 }, null],
  ['closed', { referralOpen: false, names: 3, daysSinceReferral: 14 }, null],
];

test.for(followUp)('Referral follow-up: %s', ([, changes, severity]) => {
  expect(severityOf('referral-follow-up', changes)).toBe(severity);
});

test('A referral is followed up after the end too', () => {
  const due = { referralOpen: true, names: 3, daysSinceReferral: 14 };
  expect(statesOf('referral-follow-up', due)).toEqual(notArchived);
  expect(saidBy('referral-follow-up', due)).toBe('promptReferralFollowUp');
  expect(offeredBy('referral-follow-up', due)).toEqual([
    ...['copy-referral-check-in', 'client-chose', 'client-declined'],
  ]);
});

const looseEnds: readonly Edge[] = [
  ['one step, on the way out', { state: 'closing', loose: 1 }, 'nudge'],
  ['no step', { state: 'closing', loose: 0, futureEvents: 1 }, null],
  ['one step, and a session is to come', { state: 'closing', loose: 1, booked: 1 }, null],
  ['one step, while under way', { state: 'active', loose: 1 }, null],
  ['one event, after the end', { state: 'ended', futureEvents: 1 }, 'nudge'],
  ['one event, after the end, still booked', { state: 'ended', futureEvents: 1, booked: 1 }, 'nudge'],
  ['no event, after the end', { state: 'ended', loose: 1, futureEvents: 0 }, null],
  ['one event, put away', { state: 'archived', futureEvents: 1, loose: 1 }, null],
];

test.for(looseEnds)('Loose ends: %s', ([, changes, severity]) => {
  expect(severityOf('loose-ends', changes)).toBe(severity);
});

test('Loose ends name only what is open', () => {
  const said = (changes: object) => saidBy('loose-ends', changes);
  expect(said({ state: 'closing', loose: 2 })).toBe('promptLooseEnds 2');
  expect(said({ state: 'closing', loose: 2, futureEvents: 3 })).toBe('promptLooseEndsBoth 2');
  expect(said({ state: 'ended', futureEvents: 3 })).toBe('promptLooseEndsEvents 3');
  expect(said({ state: 'ended', loose: 1, futureEvents: 3 })).toBe('promptLooseEndsEvents 3');
});

test('Loose ends offer only what there is to do', () => {
  const offered = (changes: object) => offeredBy('loose-ends', changes);
  expect(offered({ state: 'closing', loose: 2 })).toEqual(['finish-checklist']);
  expect(offered({ state: 'closing', loose: 2, futureEvents: 1 })).toEqual([
    ...['finish-checklist', 'remove-events', 'leave-event'],
  ]);
  expect(offered({ state: 'ended', futureEvents: 1 })).toEqual(['remove-events', 'leave-event']);
});

const contactAfterEnd: readonly Edge[] = [
  ['none', { contactsAfterEnd: 0 }, null],
  ['one', { contactsAfterEnd: 1 }, 'nudge'],
  ['two', { contactsAfterEnd: 2 }, 'nudge'],
  ['three', { contactsAfterEnd: 3 }, 'caution'],
];

test.for(contactAfterEnd)('Contact after the end: %s', ([, changes, severity]) => {
  expect(severityOf('contact-after-end', { ...changes, state: 'ended' })).toBe(severity);
});

test('Contact after the end is told until it is put away', () => {
  expect(statesOf('contact-after-end', { contactsAfterEnd: 3 })).toEqual(['ended']);
  const contact = { state: 'ended', contactsAfterEnd: 1 } as const;
  expect(saidBy('contact-after-end', contact)).toBe('promptContactAfterEnd');
  expect(offeredBy('contact-after-end', contact)).toEqual(['copy-warm-reply', 'in-danger', 'new-agreement']);
});

test('A session after the end stops, however long ago the end was', () => {
  expect(statesOf('session-after-end', { sessionAfterEnd: true })).toEqual(['ended', 'archived']);
  const met = { state: 'archived', sessionAfterEnd: true } as const;
  expect(severityOf('session-after-end', met)).toBe('stop');
  expect(severityOf('session-after-end', { state: 'ended' })).toBe(null);
  expect(saidBy('session-after-end', met)).toBe('promptSessionAfterEnd {endDate}');
  expect(offeredBy('session-after-end', met)).toEqual(['new-agreement', 'copy-decline', 'agreed-follow-up']);
});

test('A promise is due by either date, once it is over', () => {
  expect(statesOf('keep-the-promise', { aftercareDue: true })).toEqual(['ended', 'archived']);
  expect(statesOf('keep-the-promise', { retentionDue: true })).toEqual(['ended', 'archived']);
  expect(severityOf('keep-the-promise', { state: 'ended' })).toBe(null);
  const due = { state: 'ended', aftercareDue: true } as const;
  expect(severityOf('keep-the-promise', due)).toBe('info');
  expect(saidBy('keep-the-promise', due)).toBe('promptKeepThePromise {due}');
  expect(offeredBy('keep-the-promise', due)).toEqual(['do-due', 'follow-up-had', 'move-date']);
});
