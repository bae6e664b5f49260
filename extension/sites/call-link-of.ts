// The call that an event's links lead to, as a call site names it.
import { callSites } from './index.ts';

/** Of several calls in one event nobody knows which is meant: null, as where there is none. */
export function callLinkOf({ links }: { readonly links: readonly string[] }): string | null {
  const found = new Set(links.flatMap(callLinksAt));
  const [only = null, ...others] = found;
  return others.length === 0 ? only : null;
}

const callLinksAt = (link: string): readonly string[] => {
  const url = URL.parse(link);
  if (url === null || !/^https?:$/.test(url.protocol)) return [];
  return callSites.flatMap((site) => site.callLinkOf(url) ?? []);
};
