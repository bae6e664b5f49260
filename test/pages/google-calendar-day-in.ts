// One day of Google Calendar in other languages: the column with a timed event, and the row above it. Labels and headings are
// written out by hand where they are used; the title is drawn as it is.
import { base64, chipIdOf, dateKey, escape } from './google-calendar-words.ts';

export type DayIn = {
  /** As the page's `lang` has it. */
  readonly language: string;
  readonly day: string;
  readonly title: string;
  /** The hidden label of the timed event, and the time drawn under its title. */
  readonly label: string;
  readonly drawnTime: string;
  /** The heading of the column, with its count. */
  readonly heading: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly isRightToLeft?: boolean;
  /** The event of the row above, if there is one: its label, and the row's heading. */
  readonly allDay?: { readonly title: string; readonly label: string; readonly heading: string };
};

export const timedId = 'maya3series';
export const allDayId = 'b1rthday';

export function googleCalendarDayIn(page: DayIn): string {
  const { language, day, title, label, drawnTime, heading, startMinute, endMinute, allDay } = page;
  const id = chipIdOf({ id: timedId });
  const place = `top: ${(startMinute / 60) * 48 - 1}px; height: ${((endMinute - startMinute) / 60) * 48 - 2}px;`;
  const side = page.isRightToLeft === true ? 'right' : 'left';
  const above =
    allDay === undefined
      ? ''
      : `<div role="row"><div role="presentation"><div role="gridcell" aria-labelledby="ad-0"><h2 id="ad-0">${escape(allDay.heading)}</h2><div data-eventchip="" data-stacked-layout-chip-container="true" data-eventid="${chipIdOf({ id: allDayId })}" style="${side}: 0%; width: 100%; top: 0em;"><div role="button" data-stacked-layout-chip="true" tabindex="0"><span aria-hidden="true"><span>${escape(allDay.title)}</span></span><span>${escape(allDay.label)}</span></div></div></div></div></div>`;
  return `<!doctype html>
<html lang="${language}" dir="${page.isRightToLeft === true ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Google</title></head>
<body data-viewkey="DAY" data-viewfamily="EVENT"><div role="main"><div role="grid">${above}
<div role="row"><div role="gridcell" aria-labelledby="tc-0" data-column-index="0" data-datekey="${dateKey(day)}" data-principal-ids="${base64('coach@gmail.com')}"><h2 id="tc-0">${escape(heading)}</h2><div role="presentation"><div role="button" tabindex="0" data-eventchip="" data-opens-details="true" data-eventid="${id}" data-dragsource-type="2" style="${place} ${side}: calc(0% + 0px); width: calc(100% + 0px);"><div>${escape(label)}</div><div aria-hidden="true"><div><span>${escape(title)}</span></div><div>${escape(drawnTime)}</div></div><div aria-hidden="true" data-eventid="${id}" data-dragsource-type="3"></div></div></div></div></div>
</div></div></body></html>`;
}
