// What an Outlook tile says of itself: the tooltip of its button ("Subject\nPlace\n1:05 PM to 2:15 PM") and its label
// ("Subject, 1:05 PM to 2:15 PM, Friday, August 14, 2026, Place, By …, Busy"). The tooltip's first line is the subject, and the
// label has to repeat it right before the times: subjects, places and organisers hold commas, so nothing is split by them.
import { datesIn } from '../label-day.ts';
import { tellsTimes } from '../label-time.ts';
import type { Sighting } from '../site.ts';

export type TileText = {
  /** Without what Exchange writes before the subject of an event that is called off. */
  readonly title: string;
  /** The times as the label writes them; '' where it tells none. */
  readonly times: string;
  /** The times as the tooltip writes them; '' where it tells none. */
  readonly tooltipTimes: string;
  readonly allDay: boolean;
  /** Null where the label's language is not understood. */
  readonly told: DaysTold | null;
  readonly status: Sighting['status'];
  /** One of a series, at the time that the series gives it: a moved one is called an exception. */
  readonly regular: boolean;
};

export type DaysTold = { readonly first: string; readonly last: string };

// Times and dates stand right behind the subject; a page that writes more there is not read to its end.
const longestRest = 400;
// Words of an icon ("Meeting icon") may lead the label.
const longestLead = 200;

export function readTile(label: string, tooltip: string, language: string): TileText | 'unsure' {
  const spoken = collapse(label);
  const lines = tooltip
    .trimEnd()
    .split(/\r\n?|\n/)
    .map(collapse);
  const last = lines.at(-1) ?? '';
  const tooltipTimes = tellsTimes(last.slice(0, longestRest)) ? last : '';
  // An event without a subject tells its times alone.
  const title = lines.length === 1 && tooltipTimes !== '' ? '' : (lines[0] ?? '');
  for (const { lead, rest } of placesOf(title, spoken)) {
    const head = rest.split(/[,、，،]/, 1)[0]?.trim() ?? '';
    const timed = tellsTimes(head);
    // "all day event" in some language: only there is no number at all.
    const allDay = tooltipTimes === '' && head !== '' && !/\p{Nd}/u.test(head);
    if (!timed && !allDay) continue;
    const said = statusOf(title, lead, spoken.slice(-60));
    if (said === 'unsure') return said;
    const told = daysTold(rest.slice(head.length), language);
    const regular = /, Recurring event(?:, Cancell?ed)?$/.test(spoken.slice(-60));
    return { ...said, times: timed ? head : '', tooltipTimes, allDay, told, regular };
  }
  // The two do not tell the same.
  return 'unsure';
}

type Place = { readonly lead: string; readonly rest: string };

/** Where the subject stands in the label as a part of its own, with what leads to it and what follows its separator. */
function* placesOf(title: string, label: string): Generator<Place> {
  for (let at = label.indexOf(title); at !== -1 && at <= longestLead; at = label.indexOf(title, at + 1)) {
    const lead = label.slice(0, at);
    const rest = label.slice(at + title.length, at + title.length + longestRest);
    const opens = /(?:^|[,、，،])\s*$/.test(lead) || writtenInLead.test(lead);
    if (opens && (title === '' || /^\s*[,、，،]/.test(rest)))
      yield { lead, rest: rest.replace(/^[\s,、，،]+/, '') };
    if (title === '') return;
  }
}

// The first date is the event's: nothing but a weekday stands between it and the times. A second one ends a range only if no
// separator closes the first: otherwise it is somebody's place or name.
function daysTold(afterTimes: string, language: string): DaysTold | null {
  // Seen 2026-06: "June 04, 2026".
  const { text, dates } = datesOf(afterTimes.replaceAll(/\b0(?=\d\b)/g, ''), language);
  const first = dates[0];
  if (first === undefined || /\d/.test(text.slice(0, first.at))) return null;
  const next = dates.find(({ at }) => at >= first.end);
  const between = next === undefined ? '' : text.slice(first.end, next.at);
  const isRange = /^(\([^)]*\))?[^\d,、，،(]\D*$/.test(between);
  return { first: first.day, last: isRange && next !== undefined ? next.day : first.day };
}

// Seen 2026: an account in en-GB whose labels write dates as en does.
function datesOf(text: string, language: string): ReturnType<typeof datesIn> {
  const found = datesIn(text, language);
  return found.dates.length > 0 ? found : datesIn(text, language.split('-')[0] ?? '');
}

// No attribute tells it, so these are words, and only those seen. Exchange writes the first before the subject; an icon leads the label
// in words of its own; labels in English may end in it. In any other language a cancelled event is read as one that stands.
const written = /^(?:(Cancell?ed|キャンセル済み|予定のキャンセル)|Declined|辞退)\s*[:：]\s*/;
const writtenInLead =
  /(?:^|[,、，،])\s*(?:Cancell?ed|Declined|キャンセル済み|予定のキャンセル|辞退)\s*[:：]\s*$/;
const icon = /(?:^|[,、，،])\s*(?:Cancell?ed event|キャンセルイベント)\s*[,、，،]/;
// Behind the word for the time, or it is the name of a place.
const ending = /(?:Busy|Free|Tentative|Out of office|ecurring event), Cancell?ed$/;

// A wrong "cancelled" would hide a session: a subject that only the label calls off is unsure, unless the label says so once more.
function statusOf(subject: string, lead: string, end: string): Pick<TileText, 'title' | 'status'> | 'unsure' {
  const before = written.exec(subject);
  const title = subject.slice(before?.[0].length ?? 0);
  const alsoSaid = ending.test(end) || icon.test(lead);
  if (alsoSaid) return { title, status: 'cancelled' };
  if (before === null) return writtenInLead.test(lead) ? 'unsure' : { title, status: undefined };
  return { title, status: before[1] === undefined ? 'declined' : 'cancelled' };
}

const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
