// The first look at a feed, line by line and without recursion: where its components begin and end, and of each event and zone only
// the lines that we read. What is cut off or badly nested is found here, before anything is made of it.
import { err, ok, type Result } from '../records/record.ts';
import type { FeedCaps } from './feed-caps.ts';
import { contentLines } from './content-lines.ts';

/** Whole, unfolded lines from BEGIN to END. `calendar` numbers the VCALENDARs of the text. */
export type Block = { readonly calendar: number; readonly lines: readonly string[] };

export type Scanned = {
  readonly events: readonly Block[];
  readonly zones: readonly Block[];
  /** What stands in each VCALENDAR itself. */
  readonly headers: readonly (readonly string[])[];
  /** UIDs of events that are not whole or were too many: nothing is said about these, for an instance may be missing. */
  readonly lost: ReadonlySet<string>;
  readonly damaged: number;
  readonly beyondCaps: number;
};

export type ScanError = { readonly type: 'not-a-calendar' } | { readonly type: 'damaged' };

const ofEvent = new Set([
  ...['UID', 'DTSTART', 'DTEND', 'DURATION', 'RECURRENCE-ID', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE'],
  ...['SEQUENCE', 'LAST-MODIFIED', 'DTSTAMP', 'STATUS', 'SUMMARY', 'ATTENDEE', 'ORGANIZER'],
  ...[
    'LOCATION',
    'URL',
    'DESCRIPTION',
    'CONFERENCE',
    'X-GOOGLE-CONFERENCE',
    'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  ],
]);
const ofZone = new Set(['TZID', 'DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE', 'RDATE']);
const ofZonePart = new Set(['STANDARD', 'DAYLIGHT']);
const ofCalendar = new Set(['PRODID', 'METHOD', 'X-WR-CALNAME']);

export function scanFeed(text: string, caps: FeedCaps): Result<Scanned, ScanError> {
  const scan = createScan(caps);
  for (const line of contentLines(text)) {
    const name = /^[\w-]+/.exec(line)?.[0].toUpperCase() ?? '';
    if (name === 'BEGIN') scan.begin(componentName(line));
    else if (name === 'END') scan.end(componentName(line));
    else scan.property(name, line);
    if (scan.isTooDeep()) return err({ type: 'damaged' });
  }
  return scan.result();
}

const componentName = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toUpperCase();

type Open = { readonly name: string; readonly lines: string[] };

/** How many components may be around it; what else is still open there has lost its end. */
const levels: Readonly<Record<string, number>> = { VCALENDAR: 0, VEVENT: 1, VTIMEZONE: 1 };

function createScan(caps: FeedCaps) {
  const found = { events: [] as Block[], zones: [] as Block[], headers: [] as string[][] };
  const lost = new Set<string>();
  const within: string[] = [];
  const now = { open: null as Open | null, damaged: 0, beyondCaps: 0 };

  const lose = (lines: readonly string[]): void => {
    const uid = uidOf(lines);
    if (uid !== null) lost.add(uid);
  };

  /** Leaves the innermost component without its END. */
  const breakOff = (): void => {
    now.damaged += 1;
    within.pop();
    if (now.open === null || within.length > 1) return;
    if (now.open.name === 'VEVENT') lose(now.open.lines);
    now.open = null;
  };

  const close = ({ name, lines }: Open): void => {
    now.open = null;
    const block = { calendar: found.headers.length - 1, lines: [...lines, `END:${name}`] };
    if (name === 'VTIMEZONE') found.zones.push(block);
    else if (found.events.length < caps.events) found.events.push(block);
    else {
      now.beyondCaps += 1;
      lose(lines);
    }
  };

  return {
    begin: (name: string): void => {
      const level = levels[name] ?? Infinity;
      while (within.length > level) breakOff();
      within.push(name);
      if (level === 0) found.headers.push([]);
      else if (level === 1 && within[0] === 'VCALENDAR') now.open = { name, lines: [`BEGIN:${name}`] };
      else if (now.open?.name === 'VTIMEZONE' && ofZonePart.has(name)) now.open.lines.push(`BEGIN:${name}`);
    },
    end: (name: string): void => {
      // The end of nothing: a beginning is missing, and so may be much else.
      if (!within.includes(name)) now.damaged += 1;
      else {
        while (within.at(-1) !== name) breakOff();
        within.pop();
        if (now.open !== null && within.length === 1) close(now.open);
        else if (now.open?.name === 'VTIMEZONE' && ofZonePart.has(name)) now.open.lines.push(`END:${name}`);
      }
    },
    property: (name: string, line: string): void => {
      const place = within.at(-1) ?? '';
      if (now.open === null) {
        if (place === 'VCALENDAR' && ofCalendar.has(name)) found.headers.at(-1)?.push(line);
      } else if (now.open.name === 'VEVENT') {
        // Not what belongs to an alarm of the event.
        if (place === 'VEVENT' && ofEvent.has(name)) now.open.lines.push(line);
      } else if ((place === 'VTIMEZONE' || ofZonePart.has(place)) && ofZone.has(name)) {
        now.open.lines.push(line);
      }
    },
    isTooDeep: (): boolean => within.length > caps.depth,
    result: (): Result<Scanned, ScanError> => {
      if (found.headers.length === 0) return err({ type: 'not-a-calendar' });
      // Cut off in the middle: what is missing is not known to be gone.
      while (within.length > 0) breakOff();
      return ok({ ...found, lost, damaged: now.damaged, beyondCaps: now.beyondCaps });
    },
  };
}

/** As it is written: it is compared and never shown. Null where there is none, or one too long to be kept. */
export function uidOf(lines: readonly string[]): string | null {
  const line = lines.find((one) => /^UID[;:]/i.test(one));
  const uid = line?.slice(line.indexOf(':') + 1).trim();
  return uid === undefined || uid === '' || uid.length > longestUid ? null : uid;
}

const longestUid = 500;
