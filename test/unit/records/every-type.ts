// One full record of every type, with every field there is, and what each type needs at the least. A new type, or a new field,
// gets its line here: the tests beside this file say so where it is missing.
import type { RecordTypeName } from '#shared/records/index.ts';
import { idOf } from '#test/support/practice.ts';

type Fields = Readonly<Record<string, unknown>>;

export type Sample = {
  /** What must be there. */
  readonly least: Fields;
  /** What reading the least adds. */
  readonly defaults: Fields;
  /** What may be there as well. */
  readonly more: Fields;
  /** An edit of one field. */
  readonly change: Fields;
};

const [at, day, id] = [1000, '2028-02-29', idOf('another record')];

export const everyType: Readonly<Record<RecordTypeName, Sample>> = {
  practice: {
    least: {},
    defaults: {
      ...{ sessions: 6, minutes: 50, cadenceDays: 14, noticeSessions: 2, guardDays: 180 },
      ...{ supRatio: 35, supMaxDays: 91, supPreset: '', groupLimit: 15 },
      retentionYears: { agreement: 7, record: 7, reflection: 1, consent: 7 },
      ...{ emergencyNumbers: [], quietHours: null, flagsOff: [], flagWeights: {} },
      ...{ currency: 'EUR', badgeStyle: 'number', badgePrint: false, languages: [] },
    },
    more: {
      ...{ sessions: 8, minutes: 60, cadenceDays: 7, noticeSessions: 1, guardDays: 90 },
      ...{ supRatio: 30, supMaxDays: 60, supPreset: 'EMCC', groupLimit: 25, hoursStart: day },
      retentionYears: { agreement: 6, record: 5, reflection: 2, consent: 6 },
      emergencyNumbers: [{ label: 'Emergency', number: '112', country: 'DE' }],
      quietHours: { from: 1200, until: 480 },
      ...{ flagsOff: ['F4'], flagWeights: { F1: 2 } },
      ...{ currency: 'GBP', badgeStyle: 'remaining', badgePrint: true, languages: ['en'] },
    },
    change: { guardDays: 91 },
  },
  client: {
    least: { name: 'Maya' },
    defaults: {
      ...{ code: '', aliases: [], emails: [], naming: { state: 'unasked' } },
      ...{ isGroup: false, groupSize: 1, createdAt: 0 },
    },
    more: {
      ...{ code: 'C-014', aliases: ['M'], emails: ['maya@example.org'], phone: '1', timeZone: 'Asia/Tokyo' },
      ...{ sponsor: 'Works', emergencyContact: { name: 'Ann', phone: '2' } },
      naming: { state: 'yes', at, how: 'spoken', words: 'Yes.' },
      ...{ isGroup: true, groupSize: 12, createdAt: at, erasedAt: at },
    },
    change: { code: 'C-015' },
  },
  engagement: {
    least: { number: 1 },
    defaults: { createdAt: 0, leftStanding: [], erasedClasses: [] },
    more: {
      ...{ createdAt: at, guardUntil: at, archiveOn: day, eraseOn: day, leftStanding: [id] },
      erasedClasses: ['reflection'],
      movedBecause: 'Asked for later.',
      ending: { step: 'when', reason: 'completed', lastDay: day, settled: ['unpaid'] },
      midpoint: { extensions: 1, at, skipped: true },
      endingNamed: { extensions: 0, at, skipped: false },
      aftercare: { kind: 'one', dueOn: day, usedAt: at },
      tombstone: { from: day, to: day, sessions: 6, minutes: 300, reason: 'completed', erasedAt: at },
    },
    change: { number: 2 },
  },
  transition: {
    least: { from: 'active', to: 'closing', at },
    defaults: { by: 'coach', waived: [] },
    more: { by: 'lapse', reason: 'completed', lastDay: day, overAt: at, resumeOn: day, waived: ['fee'] },
    change: { at: 2000 },
  },
  agreement: {
    least: { agreedAt: at },
    defaults: {
      ...{ version: 1, how: 'spoken', words: '', sessions: 6, minutes: 50, cadenceDays: 14, mode: 'online' },
      ...{ fee: null, cancellationHours: null, lateCancellation: 'used', noShow: 'used' },
      ...{ contactAllowance: null, channels: [], replyWithinHours: null, noticeSessions: 2 },
      ...{ unused: '', followUp: 'none', checklist: {}, text: '' },
    },
    more: {
      ...{
        version: 2,
        how: 'signed',
        words: 'Six.',
        sessions: 8,
        reviewOn: day,
        minutes: 60,
        cadenceDays: 7,
      },
      ...{ mode: 'mixed', fee: { amount: 19.99, per: 'package', due: 'on the day', paidOn: day } },
      ...{ cancellationHours: 24, lateCancellation: 'free', noShow: 'free', contactAllowance: 2 },
      ...{ channels: ['email'], replyWithinHours: 48, noticeSessions: 1, unused: 'They lapse.' },
      ...{ followUp: 'one', checklist: { fee: 'agreed' }, text: 'All of it.', hash: 'a'.repeat(64) },
      ...{ supersedes: 1, extension: { newGoal: 'Rest', askedBy: 'both', ifNotFree: 'Then not.' } },
    },
    change: { minutes: 45 },
  },
  'ledger-entry': {
    least: { at, delta: 6, reason: 'agreement' },
    defaults: {},
    more: { session: id, words: 'Six.' },
    change: { delta: 7 },
  },
  booking: {
    least: { provider: 'google', eventId: 'e', start: 1, end: 2 },
    defaults: { timeKnown: true, seenAt: 0, status: 'standing', matchedBy: 'title' },
    more: {
      ...{ seriesId: 's', originalStart: '2026', timeKnown: false, callLink: 'meet:x', seenAt: at },
      ...{ seenWhere: 'google-calendar|a', status: 'declined', matchedBy: 'email' },
      ...{ noticedAt: at, answered: 'stands' },
    },
    change: { status: 'cancelled' },
  },
  session: {
    least: { start: at },
    defaults: { kind: 'session', plannedMinutes: 50, status: 'booked' },
    more: {
      ...{ booking: id, kind: 'review', plannedMinutes: 60, actualMinutes: 70, status: 'held' },
      ...{ fee: { due: 80, paidOn: day, proBono: true }, movement: 2, overrunMinutes: 10 },
      imported: { id, at, booked: true },
    },
    change: { kind: 'urgent' },
  },
  'learned-match': {
    least: { kind: 'series', key: 's' },
    defaults: { client: null, how: 'told' },
    more: { client: id, how: 'event-opened' },
    change: { client: idOf('third') },
  },
  note: {
    least: {},
    defaults: { drawer: 'record', about: 0, body: '', commitments: [], alternatives: [], revisions: [] },
    more: {
      ...{
        session: id,
        drawer: 'reflection',
        about: at,
        body: 'b',
        commitments: [{ text: 'Rest', done: true }],
      },
      ...{ alternatives: [{ body: 'c', editedAt: at }], revisions: [{ body: 'd', at }] },
    },
    change: { body: 'b and more' },
  },
  feed: {
    least: { address: 'https://feeds.example/a.ics' },
    defaults: { label: '', owner: '', addedAt: 0 },
    more: { label: 'Work', owner: 'me@example.org', addedAt: at, removedAt: at },
    change: { label: 'Home' },
  },
  flag: {
    least: { code: 'F1', at },
    defaults: { how: 'ticked', weight: 1 },
    more: {
      ...{ how: 'computed', weight: 3, words: 'Said so.', resolvedAt: at, resolvedHow: 'Spoke.' },
      supervision: id,
    },
    change: { words: 'Said it.' },
  },
  contact: {
    least: { at },
    defaults: {
      ...{ channel: 'message', direction: 'in' },
      ...{ scheduling: false, answersCheckIn: false, isCheckIn: false },
    },
    more: {
      ...{ channel: 'phone', direction: 'out', minutes: 12 },
      ...{ scheduling: true, answersCheckIn: true, isCheckIn: true },
    },
    change: { channel: 'video' },
  },
  referral: {
    least: { reason: 'scope', openedAt: at },
    defaults: { need: '', state: 'noticed', offered: [], fewerIsRight: false },
    more: {
      ...{ need: 'Sleep.', state: 'closed', offered: [id], offeredAt: at, fewerIsRight: true, chosen: id },
      ...{ followUpOn: day, closedAt: at, outcome: 'chosen' },
    },
    change: { reason: 'fit' },
  },
  consent: {
    least: { purpose: 'refer', recipient: 'Ann Berg' },
    defaults: { items: [], words: '', version: 1, how: 'spoken' },
    more: {
      ...{ entry: id, items: ['goals'], words: 'May I?', version: 2, askedAt: at, grantedAt: at },
      ...{ declinedAt: at, withdrawnAt: at, expiresAt: at, how: 'link' },
    },
    change: { recipient: 'Bo Berg' },
  },
  disclosure: {
    least: { to: 'Ann Berg', at },
    defaults: { items: [], how: '', why: '' },
    more: {
      ...{ consent: id, entry: id, items: ['goals'], how: 'mail', why: 'Asked to.' },
      override: { what: 'Danger.', whoAdvised: 'Supervisor', clientTold: true },
    },
    change: { why: 'Other.' },
  },
  'directory-entry': {
    least: { name: 'Ann Berg' },
    defaults: {
      ...{ kind: 'other', whatTheyDo: '', contact: '', fee: '', wait: '', area: '', relation: '' },
      retired: false,
    },
    more: {
      ...{ kind: 'supervisor', whatTheyDo: 'Listens', contact: '1', fee: '90', wait: 'a week', area: 'Bonn' },
      ...{ lastCheckedOn: day, relation: 'none', retired: true },
    },
    change: { area: 'Cologne' },
  },
  supervision: {
    least: { at },
    defaults: {
      ...{ minutes: 60, supervisor: '', kind: 'one-to-one' },
      ...{ cases: [], questions: '', actions: '', taken: [] },
    },
    more: {
      ...{ minutes: 90, supervisor: 'Ann', kind: 'peer', cases: ['C-014'] },
      ...{ questions: 'Why?', actions: 'Ask.', taken: [id] },
    },
    change: { supervisor: 'Bo' },
  },
  'prompt-answer': {
    least: { rule: 'ending-in-sight', raisedAt: at },
    defaults: { severity: 'nudge', off: false },
    more: {
      ...{ severity: 'caution', shownAt: at, answer: 'dismissed', answeredAt: at, reason: 'Not now.' },
      ...{ snoozedUntil: at, off: true, closedAt: at, briefedAt: at, supervisedAt: at },
    },
    change: { answer: 'off' },
  },
  'sealed-link': {
    least: { purpose: 'consent', madeAt: at, expiresAt: at },
    defaults: { reads: 0 },
    more: { reads: 2, answer: 'Yes.', answeredAt: at, revokedAt: at },
    change: { purpose: 'brief' },
  },
  conflict: {
    least: { record: id, recordType: 'client', field: 'name', kept: 'a', other: 'b', at },
    defaults: { resolved: false },
    more: { resolved: true },
    change: { at: 2000 },
  },
};

/** The same with another value at one place, as in `['naming', 'at']`. */
export function replaced(inside: unknown, [key = '', ...deeper]: readonly string[], value: unknown): unknown {
  if (Array.isArray(inside)) return inside.with(Number(key), replaced(inside[Number(key)], deeper, value));
  const fields: Readonly<Record<string, unknown>> = { ...(inside as object) }; // brand: a path leads through objects
  return { ...fields, [key]: deeper.length === 0 ? value : replaced(fields[key], deeper, value) };
}
