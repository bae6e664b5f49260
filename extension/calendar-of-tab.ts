// What a calendar tab shows, as our own panel is told it. The panel may name a client, a page never; titles and guests' addresses are
// in memory only.
import type { EventName } from '#shared/engagement/acts/learn-opened.ts';
import type { SessionRef } from '#shared/engagement/acts/inputs.ts';
import type { Badge } from '#shared/engagement/badge.ts';
import type { RecordId } from '#shared/records/record.ts';
import type { SiteHealth } from './sites/site.ts';

/** By what an event was found to be a client's. */
export type MatchedBy = 'guest' | 'call-link' | 'told' | 'opened' | 'title';

export type EventMatch =
  | {
      readonly type: 'client';
      readonly client: RecordId;
      readonly name: string;
      readonly by: MatchedBy;
    }
  | { readonly type: 'ambiguous'; readonly clients: readonly RecordId[] }
  | { readonly type: 'not-a-session' }
  | { readonly type: 'none' };

export type EventView = {
  /** `provider|event id|original start`: one event, whatever it is called. */
  readonly key: string;
  readonly event: EventName;
  readonly match: EventMatch;
  readonly badge: Badge | null;
  /** The session it is; null where it is nobody's, or is not counted. */
  readonly ref: SessionRef | null;
};

/** An event that wears a badge. Times are epoch milliseconds; without a known time `start` is the day's noon. */
export type PageEvent = EventView & {
  readonly badge: Badge;
  readonly start: number;
  readonly end: number;
  readonly timeKnown: boolean;
  /** Only where the coach needs it to say whose it is. */
  readonly title: string | null;
};

/** The event whose details are open. `strangers`: addresses of guests who are nobody here. */
export type OpenedView = EventView & { readonly title: string; readonly strangers: readonly string[] };

export type CalendarOfTab = {
  readonly tabId: number;
  readonly site: string;
  readonly health: SiteHealth;
  readonly opened: OpenedView | null;
  /** In order of time. */
  readonly events: readonly PageEvent[];
};
