// The event whose details are open: only they tell its guests and its call. The dialog's node is used again from event to event
// (seen 2026-06), and hidden ones stay behind, so all hangs on the id that it carries now and on whether it is drawn.
import { longestTitle, type OpenedEvent } from '../site.ts';
import { findAll } from '../unclobbered.ts';
import { readEventId } from './event-id.ts';
import { collapse } from './label.ts';
import { calendarAddress, isPerson, type Owners } from './owner.ts';

export const detailsBox = '[role="dialog"]:has(#xDetDlg)';

const mostGuests = 200;
const longestEmail = 320;
const mostLinks = 20;
const longestLink = 4096;

export function openedIn(document: Document, owners: Owners): Omit<OpenedEvent, 'provider'> | null {
  const dialogs = findAll(document, '[role="dialog"] #xDetDlg[data-eventid]:not(form)');
  const [dialog, ...others] = dialogs.filter((found) => found.checkVisibility({ visibilityProperty: true }));
  if (dialog === undefined || others.length > 0 || dialog.querySelector('form') !== null) return null;
  const id = readEventId(dialog.getAttribute('data-eventid') ?? '');
  if (id === null || id === 'not-an-event') return null;
  const { calendar, ...identity } = id;
  const address = calendarAddress(calendar, dialog.getAttribute('jslog'));
  if (owners.ownerOf(address) !== 'coach') return null;
  const title = collapse(dialog.querySelector('#rAECCd')?.textContent ?? '').slice(0, longestTitle);
  const own = new Set([owners.account, address]);
  return { ...identity, title, emails: guestsIn(dialog, own), links: linksIn(dialog) };
}

function guestsIn(dialog: Element, own: ReadonlySet<string | null>): readonly string[] {
  const emails = [...dialog.querySelectorAll('[role="treeitem"][data-email]')].map((guest) =>
    (guest.getAttribute('data-email') ?? '').trim(),
  );
  return (
    [...new Set(emails)]
      .filter((email) => email.includes('@') && email.length <= longestEmail)
      // Rooms, and the calendar itself, are guests too.
      .filter((email) => isPerson(email) && !own.has(email.toLowerCase()))
      .slice(0, mostGuests)
  );
}

const places = ['#xDetDlgVideo', '#xDetDlgLoc', '#xDetDlgDesc'].map((place) => `${place} a[href]`).join();

function linksIn(dialog: Element): readonly string[] {
  const links = [...dialog.querySelectorAll(places)].flatMap((link) =>
    wholeLink(link.getAttribute('href') ?? ''),
  );
  return [...new Set(links)].slice(0, mostLinks);
}

/** Google sends links in descriptions through a page of its own. */
function wholeLink(href: string): readonly string[] {
  const url = URL.parse(href);
  const isWrapped = url?.hostname === 'www.google.com' && url.pathname === '/url';
  const link = (isWrapped ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : href) ?? '';
  return link.startsWith('https://') && link.length <= longestLink ? [link] : [];
}
