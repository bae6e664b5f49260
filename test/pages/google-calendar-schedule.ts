// The project's own Google Calendar list of days, which a search shows too: rows under a day, whose button carries the label and
// the id once more. An event of several days stands under each of them.
import { addDays, address, chipIdOf, dateKey, escape, format, jslogOf, minuteOf, monthDay, spokenLabel, visibleRange, weekday, type WeekEvent } from './google-calendar-words.ts';

export type SchedulePage = {
  readonly events: readonly WeekEvent[];
  readonly isSearch?: boolean;
  readonly clock?: '12h' | '24h';
  readonly accountButton?: string | null;
};

export function googleCalendarSchedule({ events, isSearch = false, clock = '12h', accountButton = address }: SchedulePage): string {
  const days = [...new Set(events.flatMap(daysOf))].toSorted();
  const family = isSearch ? 'SEARCH' : 'SCHEDULE';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Google Calendar</title><style>${style}</style></head>
<body data-viewkey="${family}" data-viewfamily="${family}">
<header>${accountButton === null ? '' : `<a role="button" href="https://accounts.google.com/SignOutOptions?hl=en" aria-label="Google Account: Coach  &#10;(${escape(accountButton)})">C</a>`}</header>
<div role="main"><div role="grid">${days.map((day) => dayGroup(day, events.filter((event) => daysOf(event).includes(day)), clock)).join('')}</div></div>
</body></html>`;
}

function daysOf({ start, end }: WeekEvent): readonly string[] {
  const days = [start.slice(0, 10)];
  while (days.at(-1)! < end.slice(0, 10)) days.push(addDays(days.at(-1)!, 1));
  return days;
}

function dayGroup(day: string, events: readonly WeekEvent[], clock: '12h' | '24h'): string {
  const name = `${weekday(day, 'long')}, ${monthDay(day)}`;
  const heading = `<div role="gridcell"><h2><button type="button" aria-label="${name}">${Number(day.slice(8))}</button><div aria-hidden="true">${format(day, { month: 'short' })}, ${weekday(day, 'short')}</div></h2></div>`;
  const rows = events.map(
    (event, index) =>
      `<div role="row" class="rW1">${index === 0 ? heading : `<div role="gridcell" class="hD1">${name}</div>`}${row(event, clock)}</div>`,
  );
  return `<div role="rowgroup" data-datekey="${dateKey(day)}">${rows.join('')}</div>`;
}

function row(event: WeekEvent, clock: '12h' | '24h'): string {
  const id = chipIdOf(event);
  const time = event.allDay === true ? 'All day' : visibleRange(minuteOf(event.start), minuteOf(event.end), clock);
  // The hidden text beside the dot says another thing than the label.
  return `<div role="presentation" data-eventchip="" data-opens-details="true" jslog="${jslogOf(event)}" data-eventid="${id}" class="cR1"><div role="gridcell">${time}</div><div role="gridcell"><div role="button" tabindex="0" aria-label="${spokenLabel(event, clock)}" data-eventid="${id}">${escape(event.title)}</div>${event.location === undefined ? '' : `<div>${escape(event.location)}</div>`}</div><div role="gridcell"><div data-text="Coach"><div><span class="hD1">Calendar: Coach, Accepted</span></div></div></div></div>`;
}

const style = `
.rW1, .cR1 { display: flex; gap: 24px; font: 13px/24px Arial, sans-serif; } h2 { font-size: 13px; margin: 0; }
.hD1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;
