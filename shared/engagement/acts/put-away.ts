// After the end: notes of one drawer erased, and the engagement archived once the guard is over.
import { engagementType } from '../../records/engagement.ts';
import { noteType, type Note } from '../../records/note.ts';
import { createRecord, err, isReadOnlyHere, ok, patchRecord, project } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findEnded } from './aftercare.ts';
import { takeSteps } from './take-step.ts';

export type Erasure = { readonly engagement: RecordId; readonly class: Note['drawer'] };

/** Notes are written over, because a record that is gone here would come back from another device. */
export function eraseNotes(
  records: Iterable<StoredRecord>,
  { engagement, class: drawer }: Erasure,
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  if (drawer !== 'record' && drawer !== 'reflection') return err({ type: 'invalid', fields: ['class'] });
  const found = findEnded(records, engagement);
  if (!found.ok) return found;
  const { byId, record, engagement: before } = found.value;
  const notes = [...byId.values()].filter(
    ({ type, f }) => type === noteType.type && (f['drawer'] ?? 'record') === drawer,
  );
  if (notes.some((note) => isReadOnlyHere(note, noteType))) return err({ type: 'update-needed' });
  const erasedClasses = [...before.erasedClasses, drawer];
  const marked = before.erasedClasses.includes(drawer)
    ? []
    : [patchRecord(engagementType, record, { erasedClasses }, now)];
  return ok({ records: [...notes.flatMap((note) => erased(note, drawer, now)), ...marked] });
}

/** What session it was about stays; every other field goes, one of a newer version and a damaged one too. */
function erased(record: StoredRecord, drawer: Note['drawer'], now: number): readonly StoredRecord[] {
  const note = project(noteType, record);
  const about = note.ok ? { session: note.value.session, about: note.value.about } : {};
  const { id, parent } = record;
  const under = { id, ...(parent === undefined ? {} : { parent }), editedAt: now };
  const empty = { drawer, body: '', commitments: [], alternatives: [], revisions: [] };
  const blank = createRecord(noteType, under, { ...about, ...empty });
  if (note.ok && isEmpty(note.value)) return [];
  return [{ ...record, editedAt: now, f: blank.f }];
}

const isEmpty = ({ body, commitments, alternatives, revisions }: Note): boolean =>
  body === '' && commitments.length + alternatives.length + revisions.length === 0;

/** A follow-up that was promised and not had is kept as waived. */
export function archiveEngagement(
  records: Iterable<StoredRecord>,
  { engagement }: { readonly engagement: RecordId },
  { now, randomId }: Pick<ActAt, 'now' | 'randomId'>,
): Result<Written, Refusal> {
  const found = findEnded(records, engagement);
  if (!found.ok) return found;
  const { folded, engagement: before } = found.value;
  if (folded.state === 'archived') return ok({ records: [] });
  if (before.guardUntil !== undefined && now < before.guardUntil)
    return err({ type: 'refused', why: 'guard-running' });
  const isDue = before.aftercare?.kind === 'one' && before.aftercare.usedAt === undefined;
  const guards = isDue
    ? ({ met: ['guard-over'], waived: ['aftercare-done'] } as const)
    : ({ met: ['guard-over', 'aftercare-done'] } as const);
  const steps = takeSteps(engagement, folded, [{ id: randomId(), to: 'archived', ...guards }], now);
  return steps.ok ? ok({ records: steps.value }) : steps;
}
