// Calendar pages that mean harm or have gone wrong, each a case with what may still be expected of it. They are made of a week as it
// should be: what is put in beside it must take nothing from it.
import { googleCalendarWeek, type WeekEvent, type WeekPage } from './google-calendar-week.ts';

export type HostileWeek = {
  /** The end of its address. */
  readonly name: string;
  readonly what: string;
  /** `all`: every badge of the week is there. `none-wrong`: those that are there are the right ones. */
  readonly badges: 'all' | 'none-wrong';
  readonly html: (week: WeekPage) => string;
};

/** Set by anything in a title or an attribute that was run. */
export const executedMark = 'executedFromATitle';

const run = `window.${executedMark}=1`;

const titles: Readonly<Record<string, readonly [what: string, title: string]>> = {
  markup: ['A title of markup', `<img src=x onerror="${run}"><b>P-99</b>`],
  script: ['A title that is a script', `</div></style></script><script>${run}</script>`],
  css: ['A title and an id that end a style sheet', `"]{}*{display:none!important}/*`],
  bidi: ['A title that is turned round by a bidi override', '\u202e10-P gnihcaoC\u202c \u2066P-0\u2069'],
  long: ['A title of 100 kB', `P-${'0'.repeat(100_000)}1`],
  combining: ['A title of 20,000 combining marks', `P${'\u0301'.repeat(20_000)}-01`],
  'look-alike': ["A title with a client's code in letters that only look alike", '\u0420-01 Coaching'],
};

const plainTitles = Object.entries(titles).map(
  ([name, [what, title]]): HostileWeek => ({
    name,
    what,
    badges: 'all',
    html: (week) => googleCalendarWeek(withEvents(week, [event(week, `hostile${name}`, title)])),
  }),
);

// Behind the page's own script, which has to run.
const clobbered = ['querySelector', 'querySelectorAll', 'documentElement', 'defaultView', 'location', 'body']
  .map((name) => `<img name="${name}"><form name="${name}" id="${name}"></form>`)
  .join('');

// Every chip of this page is a form whose inputs take the place of its methods.
const clobberedChips = ['getAttribute', 'querySelector', 'closest', 'textContent', 'children']
  .map(
    (name) =>
      `<form role="button" data-eventchip data-eventid="aG9zdGlsZTEgY29hY2hAbQ"><input name="${name}"><div>10am to 11am, P-01, Coach, No location, May 1, 2026</div></form>`,
  )
  .join('');

// What the page's own script and the tests' reading back need is left alone.
const patched = `<script>{
const bad = () => { throw new Error('patched by the page'); };
window.MutationObserver = window.requestIdleCallback = window.setTimeout = bad;
for (const [owner, names] of [
  [JSON, ['stringify', 'parse']],
  [Map, ['groupBy']],
  [Intl, ['DateTimeFormat']],
  [Crypto.prototype, ['randomUUID']],
  [Array.prototype, ['flatMap', 'toSorted', 'includes']],
  [String.prototype, ['replaceAll', 'normalize', 'matchAll']],
  [Element.prototype, ['closest', 'matches', 'hasAttribute']],
]) for (const name of names) owner[name] = bad;
}</script>`;

export const hostileWeeks: readonly HostileWeek[] = [
  ...plainTitles,
  {
    name: 'clobbered',
    what: 'A page whose named elements stand before what the document gives',
    badges: 'none-wrong',
    html: (week) => googleCalendarWeek(week).replace('</body>', `${clobbered}</body>`),
  },
  {
    name: 'clobbered-chips',
    what: 'Chips that are forms, with inputs named like their own methods',
    badges: 'all',
    html: (week) => googleCalendarWeek(week).replace('<div role="grid"', `${clobberedChips}<div role="grid"`),
  },
  {
    name: 'patched',
    what: 'A page that has put its own in the place of built-ins',
    badges: 'all',
    html: (week) => googleCalendarWeek(week).replace('<meta', `${patched}<meta`),
  },
  {
    name: 'ten-thousand',
    what: 'A week of ten thousand events',
    badges: 'none-wrong',
    html: (week) => googleCalendarWeek(withEvents(week, many(week, 10_000))),
  },
];

const withEvents = (week: WeekPage, more: readonly WeekEvent[]): WeekPage => ({
  ...week,
  events: [...week.events, ...more],
});

const event = ({ weekStart }: WeekPage, id: string, title: string): WeekEvent => ({
  ...{ id, title, start: `${weekStart}T20:00`, end: `${weekStart}T20:50` },
});

const many = ({ weekStart }: WeekPage, count: number): readonly WeekEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `many${index}`,
    title: `Errand ${index}`,
    start: `${weekStart}T${String(7 + (index % 12)).padStart(2, '0')}:00`,
    end: `${weekStart}T${String(8 + (index % 12)).padStart(2, '0')}:00`,
  }));
