// A calendar feed (RFC 5545) as the events that take place within a window, with their guests. The text is somebody else's: whatever
// it holds, this neither throws nor works longer than its caps, and what it could not read is left out, counted and told.
import { err, ok, type Result } from '../records/record.ts';
import { normaliseEmail } from '../matching/normalise-email.ts';
import { readComponent } from './component.ts';
import { expandSeries, isSeries, type Instance, type ZoneOf } from './expand-series.ts';
import { feedCaps, isLargerThan, withShare, type Budget, type FeedCaps } from './feed-caps.ts';
import { feedDetails, type FeedDetails } from './feed-details.ts';
import { readHeaders } from './feed-headers.ts';
import { readItem, type FeedItem } from './feed-item.ts';
import { createFindZone, type Definition } from './feed-zones.ts';
import { mayTouch } from './may-touch.ts';
import { newestItems } from './newest-items.ts';
import { scanFeed, uidOf, type Scanned } from './scan-feed.ts';

export type FeedEvent = {
  readonly uid: string;
  /** The series' uid, for an instance of one. */
  readonly seriesId?: string;
  /** Where an instance of a series was first: `YYYYMMDDTHHMMSSZ` in UTC, or `YYYYMMDD`. */
  readonly originalStart?: string;
  /** In one line, at most 1,000 characters. */
  readonly title: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  /** Declined: by the owner, where one was given. */
  readonly status: 'standing' | 'cancelled' | 'declined';
  /** Guests and the organiser, in the one form that addresses compare in; without the owner and without rooms. */
  readonly emails: readonly string[];
  readonly guestsDeclined: readonly string[];
  /** https addresses in where it is and what it says. */
  readonly links: readonly string[];
};

export type FeedRead = {
  /** By start. Those alone that touch the window. */
  readonly events: readonly FeedEvent[];
  readonly name: string | null;
  readonly isGoogle: boolean;
  /** VEVENTs that were left out, by reason; a series beyond the caps counts once. */
  readonly left: {
    readonly unknownZone: number;
    readonly damaged: number;
    readonly beyondCaps: number;
    readonly duplicate: number;
  };
  readonly unknownZones: readonly string[];
  /** False where a cap cut something or anything was damaged: what is missing then is not known to be gone. */
  readonly isWhole: boolean;
};

export type FeedError =
  | { readonly type: 'too-large' }
  | { readonly type: 'not-a-calendar' }
  | { readonly type: 'damaged' };

/** The window, in epoch milliseconds, and the coach's own zone and address. `onProgress` counts UIDs. */
export type FeedOptions = {
  readonly from: number;
  readonly until: number;
  readonly timeZone: string;
  readonly owner?: string;
  readonly caps?: Partial<FeedCaps>;
  readonly onProgress?: (done: number, of: number) => void;
};

export function readFeed(text: string, options: FeedOptions): Result<FeedRead, FeedError> {
  const caps = { ...feedCaps, ...options.caps };
  if (isLargerThan(text, caps.bytes)) return err({ type: 'too-large' });
  const scanned = scanFeed(text, caps);
  if (!scanned.ok) return scanned;
  const { calledOff, ...headers } = readHeaders(scanned.value);
  const items = itemsOf(scanned.value, calledOff);
  // Something is there, and not one event of it can be read.
  if (items.read.length === 0 && items.damaged > 0) return err({ type: 'damaged' });
  const reading = startReading(scanned.value, { ...options, caps });
  const groups = [...Map.groupBy(items.read, ({ uid }) => uid).values()];
  for (const [done, group] of groups.entries()) {
    if (done % progressEvery === 0) options.onProgress?.(done, groups.length);
    reading.add(group);
  }
  options.onProgress?.(groups.length, groups.length);
  const { left, ...rest } = reading.result();
  const beyondCaps = left.beyondCaps + scanned.value.beyondCaps;
  const isWhole = beyondCaps === 0 && items.damaged === 0;
  return ok({ ...headers, ...rest, left: { ...left, beyondCaps, damaged: items.damaged }, isWhole });
}

const progressEvery = 100;

type Items = { readonly read: readonly FeedItem[]; readonly damaged: number };

/** A UID of which one VEVENT cannot be read is lost as a whole: it may be the very one that moves an instance or takes it out. */
function itemsOf({ events, lost, damaged }: Scanned, calledOff: ReadonlySet<number>): Items {
  const read: FeedItem[] = [];
  const gone = new Set<string | null>(lost);
  for (const block of events) {
    const item = readItem(block, calledOff.has(block.calendar));
    if (item === null) gone.add(uidOf(block.lines));
    else read.push(item);
  }
  return {
    read: read.filter(({ uid }) => !gone.has(uid)),
    damaged: damaged + events.length - read.length,
  };
}

type Reading = FeedOptions & { readonly caps: FeedCaps };

const mostZoneNames = 20;
const longestZoneName = 100;

function startReading(scanned: Scanned, { from, until, timeZone, owner = '', caps }: Reading) {
  const budget: Budget = { left: caps.steps };
  const findZone = createFindZone({ definitions: definitionsOf(scanned), timeZone, until, budget, caps });
  const around = { from, until };
  const ownAddress = normaliseEmail(owner);
  const events: FeedEvent[] = [];
  const left = { unknownZone: 0, beyondCaps: 0, duplicate: 0 };
  const unknownZones = new Set<string>();

  const give = (instances: readonly Instance[]): void => {
    // A series shares what it says: read once for all its instances.
    const details = new Map<FeedItem, FeedDetails>();
    for (const instance of instances) {
      const known = details.get(instance.item) ?? feedDetails(instance.item.component, ownAddress);
      details.set(instance.item, known);
      events.push(eventOf(instance, known));
    }
  };

  return {
    /** All items of one UID. */
    add: (items: readonly FeedItem[]): void => {
      if (!items.some((item) => isSeries(item) || mayTouch(item, around))) return;
      const unknown = items.map((item) =>
        zoneNames(item).filter((name) => findZone(name, item.calendar) === null),
      );
      const without = unknown.filter((names) => names.length > 0);
      for (const name of without.flat()) {
        if (unknownZones.size < mostZoneNames)
          unknownZones.add((name ?? timeZone).replaceAll(/\p{C}/gu, '').slice(0, longestZoneName));
      }
      left.unknownZone += without.length;
      if (without.length > 0) return;
      const zoneOf: ZoneOf = (item, { zone }) => findZone(zone, item.calendar) ?? unfound(zone);
      const series = newestItems(items, zoneOf);
      left.duplicate += items.length - series.changed.length - (series.master === null ? 0 : 1);
      const instances = withShare(budget, caps.stepsPerSeries, (share) =>
        expandSeries(series, { around, zoneOf, budget: share }),
      );
      if (
        instances === null ||
        instances.length > Math.min(caps.instancesPerSeries, caps.instances - events.length)
      )
        left.beyondCaps += 1;
      else give(instances);
    },
    result: () => ({ events: events.toSorted(byStart), left, unknownZones: [...unknownZones] }),
  };
}

function definitionsOf({ zones }: Scanned): readonly Definition[] {
  return zones.flatMap(({ calendar, lines }) => {
    const component = readComponent(lines);
    return component === null ? [] : [{ calendar, component }];
  });
}

/** Every zone that one item names; null is the coach's own. */
function zoneNames({ start, end, original, alsoAt, notAt, rules }: FeedItem): readonly (string | null)[] {
  const stamps = [start, end, original, ...alsoAt, ...notAt, ...rules.map(({ until }) => until)];
  return [...new Set(stamps.filter((stamp) => stamp !== null).map(({ zone }) => zone))];
}

function unfound(zone: string | null): never {
  throw new Error(`a zone was not looked up before: ${zone === null ? 'own' : 'named'}`);
}

const eventOf = (
  { item, start, end, originalStart }: Instance,
  { isDeclined, ...details }: FeedDetails,
): FeedEvent => ({
  uid: item.uid,
  ...(originalStart === undefined ? {} : { seriesId: item.uid, originalStart }),
  ...details,
  start,
  end,
  allDay: item.start.type === 'day',
  status: item.isCancelled ? 'cancelled' : isDeclined ? 'declined' : 'standing',
});

const byStart = (a: FeedEvent, b: FeedEvent): number =>
  a.start - b.start || compareText(a.uid, b.uid) || compareText(a.originalStart ?? '', b.originalStart ?? '');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
