// Where the practice page stands, from the part of its address after `#`: the path, and apart from it what follows a "?". wouter's own
// hook would put the question before the `#`, where it stays for every page after.
import { useSyncExternalStore } from 'react';

type Go = (to: string, options?: { readonly replace?: boolean }) => void;

export function useHashPath(): [string, Go] {
  return [useSyncExternalStore(followHash, () => readHash().path), go];
}
useHashPath.hrefs = (path: string): string => `#${path}`;

export const useHashSearch = (): string => useSyncExternalStore(followHash, () => readHash().search);

/** What a page was opened with: `?focus=fee`. */
export const useQuery = (): URLSearchParams => new URLSearchParams(useHashSearch());

export function splitHash(hash: string): { readonly path: string; readonly search: string } {
  const text = hash.replace(/^#?\/?/, '');
  const at = text.indexOf('?');
  return at < 0
    ? { path: `/${text}`, search: '' }
    : { path: `/${text.slice(0, at)}`, search: text.slice(at + 1) };
}

const readHash = () => splitHash(location.hash);

function followHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) location.replace(`#${to}`);
  else location.hash = to;
}
