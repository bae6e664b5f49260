// One VEVENT as the feed writes it: what it says of when, who and where, before any zone is looked up and any rule is followed.
import { readComponent, type Component, type Property } from './component.ts';
import { readLength, readStamp, type Length, type Stamp } from './feed-stamp.ts';
import { readRule, type Rule } from './rule.ts';
import { uidOf, type Block } from './scan-feed.ts';

export type FeedItem = {
  readonly uid: string;
  readonly calendar: number;
  /** Which of two with the same UID is the newer one: its SEQUENCE, then when it was written. */
  readonly sequence: number;
  readonly writtenAt: number;
  readonly isCancelled: boolean;
  readonly start: Stamp;
  readonly end: Stamp | null;
  readonly length: Length | null;
  /** RECURRENCE-ID: which instance of the series this is instead of. */
  readonly original: Stamp | null;
  /** RANGE=THISANDFUTURE. */
  readonly isFromHereOn: boolean;
  readonly rules: readonly Rule[];
  readonly alsoAt: readonly Stamp[];
  readonly notAt: readonly Stamp[];
  readonly component: Component;
};

/** Null where it cannot be read without guessing when it is. `isCalledOff`: the whole VCALENDAR says so (METHOD:CANCEL). */
export function readItem(block: Block, isCalledOff: boolean): FeedItem | null {
  const uid = uidOf(block.lines);
  const component = readComponent(block.lines);
  if (uid === null || component === null) return null;
  const { properties } = component;
  const start = stampOf(properties('DTSTART')[0]);
  const end = stampOf(properties('DTEND')[0]);
  const length = lengthOf(properties('DURATION')[0]);
  const original = stampOf(properties('RECURRENCE-ID')[0]);
  const rules = allOf(properties('X-RRULE'), ({ values: [text] }) => [
    typeof text === 'string' ? readRule(text) : null,
  ]);
  const alsoAt = allOf(properties('RDATE'), stampsOf);
  const notAt = allOf(properties('EXDATE'), stampsOf);
  if (start === undefined || start === null || end === undefined || original === undefined) return null;
  if (length === undefined || rules === null || alsoAt === null || notAt === null) return null;
  // A rule of exceptions is long out of the standard; without it the series would have too many sessions.
  if (properties('X-EXRULE').length > 0) return null;
  const written = stampOf(properties('LAST-MODIFIED')[0]) ?? stampOf(properties('DTSTAMP')[0]);
  return {
    ...{ uid, calendar: block.calendar, start, end, length, original, rules, alsoAt, notAt, component },
    sequence: Number(properties('SEQUENCE')[0]?.values[0] ?? 0) || 0,
    writtenAt: written?.wall ?? -Infinity,
    isCancelled: isCalledOff || String(properties('STATUS')[0]?.values[0]).toUpperCase() === 'CANCELLED',
    isFromHereOn: properties('RECURRENCE-ID')[0]?.param('range')?.toUpperCase() === 'THISANDFUTURE',
  };
}

/** Null where the property is not there, undefined where it cannot be read. */
function stampOf(property: Property | undefined): Stamp | null | undefined {
  if (property === undefined) return null;
  return readStamp(property.values[0], property.param('tzid')) ?? undefined;
}

function lengthOf(property: Property | undefined): Length | null | undefined {
  if (property === undefined) return null;
  return readLength(property.values[0]) ?? undefined;
}

/** Of a period, where it begins: how long it is we take from the event. */
const stampsOf = ({ param, values }: Property): readonly (Stamp | null)[] =>
  values.map((value) => readStamp(Array.isArray(value) ? value[0] : value, param('tzid')));

/** Null as soon as one of them cannot be read. */
function allOf<T>(
  properties: readonly Property[],
  read: (property: Property) => readonly (T | null)[],
): readonly T[] | null {
  const all = properties.flatMap(read);
  return all.every((one) => one !== null) ? all : null;
}
