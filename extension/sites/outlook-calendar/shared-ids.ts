// Watches for what must not be: one item id for two instances of a series. Exchange gives each its own, and a moved one keeps it and is
// called an exception. So a regular instance that shows on another day than before under the same id is no moved one: the id is shared,
// a badge and a booking would go from week to week with it, and it is left out for as long as the page lives.
import type { Sighting } from '../site.ts';
import type { Tile } from './event-of-tiles.ts';

type DayById = Map<string, string>;

const byPage = /* @__PURE__ */ new WeakMap<Document, DayById>();
const mostIds = 10_000;
const manyDays = '';

export function sharedIds(
  document: Document,
): (tiles: readonly Tile[], seen: Sighting | 'unsure') => boolean {
  const days: DayById = byPage.get(document) ?? new Map();
  byPage.set(document, days);
  if (days.size > mostIds) days.clear();
  return ([tile], seen) => {
    // While the coach drags one, its tile may still call it regular: as soon as it says "exception", it is believed.
    if (tile?.regular !== true) return false;
    const day = seen === 'unsure' ? manyDays : seen.day;
    const known = days.get(tile.id) ?? day;
    days.set(tile.id, known);
    return known !== day;
  };
}
