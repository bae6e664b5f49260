// What a site file gives: where it runs and how to read it. DOM in, plain data out: no browser.*, no storage, no drawing.
import type { Brand } from '#shared/records/brand.ts';
import type { Steps } from './steps.ts';

/** One event as the page shows it. The title is used to find the client and is never stored. */
export type Sighting = {
  /** The page's own key for the chip: what the badge stylesheet selects by. */
  readonly chipId: string;
  readonly provider: string;
  /** The provider's event id without the instance's original start. */
  readonly eventId: string;
  readonly seriesId?: string;
  /** The instance's original start as the provider writes it: identity, never the shown time. */
  readonly originalStart?: string;
  readonly title: string;
  /** ISO date of the day it is shown on, in the calendar's own time zone. */
  readonly day: string;
  /** Minutes after midnight of that day, where the page tells them. */
  readonly startMinute?: number;
  readonly endMinute?: number;
  readonly allDay: boolean;
  /** How the chip is drawn, so that the badge sits right: a block in the grid, a bar, or a row of a list. */
  readonly shape: 'block' | 'bar' | 'row';
  /** Too low for a whole badge: the short form is used. */
  readonly tight: boolean;
  /** The provider's key of the calendar it lies on, where the page tells. An event on somebody else's calendar gives no sighting. */
  readonly calendar?: string;
  /** Called off by the organiser, or turned down by the coach: still on the page, no session any more. */
  readonly status?: 'cancelled' | 'declined';
  /** Addresses of those it is with, where the page writes them beside it; at most twenty. They find the client and are never stored. */
  readonly emails?: readonly string[];
  /**
   * Nothing lasting tells it apart from others: it has no id, or is not agreed yet. It wears what holds whatever else there is, and is
   * never kept.
   */
  readonly passing?: boolean;
};

/** One event whose details the coach has opened: what only they tell. Its guests and links find the client and are never stored. */
export type OpenedEvent = Pick<Sighting, 'provider' | 'eventId' | 'seriesId' | 'originalStart' | 'title'> & {
  /** Guests without the coach, as the page writes them. */
  readonly emails: readonly string[];
  /** Addresses of calls, whole. */
  readonly links: readonly string[];
};

/** No more of a title is told; the background takes no longer one. */
export const longestTitle = 1000;

/** No more events of a page are told; the background takes no longer list. */
export const mostSightings = 2000;

/** No more addresses of an event are told; the background takes no more. */
export const mostEmails = 20;

export type SiteHealth = {
  readonly state: 'ok' | 'degraded' | 'blind';
  readonly chips: number;
  readonly read: number;
};

export type Looked = {
  readonly sightings: readonly Sighting[];
  readonly health: SiteHealth;
  /** ISO dates of the days that the page shows whole, by its own count: an event missing there is missing from what is shown. */
  readonly wholeDays: readonly string[];
};

/** Any text written as a CSS string token: only `cssString` of the overlay makes one, so no site can forget to escape. */
export type CssString = Brand<string, 'CssString'>;

export type CalendarSite = {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly provider: string;
  /**
   * An event that was called off or turned down is told as such, or not shown. Left out where the page does not tell it from one that
   * stands: then what a feed knows of it holds.
   */
  readonly tellsStatus?: true;
  readonly isHere: (url: URL) => boolean;
  /** CSS selector of what is read. A change that neither holds, adds nor removes such an element is none of our business. */
  readonly watchedElements: string;
  /** Attributes whose change means that a chip now shows another event (the page reuses nodes). */
  readonly watchedAttributes: readonly string[];
  /** Attributes that every page changes all over, and that matter only on or in what is read. */
  readonly watchedWithin?: readonly string[];
  /** CSS selector of boxes that are shown and hidden as they are: how they are drawn is watched too, of them alone. */
  readonly watchedBoxes?: string;
  readonly read: (document: Document) => Looked;
  /** The same in small steps, where a page may show very many events. */
  readonly readInSteps?: (document: Document) => Steps<Looked>;
  /** The event whose details are open now; left out where a site's details tell nothing more. */
  readonly readOpened?: (document: Document) => OpenedEvent | null;
  /** CSS selector of the boxes in which the badge is generated text, for one chip id and shape. */
  readonly badgeSelector: (chipId: CssString, shape: Sighting['shape']) => string;
};

export type CallState = 'none' | 'lobby' | 'in' | 'left' | 'unknown';

export type CallSite = {
  readonly id: string;
  readonly hosts: readonly string[];
  /** The call that an address belongs to, normalised to `platform:id`; null where it is no call page. */
  readonly callLinkOf: (url: URL) => string | null;
  /** What the page shows at this moment, on an address that is a call. */
  readonly stateOf: (document: Document) => CallState;
  /** Weaker evidence of being in the call: counts only when seen several times running. */
  readonly perhapsIn: (document: Document) => boolean;
  /** The event's name, if the tab's title carries one. */
  readonly titleOf: (documentTitle: string) => string | null;
};
