// storage.session as the store and the board keeper know it: one string a key, in memory only.
import { browser } from 'wxt/browser';
import type { SessionArea } from '../store/store.ts';

export const sessionArea: SessionArea = {
  get: async (key) => {
    const value: unknown = (await browser.storage.session.get(key))[key];
    return typeof value === 'string' ? value : undefined;
  },
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  remove: (key) => browser.storage.session.remove(key),
};

/** All keys that begin with a prefix, with the rest of the key: the tabs a thing is kept for. */
export async function sessionEntries(
  prefix: string,
): Promise<readonly { key: string; rest: string; value: string }[]> {
  const everything = await browser.storage.session.get(null);
  return Object.entries(everything).flatMap(([key, value]: [string, unknown]) =>
    key.startsWith(prefix) && typeof value === 'string'
      ? [{ key, rest: key.slice(prefix.length), value }]
      : [],
  );
}
