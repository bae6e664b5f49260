// The project's own Google Calendar month page: timed and all-day events alike are bars, laid over their week by place alone. What
// the real cells carry was not seen, so they carry nothing but a heading; the day stands in each label.
import { addDays, address, chipIdOf, escape, jslogOf, minuteOf, monthDay, spokenLabel, spokenTime, utc, weekday, type WeekEvent } from './google-calendar-words.ts';

export type MonthPage = {
  /** `2026-11`. */
  readonly month: string;
  readonly events: readonly WeekEvent[];
  readonly clock?: '12h' | '24h';
  readonly accountButton?: string | null;
};

export function googleCalendarMonth({ month, events, clock = '12h', accountButton = address }: MonthPage): string {
  const first = `${month}-01`;
  const start = addDays(first, -utc(first).getUTCDay());
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day)));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Google Calendar - ${month}</title><style>${style}</style></head>
<body data-viewkey="MONTH" data-viewfamily="EVENT">
<header>${accountButton === null ? '' : `<a role="button" href="https://accounts.google.com/SignOutOptions?hl=en" aria-label="Google Account: Coach  &#10;(${escape(accountButton)})">C</a>`}</header>
<div role="main"><div role="grid">${weeks.map((dates) => weekRow(dates, events, clock)).join('')}</div></div>
</body></html>`;
}

function weekRow(dates: readonly string[], events: readonly WeekEvent[], clock: '12h' | '24h'): string {
  const [first, last] = [dates[0]!, dates.at(-1)!];
  const mine = events.filter((event) => event.start.slice(0, 10) <= last && event.end.slice(0, 10) >= first);
  const lines = dates.map(() => 0);
  const cells = dates.map((date) => `<div role="gridcell"><h2>${weekday(date, 'long')}, ${monthDay(date)}</h2></div>`);
  const chips = mine.map((event) => {
    const column = Math.max(0, dates.indexOf(event.start.slice(0, 10)));
    const end = dates.findLastIndex((date) => date <= event.end.slice(0, 10));
    return bar(event, column, end - column + 1, lines[column]!++, clock);
  });
  return `<div role="row" class="wK1">${cells.join('')}<div role="presentation">${chips.join('')}</div></div>`;
}

function bar(event: WeekEvent, column: number, span: number, line: number, clock: '12h' | '24h'): string {
  const place = `left: ${(column * 14.29).toFixed(2)}%; width: ${(span * 14.29).toFixed(2)}%; top: ${line + 1}em;`;
  const time = event.allDay === true ? '' : `<span class="tM1">${spokenTime(minuteOf(event.start), clock)}</span>`;
  return `<div data-eventchip="" data-opens-details="true" data-stacked-layout-chip-container="true" data-eventid="${chipIdOf(event)}" jslog="${jslogOf(event)}" class="bR1" data-dragsource-type="6" style="${place}"><div role="button" data-stacked-layout-chip="true" tabindex="0" class="bI1"><span aria-hidden="true">${time}<span>${escape(event.title)}</span></span><span class="hD1">${spokenLabel(event, clock)}</span><span></span></div></div>`;
}

const style = `
.wK1 { position: relative; display: flex; height: 120px; border-top: 1px solid #ddd; font: 12px/15px Arial, sans-serif; } .wK1 > [role=gridcell] { flex: 1; } h2 { font-size: 11px; }
.bR1 { position: absolute; margin-top: 16px; } .bI1 { background: #039be5; color: #fff; border-radius: 4px; padding: 0 4px; overflow: hidden; white-space: nowrap; }
.hD1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;
