// Watches a calendar page and tells what is on it: after a change that can matter, at most a few times a second, in idle time,
// not while the tab is hidden (but for the first look), and only when the list has changed. All that the page pays for is one
// glance at each of its mutations.
import type { CalendarSite, Looked, OpenedEvent } from './site.ts';
import type { Steps } from './steps.ts';
import { findAll, realOf } from './unclobbered.ts';

export type Seen = Looked & { readonly opened: OpenedEvent | null };

// A throttle, not a debounce: a continuous scroll would put off a debounce for ever.
const gapMs = 250;
const idleTimeoutMs = 200;
const retryMs = 5000;
/** No longer at a stretch: the page is to be free for its next frame. */
const stretchMs = 8;
/** Seen 2026-06: details stand still 950 ms after they were opened, and their box was another event's before. */
const settleMs = 1000;

const nothing: Seen = {
  sightings: [],
  health: { state: 'ok', chips: 0, read: 0 },
  wholeDays: [],
  opened: null,
};

/** `send` says whether the list arrived; if not, it is sent again. Gives the function that ends the watch. */
export function watchCalendar(
  site: CalendarSite,
  document: Document,
  send: (seen: Seen) => Promise<boolean>,
): () => void {
  const window = realOf(document, 'defaultView') ?? globalThis.window;
  let due = false;
  let timer = 0;
  let idle = 0;
  let lookedAt = -Infinity;
  let reading: Steps<Seen> | null = null;
  let atOnce = false;
  let details = { text: '', since: 0 };
  let settle = 0;
  let sent = JSON.stringify(nothing);

  // The first look is taken even behind other tabs, so that the badges are there when the coach comes to it.
  const rests = () => realOf(document, 'hidden') && lookedAt !== -Infinity;

  const schedule = (waitMs: number) => {
    due = true;
    // A look that goes on is brought to its end first; what changed meanwhile is read by the next.
    if (rests() || reading !== null) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(whenIdle, waitMs);
  };

  const scheduleNext = () => schedule(Math.max(0, lookedAt + gapMs - performance.now()));

  const whenIdle = () => {
    idle = window.requestIdleCallback(look, { timeout: idleTimeoutMs });
  };

  const look = () => {
    if (reading === null) {
      if (rests()) return;
      due = false;
      lookedAt = performance.now();
      watchBoxes();
      reading = seenInSteps(site, document);
    }
    const seen = goOn(reading, atOnce ? Infinity : stretchMs);
    if (seen === null) return whenIdle();
    reading = null;
    // A page that changed between two stretches may have been read with the name of one event and the id of another. So nothing is
    // told of it, and the next look is taken at one stretch, which costs less by now: most of it is remembered.
    atOnce = due;
    if (due) scheduleNext();
    else tell({ ...seen, opened: settled(seen.opened) });
  };

  // The guests of one event beside the id of another would be remembered for its whole series.
  const settled = (opened: OpenedEvent | null): OpenedEvent | null => {
    const text = JSON.stringify(opened);
    if (text !== details.text) details = { text, since: performance.now() };
    window.clearTimeout(settle);
    const waitMs = details.since + settleMs - performance.now();
    if (opened === null || waitMs <= 0 || opened.emails.length + opened.links.length === 0) return opened;
    settle = window.setTimeout(scheduleNext, waitMs);
    return { ...opened, emails: [], links: [] };
  };

  const tell = (seen: Seen) => {
    const text = JSON.stringify(seen);
    if (text === sent) return;
    sent = text;
    void send(seen).then((arrived) => {
      if (arrived || sent !== text) return;
      sent = '';
      schedule(retryMs);
    });
  };

  const matters = mutationFilter(site);
  const observer = new MutationObserver((mutations) => {
    if (!due && matters(mutations)) scheduleNext();
  });
  // Of the document itself: whatever stands in it may be replaced, and the page may hide its own root from us.
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: [...site.watchedAttributes, ...(site.watchedWithin ?? [])],
  });
  const watchBoxes = () => {
    if (site.watchedBoxes === undefined) return;
    for (const box of findAll(document, site.watchedBoxes))
      observer.observe(box, { attributeFilter: drawing });
  };
  const onVisible = () => {
    if (due) schedule(0);
  };
  // "Back" brings a page to life as it was left. What the tab was known to show is another page's by now, or forgotten.
  const onShown = (event: Event) => {
    if (!('persisted' in event) || event.persisted !== true) return;
    sent = '';
    schedule(0);
  };
  realOf(document, 'addEventListener').call(document, 'visibilitychange', onVisible);
  realOf(document, 'addEventListener').call(window, 'pageshow', onShown);
  schedule(0);

  return () => {
    observer.disconnect();
    realOf(document, 'removeEventListener').call(document, 'visibilitychange', onVisible);
    realOf(document, 'removeEventListener').call(window, 'pageshow', onShown);
    window.clearTimeout(timer);
    window.clearTimeout(settle);
    window.cancelIdleCallback(idle);
  };
}

const drawing = ['style', 'class', 'hidden', 'aria-hidden'];

/** What is read within a stretch of time: the end of it, or null. */
function goOn(reading: Steps<Seen>, longestMs: number): Seen | null {
  const until = performance.now() + longestMs;
  do {
    const step = reading.next();
    if (step.done === true) return step.value;
  } while (performance.now() < until);
  return null;
}

function* seenInSteps(site: CalendarSite, document: Document): Steps<Seen> {
  if (!site.isHere(new URL(document.location.href))) return nothing;
  try {
    const looked = site.readInSteps === undefined ? site.read(document) : yield* site.readInSteps(document);
    return { ...looked, opened: site.readOpened?.(document) ?? null };
  } catch {
    // The page hides what it is made of behind names of its own: nothing of it can be trusted, and none of it may stay painted.
    return { ...nothing, health: { state: 'blind', chips: 0, read: 0 } };
  }
}

/**
 * Whether mutations can change what is read: one holds, brings or takes away a watched element. Runs for every change of a
 * page that is not ours, hence loops by index: iterators over node lists cost more than all the rest.
 */
export function mutationFilter({
  watchedElements,
  watchedWithin = [],
}: CalendarSite): (mutations: readonly MutationRecord[]) => boolean {
  // Pages add many nodes to one place: the way up from there is walked once.
  let lastTarget: Node | null = null;
  let lastInside = false;

  const isInside = (target: Node): boolean => {
    if (target !== lastTarget) {
      lastTarget = target;
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement; // brand: type 1 is an element
      lastInside = element !== null && element.closest(watchedElements) !== null;
    }
    return lastInside;
  };
  const holds = (nodes: NodeList): boolean => {
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index];
      // Not "unless it is 1": a form may answer with a field of that name.
      if (node === undefined || node.nodeType === 3 || node.nodeType === 8) continue;
      const element = node as Element; // brand: neither text nor comment
      if (element.matches(watchedElements)) return true;
      if (element.firstElementChild !== null && element.querySelector(watchedElements) !== null) return true;
    }
    return false;
  };
  const matters = (mutation: MutationRecord): boolean =>
    (mutation.type === 'attributes' && !watchedWithin.includes(mutation.attributeName ?? '')) ||
    isInside(mutation.target) ||
    (mutation.type === 'childList' && (holds(mutation.addedNodes) || holds(mutation.removedNodes)));
  return (mutations) => {
    try {
      for (let index = 0; index < mutations.length; index += 1) {
        const mutation = mutations[index];
        if (mutation !== undefined && matters(mutation)) return true;
      }
      return false;
    } catch {
      // A form whose fields have the names of what is asked of it: looked at, since it cannot be told.
      return true;
    }
  };
}
