import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import type { ActAt, Refusal } from '#shared/engagement/acts/act.ts';
import { addLine } from '#shared/engagement/acts/add-line.ts';
import { keepAftercare, moveAftercare } from '#shared/engagement/acts/aftercare.ts';
import { archiveEngagement } from '#shared/engagement/acts/archive-engagement.ts';
import { cancelEngagement, declineEngagement } from '#shared/engagement/acts/call-off.ts';
import { disclose } from '#shared/engagement/acts/disclose.ts';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import { eraseRecords } from '#shared/engagement/acts/erase-records.ts';
import { extendAgreement } from '#shared/engagement/acts/extend-agreement.ts';
import { giveCourtesy } from '#shared/engagement/acts/give-courtesy.ts';
import { logContact, markScheduling } from '#shared/engagement/acts/log-contact.ts';
import { markDone } from '#shared/engagement/acts/mark-done.ts';
import { pauseEngagement, resumeEngagement } from '#shared/engagement/acts/pause-engagement.ts';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { openReferral } from '#shared/engagement/acts/refer.ts';
import { settleFee } from '#shared/engagement/acts/settle-fee.ts';
import { startClosing } from '#shared/engagement/acts/start-closing.ts';
import { tickFlag } from '#shared/engagement/acts/tick-flag.ts';
import { logUrgent, openUrgent } from '#shared/engagement/acts/urgent-card.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { createRecord, type RecordId, type Result, type StoredRecord } from '#shared/records/record.ts';
import { notFound, refused, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, idOf, monday, sixSessions } from '#test/support/practice.ts';

type Tried = (records: readonly StoredRecord[], engagement: RecordId, at: ActAt) => Result<unknown, Refusal>;

const answers = { newGoal: 'Lead.', askedBy: 'coach', ifNotFree: 'Wait.' } as const;

/** Acts on work that goes on. */
const whileItGoesOn: Readonly<Record<string, Tried>> = {
  'agreement/record': (records, engagement, at) =>
    recordAgreement(records, { engagement, agreement: sixSessions }, at),
  'agreement/extend': (records, engagement, at) =>
    extendAgreement(records, { engagement, sessions: 1, answers, how: 'spoken', words: '' }, at),
  'agreement/add-line': (records, engagement, at) =>
    addLine(records, { engagement, item: 'goals', as: 'agreed' }, at),
  'ending/courtesy': (records, engagement, at) => giveCourtesy(records, { engagement }, at),
  'ending/save': (records, engagement, at) => saveEnding(records, { engagement, draft: null }, at),
  'ending/finish': (records, engagement, at) => finishEnding(records, { engagement }, at),
  'engagement/mark': (records, engagement, at) => markDone(records, { engagement, what: 'midpoint' }, at),
  'engagement/start-closing': (records, engagement, at) =>
    startClosing(records, { engagement, named: true }, at),
  'engagement/pause': (records, engagement, at) =>
    pauseEngagement(records, { engagement, resumeOn: '2027-03-01' }, at),
  'engagement/resume': (records, engagement, at) => resumeEngagement(records, { engagement }, at),
  'engagement/decline': (records, engagement, at) =>
    declineEngagement(records, { engagement, by: 'client' }, at),
  'engagement/cancel': (records, engagement, at) =>
    cancelEngagement(records, { engagement, by: 'client' }, at),
  'referral/open': (records, engagement, at) =>
    openReferral(records, { engagement, reason: 'scope', need: '' }, at),
};

/** Acts on work that has ended. */
const afterTheEnd: Readonly<Record<string, Tried>> = {
  'aftercare/done': (records, engagement, at) => keepAftercare(records, { engagement }, at),
  'aftercare/move': (records, engagement, at) =>
    moveAftercare(records, { engagement, on: '2027-03-01', reason: 'They asked.' }, at),
  'engagement/archive': (records, engagement, at) => archiveEngagement(records, { engagement }, at),
  'records/erase': (records, engagement, at) => eraseRecords(records, { engagement, class: 'record' }, at),
};

const always: Readonly<Record<string, Tried>> = {
  'contact/log': (records, engagement, at) =>
    logContact(records, { engagement, channel: 'email', direction: 'in' }, at),
  'contact/mark-scheduling': (records, engagement, at) => markScheduling(records, { engagement }, at),
  'fee/settle': (records, engagement, at) =>
    settleFee(records, { engagement, sessions: 'all', as: 'paid', day: '2026-11-23' }, at),
  'flag/tick': (records, engagement, at) => tickFlag(records, { engagement, code: 'F1' }, at),
  'disclosure/record': (records, engagement, at) =>
    disclose(
      records,
      {
        ...{ engagement, to: 'A nurse', items: [], how: 'By phone', why: '' },
        override: { what: 'Called', whoAdvised: '', clientTold: true },
      },
      at,
    ),
  'urgent/open': (records, engagement, at) => openUrgent(records, { engagement }, at),
};

const onlyOnceOpen: Readonly<Record<string, Tried>> = {
  'urgent/log': (records, engagement, at) =>
    logUrgent(records, { engagement, saw: 'This', did: 'That', told: '', clientTold: true }, at),
};

const names = (tried: Readonly<Record<string, Tried>>) => Object.entries(tried);

test.for(names({ ...whileItGoesOn, ...afterTheEnd, ...always, ...onlyOnceOpen }))(
  '%s finds no engagement that is not there',
  ([, tried]) => {
    expect(tried([], idOf('x'), actAt(monday))).toEqual(notFound);
  },
);

test.for(names({ ...whileItGoesOn, ...afterTheEnd, ...always, ...onlyOnceOpen }))(
  '%s leaves an engagement of a newer version, and a damaged one, as they are',
  ([, tried]) => {
    const practice = underWay();
    const before = practice.records.get(practice.id);
    practice.spoil(practice.id, { minWriter: 2 });
    expect(tried([...practice.records.values()], practice.id, actAt(monday))).toEqual(updateNeeded);
    practice.spoil(practice.id, { ...before, f: { number: 'first' } });
    expect(tried([...practice.records.values()], practice.id, actAt(monday))).toEqual(refused('unreadable'));
  },
);

test.for(names(whileItGoesOn))('%s is refused after the end', ([, tried]) => {
  const practice = underWay();
  practice.end();
  expect(tried([...practice.records.values()], practice.id, actAt(monday + day))).toEqual(
    refused('engagement-over'),
  );
});

test.for(names(afterTheEnd))('%s is refused before the end', ([, tried]) => {
  const practice = underWay();
  expect(tried([...practice.records.values()], practice.id, actAt(monday))).toEqual(refused('not-over'));
});

test.for(names(always))('%s is done before the end and after it', ([, tried]) => {
  const practice = underWay();
  expect(tried([...practice.records.values()], practice.id, actAt(monday))).toMatchObject({ ok: true });
  practice.end();
  expect(tried([...practice.records.values()], practice.id, actAt(monday + day))).toMatchObject({ ok: true });
});

test('An act on one of two engagements leaves the other alone', () => {
  const practice = underWay();
  const other = createRecord(
    engagementType,
    { id: idOf('other'), parent: practice.client, editedAt: 0 },
    { number: 2 },
  );
  practice.records.set(other.id, other);
  const at = actAt(monday);
  const { records } = practice.done(
    startClosing(withActive(practice), { engagement: practice.id, named: true }, at),
  );
  expect(records.every((record) => record.id === practice.id || record.parent === practice.id)).toBe(true);
});

function withActive(practice: ReturnType<typeof underWay>) {
  practice.hold();
  return practice.records.values();
}

test('An engagement of which nothing else is known yet is proposed, and can be worked on', () => {
  const bare = createRecord(engagementType, { id: idOf('bare'), editedAt: 0 }, { number: 1 });
  const marked = markDone([bare], { engagement: bare.id, what: 'midpoint' }, actAt(monday));
  expect(marked).toMatchObject({ ok: true, value: { records: [{ id: bare.id }] } });
});
