// The project's own Google Calendar page of days side by side (week, five days, one day, any days), in the shape the real one was
// seen to have (attributes, roles, nesting, hidden labels, traps), drawn well enough to be photographed. No request leaves it.
// `window.render()` rebuilds every chip as new nodes.
import { pageStyle } from './google-calendar-week-style.ts';
import {
  addDays,
  address,
  allDayLabel,
  base64,
  chipIdOf,
  colorOf,
  dateKey,
  escape,
  format,
  jslogOf,
  longDate,
  minuteOf,
  monthDay,
  spokenTime,
  utc,
  visibleRange,
  weekday,
  type WeekEvent,
} from './google-calendar-words.ts';

export { chipIdOf, type WeekEvent } from './google-calendar-words.ts';

export type WeekPage = {
  /** ISO date of the first column. */
  readonly weekStart: string;
  /** ISO dates of the columns, where they are not seven in a row: one day, five days without the weekend. */
  readonly dates?: readonly string[];
  /** Address that the account button and the columns tell; null for a page that tells none. */
  readonly accountButton?: string | null;
  readonly principal?: string | null;
  /** Draw an all-day event anew in each of its days instead of once across them. */
  readonly dayByDay?: boolean;
  readonly events: readonly WeekEvent[];
  readonly clock?: '12h' | '24h';
  readonly theme?: 'light' | 'dark' | 'system';
  /** ISO date whose heading is marked as today. */
  readonly today?: string;
  /** The chips every real week has beside the clients': a dentist, a task, the pending tasks. On by default. */
  readonly everydayChips?: boolean;
};

const hourPx = 48;

export function googleCalendarWeek(page: WeekPage): string {
  const dates = page.dates ?? Array.from({ length: 7 }, (_, index) => addDays(page.weekStart, index));
  const principal = page.principal === undefined ? address : page.principal;
  const button = page.accountButton === undefined ? address : page.accountButton;
  const clock = page.clock ?? '12h';
  const everyday = page.everydayChips ?? true;
  const events = everyday ? [...page.events, dentist(dates[0]!)] : page.events;
  const columns = dates.map((date) => timedColumn(date, events, clock, everyday && date === dates[4]));
  const stacked = dates.map((date, index) => stackedCell(date, index, dates, page, events, everyday && index === 2));
  return `<!doctype html>
<html lang="en"${page.theme === 'light' || page.theme === 'dark' ? ` data-theme="${page.theme}"` : ''}>
<head><meta charset="utf-8"><title>Google Calendar - Week of ${longDate(dates[0]!)}</title><style>${pageStyle}</style></head>
<body data-viewkey="${dates.length === 1 ? 'DAY' : page.dates === undefined ? 'WEEK' : 'CUSTOM_DAYS'}" data-viewfamily="EVENT">
${topBar(dates, button)}
<div class="mWq2ud">
${sideBar(dates, page.today)}
<div role="main" class="pEzb4c" aria-label="Week of ${longDate(dates[0]!)}">
<div role="grid" class="xT0kqe">
<div role="row" class="hR5vJd"><div class="gUt0r"></div>${dates.map((date) => columnHeader(date, date === page.today)).join('')}</div>
<div role="row" class="vH1dXe">${dates.map(() => '<div role="gridcell"><button type="button">Add location</button></div>').join('')}</div>
<div role="row" class="aLd9Ye"><div class="gUt0r">GMT+00</div><div class="sTk3w" role="presentation" style="min-height: ${Math.max(...stacked.map((cell) => cell.chips.length)) * 22 + 6}px">${stacked
    .map(
      (cell, index) =>
        `<div role="gridcell" class="qA1mNe" aria-labelledby="ad-${index}"><h2 class="vH1dXe" id="ad-${index}">${cell.heading}</h2><div data-layer="stacked-${index}" role="presentation">${cell.chips.join('')}</div></div>`,
    )
    .join('')}</div></div>
<div class="sCr0lB"><div role="row" class="tGr1dB"><div class="gUt0r hOrs5" aria-hidden="true">${hourLabels(clock)}</div>${columns
    .map(
      (column, index) =>
        `<div role="gridcell" class="cOl4Re" tabindex="-1" aria-labelledby="tc-${index}" data-column-index="${index}" data-datekey="${dateKey(dates[index]!)}"${principal === null ? '' : ` data-principal-ids="${base64(principal)}"`}><h2 class="vH1dXe" id="tc-${index}">${column.heading}</h2><div class="lAy3rE" role="presentation" data-layer="timed-${index}">${column.chips.join('')}</div></div>`,
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
  const color = colorOf(event);
  const where = event.location === undefined ? 'No location' : `Location: ${escape(event.location)}`;
  const shown = visibleRange(start, end, clock);
  const lines =
    height < 28
      ? `<div class="tLn1e oNe"><span class="wT1tLe"><span class="tT1xt">${escape(event.title)}, ${shownStart(start, clock)}</span></span></div>`
      : `<div class="tLn1e"><span class="wT1tLe"><span class="tT1xt">${escape(event.title)}</span></span></div><div class="tLn1e tM2xs">${shown}</div><div class="tLn1e pL3ce">${event.location === undefined ? '' : escape(event.location)}</div>`;
  return `<div role="button" tabindex="0" data-eventchip="" data-opens-details="true" data-focusable="" data-keyboardactiontype="0;1" data-eventid="${id}" data-dragsource-type="2" jslog="${jslogOf(event)}" class="cH1pTd bOx7" style="top: ${(start / 60) * hourPx - 1}px; height: ${height}px; left: calc(${round(lane.index * width)}% + 0px); width: calc(${round(width)}% + 0px); background-color: ${color}; border-color: ${color};"><div class="vH1dXe">${label}${where},${overMidnight ? '' : ` ${longDate(date)}`}</div><div aria-hidden="true" class="iN5de"><div class="sT4ck">${lines}</div></div><div aria-hidden="true" class="hNd1e" data-eventid="${id}" data-dragsource-type="3"></div></div>`;
}

function taskChip(date: string, clock: '12h' | '24h') {
  const id = 'tasks_aW52b2ljZXM';
  const start = 16 * 60 + 30;
  return `<div role="button" tabindex="0" data-eventchip="" data-opens-details="true" data-focusable="" data-eventid="${id}" data-dragsource-type="2" class="cH1pTd bOx7" style="top: ${(start / 60) * hourPx - 1}px; height: 22px; left: calc(0% + 0px); width: calc(100% + 0px); background-color: #4285f4; border-color: #4285f4;"><div class="vH1dXe">task: Send invoices, Not completed, ${longDate(date)}, ${spokenTime(start, clock)}</div><div aria-hidden="true" class="iN5de"><div class="tLn1e oNe" data-eventid="${id}"><span class="tT1xt">Send invoices, ${shownStart(start, clock)}</span></div></div><div aria-hidden="true" class="hNd1e" data-eventid="${id}" data-dragsource-type="3"></div></div>`;
}

function stackedCell(
  date: string,
  index: number,
  dates: readonly string[],
  page: WeekPage,
  events: readonly WeekEvent[],
  withRollover: boolean,
) {
  const mine = events.filter((event) => event.allDay === true && event.start <= date && event.end >= date);
  const taken = dates.map(() => 0);
  const chips = mine.map((event) => {
    // Its first day here holds the bar; the others only say it again to a screen reader.
    const isFirst = event.start === date || index === 0;
    const last = dates.findLastIndex((other) => other <= event.end);
    if (page.dayByDay === true) return stackedChip(event, dates.length, index, 1, taken[index]!++);
    return isFirst
      ? stackedChip(event, dates.length, index, Math.max(last, index) - index + 1, taken[index]!++)
      : `<span class="vH1dXe">${allDayLabel(event)}</span>`;
  });
  if (withRollover) chips.push(rolloverChip(dates.length, index, taken[index]!));
  return { heading: headingText(mine.length, 'all day event', date), chips };
}

function stackedChip(event: WeekEvent, days: number, column: number, span: number, line: number) {
  const color = colorOf(event);
  return `<div data-eventchip="" data-opens-details="true" data-stacked-layout-chip-container="true" data-eventid="${chipIdOf(event)}" data-keyboardactiontype="0;1" jslog="${jslogOf(event)}" class="sTc7p" data-dragsource-type="6" style="${stackedPlace(days, column, span, line)} border-color: ${color};"><div role="button" data-stacked-layout-chip="true" tabindex="0" class="sTi9n" style="background-color: ${color};"><span aria-hidden="true" class="sTw2p"><span class="sTt4x">${escape(event.title)}</span></span><span class="vH1dXe">${allDayLabel(event)}</span><span class="rP0le"></span></div></div>`;
}

function rolloverChip(days: number, column: number, line: number) {
  return `<div data-eventchip="" data-opens-details="true" data-stacked-layout-chip-container="true" data-eventid="tasks_rollover_view" jslog="139091" class="sTc7p" data-dragsource-type="9" style="${stackedPlace(days, column, 1, line)}"><div role="button" data-stacked-layout-chip="true" tabindex="0" class="sTi9n rLo5v"><span aria-hidden="true" class="sTw2p"><span class="sTt4x">3 pending tasks</span></span><span class="vH1dXe">3 pending tasks</span></div></div>`;
}

const stackedPlace = (days: number, column: number, span: number, line: number): string =>
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

const topBar = (dates: readonly string[], button: string | null): string =>
  `<header class="tOp8r"><span class="mNu2"></span><span class="lOg0"><b>${Number(dates[0]!.slice(8))}</b></span><span class="nAm3">Calendar</span><button type="button" class="tDy5">Today</button><span class="aRw6">‹</span><span class="aRw6">›</span><span class="mTh7">${monthTitle(dates)}</span><span class="gRw1"></span><button type="button" class="tDy5">Week ▾</button>${button === null ? '<span class="aVt9">C</span>' : `<a class="aVt9" role="button" href="https://accounts.google.com/SignOutOptions?hl=en" aria-label="Google Account: Coach  &#10;(${escape(button)})">C</a>`}</header>`;

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

const shownStart = spokenTime;

const monthTitle = (dates: readonly string[]): string => {
  const [first, last] = [dates[0]!, dates.at(-1)!];
  if (first.slice(0, 7) === last.slice(0, 7)) return format(first, { month: 'long', year: 'numeric' });
  return `${format(first, { month: 'short' })} – ${format(last, { month: 'short', year: 'numeric' })}`;
};
const round = (value: number): number => Math.round(value * 100) / 100;
