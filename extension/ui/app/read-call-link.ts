// A meeting link as a coach pastes it, with or without its beginning, as the one form that every part of Bookend knows.
import { callSites } from '../../sites/index.ts';

/** `platform:id`; empty for nothing, null for what is no call that we know. */
export function readCallLink(text: string): string | null {
  const address = text.trim();
  if (address === '') return '';
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  return callSites.map((site) => site.callLinkOf(url)).find((link) => link !== null) ?? null;
}
