// The address of a calendar feed as a coach pastes it, made into what is asked for; and what a screen may show of it. Whoever has
// the address can read the calendar, so once it is saved only its host and its end are shown.
import { longestAddress } from '#shared/records/feed.ts';
import { aHost } from '../sites/own-host.ts';
import { isThisComputer } from '../this-computer.ts';

/**
 * `webcal` is https by another name. Plain http only on this computer: on any other way the address could be read along. Null for
 * what no feed can be at.
 */
export function feedAddress(typed: string): string | null {
  const text = typed.trim().replace(/^webcals?:\/\//i, 'https://');
  if (text.length > longestAddress) return null;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  if (url === null || !isSafe(url) || url.username !== '' || url.password !== '') return null;
  if (!aHost.test(url.hostname) && !isThisComputer(url.hostname)) return null;
  url.hash = '';
  return url.href.length > longestAddress ? null : url.href;
}

/** For what lies in a record: another device, a damaged one or a file that was brought in may have written anything. */
export const isFeedAddress = (text: string): boolean => text !== '' && feedAddress(text) === text;

/** What may be asked for, and what an answer may come from after it was sent on. */
export const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isThisComputer(hostname));

/** The permission that the host of an address asks for. A match pattern has no port. */
export function feedOrigin(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

// Any other name may be the secret itself.
const wellKnown = /^(?:basic|cal|calendar|events|export|feed|full|ical|reachcalendar)\.ics$/i;

export type ShownAddress = { readonly host: string; readonly file: string; readonly end: string };

/** "calendar.google.com", "basic.ics" and the end of what is secret in between: enough to tell two feeds apart, too little to use. */
export function shownAddress(address: string): ShownAddress {
  const { hostname, pathname, search } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const file = search === '' && parts.length > 1 && wellKnown.test(last) ? last : '';
  const secret = file === '' ? `${pathname}${search}`.replace(/\.ics$/i, '') : (parts.at(-2) ?? '');
  return { host: hostname, file, end: secret.length < 12 ? '' : secret.slice(-4) };
}
