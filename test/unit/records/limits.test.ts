// Every field of every type at its limits: the value at the edge is taken, the one just beyond it is refused.
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { agreementItems } from '#shared/records/agreement.ts';
import { bookingAnswers, bookingStatuses } from '#shared/records/booking.ts';
import { namingStates } from '#shared/records/client.ts';
import { consentPurposes } from '#shared/records/consent.ts';
import { contactChannels } from '#shared/records/contact.ts';
import { directoryKinds } from '#shared/records/directory-entry.ts';
import { endingReasons, looseEnds } from '#shared/records/engagement.ts';
import { recordTypes, type RecordTypeName } from '#shared/records/index.ts';
import { learnedKinds, learnedWays } from '#shared/records/learned-match.ts';
import { longestAddress } from '#shared/records/feed.ts';
import { ledgerReasons } from '#shared/records/ledger-entry.ts';
import { badgeStyles, retentionClasses } from '#shared/records/practice.ts';
import { severities } from '#shared/records/prompt-answer.ts';
import { maxTextLength, type RecordType } from '#shared/records/record.ts';
import { referralReasons, referralStates } from '#shared/records/referral.ts';
import { linkPurposes } from '#shared/records/sealed-link.ts';
import { sessionKinds, sessionStatuses } from '#shared/records/session.ts';
import { supervisionKinds } from '#shared/records/supervision.ts';
import { engagementStates } from '#shared/records/transition.ts';
import { idOf } from '#test/support/practice.ts';
import { everyType, replaced } from './every-type.ts';

type Edges = { readonly good: readonly unknown[]; readonly bad: readonly unknown[] };

const x = (length: number): string => 'x'.repeat(length);
const textOf = (least: number, most: number): Edges => ({
  good: [x(least), x(most), 'ü 🎯'],
  bad: [...(least > 0 ? [x(least - 1)] : []), x(most + 1), 7, null],
});
const text = textOf(0, 500);
const name = textOf(1, 500);
const long = textOf(0, maxTextLength);
const whole = (least: number, most: number): Edges => ({
  good: [least, most],
  bad: [least - 1, most + 1, least + 0.5, String(least), Number.NaN],
});
const count = whole(0, 100_000);
const money: Edges = {
  good: [0, 0.01, 0.07, 1.1, 19.99, 80, 999_999.99, 1_000_000],
  bad: [-0.01, 1_000_000.01, 0.001, 19.999, Number.NaN, Number.POSITIVE_INFINITY, '80'],
};
const time: Edges = {
  good: [-8.64e15, 0, 0.5, 8.64e15],
  bad: [-8.64e15 - 1, 8.64e15 + 1, Number.NaN, Number.POSITIVE_INFINITY, '0'],
};
const day: Edges = {
  good: ['2028-02-29', '2026-12-31', '0001-01-01'],
  bad: ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '2026-05-12T00:00', '', 5],
};
const id: Edges = { good: [idOf('some')], bad: ['', 'short', `${idOf('some')}A`, x(22), 7] };
const yes: Edges = { good: [true, false], bad: ['true', 1, null] };
const oneOf = (words: readonly unknown[]): Edges => ({ good: words, bad: ['no such word', '', 7] });
const list = (most: number, item: unknown, wrong: readonly unknown[] = []): Edges => ({
  good: [[], Array.from({ length: most }, () => item)],
  bad: [Array.from({ length: most + 1 }, () => item), 'x', ...wrong.map((one) => [one])],
});
const texts = (most: number): Edges => list(most, x(500), [x(501), 7]);
const ids = (most: number): Edges => list(most, idOf('some'), ['short']);
const keys = (length: number, value: unknown) =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`F${index}`, value]));
const orNull = ({ good, bad }: Edges): Edges => ({
  good: [...good, null],
  bad: bad.filter((value) => value !== null),
});
/** What is inside has lines of its own. */
const object: Edges = { good: [], bad: [7, 'x', []] };

const edges: Readonly<Record<RecordTypeName, Readonly<Record<string, Edges>>>> = {
  practice: {
    ...{ sessions: whole(1, 200), minutes: whole(5, 600), cadenceDays: whole(1, 365) },
    ...{ noticeSessions: whole(0, 20), guardDays: whole(0, 3650), supRatio: whole(1, 1000) },
    ...{ supMaxDays: whole(1, 1000), supPreset: text, hoursStart: day, groupLimit: whole(2, 1000) },
    retentionYears: object,
    ...Object.fromEntries(retentionClasses.map((kind) => [`retentionYears.${kind}`, whole(0, 100)])),
    emergencyNumbers: list(20, { label: 'l', number: '1' }, [{ label: 'l' }, { number: '1' }, 7]),
    ...{ 'emergencyNumbers.0.label': text, 'emergencyNumbers.0.number': text },
    'emergencyNumbers.0.country': text,
    quietHours: { good: [null, { from: 0, until: 0 }], bad: [{ from: 0 }, { until: 0 }, 7] },
    ...{ 'quietHours.from': whole(0, 1439), 'quietHours.until': whole(0, 1439) },
    flagsOff: texts(60),
    flagWeights: { good: [{}, keys(100, 1)], bad: [keys(101, 1), { [x(501)]: 1 }, []] },
    'flagWeights.F1': whole(0, 10),
    currency: { good: ['EUR', 'JPY'], bad: ['eur', 'EURO', 'EU', '', ' EUR', 7] },
    ...{ badgeStyle: oneOf(badgeStyles), badgePrint: yes, languages: texts(20) },
  },
  client: {
    ...{ code: text, name, aliases: texts(20), emails: texts(20), phone: text, timeZone: text },
    sponsor: text,
    emergencyContact: { good: [null], bad: [7, {}, { name: 'Ann' }, { phone: '1' }] },
    ...{ 'emergencyContact.name': text, 'emergencyContact.phone': text },
    naming: { good: [{}], bad: [7, null] },
    ...{ 'naming.state': oneOf(namingStates), 'naming.at': time, 'naming.how': text, 'naming.words': text },
    ...{ isGroup: yes, groupSize: whole(1, 10_000), createdAt: time, erasedAt: time },
  },
  engagement: {
    ...{ number: whole(1, 1000), createdAt: time, guardUntil: time },
    ending: { good: [null, { step: 'why' }], bad: [7, {}] },
    ...{
      'ending.step': oneOf(['why', 'when', 'loose-ends', 'confirm']),
      'ending.reason': oneOf(endingReasons),
    },
    'ending.lastDay': day,
    'ending.settled': { good: [[], [...looseEnds]], bad: [['no such word'], 'x'] },
    ...{ midpoint: object, 'midpoint.extensions': count, 'midpoint.at': time, 'midpoint.skipped': yes },
    ...{ endingNamed: object, 'endingNamed.extensions': count, 'endingNamed.at': time },
    'endingNamed.skipped': yes,
    ...{ aftercare: object, 'aftercare.kind': oneOf(['none', 'one']), 'aftercare.dueOn': day },
    'aftercare.usedAt': time,
    ...{ archiveOn: day, eraseOn: day, movedBecause: text, leftStanding: ids(200) },
    erasedClasses: list(10, 'record', ['no such word']),
    ...{ tombstone: object, 'tombstone.from': day, 'tombstone.to': day, 'tombstone.sessions': count },
    ...{ 'tombstone.minutes': whole(0, 10_000_000), 'tombstone.reason': text, 'tombstone.erasedAt': time },
  },
  transition: {
    ...{ from: oneOf(engagementStates), to: oneOf(engagementStates), at: time },
    ...{ by: oneOf(['coach', 'client', 'lapse']), reason: text, lastDay: day, overAt: time, resumeOn: day },
    waived: texts(50),
  },
  agreement: {
    ...{ version: whole(1, 1000), how: oneOf(['spoken', 'ticked', 'signed']), agreedAt: time, words: long },
    ...{ sessions: orNull(whole(1, 200)), reviewOn: day, minutes: whole(5, 600), cadenceDays: whole(1, 365) },
    mode: oneOf(['online', 'in-person', 'phone', 'mixed']),
    fee: { good: [null, { amount: 1 }], bad: [7, {}] },
    ...{ 'fee.amount': money, 'fee.per': oneOf(['session', 'package']), 'fee.due': text, 'fee.paidOn': day },
    cancellationHours: orNull(whole(0, 1000)),
    ...{ lateCancellation: oneOf(['used', 'free']), noShow: oneOf(['used', 'free']) },
    ...{ contactAllowance: orNull(whole(0, 1000)), channels: texts(10) },
    ...{ replyWithinHours: orNull(whole(0, 1000)), noticeSessions: whole(0, 20), unused: text },
    followUp: oneOf(['none', 'one']),
    checklist: {
      good: [{}, Object.fromEntries(agreementItems.map((item) => [item, 'waived'])), keys(100, 'agreed')],
      bad: [keys(101, 'agreed'), { [x(501)]: 'agreed' }, []],
    },
    'checklist.fee': oneOf(['agreed', 'waived']),
    text: long,
    hash: {
      good: ['0'.repeat(64)],
      bad: ['0'.repeat(63), '0'.repeat(65), 'G'.repeat(64), 'A'.repeat(64), ''],
    },
    ...{ supersedes: whole(1, 1000), extension: object, 'extension.newGoal': text },
    ...{ 'extension.askedBy': oneOf(['client', 'coach', 'both']), 'extension.ifNotFree': text },
  },
  'ledger-entry': {
    ...{ at: time, delta: whole(-200, 200), reason: oneOf(ledgerReasons), session: id, words: text },
  },
  booking: {
    ...{ provider: text, eventId: text, seriesId: text, originalStart: text, start: time, end: time },
    ...{ timeKnown: yes, callLink: text, seenAt: time, seenWhere: text, status: oneOf(bookingStatuses) },
    ...{ noticedAt: time, answered: oneOf(bookingAnswers) },
    matchedBy: oneOf(['email', 'call-link', 'learned', 'title', 'coach']),
  },
  session: {
    ...{ booking: id, kind: oneOf(sessionKinds), start: time, plannedMinutes: whole(1, 1440) },
    ...{ actualMinutes: whole(0, 1440), status: oneOf(sessionStatuses), fee: { good: [{}], bad: [7, null] } },
    ...{ 'fee.due': money, 'fee.paidOn': day, 'fee.proBono': yes },
    movement: { good: [1, 2, 3], bad: [0, 4, 1.5, '1'] },
    ...{ overrunMinutes: whole(0, 1440), imported: object },
    ...{ 'imported.id': id, 'imported.at': time, 'imported.booked': yes },
  },
  'learned-match': { kind: oneOf(learnedKinds), key: text, client: orNull(id), how: oneOf(learnedWays) },
  note: {
    ...{ session: id, drawer: oneOf(['record', 'reflection']), about: time, body: long },
    commitments: list(100, { text: x(500) }, [{}, 7]),
    ...{ 'commitments.0.text': text, 'commitments.0.done': yes },
    alternatives: list(20, { body: '', editedAt: 1 }, [{ body: '' }, { editedAt: 1 }]),
    ...{ 'alternatives.0.body': long, 'alternatives.0.editedAt': time },
    revisions: list(20, { body: '', at: 1 }, [{ body: '' }, { at: 1 }]),
    ...{ 'revisions.0.body': long, 'revisions.0.at': time },
  },
  feed: { label: text, address: textOf(0, longestAddress), owner: text, addedAt: time, removedAt: time },
  flag: {
    code: { good: ['F1', 'K12', 'Z99'], bad: ['f1', 'F', '1', 'F123', 'FF1', '', 7] },
    ...{ at: time, how: oneOf(['ticked', 'computed']), weight: whole(0, 10), words: text },
    ...{ resolvedAt: time, resolvedHow: long, supervision: id },
  },
  contact: {
    ...{
      at: time,
      channel: oneOf(contactChannels),
      direction: oneOf(['in', 'out']),
      minutes: whole(0, 1440),
    },
    ...{ scheduling: yes, answersCheckIn: yes, isCheckIn: yes },
  },
  referral: {
    ...{ reason: oneOf(referralReasons), need: long, state: oneOf(referralStates), openedAt: time },
    ...{ offered: ids(20), offeredAt: time, fewerIsRight: yes, chosen: id, followUpOn: day, closedAt: time },
    outcome: oneOf(['chosen', 'declined', 'withdrawn', 'other']),
  },
  consent: {
    ...{ purpose: oneOf(consentPurposes), recipient: name, entry: id, items: texts(20), words: long },
    ...{ version: whole(1, 1000), askedAt: time, grantedAt: time, declinedAt: time, withdrawnAt: time },
    ...{ expiresAt: time, how: oneOf(['link', 'email', 'spoken', 'paper']) },
  },
  disclosure: {
    ...{
      consent: id,
      to: name,
      entry: id,
      items: texts(20),
      at: time,
      how: text,
      why: long,
      override: object,
    },
    ...{ 'override.what': textOf(1, maxTextLength), 'override.whoAdvised': text, 'override.clientTold': yes },
  },
  'directory-entry': {
    ...{ name, kind: oneOf(directoryKinds), whatTheyDo: text, contact: text, fee: text, wait: text },
    ...{ area: text, lastCheckedOn: day, relation: text, retired: yes },
  },
  supervision: {
    ...{ at: time, minutes: whole(1, 1440), supervisor: text, kind: oneOf(supervisionKinds) },
    ...{ cases: texts(200), questions: long, actions: long, taken: ids(2000) },
  },
  'prompt-answer': {
    ...{ rule: text, severity: oneOf(severities), raisedAt: time, shownAt: time, answer: text },
    ...{ answeredAt: time, reason: text, snoozedUntil: time, off: yes, closedAt: time, briefedAt: time },
    supervisedAt: time,
  },
  'sealed-link': {
    ...{ purpose: oneOf(linkPurposes), madeAt: time, expiresAt: time, reads: count, answer: long },
    ...{ answeredAt: time, revokedAt: time },
  },
  conflict: {
    ...{ record: id, recordType: text, field: text, at: time, resolved: yes },
    ...{
      kept: { good: [null, 7, { deep: [] }], bad: [] },
      other: { good: [null, 7, { deep: [] }], bad: [] },
    },
  },
};

const rows = Object.entries(edges).flatMap(([type, fields]) =>
  Object.entries(fields).map(([path, edges]) => [`${type}.${path}`, type, path, edges] as const),
);

test.for(rows)('%s keeps to its limits', ([, type, path, { good, bad }]) => {
  expect(good.filter((value) => !fits(type, path, value))).toEqual([]);
  expect(bad.filter((value) => fits(type, path, value))).toEqual([]);
});

test('Every field at every depth has its limits tried', () => {
  for (const [type, fields] of Object.entries(edges)) {
    const paths = pathsIn(typeOf(type).schema);
    expect(paths.filter((path) => !(path in fields)).map((path) => `${type}.${path}`)).toEqual([]);
  }
});

const typeOf = (name: string): RecordType<unknown> => recordTypes[name as RecordTypeName]; // brand: the table is typed so

/** Every field of the full record is valid but for the one at `path`. */
function fits(type: string, path: string, value: unknown): boolean {
  const { least, more } = everyType[type as RecordTypeName]; // brand: the table is typed so
  return z.safeParse(typeOf(type).schema, replaced({ ...least, ...more }, path.split('.'), value)).success;
}

/** As in "naming.at" and "emergencyNumbers.0.label"; what a map holds has no field names. */
function pathsIn(schema: unknown, path = ''): readonly string[] {
  if (
    schema instanceof z.ZodMiniDefault ||
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniNullable
  )
    return pathsIn(schema.def.innerType, path);
  if (schema instanceof z.ZodMiniArray) return pathsIn(schema.def.element, `${path}.0`);
  if (!(schema instanceof z.ZodMiniObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...pathsIn(inner, here)];
  });
}
