// The project's own Google Calendar week page, in the shape the real one was seen to have (attributes, roles, nesting, hidden
// labels, traps), drawn well enough to be photographed. No request leaves it. `window.render()` rebuilds every chip as new nodes.
import { pageStyle } from './google-calendar-week-style.ts';

export type WeekEvent = {
  /** The provider's event id without the instance's original start, e.g. `maya3series`. */
  readonly id: string;
  readonly title: string;
  /** Wall-clock times in the calendar's own zone, e.g. `2026-11-24T10:00`; for an all-day event the first and the last ISO date. */
  readonly start: string;
  readonly end: string;
  readonly allDay?: boolean;
  /** `20261124T090000Z` (or `20261124` for an all-day series): the instance's original start, never the start that is shown. */
  readonly seriesOriginalStart?: string;
  readonly location?: string;
  readonly color?: string;
};

export type WeekPage = {
  /** ISO date of the first column. */
  readonly weekStart: string;
  readonly events: readonly WeekEvent[];
  readonly clock?: '12h' | '24h';
  readonly theme?: 'light' | 'dark' | 'system';
  /** ISO date whose heading is marked as today. */
  readonly today?: string;
  /** The chips every real week has beside the clients': a dentist, a task, the pending tasks. On by default. */
  readonly everydayChips?: boolean;
};

const hourPx = 48;
const days = 7;
const alias = 'coach@m';
const address = 'coach@gmail.com';
const palette = ['#039be5', '#7986cb', '#33b679', '#8e24aa', '#f4511e', '#0b8043', '#e67c73', '#3f51b5'];

export function googleCalendarWeek(page: WeekPage): string {
  const dates = Array.from({ length: days }, (_, index) => addDays(page.weekStart, index));
  const clock = page.clock ?? '12h';
  const everyday = page.everydayChips ?? true;
  const events = everyday ? [...page.events, dentist(dates[0]!)] : page.events;
  const columns = dates.map((date) => timedColumn(date, events, clock, everyday && date === dates[4]));
  const stacked = dates.map((date, index) => stackedCell(date, index, dates, events, everyday && index === 2));
  return `<!doctype html>
<html lang="en"${page.theme === 'light' || page.theme === 'dark' ? ` data-theme="${page.theme}"` : ''}>
<head><meta charset="utf-8"><title>Google Calendar - Week of ${longDate(dates[0]!)}</title><style>${pageStyle}</style></head>
<body data-viewkey="WEEK" data-viewfamily="EVENT">
${topBar(dates)}
<div class="mWq2ud">
${sideBar(dates, page.today)}
<div role="main" class="pEzb4c" aria-label="Week of ${longDate(dates[0]!)}">
<div role="grid" class="xT0kqe">
<div role="row" class="hR5vJd"><div class="gUt0r"></div>${dates.map((date) => columnHeader(date, date === page.today)).join('')}</div>
<div role="row" class="aLd9Ye"><div class="gUt0r">GMT+00</div><div class="sTk3w" role="presentation" style="min-height: ${Math.max(...stacked.map((cell) => cell.chips.length)) * 22 + 6}px">${stacked
    .map(
      (cell, index) =>
        `<div role="gridcell" class="qA1mNe" aria-labelledby="ad-${index}"><h2 class="vH1dXe" id="ad-${index}">${cell.heading}</h2><div data-layer="stacked-${index}" role="presentation">${cell.chips.join('')}</div></div>`,
    )
    .join('')}</div></div>
<div class="sCr0lB"><div role="row" class="tGr1dB"><div class="gUt0r hOrs5" aria-hidden="true">${hourLabels(clock)}</div>${columns
    .map(
      (column, index) =>
        `<div role="gridcell" class="cOl4Re" tabindex="-1" aria-labelledby="tc-${index}" data-column-index="${index}" data-datekey="${dateKey(dates[index]!)}" data-principal-ids="${base64(address)}"><h2 class="vH1dXe" id="tc-${index}">${column.heading}</h2><div class="lAy3rE" role="presentation" data-layer="timed-${index}">${column.chips.join('')}</div></div>`,
    )
    .join('')}</div></div>
</div></div></div>
<div role="dialog" class="lEft0v" aria-hidden="true"></div>
<script>{
const layers = [...document.querySelectorAll('[data-layer]')].map((layer) => [layer, layer.innerHTML]);
window.render = () => { for (const [layer, html] of layers) layer.innerHTML = html; };
document.querySelector('.sCr0lB').scrollTop = ${hourPx * 7.5};
}</script>
</body></html>`;
}

/** What the page carries in `data-eventid` for an event: the key a test selects a chip by. */
export const chipIdOf = (event: Pick<WeekEvent, 'id' | 'seriesOriginalStart'>): string =>
  base64(`${fullIdOf(event)} ${alias}`);

const fullIdOf = (event: Pick<WeekEvent, 'id' | 'seriesOriginalStart'>): string =>
  event.seriesOriginalStart === undefined ? event.id : `${event.id}_${event.seriesOriginalStart}`;

const dentist = (date: string): WeekEvent => ({
  id: 'dent1st4u7i',
  title: 'Dentist',
  start: `${date}T17:30`,
  end: `${date}T18:00`,
  color: '#616161',
});

function timedColumn(date: string, events: readonly WeekEvent[], clock: '12h' | '24h', withTask: boolean) {
  const mine = events.filter((event) => event.allDay !== true && event.start < `${date}T24` && event.end > `${date}T00:00`);
  const lanes = laneByEvent(mine);
  const chips = mine.map((event) => timedChip(event, date, clock, lanes.get(event)!));
  if (withTask) chips.push(taskChip(date, clock));
  return { heading: headingText(chips.length, 'event', date), chips };
}

function timedChip(event: WeekEvent, date: string, clock: '12h' | '24h', lane: { index: number; of: number }) {
  const id = chipIdOf(event);
  // An event over midnight is drawn once in each column, and its label tells both dates first and none at the end.
  const overMidnight = event.start.slice(0, 10) !== event.end.slice(0, 10);
  const start = event.start.startsWith(date) ? minuteOf(event.start) : 0;
  const end = event.end.startsWith(date) ? minuteOf(event.end) : 24 * 60;
  const label = overMidnight
    ? `${longDate(event.start)} at ${spokenTime(minuteOf(event.start), clock)} to ${longDate(event.end)} at ${spokenTime(minuteOf(event.end), clock)}, ${escape(event.title)}, Coach, `
    : `${spokenTime(start, clock)} to ${spokenTime(end, clock)}, ${escape(event.title)}, Coach, `;
  const height = Math.max(((end - start) / 60) * hourPx - 2, 14);
  const width = 100 / lane.of;
  const color = event.color ?? palette[hash(event.id) % palette.length]!;
  const where = event.location === undefined ? 'No location' : `Location: ${escape(event.location)}`;
  const shown = visibleRange(start, end, clock);
  const lines =
    height < 28
      ? `<div class="tLn1e oNe"><span class="wT1tLe"><span class="tT1xt">${escape(event.title)}, ${shownStart(start, clock)}</span></span></div>`
      : `<div class="tLn1e"><span class="wT1tLe"><span class="tT1xt">${escape(event.title)}</span></span></div><div class="tLn1e tM2xs">${shown}</div><div class="tLn1e pL3ce">${event.location === undefined ? '' : escape(event.location)}</div>`;
  return `<div role="button" tabindex="0" data-eventchip="" data-opens-details="true" data-focusable="" data-keyboardactiontype="0;1" data-eventid="${id}" data-dragsource-type="2" jslog="35463; 2:[&quot;${escape(fullIdOf(event))}&quot;];1:[&quot;${address}&quot;,1]; mutable:true" class="cH1pTd bOx7" style="top: ${(start / 60) * hourPx - 1}px; height: ${height}px; left: calc(${round(lane.index * width)}% + 0px); width: calc(${round(width)}% + 0px); background-color: ${color}; border-color: ${color};"><div class="vH1dXe">${label}${where},${overMidnight ? '' : ` ${longDate(date)}`}</div><div aria-hidden="true" class="iN5de"><div class="sT4ck">${lines}</div></div><div aria-hidden="true" class="hNd1e" data-eventid="${id}" data-dragsource-type="3"></div></div>`;
}

function taskChip(date: string, clock: '12h' | '24h') {
  const id = 'tasks_aW52b2ljZXM';
  const start = 16 * 60 + 30;
  return `<div role="button" tabindex="0" data-eventchip="" data-opens-details="true" data-focusable="" data-eventid="${id}" data-dragsource-type="2" class="cH1pTd bOx7" style="top: ${(start / 60) * hourPx - 1}px; height: 22px; left: calc(0% + 0px); width: calc(100% + 0px); background-color: #4285f4; border-color: #4285f4;"><div class="vH1dXe">task: Send invoices, Not completed, ${longDate(date)}, ${spokenTime(start, clock)}</div><div aria-hidden="true" class="iN5de"><div class="tLn1e oNe" data-eventid="${id}"><span class="tT1xt">Send invoices, ${shownStart(start, clock)}</span></div></div><div aria-hidden="true" class="hNd1e" data-eventid="${id}" data-dragsource-type="3"></div></div>`;
}

function stackedCell(date: string, index: number, dates: readonly string[], events: readonly WeekEvent[], withRollover: boolean) {
  const mine = events.filter(
    (event) => event.allDay === true && (event.start === date || (index === 0 && event.start < date && event.end >= date)),
  );
  const taken = dates.map(() => 0);
  const chips = mine.map((event) => {
    const last = dates.findLastIndex((other) => other <= event.end);
    return stackedChip(event, index, Math.max(last, index) - index + 1, taken[index]!++);
  });
  if (withRollover) chips.push(rolloverChip(index, taken[index]!));
  return { heading: headingText(mine.length, 'all day event', date), chips };
}

function stackedChip(event: WeekEvent, column: number, span: number, line: number) {
  const color = event.color ?? palette[hash(event.id) % palette.length]!;
  const where = event.location === undefined ? 'No location' : `Location: ${escape(event.location)}`;
  return `<div data-eventchip="" data-opens-details="true" data-stacked-layout-chip-container="true" data-eventid="${chipIdOf(event)}" data-keyboardactiontype="0;1" jslog="35463; 2:[&quot;${escape(fullIdOf(event))}&quot;];1:[&quot;${address}&quot;,1]; mutable:true" class="sTc7p" data-dragsource-type="6" style="${stackedPlace(column, span, line)} border-color: ${color};"><div role="button" data-stacked-layout-chip="true" tabindex="0" class="sTi9n" style="background-color: ${color};"><span aria-hidden="true" class="sTw2p"><span class="sTt4x">${escape(event.title)}</span></span><span class="vH1dXe">All day, ${escape(event.title)}, Coach, ${where}, ${dateRange(event.start, event.end)}</span><span class="rP0le"></span></div></div>`;
}

function rolloverChip(column: number, line: number) {
  return `<div data-eventchip="" data-opens-details="true" data-stacked-layout-chip-container="true" data-eventid="tasks_rollover_view" jslog="139091" class="sTc7p" data-dragsource-type="9" style="${stackedPlace(column, 1, line)}"><div role="button" data-stacked-layout-chip="true" tabindex="0" class="sTi9n rLo5v"><span aria-hidden="true" class="sTw2p"><span class="sTt4x">3 pending tasks</span></span><span class="vH1dXe">3 pending tasks</span></div></div>`;
}

const stackedPlace = (column: number, span: number, line: number): string =>
  `left: ${round((column * 100) / days)}%; width: ${round((span * 100) / days)}%; top: ${line * 1.6}em;`;

function laneByEvent(events: readonly WeekEvent[]) {
  const lanes = new Map<WeekEvent, { index: number; of: number }>();
  let cluster: WeekEvent[] = [];
  let ends: string[] = [];
  let clusterEnd = '';
  const close = () => cluster.forEach((event) => (lanes.get(event)!.of = ends.length));
  for (const event of events.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    if (event.start >= clusterEnd) {
      close();
      [cluster, ends] = [[], []];
    }
    const free = ends.findIndex((end) => end <= event.start);
    const index = free === -1 ? ends.length : free;
    ends[index] = event.end;
    cluster.push(event);
    lanes.set(event, { index, of: 1 });
    clusterEnd = clusterEnd > event.end ? clusterEnd : event.end;
  }
  close();
  return lanes;
}

const columnHeader = (date: string, today: boolean): string =>
  `<div role="columnheader" class="dYh3d${today ? ' tOd4y' : ''}"><h2 class="hTw0b"><button type="button" class="dBt7n" data-datekey="${dateKey(date)}" aria-label="${weekday(date, 'long')}, ${monthDay(date)}${today ? ', today' : ''}"><span class="dNm5e" aria-hidden="true">${weekday(date, 'short').toUpperCase()}</span><span class="dNo6r">${Number(date.slice(8))}</span></button></h2></div>`;

const headingText = (count: number, what: string, date: string): string =>
  `${count === 0 ? 'No' : count} ${what}${count === 1 ? '' : 's'}, ${weekday(date, 'long')}, ${monthDay(date)}`;

const topBar = (dates: readonly string[]): string =>
  `<header class="tOp8r"><span class="mNu2"></span><span class="lOg0"><b>${Number(dates[0]!.slice(8))}</b></span><span class="nAm3">Calendar</span><button type="button" class="tDy5">Today</button><span class="aRw6">‹</span><span class="aRw6">›</span><span class="mTh7">${monthTitle(dates)}</span><span class="gRw1"></span><button type="button" class="tDy5">Week ▾</button><span class="aVt9">C</span></header>`;

function sideBar(dates: readonly string[], today: string | undefined): string {
  const first = `${dates[0]!.slice(0, 8)}01`;
  const offset = utc(first).getUTCDay();
  const cells = Array.from({ length: 42 }, (_, index) => addDays(first, index - offset));
  return `<aside class="sDb4r"><button type="button" class="cRt8e">+ &nbsp;Create</button><div class="mC1al"><div class="mC2tl">${monthTitle([dates[0]!])}</div>${['S', 'M', 'T', 'W', 'T', 'F', 'S'].map((day) => `<span class="mC3hd">${day}</span>`).join('')}${cells
    .map(
      (date) =>
        `<span data-date="${date.replaceAll('-', '')}" class="mC4dy${date.slice(0, 7) === first.slice(0, 7) ? '' : ' oUt5'}${date === today ? ' tOd4y' : ''}">${Number(date.slice(8))}</span>`,
    )
    .join('')}</div><div class="lSt6"><b>My calendars</b><label><i style="background:#039be5"></i>Coach</label><label><i style="background:#33b679"></i>Birthdays</label><label><i style="background:#4285f4"></i>Tasks</label></div></aside>`;
}

const hourLabels = (clock: '12h' | '24h'): string =>
  Array.from({ length: 23 }, (_, hour) => {
    const text = clock === '24h' ? `${String(hour + 1).padStart(2, '0')}:00` : `${((hour + 12) % 12) + 1} ${hour + 1 < 12 ? 'AM' : 'PM'}`;
    return `<span style="top:${(hour + 1) * hourPx - 7}px">${text}</span>`;
  }).join('');

const spokenTime = (minute: number, clock: '12h' | '24h'): string => {
  const hour = Math.floor(minute / 60) % 24;
  const rest = String(minute % 60).padStart(2, '0');
  if (clock === '24h') return `${String(hour).padStart(2, '0')}:${rest}`;
  return `${((hour + 11) % 12) + 1}${rest === '00' ? '' : `:${rest}`}${hour < 12 ? 'am' : 'pm'}`;
};

const shownStart = spokenTime;

const visibleRange = (start: number, end: number, clock: '12h' | '24h'): string => {
  const [from, to] = [spokenTime(start, clock), spokenTime(end, clock)];
  const sameHalf = clock === '12h' && from.slice(-2) === to.slice(-2);
  return `${sameHalf ? from.slice(0, -2) : from} – ${to}`;
};

const utc = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);
const addDays = (date: string, count: number): string =>
  new Date(utc(date).getTime() + count * 86_400_000).toISOString().slice(0, 10);
const format = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(utc(date));
const longDate = (date: string): string => format(date, { dateStyle: 'long' });
const monthDay = (date: string): string => format(date, { month: 'long', day: 'numeric' });
const weekday = (date: string, width: 'long' | 'short'): string => format(date, { weekday: width });
const monthTitle = (dates: readonly string[]): string => {
  const [first, last] = [dates[0]!, dates.at(-1)!];
  if (first.slice(0, 7) === last.slice(0, 7)) return format(first, { month: 'long', year: 'numeric' });
  return `${format(first, { month: 'short' })} – ${format(last, { month: 'short', year: 'numeric' })}`;
};
const dateRange = (first: string, last: string): string => {
  if (first === last) return longDate(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${monthDay(first)} – ${Number(last.slice(8))}, ${last.slice(0, 4)}`;
  return `${monthDay(first)} – ${longDate(last)}`;
};
const minuteOf = (time: string): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
const dateKey = (date: string): number =>
  ((Number(date.slice(0, 4)) - 1970) << 9) + (Number(date.slice(5, 7)) << 5) + Number(date.slice(8, 10));
const base64 = (text: string): string => Buffer.from(text).toString('base64').replaceAll('=', '');
const round = (value: number): number => Math.round(value * 100) / 100;
const hash = (text: string): number => Array.from(text).reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) % 9973, 7);
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
