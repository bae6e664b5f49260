// What one chip says by itself, whatever stands around it: identity, label, title, shape, and how much room it has. Google draws
// the same chips as new nodes again and again, so what a chip said is remembered by its text, not by its node.
import { dayAtEnd, firstDayAtEnd } from '../label-day.ts';
import type { Place } from '../label-time.ts';
import { createLastLook } from '../last-look.ts';
import type { Steps } from '../steps.ts';
import type { Sighting } from '../site.ts';
import { readEventId, type EventId } from './event-id.ts';
import { labelOf, type LabelParts } from './label.ts';
import { calendarAddress } from './owner.ts';

export type ChipText = {
  readonly chipId: string;
  readonly id: EventId;
  /** Of the calendar it lies on; null where its short form is unknown. */
  readonly address: string | null;
  readonly shape: Sighting['shape'];
  readonly parts: LabelParts;
  /** The day that the label itself tells, the first of several, if we can read its language. */
  readonly toldDay: string | null;
  readonly isAllDay: boolean;
  readonly isSeveralDays: boolean;
  readonly place: Place | null;
  readonly tight: boolean;
};

export type ReadChip = ChipText | 'not-an-event' | 'unsure';

const longestChipId = 1024;

export function createChipReader(): (
  chips: readonly Element[],
  language: string,
) => Steps<readonly ReadChip[]> {
  const look = createLastLook<ReadChip>();
  return (chips, language) =>
    look(
      chips,
      (chip) => keyOf(chip, language),
      (chip) => readChip(chip, language),
    );
}

// Everything that `readChip` looks at.
const keyOf = (chip: Element, language: string): string =>
  [
    language,
    ...['data-eventid', 'role', 'style', 'aria-label', 'jslog'].map((name) => chip.getAttribute(name)),
    chip.querySelector('[role="button"][aria-label]')?.getAttribute('aria-label'),
    chip.textContent,
  ].join('\n');

function readChip(element: Element, language: string): ReadChip {
  const chipId = element.getAttribute('data-eventid') ?? '';
  const id = readEventId(chipId);
  const shape = shapeOf(element);
  if (id === 'not-an-event') return id;
  // A form answers with its fields instead of with what it is; no chip of Google's holds one.
  const isTrap = element.querySelector('form') !== null;
  if (id === null || shape === null || chipId.length > longestChipId || isTrap) return 'unsure';
  const parts = labelOf(element);
  // Only the head of an all-day label has no number at all.
  const isAllDay = shape !== 'block' && !/\p{Nd}/u.test(parts.head);
  const onlyDay = dayAtEnd(parts.label, language);
  const firstDay = isAllDay && onlyDay === null ? firstDayAtEnd(parts.label, language) : null;
  const place = shape === 'block' ? placeOf(element) : null;
  const address = calendarAddress(id.calendar, element.getAttribute('jslog'));
  return {
    chipId,
    id,
    address,
    shape,
    parts,
    toldDay: onlyDay ?? firstDay,
    isAllDay,
    isSeveralDays: firstDay !== null,
    place,
    tight: isTight(element, shape),
  };
}

// Seen 2025-05 to 2026-09: a timed block is itself the button; bars (all-day row, month) hold one; schedule rows repeat the id.
function shapeOf(element: Element): Sighting['shape'] | null {
  if (element.getAttribute('role') === 'button') return 'block';
  if (element.hasAttribute('data-stacked-layout-chip-container')) return 'bar';
  return element.querySelector('[role="button"][data-eventid]') === null ? null : 'row';
}

function placeOf(element: Element): Place | null {
  const topPx = inlineNumber(element, /(?:^|[\s;])top:\s*([\d.]+)px/);
  const heightPx = inlineNumber(element, inlineHeight);
  return topPx === null || heightPx === null ? null : { topPx, heightPx };
}

// Below two lines of text, or beside another event, the whole badge would cover the title.
function isTight(element: Element, shape: Sighting['shape']): boolean {
  if (shape !== 'block') return shape === 'bar';
  const heightPx = inlineNumber(element, inlineHeight) ?? Infinity;
  const widthPercent = inlineNumber(element, /(?:^|[\s;])width:[^;]*?([\d.]+)%/) ?? 100;
  return heightPx < 32 || widthPercent < 60;
}

const inlineHeight = /(?:^|[\s;])height:\s*([\d.]+)px/;

// From the attribute, not from a layout, for which every re-render would have to pay.
function inlineNumber(element: Element, property: RegExp): number | null {
  const number = property.exec(element.getAttribute('style') ?? '')?.[1];
  return number === undefined ? null : Number(number);
}
