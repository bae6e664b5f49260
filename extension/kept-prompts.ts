// What the background keeps in storage.session about boundary prompts: those to be shown now, with what a screen needs to say and
// to do them. In memory only.
import type { DuePrompt } from '#shared/boundaries/prompt-policy.ts';
import type { PromptDetails } from '#shared/engagement/facts.ts';
import type { RetentionClass } from '#shared/records/practice.ts';
import type { RecordId } from '#shared/records/record.ts';

export type KeptDetails = PromptDetails & {
  /** Classes of records whose date has come. */
  readonly dueClasses: readonly RetentionClass[];
  /** The open referral, with the names that were offered. */
  readonly referral: { readonly id: RecordId; readonly offered: readonly RecordId[] } | null;
  /** The first event that stands in the calendar after the end, and nobody has said why. */
  readonly standing: { readonly booking: RecordId; readonly start: number } | null;
  /** Whom the client wants called when it is urgent. */
  readonly urgentContact: { readonly name: string; readonly phone: string } | null;
};

export type KeptPrompts = {
  readonly v: 1;
  readonly practice: readonly DuePrompt[];
  /** The cautions that have waited for two weeks, the oldest first: what "take this one" is about. */
  readonly waiting: readonly { readonly engagement: RecordId; readonly rule: string }[];
  /** By engagement; those without a prompt are left out. */
  readonly engagements: Readonly<
    Record<string, { readonly prompts: readonly DuePrompt[]; readonly details: KeptDetails }>
  >;
};

export const emptyDetails: KeptDetails = {
  endDate: null,
  gaps: [],
  due: null,
  dueClasses: [],
  referral: null,
  standing: null,
  urgentContact: null,
};
