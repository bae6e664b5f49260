// A calendar's private address, kept and forgotten. Removing it takes the address out: what was learned from it stays.
import { feedType, type Feed } from '../../records/feed.ts';
import { createRecord, err, isReadOnlyHere, ok, patchRecord, project } from '../../records/record.ts';
import type { Projected, RecordId, Result, StoredRecord } from '../../records/record.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findRecord } from './read-record.ts';

export type FeedInput = Pick<Feed, 'address' | 'label' | 'owner'>;
export type AddedFeed = Written & { readonly feed: RecordId };

/** `address` is https, checked and in one form by whoever asks. An address that is there already is not kept twice: what is said of it now takes the place of what was said. */
export function addFeed(
  records: Iterable<StoredRecord>,
  { address, label, owner }: FeedInput,
  { now, randomId }: Pick<ActAt, 'now' | 'randomId'>,
): Result<AddedFeed, Refusal> {
  const texts = { label: label.trim(), owner: owner.trim() };
  const wrong = (['label', 'owner'] as const).filter((name) => texts[name].length > 500);
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  for (const record of records) {
    const known = project(feedType, record);
    if (known.ok && known.value.address === address) return saidAnew(record, known.value, texts, now);
  }
  const feed = randomId();
  const record = createRecord(feedType, { id: feed, editedAt: now }, { address, ...texts, addedAt: now });
  return ok({ records: [record], feed });
}

/** An empty field was left out, and says nothing. */
function saidAnew(
  record: StoredRecord,
  known: Projected<Feed>,
  texts: Pick<Feed, 'label' | 'owner'>,
  now: number,
): Result<AddedFeed, Refusal> {
  const { label, owner } = { label: texts.label || known.label, owner: texts.owner || known.owner };
  const feed = known.id;
  if (label === known.label && owner === known.owner) return ok({ records: [], feed });
  if (isReadOnlyHere(record, feedType)) return err({ type: 'update-needed' });
  return ok({ records: [patchRecord(feedType, record, { label, owner }, now)], feed });
}

export function removeFeed(
  records: Iterable<StoredRecord>,
  { feed }: { readonly feed: RecordId },
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const found = findRecord(records, feedType, feed);
  if (!found.ok) return found;
  if (found.value.value.removedAt !== undefined) return ok({ records: [] });
  const gone = { address: '', owner: '', removedAt: now };
  return ok({ records: [patchRecord(feedType, found.value.record, gone, now)] });
}
