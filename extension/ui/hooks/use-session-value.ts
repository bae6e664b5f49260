// One value of storage.session, kept fresh. `undefined` until read or where it is missing.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export type SessionValue<T> = { readonly value: T | undefined; readonly read: boolean };

/** Written by our own background alone, so its shape is trusted. */
export function useSessionValue<T>(key: string): SessionValue<T> {
  const [state, setState] = useState<SessionValue<T>>({ value: undefined, read: false });
  useEffect(() => {
    let gone = false;
    const take = (raw: unknown) => {
      if (gone) return;
      setState({ value: typeof raw === 'string' ? (JSON.parse(raw) as T) : undefined, read: true });
    };
    const changed = (changes: Record<string, { newValue?: unknown }>) => {
      if (Object.hasOwn(changes, key)) take(changes[key]?.newValue);
    };
    browser.storage.session.onChanged.addListener(changed);
    void browser.storage.session.get(key).then((found: Record<string, unknown>) => take(found[key]));
    return () => {
      gone = true;
      browser.storage.session.onChanged.removeListener(changed);
    };
  }, [key]);
  return state;
}
