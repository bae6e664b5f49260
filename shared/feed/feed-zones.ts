// Which zone a name in a feed means. Never a guess: a name that nobody knows has no zone, and its events are left out and told.
// Area/City and Windows's names mean what the world means by them, even where the feed defines them too: such definitions are often
// cut short to one year. Any other name - "EST", "My zone" - means what this feed says it does, and only without that what IANA says.
import type { Component } from './component.ts';
import { withShare, type Budget, type FeedCaps } from './feed-caps.ts';
import { ownZone } from './own-zone.ts';
import { windowsZones } from './windows-zones.ts';
import { namedZone, type Zone } from './zone.ts';

/** A name as the VCALENDAR with that number means it; null is a time without a zone: the coach's own clock. */
export type FindZone = (name: string | null, calendar: number) => Zone | null;

export type Definition = { readonly calendar: number; readonly component: Component };

type Given = {
  readonly definitions: readonly Definition[];
  readonly timeZone: string;
  readonly until: number;
  readonly budget: Budget;
  readonly caps: FeedCaps;
};

export function createFindZone({ definitions, timeZone, until, budget, caps }: Given): FindZone {
  const own = new Map<string, Component>();
  for (const { calendar, component } of definitions) {
    const [name] = component.properties('TZID')[0]?.values ?? [];
    if (typeof name === 'string' && !own.has(`${calendar} ${name}`))
      own.set(`${calendar} ${name}`, component);
  }
  const named = keep((name: string) => namedZone(name));
  const defined = keep((key: string) => {
    const definition = own.get(key);
    if (definition === undefined) return null;
    return withShare(budget, caps.stepsPerSeries, (share) => ownZone(definition, until, share));
  });
  return (name, calendar) => {
    if (name === null) return named(timeZone);
    const known = knownName(name);
    return (known === null ? null : named(known)) ?? defined(`${calendar} ${name}`) ?? named(name);
  };
}

function keep(find: (key: string) => Zone | null): (key: string) => Zone | null {
  const found = new Map<string, Zone | null>();
  return (key) => {
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key) ?? null;
  };
}

// Evolution's and Mozilla's names are an IANA name with the maker before it.
const withMaker =
  /^\/(?:freeassociation\.sourceforge\.net(?:\/Tzfile)?|mozilla\.org\/\d+_\d+|citadel\.org\/\d+_\d+)\/(.+)$/;

/** The IANA name that a name means beyond doubt. */
function knownName(name: string): string | null {
  const bare = withMaker.exec(name)?.[1] ?? name;
  const windows = windowsZones.get(bare.toLowerCase());
  if (windows !== undefined) return windows;
  return bare.includes('/') ? bare : null;
}
