// The project's own Nextcloud Calendar, in the shape of FullCalendar with the two ids that Nextcloud writes on every event: week, month
// and list. No request leaves it. `window.render()` draws every event as a new node.

export type NextcloudEvent = {
  readonly objectId: string;
  readonly recurrenceId: string;
  readonly title: string;
  /** Wall-clock times, e.g. `2026-11-24T10:00`; of an all-day event the first and the last ISO date. */
  readonly start: string;
  readonly end: string;
  readonly allDay?: boolean;
  readonly declined?: boolean;
};

export type NextcloudPage = {
  readonly view: 'timeGridWeek' | 'dayGridMonth' | 'listWeek';
  /** ISO date of the first day shown; of a month, any day of it. */
  readonly from: string;
  readonly events: readonly NextcloudEvent[];
  readonly language?: string;
};

const hourPx = 40;
const style = `* { box-sizing: border-box; } body { margin: 0; font: 14px/20px Arial, sans-serif; color: #222; background: #fff; } #app-navigation { padding: 8px 16px; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; } td, th { border: 1px solid #ddd; vertical-align: top; padding: 0; } .fc-event { display: block; position: relative; color: #fff; background: #0082c9; border-radius: 4px; text-decoration: none; font-size: 12px; min-height: 20px; }
.fc-daygrid-dot-event { color: #222; background: none; display: flex; gap: 4px; } .fc-timegrid-col { height: ${24 * hourPx}px; } .fc-timegrid-col-frame { position: relative; height: 100%; } .fc-timegrid-event-harness { position: absolute; }
.fc-timegrid-event-harness > .fc-timegrid-event { position: absolute; inset: 0; } .fc-event-nc-declined { opacity: .5; text-decoration: line-through; } tr.fc-event { display: table-row; position: static; color: #222; background: none; }`;

export function nextcloudCalendar(page: NextcloudPage): string {
  const body = { timeGridWeek: week, dayGridMonth: month, listWeek: list }[page.view](page);
  return `<!doctype html>
<html lang="${page.language ?? 'en'}"><head><meta charset="utf-8"><title>Calendar - Nextcloud</title><style>${style}</style></head>
<body><div id="app-navigation">Personal</div><div class="fc fc-media-screen"><div id="view" class="fc-view-harness">${body}</div></div>
<script>{ const view = document.getElementById('view'); const drawn = view.innerHTML; window.render = () => { view.innerHTML = drawn; }; }</script>
</body></html>`;
}

function week(page: NextcloudPage): string {
  const days = daysFrom(page.from, 7);
  const heads = days.map((day) => `<th class="fc-col-header-cell fc-day" data-date="${day}">${Number(day.slice(8))}</th>`);
  const allDay = days.map((day) => dayCell(day, page.events.filter((event) => event.allDay === true && firstShown(event, page.from) === day), page.from));
  const columns = days.map(
    (day) =>
      `<td class="fc-timegrid-col fc-day" data-date="${day}"><div class="fc-timegrid-col-frame"><div class="fc-timegrid-col-events">${page.events
        .filter((event) => event.allDay !== true && isOn(event, day))
        .map((event) => block(event, day))
        .join('')}</div></div></td>`,
  );
  return `<table class="fc-scrollgrid"><thead><tr>${heads.join('')}</tr></thead><tbody><tr>${allDay.join('')}</tr><tr>${columns.join('')}</tr></tbody></table>`;
}

function month(page: NextcloudPage): string {
  const first = `${page.from.slice(0, 8)}01`;
  const begin = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7));
  const rows = Array.from({ length: 6 }, (_, index) => {
    const monday = addDays(begin, index * 7);
    // A bar is drawn once a week, in the first of its days.
    const cells = daysFrom(monday, 7).map((day) => dayCell(day, page.events.filter((event) => isOn(event, day) && firstShown(event, monday) === day), monday));
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table class="fc-scrollgrid"><tbody>${rows.join('')}</tbody></table>`;
}

function list(page: NextcloudPage): string {
  const rows = daysFrom(page.from, 7).flatMap((day) => {
    const events = page.events.filter((event) => isOn(event, day));
    return events.length === 0 ? [] : [`<tr class="fc-list-day fc-day" data-date="${day}"><th colspan="3">${day}</th></tr>`, ...events.map((event) => listRow(event, day))];
  });
  return `<table class="fc-list-table"><tbody>${rows.join('')}</tbody></table>`;
}

const dayCell = (day: string, events: readonly NextcloudEvent[], from: string): string =>
  `<td class="fc-daygrid-day fc-day" data-date="${day}"><div class="fc-daygrid-day-frame">${events.map((event) => bar(event, from)).join('')}</div></td>`;

function block(event: NextcloudEvent, day: string): string {
  const [from, to] = [event.start.startsWith(day) ? minuteOf(event.start) : 0, event.end.startsWith(day) ? minuteOf(event.end) : 24 * 60];
  const px = (minute: number) => (minute / 60) * hourPx;
  return `<div class="fc-timegrid-event-harness fc-timegrid-event-harness-inset" style="inset: ${px(from)}px 0% -${px(to)}px; z-index: 1; height: ${px(to - from)}px;"><a class="fc-event fc-event-draggable ${pieces(event, event.start.startsWith(day), event.end.startsWith(day))} fc-timegrid-event fc-v-event" ${ids(event)}><div class="fc-event-main"><div class="fc-event-main-frame"><div class="fc-event-time">${timesOf(event)}</div><div class="fc-event-title-container"><div class="fc-event-title fc-sticky">${escape(event.title)}</div></div></div></div></a></div>`;
}

function bar(event: NextcloudEvent, from: string): string {
  const starts = event.start.slice(0, 10) >= from;
  if (event.allDay === true || event.end.slice(0, 10) !== event.start.slice(0, 10))
    return `<a class="fc-event ${pieces(event, starts, event.end.slice(0, 10) <= addDays(from, 6))} fc-daygrid-event fc-daygrid-block-event fc-h-event" ${ids(event)}><div class="fc-event-main"><div class="fc-event-main-frame">${event.allDay === true ? '' : `<div class="fc-event-time">${event.start.slice(11)}</div>`}<div class="fc-event-title-container"><div class="fc-event-title fc-sticky">${escape(event.title)}</div></div></div></div></a>`;
  return `<a class="fc-event ${pieces(event, true, true)} fc-daygrid-event fc-daygrid-dot-event" ${ids(event)}><div class="fc-daygrid-event-dot"></div><div class="fc-event-time">${event.start.slice(11)}</div><div class="fc-event-title">${escape(event.title)}</div></a>`;
}

const listRow = (event: NextcloudEvent, day: string): string =>
  `<tr class="fc-event ${pieces(event, event.start.startsWith(day), event.end.startsWith(day))} fc-list-event" ${ids(event)}><td class="fc-list-event-time">${event.allDay === true ? 'all-day' : timesOf(event)}</td><td class="fc-list-event-graphic"><span class="fc-list-event-dot"></span></td><td class="fc-list-event-title"><a tabindex="0">${escape(event.title)}</a></td></tr>`;

const ids = ({ objectId, recurrenceId }: NextcloudEvent): string =>
  `data-object-id="${escape(objectId)}" data-recurrence-id="${escape(recurrenceId)}"`;
const pieces = ({ declined }: NextcloudEvent, starts: boolean, ends: boolean): string =>
  [...(starts ? ['fc-event-start'] : []), ...(ends ? ['fc-event-end'] : []), ...(declined === true ? ['fc-event-nc-declined'] : [])].join(' ');
const timesOf = ({ start, end }: NextcloudEvent): string => `${shortTime(start)} - ${shortTime(end)}`;
const shortTime = (time: string): string => `${Number(time.slice(11, 13))}:${time.slice(14)}`;
const firstShown = ({ start }: NextcloudEvent, from: string): string => (start.slice(0, 10) < from ? from : start.slice(0, 10));
const isOn = ({ start, end }: NextcloudEvent, day: string): boolean => start.slice(0, 10) <= day && day <= end.slice(0, 10);
const daysFrom = (day: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => addDays(day, index));
const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const minuteOf = (time: string): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14));
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
