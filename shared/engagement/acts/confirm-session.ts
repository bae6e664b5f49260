// What became of a session: its record, the line in the ledger by this agreement's own rule, and the first step to "active".
// Said again with another outcome, the ledger is put right by a correction: its lines are never changed.
import {
  ledgerEntryType,
  sessionEntryId,
  type LedgerEntry,
  type LedgerReason,
} from '../../records/ledger-entry.ts';
import { createRecord, err, ok, patchRecord } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { sessionType, type Session, type SessionKind } from '../../records/session.ts';
import { firstStepId } from '../../records/transition.ts';
import { goesFree } from '../goes-free.ts';
import { balanceOf } from '../ledger.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { today } from './days.ts';
import { findEngagementOf, isOver, type FoundEngagement } from './find-engagement.ts';
import { findSession } from './find-session.ts';
import { sessionOutcomes, type SessionAnswer, type SessionOutcome } from './inputs.ts';
import { takeSteps } from './take-step.ts';

/** A session may begin early; one that lies further ahead has not been held. */
const earlyMs = 60 * 60_000;

/** `minutes` is how long it really took, 0 to 1440; kept for a held session alone. */
export function confirmSession(
  records: Iterable<StoredRecord>,
  answer: SessionAnswer,
  at: ActAt,
): Result<Written, Refusal> {
  const { ref, outcome } = answer;
  const wrong = wrongFields(answer);
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const found = findEngagementOf(records, ref);
  if (!found.ok) return found;
  const session = findSession(found.value, ref, at);
  if (!session.ok) return session;
  const { record, session: before } = session.value;
  if (outcome === 'held' && before.start - at.now > earlyMs) return err({ type: 'refused', why: 'not-yet' });
  const target = consumes(found.value, ref.kind, outcome, before.start) ? -1 : 0;
  if (target === -1 && isAfterEnd(found.value, before.start))
    return err({ type: 'refused', why: 'engagement-over' });
  const changes = {
    kind: ref.kind,
    status: outcome,
    // From now on it is the coach's own word, and no undo of an import takes it back.
    imported: undefined,
    ...howItWas(before, answer),
    ...feeOf(before, answer, at),
  };
  const patched = patchRecord(sessionType, record, changes, at.now);
  const entries = entriesFor(found.value, before.id, outcome, target);
  const lines = entries.map((entry) => ledgerRecord(found.value, entry, before.start, at));
  const steps = firstStep(found.value, outcome, ref.kind, at);
  return mapOk(steps, (taken) => ({ records: [patched, ...lines, ...taken] }));
}

const wrongFields = ({ outcome, minutes, movement, overrunMinutes }: SessionAnswer): readonly string[] => [
  ...(sessionOutcomes.includes(outcome) ? [] : ['outcome']),
  ...(minutes === undefined || isMinutes(minutes) ? [] : ['minutes']),
  ...(movement === undefined || [1, 2, 3].includes(movement) ? [] : ['movement']),
  ...(overrunMinutes === undefined || isMinutes(overrunMinutes) ? [] : ['overrunMinutes']),
];

const isMinutes = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440;

/** Of a held session alone. What is not said again stays; how far it ran over follows from how long it took. */
function howItWas(
  before: Session,
  { outcome, minutes, movement, overrunMinutes }: SessionAnswer,
): Pick<Session, 'actualMinutes' | 'movement' | 'overrunMinutes'> {
  if (outcome !== 'held') return { actualMinutes: undefined, movement: undefined, overrunMinutes: undefined };
  const over = minutes === undefined ? before.overrunMinutes : Math.max(0, minutes - before.plannedMinutes);
  return {
    actualMinutes: minutes ?? before.actualMinutes,
    movement: movement ?? before.movement,
    overrunMinutes: overrunMinutes ?? over,
  };
}

/** Nothing where nothing was said of money. */
function feeOf(before: Session, { paid, proBono }: SessionAnswer, at: ActAt): Pick<Session, 'fee'> | object {
  if (paid === undefined && proBono === undefined) return {};
  const { paidOn, ...fee } = { proBono: false, ...before.fee, ...(proBono === undefined ? {} : { proBono }) };
  const day = paid === true ? (paidOn ?? today(at)) : paid === false ? undefined : paidOn;
  return { fee: { ...fee, ...(day === undefined ? {} : { paidOn: day }) } };
}

/** Intro, follow-up and urgent sessions use none; a late cancellation or no-show uses one only if the agreement says so. */
function consumes(
  { under }: FoundEngagement,
  kind: SessionKind,
  outcome: SessionOutcome,
  start: number,
): boolean {
  if (kind !== 'session' && kind !== 'review') return false;
  switch (outcome) {
    case 'held':
      return true;
    case 'late-cancelled':
    case 'no-show':
      return !goesFree({ status: outcome, start }, under.agreements);
    case 'cancelled':
    case 'coach-cancelled':
      return false;
  }
}

function isAfterEnd(found: FoundEngagement, start: number): boolean {
  const overAt = found.folded.ended?.overAt ?? found.folded.at;
  return isOver(found) && overAt !== undefined && start >= overAt;
}

type NewEntry = { readonly id: RecordId } & Pick<LedgerEntry, 'delta' | 'reason' | 'session'>;

const reasonOf: Readonly<Record<SessionOutcome, LedgerReason>> = {
  held: 'held',
  'late-cancelled': 'late-cancellation',
  'no-show': 'no-show',
  cancelled: 'correction',
  'coach-cancelled': 'coach-cancelled',
};

/** What the ledger still lacks, so that all its lines about the session come to `target`. */
function entriesFor(
  found: FoundEngagement,
  session: RecordId,
  outcome: SessionOutcome,
  target: -1 | 0,
): readonly NewEntry[] {
  const about = found.under.entries.filter((entry) => entry.session === session);
  const balance = balanceOf(about);
  const reason = reasonOf[outcome];
  const first = { id: sessionEntryId(session, reason), session, reason };
  const isWritten = about.some((entry) => entry.id === first.id);
  const note = outcome === 'coach-cancelled' && !isWritten ? [{ ...first, delta: 0 }] : [];
  // Two devices may both have debited it: it counts once, and needs nothing more.
  if (target === -1 && balance < 0) return note;
  const delta = target - balance;
  if (delta === 0) return note;
  // After the end only dated corrections are written.
  if (!isWritten && balance === 0 && !isOver(found)) return [{ ...first, delta }];
  const turn = about.filter((entry) => entry.reason === 'correction').length;
  return [...note, { id: sessionEntryId(session, 'correction', turn), session, reason: 'correction', delta }];
}

const ledgerRecord = (
  { engagement }: FoundEngagement,
  { id, ...entry }: NewEntry,
  start: number,
  { now }: ActAt,
): StoredRecord =>
  createRecord(ledgerEntryType, { id, parent: engagement.id, editedAt: now }, { ...entry, at: start });

function firstStep(
  { engagement, folded }: FoundEngagement,
  outcome: SessionOutcome,
  kind: SessionKind,
  { now }: ActAt,
): Result<readonly StoredRecord[], Refusal> {
  const begins =
    folded.state === 'contracted' && outcome === 'held' && (kind === 'session' || kind === 'review');
  if (!begins) return ok([]);
  const active = {
    id: firstStepId(engagement.id, 'active'),
    to: 'active',
    met: ['first-session-held'],
  } as const;
  return takeSteps(engagement.id, folded, [active], now);
}
