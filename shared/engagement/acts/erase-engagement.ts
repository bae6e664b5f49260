// An engagement erased for good: what stays is from when to when, how many sessions, how many minutes, and why it was erased.
// Rows are written over, not deleted: the vault cannot delete any yet, so dates, numbers and codes can still be found in them.
import { clientType } from '../../records/client.ts';
import { conflictType } from '../../records/conflict.ts';
import { consentType } from '../../records/consent.ts';
import { engagementType } from '../../records/engagement.ts';
import { retentionClasses } from '../../records/practice.ts';
import { err, patchRecord, project } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { firstStepId, transitionType } from '../../records/transition.ts';
import { foldState } from '../state.ts';
import { tombstoneOf } from '../tombstone-of.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { findEnded } from './aftercare.ts';
import { dayLater, today } from './days.ts';
import type { FoundEngagement } from './find-engagement.ts';
import { isOfLaterWork } from './erase-records.ts';
import { settingsOf } from './settings-of.ts';
import { takeSteps } from './take-step.ts';
import { withoutClient } from './without-client.ts';
import { emptied, isNewer, rewritten, withoutWords } from './without-words.ts';
import { isBlank } from './wrong-fields.ts';

export type EngagementErasure = {
  readonly engagement: RecordId;
  /** 500 characters at most; it stays. */
  readonly reason: string;
  readonly confirmed: true;
};

const mostReason = 500;

/** Only what was put away is erased. Done again, it erases what another device wrote meanwhile. */
export function eraseEngagement(
  records: Iterable<StoredRecord>,
  { engagement, reason, confirmed }: EngagementErasure,
  at: ActAt,
): Result<Written, Refusal> {
  const isReason = !isBlank(reason) && reason.trim().length <= mostReason;
  const wrong = [...(isReason ? [] : ['reason']), ...(isYes(confirmed) ? [] : ['confirmed'])];
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const all = [...records];
  const found = findEnded(all, engagement);
  if (!found.ok) return found;
  const { folded, ended, engagement: before } = found.value;
  const guards = isTimeOver(all, before.eraseOn ?? ended.on, ended.on, at)
    ? ({ met: ['confirmed', 'retention-over'] } as const)
    : ({ met: ['confirmed'], waived: ['retention-over'] } as const);
  // Two devices that erase it do it once.
  const step = { id: firstStepId(engagement, 'erased'), to: 'erased', ...guards } as const;
  const steps = takeSteps(engagement, folded, folded.state === 'erased' ? [] : [step], at.now);
  const erased = erasedRecords(all, found.value, ended.overAt, at.now);
  if (erased.some(isNewer)) return err({ type: 'update-needed' });
  const left = withTombstone(found.value, reason.trim(), at);
  return mapOk(steps, (taken) => ({ records: [...erased, ...left, ...taken] }));
}

/** A message may hold anything. */
const isYes = (confirmed: unknown): boolean => confirmed === true;

/** The time of every class of records, and the day of erasing. */
function isTimeOver(records: readonly StoredRecord[], eraseOn: string, endedOn: string, at: ActAt): boolean {
  const { retentionYears } = settingsOf(records);
  const days = retentionClasses.map((kind) => dayLater(endedOn, { months: 12 * retentionYears[kind] }));
  return [eraseOn, ...days].every((day) => day <= today(at));
}

/** All four classes, all that waits in the conflict journal, and with the last work for a client who they were. */
function erasedRecords(
  all: readonly StoredRecord[],
  { engagement }: FoundEngagement,
  overAt: number,
  now: number,
): readonly StoredRecord[] {
  const client = all.find(({ id, type }) => id === engagement.parent && type === clientType.type);
  const isLast = !hasOthers(all, engagement.parent, engagement.id);
  const isMeant = (one: StoredRecord): boolean =>
    one.type === consentType.type
      ? one.parent === engagement.parent && (isLast || !isOfLaterWork(one, overAt))
      : one.parent === engagement.id;
  const whose = isLast && client !== undefined ? [client] : [];
  const ids = new Set<unknown>([engagement.id, ...[...all.filter(isMeant), ...whose].map(({ id }) => id)]);
  const there = new Set<unknown>(all.map(({ id }) => id));
  // What a line is about may lie elsewhere by now; where it is gone, the line is ours.
  const isOurs = ({ parent, f }: StoredRecord): boolean =>
    ids.has(f['record']) || (parent === engagement.id && !there.has(f['record']));
  const lines = all.filter((record) => record.type === conflictType.type && isOurs(record));
  const erased = [
    ...retentionClasses.flatMap((kind) => withoutWords(all, isMeant, kind, now)),
    ...lines.flatMap((line) => emptied(line, now)),
    ...whose.flatMap((record) => withoutClient(record, now)),
  ];
  // What is of two classes is written once.
  return [...new Map(erased.map((record) => [record.id, record])).values()];
}

/** Other work with this client that is not erased. What was declined never began, and keeps no name. */
const hasOthers = (
  all: readonly StoredRecord[],
  client: RecordId | undefined,
  engagement: RecordId,
): boolean =>
  all.some(({ type, parent, id }) => {
    if (type !== engagementType.type || parent !== client || id === engagement) return false;
    const steps = all.flatMap((record) => {
      const step = record.parent === id ? project(transitionType, record) : undefined;
      return step?.ok === true ? [step.value] : [];
    });
    const { state } = foldState(steps);
    return state !== 'erased' && state !== 'declined';
  });

function withTombstone(
  { record, engagement, under }: FoundEngagement,
  reason: string,
  { now, timeZone }: ActAt,
): readonly StoredRecord[] {
  const tombstone = { ...tombstoneOf(under.sessions, timeZone), reason, erasedAt: now };
  const left = {
    tombstone: engagement.tombstone ?? tombstone,
    erasedClasses: [...new Set([...engagement.erasedClasses, ...retentionClasses])],
    movedBecause: undefined,
  };
  return rewritten(record, patchRecord(engagementType, record, left, now).f, now);
}
