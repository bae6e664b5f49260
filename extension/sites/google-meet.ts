// Google Meet: whether there is a call, never with whom. Names on tiles are not read; who it is, the calendar knows.
// Icons are told by their ligature text, which no language changes; presence is tested, not visibility, as the toolbar hides.
import type { CallSite, CallState } from './site.ts';

// Seen 2026-08: the code stays in the address after leaving; /lookup/, /new, /landing and the rest are no calls.
const meetingPath = /^\/([a-z]{3}-[a-z]{4}-[a-z]{3})(\/|$)/i;

export const googleMeet: CallSite = {
  id: 'google-meet',
  hosts: ['meet.google.com', 'www.meet.google.com'],
  callLinkOf: (url) => {
    if (!googleMeet.hosts.includes(url.hostname)) return null;
    const code = meetingPath.exec(url.pathname)?.[1];
    return code === undefined ? null : `google-meet:${code.toLowerCase()}`;
  },
  stateOf,
  // One project's word: the waiting room has no captions button. No capture shows it, so it has to last.
  perhapsIn: (document) => hasIcon(document, 'call_end') && hasIcon(document, 'closed_caption_off'),
  titleOf: (documentTitle) => {
    const title = /^\s*Meet\s*[-–—](.*)$/.exec(documentTitle)?.[1]?.trim() ?? '';
    return title === '' || meetingPath.test(`/${title}`) ? null : title;
  },
};

function stateOf(document: Document): CallState {
  // Seen 2026-08, on the page after a call and on "check your meeting code".
  if (document.querySelector('[data-call-ended="true"], [data-startup-code]') !== null) return 'left';
  const leaveButton = hasIcon(document, 'call_end');
  // While asking to be let in, the whole toolbar is drawn, so the button alone means nothing.
  if (leaveButton && hasTile(document)) return 'in';
  return leaveButton || document.querySelector('[jsname="Qx7uuf"]') !== null ? 'lobby' : 'unknown';
}

const hasIcon = (document: Document, ligature: string): boolean =>
  [...document.querySelectorAll('i')].some((icon) => icon.textContent.trim() === ligature);

// Seen 2026-04: a person's tile carries both ids. The own preview in the green room carries the first, and only its effects icon.
const hasTile = (document: Document): boolean =>
  [...document.querySelectorAll('[data-participant-id][data-tile-media-id]')].some(
    (tile) => tile.textContent.trim() !== 'visual_effects',
  );
