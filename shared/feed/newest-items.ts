// Several VEVENTs of one UID that mean the same: an invitation and its update, or its cancellation. The newest word counts.
import { dayMs } from './civil.ts';
import type { ZoneOf, Series } from './expand-series.ts';
import type { FeedItem } from './feed-item.ts';

export function newestItems(items: readonly FeedItem[], zoneOf: ZoneOf): Series {
  const byPlace = new Map<string, FeedItem>();
  for (const item of items) {
    const place = placeOf(item, zoneOf);
    const before = byPlace.get(place);
    byPlace.set(place, before === undefined ? item : newer(before, item));
  }
  const all = [...byPlace.values()];
  const master = all.find(({ original }) => original === null) ?? null;
  return { master, changed: all.filter((item) => item !== master) };
}

/** The series itself, or which instance of it, in whatever zone that is written. */
function placeOf(item: FeedItem, zoneOf: ZoneOf): string {
  const { original } = item;
  if (original === null) return 'itself';
  if (original.type === 'day') return `day ${original.wall / dayMs}`;
  return `at ${zoneOf(item, original).toInstant(original.wall)}`;
}

/** Alike in all, what stands later in the feed. */
function newer(before: FeedItem, after: FeedItem): FeedItem {
  const order =
    after.sequence - before.sequence ||
    (after.writtenAt === before.writtenAt ? 0 : after.writtenAt - before.writtenAt) ||
    Number(after.isCancelled) - Number(before.isCancelled);
  const [older, newest] = order < 0 ? [after, before] : [before, after];
  // A cancellation need not repeat the rule: the whole series is meant all the same.
  return newest.isCancelled && newest.rules.length === 0 && older.rules.length > 0
    ? { ...older, isCancelled: true }
    : newest;
}
