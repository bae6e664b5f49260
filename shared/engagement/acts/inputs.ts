// What the coach enters, as the acts take it. The screens' messages carry the same shapes.
import type { Agreement, ExtensionAnswers } from '../../records/agreement.ts';
import type { EndingDraft } from '../../records/engagement.ts';
import type { Commitment, Note } from '../../records/note.ts';
import type { RecordId } from '../../records/record.ts';
import type { SessionKind } from '../../records/session.ts';

/** What is not given stays as it was agreed before. */
export type AgreementInput = Pick<
  Agreement,
  'sessions' | 'minutes' | 'cadenceDays' | 'how' | 'words' | 'contactAllowance' | 'followUp'
> &
  Partial<
    Pick<
      Agreement,
      | 'mode'
      | 'fee'
      | 'cancellationHours'
      | 'lateCancellation'
      | 'noShow'
      | 'channels'
      | 'replyWithinHours'
      | 'noticeSessions'
      | 'unused'
      | 'checklist'
      | 'text'
    >
  > & {
    readonly reviewOn?: string;
    /** ISO date on which it was agreed: today where it is not said, ten years back at most. */
    readonly agreedOn?: string | undefined;
    /** Asked for where an agreed number is raised, and kept only then. */
    readonly extension?: ExtensionAnswers;
  };

export type NewClient = {
  readonly name: string;
  /** Empty: the next free one. */
  readonly code: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  /** Normalised to `platform:id`, or empty. */
  readonly callLink: string;
  /** Null: the client is added as proposed, without an agreement. */
  readonly agreement: AgreementInput | null;
};

/** A session as the screens speak of it, whether or not a record exists for it yet. */
export type SessionRef = {
  readonly engagement: RecordId;
  readonly session: RecordId;
  readonly booking?: RecordId;
  readonly start: number;
  readonly kind: SessionKind;
};

export const sessionOutcomes = ['held', 'late-cancelled', 'no-show', 'cancelled', 'coach-cancelled'] as const;
export type SessionOutcome = (typeof sessionOutcomes)[number];

export type SessionAnswer = {
  readonly ref: SessionRef;
  readonly outcome: SessionOutcome;
  /** How long it really took. */
  readonly minutes?: number;
  /** Little, some, a lot: the coach's own impression of a held session. */
  readonly movement?: 1 | 2 | 3;
  /** Minutes past what was planned; computed from `minutes` where it is not said. */
  readonly overrunMinutes?: number;
  /** Paid today; false takes the day back. */
  readonly paid?: boolean;
  readonly proBono?: boolean;
};

export type NoteSave = {
  readonly ref: SessionRef;
  readonly drawer: Note['drawer'];
  /** The body the form started from: what was written elsewhere meanwhile is merged, not overwritten. */
  readonly base: string;
  readonly body: string;
};

export type CommitmentsSave = {
  readonly ref: SessionRef;
  /** The list the change started from: what was added elsewhere meanwhile is not taken for removed. */
  readonly base: readonly Commitment[];
  readonly commitments: readonly Commitment[];
};

/** What the coach decided about one other version of a note. */
export type NoteChoice = {
  readonly note: RecordId;
  /** The body that was on screen beside it. */
  readonly base: string;
  readonly body: string;
  /** The text of the version that was decided about: the others still wait. */
  readonly settles: string;
};

export type EndingSave = { readonly engagement: RecordId; readonly draft: EndingDraft | null };
