// What a boundary rule is: facts in, a severity out, or nothing. The words, the actions and the line of the agreement that it rests
// on are data beside it; the screens render them.
import type { Facts } from '../engagement/fact-names.ts';
import type { AgreementItem } from '../records/agreement.ts';
import type { Severity } from '../records/prompt-answer.ts';

export type { Severity } from '../records/prompt-answer.ts';

/** What a prompt offers. One word each, shared by all rules that offer the same; `extension/ui/prompts` does them. */
export const promptActions = [
  // agreement
  'open-agreement',
  'record-spoken',
  'intro-only',
  'set-six',
  'choose-number',
  'set-review-date',
  'add-line',
  'not-needed',
  'show-gaps',
  'review-length',
  'change-agreement',
  'review-contact-clause',
  'regoal',
  // number and end
  'plan-review',
  'review-done',
  'skip-review',
  'start-closing',
  'name-ending',
  'plan-last-session',
  'remind-after',
  'release-dates',
  'extend',
  'answer-and-extend',
  'not-a-session',
  'close',
  'close-lapsed',
  'agreed-follow-up',
  'offer-follow-up',
  'finish-checklist',
  'remove-events',
  'leave-event',
  'new-agreement',
  'do-due',
  'follow-up-had',
  'move-date',
  // money, quiet, time
  'copy-reminder',
  'mark-paid',
  'mark-pro-bono',
  'copy-check-in',
  'pause-until',
  'park-it',
  'five-more',
  'keep-pace',
  // contact and dependence
  'copy-kind-reply',
  'was-scheduling',
  'reflect',
  'see-signs',
  'plan-self-reliance',
  'copy-no-thank-you',
  'record-agreed',
  'not-now',
  'ask-next',
  'copy-cancellation-terms',
  'copy-warm-reply',
  'copy-decline',
  // referral, urgent, consent
  'start-referral',
  'prepare-names',
  'what-to-say',
  'urgent-numbers',
  'urgent-contact',
  'log-urgent',
  'ask-consent',
  'give-contact',
  'in-danger',
  'pick-names',
  'add-contact',
  'fewer-is-right',
  'copy-referral-check-in',
  'client-chose',
  'client-declined',
  // supervision
  'log-supervision',
  'build-brief',
  'add-supervisor',
  'add-to-brief',
  'copy-supervisor-message',
  'resolved-how',
] as const;
export type PromptAction = (typeof promptActions)[number];

export type RuleScope = 'engagement' | 'practice';

export type Rule = {
  /** The file's name, a word: what prompts, answers and screens know it by. */
  readonly id: string;
  /** Of the catalogue: "N1". */
  readonly code: string;
  readonly scope: RuleScope;
  /** May show during a call. */
  readonly live: boolean;
  /** Can never be switched off, snoozed or held back. */
  readonly always: boolean;
  /** Whether the rule speaks, and how loudly. */
  readonly check: (facts: Facts) => Severity | null;
  /** Message id in the locale files; the severity does not change the words, the facts may. */
  readonly message: (facts: Facts) => RuleMessage;
  /** In order, the default first. Those that cannot be done now are left out. */
  readonly actions: (facts: Facts) => readonly PromptAction[];
  /** The line of the agreement that it rests on. Null: on none. */
  readonly restsOn: AgreementItem | null;
};

/** What most rules are: of one engagement, silent during a call, and the coach's to switch off. */
export const engagementRule = { scope: 'engagement', live: false, always: false } as const;

/** The same words, whatever the facts. */
export const words = (id: string) => (): RuleMessage => ({ id, substitutions: [] });

/** The same actions, whatever the facts. */
export const offers =
  (...actions: readonly PromptAction[]) =>
  (): readonly PromptAction[] =>
    actions;

/** `count` chooses the plural form and is the first thing said; the substitutions follow it in order. */
export type RuleMessage = {
  readonly id: string;
  readonly substitutions: readonly Substitution[];
  readonly count?: number;
};

/** A number, or the name of something that only the screen can say: the end date, the gap, what is due. */
export type Substitution = number | { readonly name: 'endDate' | 'gap' | 'due' };

export type Prompt = {
  readonly id: string;
  readonly code: string;
  readonly scope: RuleScope;
  readonly severity: Severity;
  readonly message: RuleMessage;
  readonly actions: readonly PromptAction[];
  readonly live: boolean;
  readonly always: boolean;
  readonly restsOn: AgreementItem | null;
};
