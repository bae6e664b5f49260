// The relay's address as a coach types it, made into what requests are built on. Plain http only on this computer: the bearer
// travels with every request.
import { isThisComputer } from '../this-computer.ts';

/** Without a slash at the end. Null for anything that a relay cannot be at. */
export function relayAddress(typed: string): string | null {
  const text = typed.trim();
  const url = parseUrl(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return null;
  if (url.protocol === 'http:' && !isThisComputer(url.hostname)) return null;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

export const socketAddress = (relay: string): string => relay.replace(/^http/, 'ws');

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
