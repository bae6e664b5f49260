// Whether all of a site's hosts are allowed, as the browser says, followed when the coach changes it anywhere.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** `undefined` until the browser has said. */
export function useAllowed(origins: readonly string[]): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    let gone = false;
    const look = () => {
      void browser.permissions.contains({ origins: [...origins] }).then((is) => {
        if (!gone) setAllowed(is);
      });
    };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      gone = true;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [origins]);
  return allowed;
}
