// What a maintainer needs of a page that has changed, and nothing personal: counts, and the shape of up to five chips. Only words that
// stand in this file leave the page; of everything else, letters become "x" and digits "9", so no name, title, address or id does.
import { calendarSites } from './index.ts';
import type { CalendarSite } from './site.ts';
import { findAll } from './unclobbered.ts';

const longestBytes = 8192;
const mostShapes = 5;
// More than a page shows; a hostile one has to end.
const mostChips = 2000;
const mostElements = 8;
const mostAttributes = 16;

/** Plain text of at most 8 kB; '' for a site that is not known. The page is only read. */
export function redactedReport(document: Document, siteId: string): string {
  const site = calendarSites.find(({ id }) => id === siteId);
  if (site === undefined) return '';
  const find: Find = (selector) => findAll(document, selector);
  const look = lookOf(site, document);
  const head = [
    `site: ${site.id}`,
    `view: ${viewOf(document)}`,
    `language: ${languageOf(find(':root')[0]?.getAttribute('lang') ?? '')}`,
    ...look.lines,
    'elements:',
    ...probesOf(site).map((selector) => `  ${selector}: ${find(selector).length}`),
  ];
  return within(head, shapesOf(chipsOf(site, find, look), { forms: new Set(find('form')), told: look.told }));
}

type Find = (selector: string) => readonly Element[];

// Where a site's own elements are gone, what a calendar's chips are likely to have become.
function chipsOf(site: CalendarSite, find: Find, { areGone }: Look): readonly Element[] {
  const own = find(site.watchedElements);
  const likely = areGone || own.length === 0 ? find('[role="main"] [role="button"]') : [];
  return (likely.length > 0 ? likely : own).slice(0, mostChips);
}

const landmarks = [
  '[role="main"]',
  '[role="grid"]',
  '[role="gridcell"]',
  '[role="columnheader"]',
  '[role="dialog"]',
  '[role="button"]',
  '[role="main"] [role="button"]',
  '[role="button"][aria-label]',
  '[role="button"][aria-label][title]',
  '[data-app-section]',
  '[data-app-section="CalendarModule"]',
  '[data-app-section^="calendar-view"]',
  '[id^="monthDayCell_"]',
  '[data-stacked-layout-chip]',
  'h2',
  'time',
  'iframe',
];

const probesOf = ({ watchedElements, watchedAttributes, watchedWithin = [] }: CalendarSite) => [
  ...new Set([
    watchedElements,
    ...[...watchedAttributes, ...watchedWithin].map((name) => `[${name}]`),
    ...landmarks,
  ]),
];

type Look = {
  readonly lines: readonly string[];
  readonly told: ReadonlySet<string>;
  readonly areGone: boolean;
};

function lookOf(site: CalendarSite, document: Document): Look {
  try {
    const { health, sightings, wholeDays } = site.read(document);
    const read = `health: ${health.state}, ${health.read} of ${health.chips} read`;
    const events = `events: ${sightings.length}, whole days: ${wholeDays.length}`;
    return {
      lines: [read, events],
      told: new Set(sightings.map(({ chipId }) => chipId)),
      areGone: health.chips === 0,
    };
  } catch {
    // The page is not as the site expects it: that is what the report is for.
    return { lines: ['health: reading failed'], told: new Set(), areGone: false };
  }
}

const pathWords = wordSet(
  'calendar view day week workweek month year agenda schedule customday search eventedit embed settings r u b',
);

const viewOf = ({ location }: Document): string =>
  location.pathname
    .split('/')
    .slice(0, 12)
    .map((part) => (pathWords.has(part) ? part : shapeOf(part)))
    .join('/');

const scripts = wordSet('Latn Cyrl Hans Hant Arab');

const languageOf = (tag: string): string =>
  tag
    .slice(0, 20)
    .split('-')
    .map((part) => (/^[a-z]{2}$/i.test(part) || scripts.has(part) ? part : shapeOf(part)))
    .join('-');

type Known = { readonly forms: ReadonlySet<Element>; readonly told: ReadonlySet<string> };

// By what they are made of, not by what they say: five chips that differ in their titles alone teach nothing. Those that were left
// out come first, because they are why anybody asks.
function shapesOf(chips: readonly Element[], known: Known): readonly string[] {
  const all = chips.map((chip) => drawn(chip, known)).toSorted((a, b) => Number(a.read) - Number(b.read));
  // Some sites key an event by no attribute of its chip.
  const tells = all.some(({ read }) => read);
  const shapes = new Map<string, string>();
  for (const { bare, full, read } of all) {
    const state = tells ? (read ? ', read' : ', left out') : '';
    const key = `${state}\n${bare}`;
    if (!shapes.has(key)) shapes.set(key, `${state}\n${full}`);
  }
  return [...shapes.values()].slice(0, mostShapes);
}

type Drawn = { readonly bare: string; readonly full: string; readonly read: boolean };

function drawn(chip: Element, { forms, told }: Known): Drawn {
  const bare: string[] = [];
  const full: string[] = [];
  let read = false;
  const walk = (element: Element, depth: number) => {
    if (full.length >= mostElements) return;
    // A form's fields hide its own attributes behind theirs.
    const isForm = forms.has(element);
    const tag = isForm ? 'form' : nameOf(element.localName);
    const attributes = isForm ? [] : [...element.attributes].slice(0, mostAttributes);
    read ||= attributes.some(({ value }) => told.has(value));
    bare.push([depth, tag, ...attributes.map(({ name }) => nameOf(name))].join(' '));
    const written = attributes.map(({ name, value }) => ` ${nameOf(name)}="${valueOf(name, value)}"`);
    const said = isForm ? '' : shapeOf(ownText(element));
    full.push(`${'  '.repeat(depth + 1)}<${tag}${written.join('')}>${said}`);
    for (const child of isForm ? [] : [...element.children].slice(0, mostElements)) walk(child, depth + 1);
  };
  walk(chip, 0);
  return { bare: bare.join('\n'), full: full.join('\n'), read };
}

const ownText = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.textContent ?? '') : '')).join('');

// A renamed attribute is what is looked for, so a name made up of these words is told; a person's is not made up of them.
const nameWords =
  'data|aria|event|id|item|cal|calendar|chip|date|day|key|column|col|index|row|cell|grid|type|layout|stacked|container|button|' +
  'label|labelled|described|by|hidden|selected|expanded|pressed|role|title|name|class|style|href|src|tab|focusable|drag|drop|source|' +
  'opens|view|app|section|unique|time|start|end|month|week|object|recurrence|instance|series|test|div|span|svg|img|table|path|' +
  'article|header|input|dir|lang|log|action|controller|model|slot|content|value|text|has|popup';
// Too short to be parts of a longer one: "li" twice is somebody.
const shortNames = 'a|b|i|p|h\\d|li|ul|ol|tr|td|th|js';

const knownName = new RegExp(`^(?:(?:${nameWords})+|${shortNames})$`);

const nameOf = (name: string): string =>
  name
    .slice(0, 60)
    .split('-')
    .map((part) => (knownName.test(part) ? part : shapeOf(part)))
    .join('-');

const roles = wordSet(
  'button link main grid gridcell row rowgroup columnheader rowheader dialog presentation none list listitem listbox option heading ' +
    'tree treeitem group region tab tablist tabpanel toolbar menu menuitem img table cell navigation banner complementary search',
);
const directions = wordSet('ltr rtl auto');
const truths = wordSet('true false');

function valueOf(name: string, value: string): string {
  const words = name === 'role' ? roles : name === 'dir' ? directions : truths;
  return words.has(value) ? value : shapeOf(value);
}

const longestRead = 400;
const longestShape = 120;

/** Runs keep one or two characters, so that "9:00" and "10:00" differ and no run tells how long a name is. */
const shapeOf = (text: string): string =>
  text
    .slice(0, longestRead)
    .toWellFormed()
    .replaceAll(/[\p{L}\p{M}]+/gu, ([...run]) => (run.length > 1 ? 'xx' : 'x'))
    .replaceAll(/\p{N}+/gu, ([...run]) => (run.length > 1 ? '99' : '9'))
    .replaceAll(/[\r\n]+/g, '⏎')
    .replaceAll(/\s+/g, ' ')
    // Nothing that steers how a text is drawn, and no picture: only what separates the parts of a label.
    .replaceAll(/[^x9 !-,./:;=?@[\]_{|}~⏎、，،・「」–—-]+/g, '?')
    .trim()
    .slice(0, longestShape);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function within(head: readonly string[], shapes: readonly string[]): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  let report = head.join('\n');
  for (const [index, shape] of shapes.entries()) {
    const next = `${report}\nshape ${index + 1}${shape}`;
    if (bytes(next) <= longestBytes) report = next;
  }
  return report;
}
