// The one table of messages. Two halves that never mix: from pages (untrusted: parsed, capped, sender checked) and from our
// own screens. A content script can show what it saw and ask for the panel; it can never list clients or read a record.
import type { EndingDraft } from '#shared/records/engagement.ts';
import type { LearnedMatch } from '#shared/records/learned-match.ts';
import type { Commitment } from '#shared/records/note.ts';
import type { RecordId, Result } from '#shared/records/record.ts';
import type { Prompt, PromptAction } from '#shared/boundaries/rule.ts';
import type { Badge } from '#shared/engagement/badge.ts';
import type { AgreementLine } from '#shared/engagement/acts/add-line.ts';
import type { AftercareMove } from '#shared/engagement/acts/aftercare.ts';
import type { NoteLine } from '#shared/engagement/acts/append-note.ts';
import type { CallOff } from '#shared/engagement/acts/call-off.ts';
import type { ConsentAsk, ConsentGrant } from '#shared/engagement/acts/consent.ts';
import type { DirectorySave } from '#shared/engagement/acts/directory.ts';
import type { DisclosureInput } from '#shared/engagement/acts/disclose.ts';
import type { Extension } from '#shared/engagement/acts/extend-agreement.ts';
import type {
  AgreementInput,
  CommitmentsSave,
  NewClient,
  NoteChoice,
  NoteSave,
  SessionAnswer,
  SessionRef,
} from '#shared/engagement/acts/inputs.ts';
import type { ClientSave } from '#shared/engagement/acts/save-client.ts';
import type { ContactLog } from '#shared/engagement/acts/log-contact.ts';
import type { SupervisionLog } from '#shared/engagement/acts/log-supervision.ts';
import type { Mark } from '#shared/engagement/acts/mark-done.ts';
import type { Pause } from '#shared/engagement/acts/pause-engagement.ts';
import type { EngagementErasure } from '#shared/engagement/acts/erase-engagement.ts';
import type { Erasure } from '#shared/engagement/acts/erase-records.ts';
import type { ReferralClose, ReferralStart } from '#shared/engagement/acts/refer.ts';
import type { BookingSettlement } from '#shared/engagement/acts/settle-booking.ts';
import type { FeeSettlement } from '#shared/engagement/acts/settle-fee.ts';
import type { EventTold } from '#shared/engagement/acts/tell-event.ts';
import type { SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import type { FeedInput } from '#shared/engagement/acts/keep-feed.ts';
import type { SessionsImport } from '#shared/engagement/acts/import-sessions.ts';
import type { PastImport } from '#shared/engagement/imports-of.ts';
import type { PastFound } from '#shared/engagement/past-sessions.ts';
import type { ClosingStart } from '#shared/engagement/acts/start-closing.ts';
import type { FlagResolution, FlagTick } from '#shared/engagement/acts/tick-flag.ts';
import type { UrgentLog } from '#shared/engagement/acts/urgent-card.ts';
import type { Practice } from '#shared/records/practice.ts';
import type { Moment } from '#shared/engagement/facts.ts';
import type { ExportFileError, ImportReport } from '#shared/records/export-file.ts';
import type { CalendarOfTab } from './calendar-of-tab.ts';
import type { OwnHost } from './sites/own-host.ts';
import type { CallState, Looked, OpenedEvent } from './sites/site.ts';

export type {
  AgreementInput,
  NewClient,
  NoteSave,
  SessionOutcome,
  SessionRef,
} from '#shared/engagement/acts/inputs.ts';
export type { ImportReport } from '#shared/records/export-file.ts';

/** Why a change was not saved. Nothing was written; the form keeps its text. */
export type SaveError =
  | { readonly type: 'disk-full' }
  | { readonly type: 'store-failed' }
  | { readonly type: 'newer-store' }
  | { readonly type: 'locked' }
  | { readonly type: 'update-needed' }
  | { readonly type: 'not-found' }
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'invalid'; readonly fields: readonly string[] };

export type ImportError = ExportFileError | SaveError;

export type SyncError =
  | { readonly type: 'relay-unreachable' }
  | { readonly type: 'relay-refused'; readonly code: string }
  | { readonly type: 'not-a-relay' }
  | {
      readonly type: 'words-wrong';
      readonly problem: 'count' | 'unknown-word' | 'checksum';
      readonly word?: string;
    }
  | { readonly type: 'no-such-vault' }
  | { readonly type: 'already-on' }
  | SaveError;

export type SyncState =
  | { readonly type: 'off' }
  | { readonly type: 'up-to-date'; readonly confirmedAt: number }
  | { readonly type: 'working'; readonly waiting: number; readonly confirmedAt?: number }
  | { readonly type: 'offline'; readonly waiting: number; readonly confirmedAt?: number }
  /** The relay or a box contradicted what this device knows, or the relay refused for good: syncing stops until the coach looks. */
  | {
      readonly type: 'stopped';
      readonly code: string;
      readonly waiting: number;
      readonly confirmedAt?: number;
    };

/** What the tab in front shows, for the side panel. */
export type LiveCall = {
  readonly tabId: number;
  readonly callLink: string;
  readonly state: CallState;
  readonly startedAt: number | null;
  readonly ref: SessionRef | null;
  readonly endsAt: number | null;
};

export type OfFeed = { readonly feed: RecordId };
export type OfEngagement = { readonly engagement: RecordId };

export type PromptAnswered = {
  /** Null: a prompt of the whole practice. */
  readonly engagement: RecordId | null;
  readonly rule: string;
  readonly answer: PromptAction | 'dismissed' | 'snoozed' | 'off';
  readonly reason?: string;
  readonly snooze?: 'after-session' | 'tomorrow' | 'five-minutes';
  readonly off?: boolean;
};

export interface ScreenMessages {
  'client/add'(
    input: NewClient,
  ): Result<{ readonly client: RecordId; readonly engagement: RecordId }, SaveError>;
  'client/save'(input: ClientSave): Result<null, SaveError>;
  'agreement/record'(input: {
    readonly engagement: RecordId;
    readonly agreement: AgreementInput;
  }): Result<null, SaveError>;
  'agreement/extend'(input: Extension): Result<null, SaveError>;
  'agreement/add-line'(input: AgreementLine): Result<null, SaveError>;
  'engagement/mark'(input: Mark): Result<null, SaveError>;
  'engagement/start-closing'(input: ClosingStart): Result<null, SaveError>;
  'engagement/pause'(input: Pause): Result<null, SaveError>;
  'engagement/resume'(input: OfEngagement): Result<null, SaveError>;
  'engagement/decline'(input: CallOff): Result<null, SaveError>;
  'engagement/cancel'(input: CallOff): Result<null, SaveError>;
  'engagement/return'(input: {
    readonly client: RecordId;
  }): Result<{ readonly engagement: RecordId }, SaveError>;
  'engagement/archive'(input: OfEngagement): Result<null, SaveError>;
  'booking/settle'(input: BookingSettlement): Result<null, SaveError>;
  'fee/settle'(input: FeeSettlement): Result<null, SaveError>;
  'contact/log'(input: ContactLog): Result<null, SaveError>;
  'contact/mark-scheduling'(input: OfEngagement): Result<null, SaveError>;
  'flag/tick'(input: FlagTick): Result<null, SaveError>;
  'flag/untick'(input: Pick<FlagTick, 'engagement' | 'code'>): Result<null, SaveError>;
  'flag/resolve'(input: FlagResolution): Result<null, SaveError>;
  /** The answer is the referral that is open now: a new one, or the one that was. */
  'referral/open'(input: ReferralStart): Result<{ readonly referral: RecordId }, SaveError>;
  'referral/offer'(input: {
    readonly referral: RecordId;
    readonly entries: readonly RecordId[];
  }): Result<null, SaveError>;
  'referral/fewer'(input: { readonly referral: RecordId }): Result<null, SaveError>;
  'referral/choose'(input: {
    readonly referral: RecordId;
    readonly entry: RecordId;
  }): Result<null, SaveError>;
  'referral/followed-up'(input: { readonly referral: RecordId }): Result<null, SaveError>;
  'referral/close'(input: ReferralClose): Result<null, SaveError>;
  'consent/ask'(input: ConsentAsk): Result<{ readonly consent: RecordId }, SaveError>;
  'consent/grant'(input: ConsentGrant): Result<null, SaveError>;
  'consent/decline'(input: { readonly consent: RecordId }): Result<null, SaveError>;
  'consent/withdraw'(input: { readonly consent: RecordId }): Result<null, SaveError>;
  /** Refused with "no-consent" where neither a consent nor a danger covers it: then nothing may be shared. */
  'disclosure/record'(input: DisclosureInput): Result<null, SaveError>;
  'directory/save'(input: DirectorySave): Result<{ readonly entry: RecordId }, SaveError>;
  'directory/retire'(input: { readonly entry: RecordId }): Result<null, SaveError>;
  'supervision/log'(input: SupervisionLog): Result<null, SaveError>;
  'urgent/open'(input: OfEngagement): Result<null, SaveError>;
  'urgent/log'(input: UrgentLog): Result<null, SaveError>;
  'aftercare/done'(input: OfEngagement): Result<null, SaveError>;
  'aftercare/move'(input: AftercareMove): Result<null, SaveError>;
  /** Once it is put away, with a reason and the coach's word. With the last work for a client their name goes, too. */
  'engagement/erase'(input: EngagementErasure): Result<null, SaveError>;
  'records/erase'(input: Erasure): Result<null, SaveError>;
  'practice/save'(input: { readonly changes: Partial<Practice> }): Result<null, SaveError>;
  'note/append'(input: NoteLine): Result<{ readonly savedAt: number; readonly body: string }, SaveError>;
  'note/save'(input: NoteSave): Result<{ readonly savedAt: number; readonly body: string }, SaveError>;
  /** The answer is the list as it is now: ours, or ours merged with what was written elsewhere. */
  'note/commitments'(
    input: CommitmentsSave,
  ): Result<{ readonly commitments: readonly Commitment[] }, SaveError>;
  'note/choose'(input: NoteChoice): Result<{ readonly body: string }, SaveError>;
  'session/confirm'(input: SessionAnswer): Result<null, SaveError>;
  'ending/save'(input: {
    readonly engagement: RecordId;
    readonly draft: EndingDraft | null;
  }): Result<null, SaveError>;
  'ending/finish'(input: OfEngagement): Result<null, SaveError>;
  'ending/courtesy'(input: OfEngagement): Result<null, SaveError>;
  'event/tell'(input: EventTold): Result<null, SaveError>;
  'match/learn'(input: Pick<LearnedMatch, 'kind' | 'key' | 'client'>): Result<null, SaveError>;
  /** The answer comes once it was asked for the first time; how that went stands in the feeds' state. */
  'feed/add'(input: FeedInput): Result<null, SaveError>;
  'feed/read'(input: OfFeed): Result<null, SaveError>;
  'feed/remove'(input: OfFeed): Result<null, SaveError>;
  /** The coach has just allowed a host: what waited for it is read. */
  'feed/allowed'(): Result<null, SaveError>;
  /** Read by the page, beside it. The answer says how many bookings follow from it. */
  'feed/take-file'(input: {
    readonly events: readonly SightedEvent[];
  }): Result<{ readonly bookings: number; readonly fits: boolean }, SaveError>;
  'feed/past'(): Result<PastFound & { readonly events: number }, SaveError>;
  'feed/import'(
    input: SessionsImport,
  ): Result<{ readonly done: number; readonly skipped: number }, SaveError>;
  'feed/imports'(): Result<readonly PastImport[], SaveError>;
  /** A part of it; asked for again while some are left. */
  'feed/undo'(
    input: Pick<SessionsImport, 'import'>,
  ): Result<{ readonly undone: number; readonly left: number }, SaveError>;
  'conflict/resolve'(input: {
    readonly conflict: RecordId;
    readonly useOther: boolean;
  }): Result<null, SaveError>;
  /** `answer` is the action that was taken, or "dismissed". Put off, it comes back; `off` asks for a reason. */
  'prompt/answer'(input: PromptAnswered): Result<null, SaveError>;
  /** A screen shows them: the first time counts. */
  'prompt/shown'(input: {
    readonly engagement: RecordId | null;
    readonly rules: readonly string[];
  }): Result<null, SaveError>;
  /** Put on the brief for the supervisor: these rules of one engagement, or every caution that nobody was told of. */
  'prompt/brief'(input: {
    readonly engagement: RecordId | null;
    readonly rules?: readonly string[];
  }): Result<null, SaveError>;
  /** How the cautions that have waited too long were resolved: of one engagement, or all. */
  'prompt/resolve'(input: {
    readonly engagement: RecordId | null;
    readonly how: string;
  }): Result<null, SaveError>;
  /** What the rules say while the coach is about to do something; those of other moments are among them. */
  'prompt/moment'(input: {
    readonly engagement: RecordId;
    readonly moment: Pick<Moment, 'extend' | 'share' | 'urgent'>;
  }): Result<readonly Prompt[], SaveError>;
  'data/import'(input: { readonly text: string }): Result<ImportReport, ImportError>;
  'data/export'(): Result<{ readonly text: string; readonly records: number }, SaveError>;
  'sync/start'(input: { readonly relay: string }): Result<{ readonly words: readonly string[] }, SyncError>;
  'sync/join'(input: { readonly relay: string; readonly words: string }): Result<null, SyncError>;
  'sync/now'(): Result<null, SyncError>;
  'sync/stop'(): Result<null, SyncError>;
  'board/refresh'(): Result<null, SaveError>;
  'calendar/of-tab'(input: { readonly tabId: number }): CalendarOfTab | null;
  'live/of-tab'(input: { readonly tabId: number }): LiveCall | null;
  'sites/reconcile'(): null;
  /** The coach's own Nextcloud or Cal.com: kept once the browser has allowed it. */
  'own-host/keep'(input: OwnHost): Result<null, SaveError>;
  'own-host/forget'(input: Pick<OwnHost, 'host'>): Result<null, SaveError>;
  'own-host/list'(): Result<readonly OwnHost[], SaveError>;
  /** What a maintainer needs of the page in a tab, with nothing personal in it; null where it shows no calendar. */
  'page/report'(input: { readonly tabId: number }): { readonly text: string } | null;
}

export interface PageMessages {
  /** All chips now on the page: the whole list each time, so that a lost message heals with the next. */
  'calendar/seen'(
    input: {
      readonly site: string;
      /** Made up anew by each copy of the content script: a reloaded page has lost its badges, although its tab is the same. */
      readonly page: string;
      readonly opened: OpenedEvent | null;
    } & Looked,
  ): null;
  /** Sent each tick on which something changed. The answer says whether to show the pill, and the nonce for its frame. */
  'call/seen'(input: {
    readonly site: string;
    readonly state: CallState;
    readonly url: string;
    readonly title: string;
  }): { readonly pill: { readonly nonce: string } | null };
}

/** What the pill shows: a count and a clock, never a name. */
export type PillFace = {
  readonly badge: Badge | null;
  /** One entry a bead, at most twelve: then only the words are shown. */
  readonly beads: readonly ('held' | 'counted' | 'next' | 'open')[];
  readonly startedAt: number | null;
  readonly endsAt: number | null;
  readonly tabId: number;
  readonly windowId: number;
};

export interface PillMessages {
  /** First word of the pill's frame: only the nonce that the background gave out for this tab opens anything. */
  'pill/face'(input: { readonly nonce: string }): PillFace | null;
  /** Firefox alone: there the pill cannot open the sidebar, so the background opens the panel in a small window. */
  'pill/open-panel'(input: { readonly nonce: string }): null;
}
