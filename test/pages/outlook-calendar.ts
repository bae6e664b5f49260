// The project's own Outlook calendar, in the shape that others have described (attributes, roles, nesting, labels, tooltips): day, work
// week, week and month. No request leaves it. `window.render()` replaces every tile by a new node, as React does.
import { pageStyle } from './outlook-calendar-style.ts';

export type OutlookEvent = {
  /** The Exchange item id; every instance of a series has its own, and keeps it when it is moved. */
  readonly id: string;
  readonly title: string;
  /** Wall-clock times in the calendar's own zone, e.g. `2026-11-24T10:00`; for an all-day event the first and the last ISO date. */
  readonly start: string;
  readonly end: string;
  readonly allDay?: boolean;
  readonly location?: string;
  readonly organiser?: string;
  /** Words of an icon, which lead the label. */
  readonly icon?: string;
  readonly series?: 'instance' | 'exception';
  /** Cancelled by its organiser: Exchange writes it before the subject. */
  readonly cancelled?: boolean;
};

export type OutlookPage = {
  readonly view: 'day' | 'workweek' | 'week' | 'month';
  /** ISO date of the first column; of a month, any day of it. */
  readonly from: string;
  readonly events: readonly OutlookEvent[];
  readonly clock?: '12h' | '24h';
  readonly language?: 'en-US' | 'en-GB' | 'ja-JP';
  /** "Tuesday, 24 November 2026" instead of "Tuesday, November 24, 2026": both go with British English. */
  readonly dayFirst?: boolean;
  /** The event that lies open in the peek card and is repeated in the ribbon and in the hidden dialog. */
  readonly peek?: OutlookEvent;
};

const sectionOf = { day: 'Surface_Day', workweek: 'Surface_WorkWeek', week: 'Surface_Week', month: 'Surface_Month' } as const;
const columnsIn = { day: 1, workweek: 5, week: 7, month: 7 } as const;
const hourPx = 48;

export function outlookCalendar(page: OutlookPage): string {
  const peek = page.peek ?? page.events[0];
  return `<!doctype html>
<html lang="${page.language ?? 'en-US'}" dir="ltr">
<head><meta charset="utf-8"><title>Calendar - Coach - Outlook</title><style>${pageStyle}</style></head>
<body>
<div id="app" class="rOot">
<div data-app-section="Ribbon" class="rBn" role="region" aria-label="Ribbon"><button type="button" data-unique-id="Ribbon-2532" title="New event">New event</button><button type="button" data-unique-id="Ribbon-2519" title="Week">Week</button>${peek === undefined ? '' : tile(peek, page, '')}</div>
<div class="pIck"><div role="grid" aria-label="Date picker"><div role="row"><button type="button" role="gridcell" aria-label="24, November, 2026">24</button></div></div></div>
<div role="main" data-app-section="CalendarModule" class="mOd">
<div data-app-section="CalendarSurfaceNavigationToolbar" class="tBar"><button type="button" title="Today">Today</button></div>
<div data-app-section="CalendarModuleSurface" class="sUrf"><div data-app-section="${sectionOf[page.view]}" class="sUrf">${page.view === 'month' ? month(page) : columns(page)}</div></div>
</div></div>
<div role="dialog" class="nOne" aria-label="Reminders">${peek === undefined ? '' : tile(peek, page, '')}</div>
${peek === undefined ? '' : `<div class="lAyr"><div data-app-section="CalendarItemPeek" class="pEek">${tile(peek, page, '')}<div>${escape(subjectOf(peek, page))}</div><span aria-label="Time">${escape(cardTimeOf(peek, page))}</span><span>${escape(peek.organiser ?? 'Coach')}</span></div></div>`}
<script>{
const layers = [...document.querySelectorAll('[data-layer]')];
const drawn = layers.map((layer) => layer.innerHTML);
window.render = () => layers.forEach((layer, index) => { layer.innerHTML = drawn[index]; });
}</script>
</body></html>`;
}

function columns(page: OutlookPage): string {
  const days = Array.from({ length: columnsIn[page.view] }, (_, index) => addDays(page.from, index));
  const on = (day: string, allDay: boolean) =>
    page.events.filter((event) => (event.allDay ?? false) === allDay && isOn(event, day));
  const header = days.map(
    (day) =>
      `<div data-column-date="${day}" class="cOl"><div class="hEad">${weekday(day)} ${Number(day.slice(8))}</div><div data-layer class="aLl">${on(day, true)
        .map((event) => tile(event, page, 'position: relative; height: 20px;'))
        .join('')}</div></div>`,
  );
  const grid = days.map(
    (day) =>
      `<div data-column-date="${day}" class="cOl gRid" role="group"><div data-layer>${on(day, false)
        .map((event) => tile(event, page, placeOf(event, day)))
        .join('')}</div></div>`,
  );
  return `<div data-app-section="calendar-view-header-0" class="rOw">${header.join('')}</div><div class="sCr"><div data-app-section="calendar-view-0" class="rOw gRow">${grid.join('')}</div></div>`;
}

function month(page: OutlookPage): string {
  const first = `${page.from.slice(0, 8)}01`;
  const begin = addDays(first, -new Date(`${first}T00:00:00Z`).getUTCDay());
  let index = 0;
  const cell = (day: string): string =>
    `<div role="gridcell" id="monthDayCell_${day}T00:00:00.000+00:00_GMT Standard Time_AQMkADhome=" class="cEll"><div>${Number(day.slice(8))}</div><div data-layer>${page.events
      .filter((event) => isOn(event, day))
      .map((event) => tile(event, page, 'position: relative; height: 20px;', ` data-itemindex="${(index += 1)}"`))
      .join('')}</div></div>`;
  const weeks = Array.from({ length: 5 }, (_, week) => Array.from({ length: 7 }, (__, day) => cell(addDays(begin, week * 7 + day))));
  return weeks.map((days) => `<div class="rOw wEek">${days.join('')}</div>`).join('');
}

function tile(event: OutlookEvent, page: OutlookPage, style: string, more = ''): string {
  const title = subjectOf(event, page);
  const tooltip = [title, ...(event.location === undefined ? [] : [event.location]), ...(event.allDay === true ? [] : [timesOf(event, page)])].join('\n');
  return `<div data-calitemid="${escape(event.id)}"${more} class="tIle" style="${style}"><div role="button" tabindex="-1" aria-label="${escape(labelOf(event, page))}" title="${escape(tooltip)}" class="bTn"><div class="lIne">${escape(title)}</div></div></div>`;
}

/** What a screen reader is told of an event. */
function labelOf(event: OutlookEvent, page: OutlookPage): string {
  const japanese = page.language === 'ja-JP';
  const lastDay = event.end.slice(0, 10);
  const range = event.allDay === true && lastDay !== event.start.slice(0, 10);
  const days = [dateOf(event.start, page), ...(range ? [dateOf(lastDay, page)] : [])].join(japanese ? ' から ' : ' to ');
  const parts = [
    event.icon,
    subjectOf(event, page),
    event.allDay === true ? (japanese ? '終日' : 'all day event') : timesOf(event, page),
    days,
    event.location,
    event.organiser === undefined ? undefined : `By ${event.organiser}`,
    japanese ? '予定あり' : 'Busy',
    event.series === undefined ? undefined : event.series === 'instance' ? 'Recurring event' : 'Exception to recurring event',
    event.cancelled === true && !japanese ? 'Canceled' : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(japanese ? '、' : ', ');
}

const subjectOf = ({ title, cancelled }: OutlookEvent, { language }: OutlookPage): string =>
  cancelled === true ? `${language === 'ja-JP' ? 'キャンセル済み' : 'Canceled'}: ${title}` : title;

function timesOf(event: OutlookEvent, { clock, language }: OutlookPage): string {
  const [start, end] = [event.start, event.end].map((time) => clockTime(time.slice(11, 16), clock ?? '12h'));
  return `${start} ${language === 'ja-JP' ? 'から' : 'to'} ${end}`;
}

/** As the card writes it, short: seen once, as "Po 06.01.2025 9:00 – 17:00". */
function cardTimeOf(event: OutlookEvent, page: OutlookPage): string {
  const date = new Date(`${event.start.slice(0, 10)}T00:00:00Z`);
  const language = page.language ?? 'en-US';
  const day = `${format(date, language, { weekday: 'short' })} ${format(date, language, { year: 'numeric', month: '2-digit', day: '2-digit' })}`;
  const [start, end] = [event.start, event.end].map((time) => clockTime(time.slice(11, 16), page.clock ?? '12h'));
  return event.allDay === true ? day : `${day} ${start} – ${end}`;
}

function clockTime(time: string, clock: '12h' | '24h'): string {
  const [hour, minute] = [Number(time.slice(0, 2)), time.slice(3)];
  return clock === '24h' ? `${hour}:${minute}` : `${((hour + 11) % 12) + 1}:${minute} ${hour < 12 ? 'AM' : 'PM'}`;
}

function dateOf(time: string, { language, dayFirst }: OutlookPage): string {
  const date = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  if (language === 'ja-JP')
    return `${date.getUTCFullYear()} 年 ${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日 (${format(date, 'ja', { weekday: 'short' })})`;
  if (dayFirst === true)
    return `${format(date, 'en-GB', { weekday: 'long' })}, ${format(date, 'en-GB', { year: 'numeric', month: 'long', day: 'numeric' })}`;
  return format(date, 'en-US', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
}

function placeOf(event: OutlookEvent, day: string): string {
  const from = event.start.startsWith(day) ? minuteOf(event.start) : 0;
  const to = event.end.startsWith(day) ? minuteOf(event.end) : 24 * 60;
  return `position: absolute; top: ${(from / 60) * hourPx}px; height: ${((to - from) / 60) * hourPx}px; left: 0; right: 8px;`;
}

const isOn = (event: OutlookEvent, day: string): boolean =>
  event.allDay === true ? event.start <= day && day <= event.end : event.start < `${day}T24` && event.end > `${day}T00:00`;
const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: string): string => format(new Date(`${day}T00:00:00Z`), 'en-US', { weekday: 'long' });
const format = (date: Date, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
const minuteOf = (time: string): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
