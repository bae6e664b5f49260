// The project's own Proton Calendar week: cells with a title and a place, and no id. Columns, headings and the address are our guess.
// Until `window.decrypt()` is called, every title is "…", as it is while Proton decrypts. No request leaves it.

export type ProtonEvent = {
  readonly title: string;
  /** Wall-clock times within one day, e.g. `2026-11-24T10:00`. */
  readonly start: string;
  readonly end: string;
};

export type ProtonPage = {
  /** ISO date of the first day shown. */
  readonly from: string;
  readonly days?: number;
  readonly events: readonly ProtonEvent[];
  readonly decrypted?: boolean;
};

const hourPx = 40;
const style = `* { box-sizing: border-box; } body { margin: 0; font: 14px/20px Arial, sans-serif; color: #1b1340; background: #fff; display: flex; } aside { width: 220px; } .mIni { display: grid; grid-template-columns: repeat(7, 28px); }
main { flex: 1; min-width: 0; } .hEads, .gRid { display: grid; grid-template-columns: 50px repeat(var(--days), 1fr); } .hEad { text-align: center; } .cOl { position: relative; height: ${24 * hourPx}px; border-left: 1px solid #ddd; }
.calendar-eventcell { position: absolute; inset-inline: 0; overflow: hidden; background: #e3dcff; border-radius: 4px; padding: 2px 4px; } .sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }`;

export function protonCalendar({ from, days = 7, events, decrypted = true }: ProtonPage): string {
  const shown = Array.from({ length: days }, (_, index) => addDays(from, index));
  const month = Array.from({ length: 42 }, (_, index) => addDays(`${from.slice(0, 8)}01`, index - 3));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Proton Calendar</title><style>${style}</style></head>
<body style="--days: ${days}"><aside><div class="mIni">${month.map((day) => `<button type="button">${Number(day.slice(8))}</button>`).join('')}</div></aside>
<main><div class="hEads"><div>GMT+1</div>${shown.map((day) => `<div class="hEad"><div>${weekday(day)}</div><div>${Number(day.slice(8))}</div></div>`).join('')}</div>
<div class="gRid" id="grid"><div></div>${shown.map((day) => `<div class="cOl">${events.filter(({ start }) => start.startsWith(day)).map((event) => cell(event, decrypted)).join('')}</div>`).join('')}</div></main>
<script>window.decrypt = () => { for (const cell of document.querySelectorAll('[data-waits]')) { cell.title = cell.dataset.waits; cell.classList.add('isLoaded'); cell.querySelector('.calendar-eventcell-title').textContent = cell.dataset.waits; } };</script>
</body></html>`;
}

function cell(event: ProtonEvent, decrypted: boolean): string {
  const [from, to] = [minuteOf(event.start), minuteOf(event.end)];
  const [title, waits] = [escape(decrypted ? event.title : '…'), decrypted ? '' : ` data-waits="${escape(event.title)}"`];
  return `<div role="button" tabindex="0" class="calendar-eventcell${decrypted ? ' isLoaded' : ''}" title="${title}"${waits} style="top: ${(from / 60) * hourPx}px; height: ${((to - from) / 60) * hourPx}px;"><div data-testid="calendar-day-week-view:part-day-event" class="calendar-eventcell-title">${title}</div><div class="calendar-eventcell-timestring sr-only">${event.start.slice(11)} - ${event.end.slice(11)}</div></div>`;
}

const weekday = (day: string): string =>
  new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const minuteOf = (time: string): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14));
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
