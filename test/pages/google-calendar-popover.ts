// The details of an event as Google Calendar opens them over any of its views: HTML to be put at the end of a page's body. The real
// dialog is drawn by one node that is used again, and hidden ones stay in the page; both are to be had here.
import { address, base64, chipIdOf, escape, fullIdOf, type WeekEvent } from './google-calendar-words.ts';

export type Popover = {
  readonly event: WeekEvent;
  /** Addresses, the coach's own among them as on the real page; the first one is the organiser's. */
  readonly guests?: readonly string[];
  /** Address of the call that Google itself offers. */
  readonly link?: string;
  /** HTML of the place and of the description, links and all. */
  readonly place?: string;
  readonly description?: string;
  /** What another event's dialog left behind. */
  readonly isLeftOver?: boolean;
};

export function googleCalendarPopover({ event, guests = [], link, place, description, isLeftOver = false }: Popover): string {
  const id = chipIdOf(event);
  const call =
    link === undefined
      ? ''
      : `<div id="xDetDlgVideo" data-details="${escape(event.title)}&#10;Video call link: ${escape(link)}"><span data-no-intercept-links-to-host=""><a target="_blank" rel="noreferrer noopener" href="${escape(link)}" aria-label="Join the call">Join the call</a></span></div><div id="xDetDlgPhone" data-details=""><a href="tel:+440000000000">Join by phone</a></div>`;
  const tree =
    guests.length === 0
      ? ''
      : `<div id="xDetDlgAtt"><div>${guests.length} guests</div></div><div role="tree" aria-label="Guests">${guests.map(guest).join('')}</div>`;
  return `<div role="dialog" data-chips-dialog="true" aria-labelledby="rAECCd" aria-modal="true" tabindex="-1" class="gcPo1" style="${isLeftOver ? 'display: none' : 'position: fixed; inset: 80px auto auto 320px; width: 420px; padding: 16px; border-radius: 16px; background: Canvas; color: CanvasText; box-shadow: 0 2px 12px #0006; z-index: 9; font: 14px/20px Arial, sans-serif;'}"><span jsslot=""><div id="xDetDlg" jslog="35389; 2:[&quot;${escape(fullIdOf(event))}&quot;,&quot;${address}&quot;,0]" data-origin="2" data-eventid="${id}" data-actions-expanded="false" data-open-edit-note="false"><div><button type="button" id="xDetDlgCloseBu" aria-label="Close">×</button><div data-eventid="${id}" role="menu" hidden><ul><li role="menuitem" data-eventid="${id}" data-id="${base64('team5e@group.calendar.google.com')}">Print</li></ul></div></div><div><div id="xDetDlgWhen"><span role="heading" aria-level="1" id="rAECCd">${escape(event.title)}</span><div>${escape(event.start)}</div></div>${call}${tree}${place === undefined ? '' : `<div id="xDetDlgLoc">${place}</div>`}${description === undefined ? '' : `<div id="xDetDlgDesc">${description}</div>`}<div id="xDetDlgNot"><ol aria-label="Notifications"><li>10 minutes before</li></ol></div><div id="xDetDlgCal" data-text="Coach – ${address}">Coach</div></div></div></span></div>`;
}

const guest = (email: string, index: number): string =>
  `<div data-hovercard-id="${escape(email)}" data-email="${escape(email)}" role="treeitem" data-id="${escape(email)}" aria-label="${escape(email)}"${index === 0 ? ' id="xDtlDlgOrg"' : ''}><div data-hovercard-id="${escape(email)}"><span>${escape(email)}</span></div></div>`;
