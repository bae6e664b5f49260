// Tells the background that a screen is open: it then keeps the sync socket alive. The browser drops ports when the worker
// sleeps or is updated, so a dropped one is opened again.
import { useEffect } from 'react';
import { browser } from 'wxt/browser';

const reconnectMs = 1000;

export function useScreenPort(): void {
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let port: ReturnType<typeof browser.runtime.connect> | undefined;
    const connect = () => {
      port = browser.runtime.connect({ name: 'screen' });
      port.onDisconnect.addListener(() => {
        if (!gone) timer = setTimeout(connect, reconnectMs);
      });
    };
    connect();
    return () => {
      gone = true;
      clearTimeout(timer);
      port?.disconnect();
    };
  }, []);
}
