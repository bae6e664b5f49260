// The watch over a calendar page, with the clock and the browser's observer in the test's hand.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CalendarSite } from '#extension/sites/site.ts';
import { mutationFilter, watchCalendar, type Seen } from '#extension/sites/watch-calendar.ts';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { documentOf } from './document-of.ts';

let changed: () => void = () => undefined;
let observing = false;
let hidden = false;

class HandObserver {
  constructor(report: (mutations: readonly unknown[]) => void) {
    // An attribute that is watched: it always matters.
    changed = () => observing && report([{ type: 'attributes' }]);
  }
  observe(): void {
    observing = true;
  }
  disconnect(): void {
    observing = false;
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('MutationObserver', HandObserver);
  // Node has no idle time: a busy page has some soon.
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 30));
  vi.stubGlobal('cancelIdleCallback', (id: ReturnType<typeof setTimeout>) => clearTimeout(id));
  hidden = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A page that shows as many events as it is told to, and counts how often it is read. */
function watched(send: (seen: Seen) => Promise<boolean> = () => Promise.resolve(true)) {
  const page = {
    events: 1,
    reads: 0,
    sent: [] as number[],
    whole: [] as (readonly string[])[],
    url: 'https://calendar.google.com/calendar/u/0/r/week',
  };
  // Nothing is asked of this page but to be read: it has neither boxes nor details.
  const { watchedBoxes: _boxes, readOpened: _details, readInSteps: _steps, ...calendar } = googleCalendar;
  const site: Writable<CalendarSite> = {
    ...calendar,
    read: () => {
      page.reads += 1;
      return {
        sightings: [],
        health: { state: 'ok', chips: page.events, read: page.events },
        wholeDays: ['2026-11-24'],
      };
    },
  };
  const listeners = new Map<string, (event?: unknown) => void>();
  const document = {
    documentElement: {},
    defaultView: globalThis,
    get hidden() {
      return hidden;
    },
    get location() {
      return { href: page.url };
    },
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
    removeEventListener: (type: string) => listeners.delete(type),
  } as unknown as Document; // brand: what the watch asks of a document, and no more
  const stop = watchCalendar(site, document, (seen) => {
    page.sent.push(seen.health.chips);
    page.whole.push(seen.wholeDays);
    return send(seen);
  });
  return {
    page,
    site,
    stop,
    appear: () => listeners.get('visibilitychange')?.(),
    comeBack: (persisted: boolean) => listeners.get('pageshow')?.({ persisted }),
  };
}

test('What is there at the start is told, and an unchanged list is not told again', async () => {
  const { page } = watched();
  await vi.advanceTimersByTimeAsync(1000);
  changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(page).toMatchObject({ reads: 2, sent: [1] });
});

test('A continuous stream of changes is looked at a few times a second, neither never nor each time', async () => {
  const { page } = watched();
  await vi.advanceTimersByTimeAsync(1000);
  const before = page.reads;
  for (let frame = 0; frame < 125; frame += 1) {
    page.events += 1;
    changed();
    await vi.advanceTimersByTimeAsync(16);
  }
  expect(page.reads - before).toBeGreaterThanOrEqual(4);
  expect(page.reads - before).toBeLessThanOrEqual(9);
});

test('While the tab is hidden nothing is read, and when it shows again it is read once', async () => {
  const { page, appear } = watched();
  await vi.advanceTimersByTimeAsync(1000);
  hidden = true;
  page.events = 5;
  changed();
  await vi.advanceTimersByTimeAsync(5000);
  expect(page.reads).toBe(1);
  hidden = false;
  appear();
  await vi.advanceTimersByTimeAsync(1000);
  expect(page).toMatchObject({ reads: 2, sent: [1, 5] });
});

test('A page opened behind others is read once, so that its badges are there when it shows', async () => {
  hidden = true;
  const { page } = watched();
  await vi.advanceTimersByTimeAsync(1000);
  changed();
  await vi.advanceTimersByTimeAsync(5000);
  expect(page).toMatchObject({ reads: 1, sent: [1] });
});

test('A list that did not arrive is told again', async () => {
  const answers = [false, true];
  const { page } = watched(() => Promise.resolve(answers.shift() ?? true));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(page.sent).toEqual([1, 1]);
});

test('On the settings page of the same site the list is empty', async () => {
  const { page } = watched();
  await vi.advanceTimersByTimeAsync(1000);
  page.url = 'https://calendar.google.com/calendar/u/0/r/settings';
  changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(page.sent).toEqual([1, 0]);
});

test('A watch that was stopped is quiet, even with a look already planned', async () => {
  const { page, stop } = watched();
  await vi.advanceTimersByTimeAsync(1000);
  changed();
  stop();
  changed();
  await vi.advanceTimersByTimeAsync(5000);
  expect(page).toMatchObject({ reads: 1, sent: [1] });
});

const page = documentOf(googleCalendarWeek({ weekStart: '2026-11-22', events: [] }));
const chip = page.querySelector('[data-eventchip]')!;
const aside = page.querySelector('aside')!;
const element = (html: string) => documentOf(html).body.firstElementChild!;
const matters = (mutation: {
  type: string;
  target: Node;
  addedNodes?: readonly Node[];
  removedNodes?: readonly Node[];
}) =>
  mutationFilter(googleCalendar)([
    { addedNodes: [], removedNodes: [], ...mutation } as unknown as MutationRecord,
  ]); // brand: the four fields that are looked at

test('A change matters when it brings, takes away, holds or happens inside a chip', () => {
  expect(matters({ type: 'childList', target: aside, addedNodes: [chip] })).toBe(true);
  expect(
    matters({ type: 'childList', target: aside, removedNodes: [page.querySelector('[role="main"]')!] }),
  ).toBe(true);
  expect(
    matters({ type: 'childList', target: chip.firstElementChild!, addedNodes: [page.createTextNode('x')] }),
  ).toBe(true);
  expect(matters({ type: 'characterData', target: chip.querySelector('span')!.firstChild! })).toBe(true);
  expect(matters({ type: 'attributes', target: chip })).toBe(true);
});

test('Any other change of the page does not matter', () => {
  expect(
    matters({
      type: 'childList',
      target: aside,
      addedNodes: [element('<p>a <b>b</b></p>'), page.createTextNode('x')],
    }),
  ).toBe(false);
  expect(matters({ type: 'childList', target: aside, removedNodes: [element('<p>a</p>')] })).toBe(false);
  expect(matters({ type: 'characterData', target: aside.querySelector('b')!.firstChild! })).toBe(false);
});

test('A large page is read in stretches: between two of them it is free, and what changes meanwhile is read afterwards', async () => {
  const { page, site } = watched();
  await vi.advanceTimersByTimeAsync(1000);
  let steps = 0;
  site.readInSteps = function* (document) {
    for (; steps < 10; steps += 1) {
      vi.advanceTimersByTime(5);
      if (steps === 3) changed();
      yield;
    }
    return site.read(document);
  };
  page.events = 7;
  changed();
  const told: [steps: number, sent: number][] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    await vi.advanceTimersByTimeAsync(10);
    told.push([steps, page.sent.length]);
  }
  const stretches = new Set(told.filter(([, sent]) => sent === 1).map(([done]) => done));
  expect(stretches.size).toBeGreaterThan(3);
  await vi.advanceTimersByTimeAsync(1000);
  // Of a page that changed while it was read nothing is told: the look after it tells all.
  expect(page.whole.slice(1)).toEqual([['2026-11-24']]);
  expect(page.sent).toEqual([1, 7]);
  expect(page.reads).toBe(3);
});

/** A page of one chip, whose name is read in the first stretch and whose id in the last. */
function changingPage() {
  const told: string[] = [];
  const { page, site } = watched((seen) => {
    told.push(...seen.sightings.map(({ eventId, title }) => `${eventId} is ${title}`));
    return Promise.resolve(true);
  });
  let chip = 'a';
  site.readInSteps = function* (document) {
    const name = chip;
    for (let steps = 0; steps < 3; steps += 1) {
      vi.advanceTimersByTime(10);
      yield;
    }
    const identity = { chipId: chip, provider: 'google', eventId: chip, title: name, day: '2026-11-24' };
    const sighting = { ...identity, allDay: false, shape: 'block', tight: false } as const;
    return { ...site.read(document), sightings: [sighting] };
  };
  const turn = (event: string) => {
    chip = event;
    changed();
  };
  return { page, told, turn };
}

test('A chip that becomes another event while the page is read is never told with the name of one and the id of the other', async () => {
  const { told, turn } = changingPage();
  await vi.advanceTimersByTimeAsync(1000);
  turn('b');
  await vi.advanceTimersByTimeAsync(35);
  turn('c');
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(['a is a', 'c is c']);
});

test('A page that never stands still is told all the same', async () => {
  const { told, turn } = changingPage();
  await vi.advanceTimersByTimeAsync(1000);
  for (let frame = 0; frame < 250; frame += 1) {
    turn(`${frame}`);
    await vi.advanceTimersByTimeAsync(16);
  }
  expect(told.length).toBeGreaterThanOrEqual(4);
  for (const event of told) expect(event).toMatch(/^(\w+) is \1$/);
});

test('A page that "back" brings to life as it was is told again, though nothing on it has changed; one that is loaded is not', async () => {
  const { page, comeBack, stop } = watched();
  await vi.advanceTimersByTimeAsync(1000);
  comeBack(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(page.sent).toEqual([1]);
  comeBack(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(page.sent).toEqual([1, 1]);
  stop();
  comeBack(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(page.sent).toEqual([1, 1]);
});
