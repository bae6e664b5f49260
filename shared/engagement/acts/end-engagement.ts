// Ending an engagement: a draft that any browser can go on with, and one finishing step. What follows the end starts from the last
// day in the coach's own calendar.
import { engagementType, endingReasons, looseEnds, type EndingDraft } from '../../records/engagement.ts';
import type { EndingReason } from '../../records/engagement.ts';
import { isIsoDate } from '../../records/iso-date.ts';
import { practiceId, practiceType } from '../../records/practice.ts';
import { err, ok, patchRecord, project } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import type { EngagementState, Transition } from '../../records/transition.ts';
import { guardsOf } from '../state-table.ts';
import type { ActAt, Refusal } from './act.ts';
import { findEngagement, isOver } from './find-engagement.ts';
import type { EndingSave } from './inputs.ts';
import { takeSteps } from './take-step.ts';

type Written = { readonly records: readonly StoredRecord[] };

/** A draft may be incomplete; null calls the ending off. */
export function saveEnding(
  records: Iterable<StoredRecord>,
  { engagement, draft }: EndingSave,
  at: ActAt,
): Result<Written, Refusal> {
  const found = findEngagement(records, engagement);
  if (!found.ok) return found;
  if (isOver(found.value)) return err({ type: 'refused', why: 'engagement-over' });
  const wrong = draft === null ? [] : wrongFields(draft, at);
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const { record } = found.value;
  const ending = draft === null ? null : { ...unknownFields(record.f['ending']), ...draft };
  return ok({ records: [patchRecord(engagementType, record, { ending }, at.now)] });
}

/** Refused unless the draft is complete and at its last step. Loose ends that were not settled are kept as waived. */
export function finishEnding(
  records: Iterable<StoredRecord>,
  { engagement }: { readonly engagement: RecordId },
  at: ActAt,
): Result<Written, Refusal> {
  const all = [...records];
  const found = findEngagement(all, engagement);
  if (!found.ok) return found;
  if (isOver(found.value)) return err({ type: 'refused', why: 'engagement-over' });
  const draft = found.value.engagement.ending;
  if (draft === null || draft === undefined) return err({ type: 'refused', why: 'no-ending' });
  const { reason, lastDay, step, settled } = draft;
  if (
    reason === undefined ||
    lastDay === undefined ||
    step !== 'confirm' ||
    wrongFields(draft, at).length > 0
  )
    return err({ type: 'invalid', fields: unfinished(draft, at) });
  const { folded, record } = found.value;
  // Nothing about the client has left this device: there is no disclosure yet that could lack a consent.
  const met = ['reason', 'last-day', 'no-disclosure-without-consent'] as const;
  const ask = { by: byOf[reason], reason, lastDay, overAt: overAt(lastDay, at), met };
  const waived = waivedFor(folded.state, reason, settled);
  const steps = takeSteps(engagement, folded, [{ id: at.randomId(), to: 'ended', ...ask, waived }], at.now);
  if (!steps.ok) return steps;
  const guardUntil = startOfDay(lastDay, guardDaysOf(all), at.timeZone);
  const ended = patchRecord(engagementType, record, { ending: null, guardUntil }, at.now);
  return ok({ records: [ended, ...steps.value] });
}

/** Loose ends left open, and the soft guards of this way of ending: each may be waived, and the record says so. */
function waivedFor(
  from: EngagementState,
  reason: EndingReason,
  settled: EndingDraft['settled'],
): readonly string[] {
  const open = looseEnds.filter((end) => !settled.includes(end));
  const guards = (guardsOf(from, 'ended', reason) ?? [])
    .filter(({ hard }) => !hard)
    .map(({ guard }) => guard);
  return [...open, ...guards.filter((guard) => guard !== 'loose-ends' || open.length > 0)];
}

const byOf: Readonly<Record<EndingReason, Transition['by']>> = {
  completed: 'coach',
  terminated_by_coach: 'coach',
  terminated_by_client: 'client',
  referred: 'coach',
  lapsed: 'lapse',
};

/** A last day may be agreed ahead, but not years ahead: that is a slip of the keyboard. */
const furthestDays = 366;

function wrongFields(
  { step, reason, lastDay, settled }: EndingDraft,
  { now, timeZone }: ActAt,
): readonly string[] {
  const steps: readonly string[] = [
    'why',
    'when',
    'loose-ends',
    'confirm',
  ] satisfies readonly EndingDraft['step'][];
  return [
    ...(steps.includes(step) ? [] : ['step']),
    ...(reason === undefined || endingReasons.includes(reason) ? [] : ['reason']),
    ...(lastDay === undefined || (isIsoDate(lastDay) && isNear(lastDay, now, timeZone)) ? [] : ['lastDay']),
    ...(settled.every((end) => looseEnds.includes(end)) ? [] : ['settled']),
  ];
}

const isNear = (day: string, now: number, timeZone: string): boolean =>
  startOfDay(day, 0, timeZone) <= startOfDay(today(now, timeZone), furthestDays, timeZone);

const unfinished = (draft: EndingDraft, at: ActAt): readonly string[] => [
  ...new Set([
    ...(draft.reason === undefined ? ['reason'] : []),
    ...(draft.lastDay === undefined ? ['lastDay'] : []),
    ...(draft.step === 'confirm' ? [] : ['step']),
    ...wrongFields(draft, at),
  ]),
];

/** From when on events are after the end: from now on if today is the last day, else from the day after. */
const overAt = (lastDay: string, { now, timeZone }: ActAt): number =>
  lastDay === today(now, timeZone) ? now : startOfDay(lastDay, 1, timeZone);

const today = (now: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();

// By the calendar and not by adding milliseconds: days have 23 or 25 hours twice a year, and some begin at one o'clock.
const startOfDay = (day: string, daysLater: number, timeZone: string): number =>
  Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(timeZone).epochMilliseconds;

const defaultGuardDays = 180;

function guardDaysOf(records: readonly StoredRecord[]): number {
  const stored = records.find((record) => record.id === practiceId);
  const practice = stored === undefined ? undefined : project(practiceType, stored);
  return practice?.ok === true ? practice.value.guardDays : defaultGuardDays;
}

/** What a newer version put into a draft stays in it. */
function unknownFields(ending: unknown): object {
  if (typeof ending !== 'object' || ending === null) return {};
  const known = new Set(['step', 'reason', 'lastDay', 'settled']);
  return Object.fromEntries(Object.entries(ending).filter(([name]) => !known.has(name)));
}
