// Watches a calendar page and tells what is on it: after a change that can matter, at most a few times a second, in idle time,
// not while the tab is hidden (but for the first look), and only when the list has changed. All that the page pays for is one
// glance at each of its mutations.
import type { CalendarSite, Looked, OpenedEvent } from './site.ts';

export type Seen = Looked & { readonly opened: OpenedEvent | null };

// A throttle, not a debounce: a continuous scroll would put off a debounce for ever.
const gapMs = 250;
const idleTimeoutMs = 200;
const retryMs = 5000;

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
  const window = document.defaultView ?? globalThis.window;
  let due = false;
  let timer = 0;
  let idle = 0;
  let lookedAt = -Infinity;
  let sent = JSON.stringify(nothing);

  // The first look is taken even behind other tabs, so that the badges are there when the coach comes to it.
  const rests = () => document.hidden && lookedAt !== -Infinity;

  const schedule = (waitMs: number) => {
    due = true;
    if (rests()) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      idle = window.requestIdleCallback(look, { timeout: idleTimeoutMs });
    }, waitMs);
  };

  const look = () => {
    if (rests()) return;
    due = false;
    lookedAt = performance.now();
    const isHere = site.isHere(new URL(document.location.href));
    const seen: Seen = isHere
      ? { ...site.read(document), opened: site.readOpened?.(document) ?? null }
      : nothing;
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
    if (!due && matters(mutations)) schedule(Math.max(0, lookedAt + gapMs - performance.now()));
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: [...site.watchedAttributes, ...(site.watchedWithin ?? [])],
  });
  const onVisible = () => {
    if (due) schedule(0);
  };
  document.addEventListener('visibilitychange', onVisible);
  schedule(0);

  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', onVisible);
    window.clearTimeout(timer);
    window.cancelIdleCallback(idle);
  };
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
      if (node?.nodeType !== 1) continue;
      const element = node as Element; // brand: type 1 is an element
      if (element.matches(watchedElements)) return true;
      if (element.firstElementChild !== null && element.querySelector(watchedElements) !== null) return true;
    }
    return false;
  };
  return (mutations) => {
    for (let index = 0; index < mutations.length; index += 1) {
      const mutation = mutations[index];
      if (mutation === undefined) continue;
      if (mutation.type === 'attributes' && !watchedWithin.includes(mutation.attributeName ?? ''))
        return true;
      if (isInside(mutation.target)) return true;
      if (mutation.type === 'childList' && (holds(mutation.addedNodes) || holds(mutation.removedNodes)))
        return true;
    }
    return false;
  };
}
