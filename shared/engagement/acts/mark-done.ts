// Done once for the number now agreed: the half-way review, or speaking about the end. An extension asks for it anew.
import { engagementType, type DoneOnce } from '../../records/engagement.ts';
import { err, ok, patchRecord, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findOpenEngagement, type FoundEngagement } from './find-engagement.ts';

export const onceMarks = ['midpoint', 'ending-named'] as const;
export type OnceMark = (typeof onceMarks)[number];

export type Mark = {
  readonly engagement: RecordId;
  readonly what: OnceMark;
  /** Knowingly left out this time. */
  readonly skipped?: boolean;
};

export function markDone(
  records: Iterable<StoredRecord>,
  { engagement, what, skipped = false }: Mark,
  at: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  if (!onceMarks.includes(what)) return err({ type: 'invalid', fields: ['what'] });
  const found = findOpenEngagement(records, engagement);
  if (!found.ok) return found;
  return ok({ records: markedDone(found.value, what, at, skipped) });
}

/** The engagement with the mark; nothing where it bears it already. A review that was skipped can still be done. */
export function markedDone(
  found: FoundEngagement,
  what: OnceMark,
  { now }: Pick<ActAt, 'now'>,
  skipped = false,
): readonly StoredRecord[] {
  if (isDone(found, what) && (skipped || markOf(found, what)?.skipped !== true)) return [];
  const done = { extensions: found.ledger.extensions, at: now, ...(skipped ? { skipped } : {}) };
  return [patchRecord(engagementType, found.record, { [fieldOf[what]]: done }, now)];
}

export const isDone = (found: FoundEngagement, what: OnceMark): boolean =>
  markOf(found, what)?.extensions === found.ledger.extensions;

const fieldOf = { midpoint: 'midpoint', 'ending-named': 'endingNamed' } as const satisfies Record<
  OnceMark,
  string
>;

const markOf = ({ engagement }: FoundEngagement, what: OnceMark): DoneOnce | undefined =>
  engagement[fieldOf[what]];
