// Ending an engagement: a draft that any browser can go on with, and one finishing step. What follows the end starts from the last
// day in the coach's own calendar.
import { engagementType, endingReasons, looseEnds, type EndingDraft } from '../../records/engagement.ts';
import type { EndingReason, LooseEnd } from '../../records/engagement.ts';
import { isIsoDate } from '../../records/iso-date.ts';
import { consentType } from '../../records/consent.ts';
import { err, ok, patchRecord, project } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import type { EngagementState, Transition } from '../../records/transition.ts';
import { coveredShare } from '../consent-state.ts';
import type { EngagementRecords } from '../practice-records.ts';
import { guardsOf, type Guard, type GuardRule } from '../state-table.ts';
import { currentTerms } from '../terms-at.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { afterEnd } from './after-end.ts';
import { dayLater, startOfDay, today } from './days.ts';
import { findOpenEngagement } from './find-engagement.ts';
import type { EndingSave } from './inputs.ts';
import { takeSteps } from './take-step.ts';

/** A draft may be incomplete; null calls the ending off. */
export function saveEnding(
  records: Iterable<StoredRecord>,
  { engagement, draft }: EndingSave,
  at: ActAt,
): Result<Written, Refusal> {
  const found = findOpenEngagement(records, engagement);
  if (!found.ok) return found;
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
  const found = findOpenEngagement(all, engagement);
  if (!found.ok) return found;
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
  const { folded, record, under } = found.value;
  const isHandedOn = reason === 'referred' || reason === 'transferred';
  if (isHandedOn && !allWithConsent(all, under.disclosures))
    return err({ type: 'refused', why: 'no-consent' });
  const open = looseEnds.filter((end) => !settled.includes(end));
  const met = ['reason', 'last-day', 'no-disclosure-without-consent', ...metBy(under, open)] as const;
  const ask = { by: byOf[reason], reason, lastDay, overAt: overAt(lastDay, at), met };
  const waived = [...open, ...softGuards(folded.state, reason).filter((guard) => !met.includes(guard))];
  const steps = takeSteps(engagement, folded, [{ id: at.randomId(), to: 'ended', ...ask, waived }], at.now);
  const followUp = currentTerms(under.agreements)?.followUp ?? 'none';
  const ended = patchRecord(engagementType, record, afterEnd(all, followUp, lastDay, at), at.now);
  return mapOk(steps, (taken) => ({ records: [ended, ...taken] }));
}

/** What the records themselves say was done. */
const metBy = ({ contacts, referrals }: EngagementRecords, open: readonly LooseEnd[]): readonly Guard[] => [
  ...(open.length === 0 ? (['loose-ends'] as const) : []),
  ...(contacts.some(({ direction, isCheckIn }) => direction === 'out' && isCheckIn)
    ? (['check-in-sent'] as const)
    : []),
  ...(referrals.some(({ offered }) => offered.length > 0) ? (['names-offered'] as const) : []),
];

/** The client agreed to what left, to whom and when it did, or someone was in danger. A consent that was taken back since did cover it. */
function allWithConsent(
  records: readonly StoredRecord[],
  disclosures: EngagementRecords['disclosures'],
): boolean {
  return disclosures.every(({ consent: id, to: recipient, entry, items, at, override }) => {
    if (override !== undefined) return true;
    const stored = records.find((record) => record.id === id);
    const consent = stored === undefined ? undefined : project(consentType, stored);
    return consent?.ok === true && coveredShare(consent.value, { recipient, entry, items }, at);
  });
}

/** What this way of ending asks for, and the coach may waive: the record says so. */
const softGuards = (from: EngagementState, reason: EndingReason): readonly Guard[] =>
  [guardsOf(from, 'ended', reason)]
    .flat()
    .filter(isSoft)
    .map(({ guard }) => guard);

const isSoft = (rule: GuardRule | null): rule is GuardRule => rule?.hard === false;

const byOf: Readonly<Record<EndingReason, Transition['by']>> = {
  completed: 'coach',
  terminated_by_coach: 'coach',
  terminated_by_client: 'client',
  referred: 'coach',
  lapsed: 'lapse',
  transferred: 'coach',
  cancelled: 'coach',
};

/** A last day may be agreed ahead, but not years ahead: that is a slip of the keyboard. */
const furthestDays = 366;

function wrongFields({ step, reason, lastDay, settled }: EndingDraft, at: ActAt): readonly string[] {
  const steps: readonly string[] = [
    'why',
    'when',
    'loose-ends',
    'confirm',
  ] satisfies readonly EndingDraft['step'][];
  return [
    ...(steps.includes(step) ? [] : ['step']),
    ...(reason === undefined || endingReasons.includes(reason) ? [] : ['reason']),
    ...(lastDay === undefined ||
    (isIsoDate(lastDay) && lastDay <= dayLater(today(at), { days: furthestDays }))
      ? []
      : ['lastDay']),
    ...(settled.every((end) => looseEnds.includes(end)) ? [] : ['settled']),
  ];
}

const unfinished = (draft: EndingDraft, at: ActAt): readonly string[] => [
  ...new Set([
    ...(draft.reason === undefined ? ['reason'] : []),
    ...(draft.lastDay === undefined ? ['lastDay'] : []),
    ...(draft.step === 'confirm' ? [] : ['step']),
    ...wrongFields(draft, at),
  ]),
];

/** From when on events are after the end: from now on if today is the last day, else from the day after. */
const overAt = (lastDay: string, at: ActAt): number =>
  lastDay === today(at) ? at.now : startOfDay(lastDay, 1, at.timeZone);

/** What a newer version put into a draft stays in it. */
function unknownFields(ending: unknown): object {
  if (typeof ending !== 'object' || ending === null) return {};
  const known = new Set(['step', 'reason', 'lastDay', 'settled']);
  return Object.fromEntries(Object.entries(ending).filter(([name]) => !known.has(name)));
}
