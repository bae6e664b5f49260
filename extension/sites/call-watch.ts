// Follows one call page from tick to tick: what a single look cannot tell. Weak evidence has to last, and a missing toolbar is
// "unknown", never "left": toolbars hide, move into a picture-in-picture window and are drawn anew.
import type { CallSite, CallState } from './site.ts';

const weakTicks = 3;
const missedTicks = 3;
const missedMs = 20_000;

export type CallWatch = (url: URL, documents: readonly Document[], now: number) => CallState;

/** `documents`: the page and, where the controls have moved there, its picture-in-picture window. */
export function createCallWatch(site: CallSite): CallWatch {
  let link: string | null = null;
  let weak = 0;
  let missed = 0;
  let lastIn: number | null = null;

  return (url, documents, now) => {
    const here = site.callLinkOf(url);
    if (here !== link) {
      [link, weak, missed, lastIn] = [here, 0, 0, null];
    }
    if (here === null) return 'none';
    const states = documents.map(site.stateOf);
    weak = documents.some(site.perhapsIn) ? weak + 1 : 0;
    if (states.includes('left')) {
      lastIn = null;
      return 'left';
    }
    if (states.includes('in') || weak >= weakTicks) {
      [lastIn, missed] = [now, 0];
      return 'in';
    }
    missed += 1;
    if (lastIn !== null && (missed < missedTicks || now - lastIn < missedMs)) return 'in';
    lastIn = null;
    return states.includes('lobby') ? 'lobby' : 'unknown';
  };
}
