// storage.session as a map: what the background keeps in memory, for tests without a browser.
import type { SessionArea } from '#extension/store/store.ts';

export function memorySession(): SessionArea {
  const kept = new Map<string, string>();
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    remove: async (key) => void kept.delete(key),
  };
}
