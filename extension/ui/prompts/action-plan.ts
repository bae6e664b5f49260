// What one action of a prompt does, as data: where it goes, which messages it sends, which words it copies, what it asks first.
// The card carries it out; a test reads it.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { Prompt } from '#shared/boundaries/rule.ts';
import type { Note } from '#shared/records/note.ts';
import type { Practice } from '#shared/records/practice.ts';
import type { KeptDetails } from '../../kept-prompts.ts';
import type { ScreenMessages, SessionRef } from '../../messages.ts';

/** The messages that a prompt may send. */
type StepName =
  | 'agreement/add-line'
  | 'aftercare/done'
  | 'aftercare/move'
  | 'booking/settle'
  | 'contact/log'
  | 'contact/mark-scheduling'
  | 'engagement/mark'
  | 'engagement/pause'
  | 'engagement/return'
  | 'engagement/start-closing'
  | 'fee/settle'
  | 'note/append'
  | 'prompt/brief'
  | 'prompt/resolve'
  | 'records/erase'
  | 'referral/choose'
  | 'referral/close'
  | 'referral/fewer'
  | 'referral/followed-up';

export type Step = {
  [K in StepName]: { readonly message: K; readonly input: Parameters<ScreenMessages[K]>[0] };
}[StepName];

export type Snooze = 'after-session' | 'tomorrow' | 'five-minutes';

/** Steps in order, then what is said in their place. */
export type Doing = {
  readonly type: 'do';
  readonly steps: readonly Step[];
  readonly said: string;
  readonly snooze?: Snooze;
  /** Written into this drawer, which the coach now wants to see. */
  readonly shows?: { readonly ref: SessionRef; readonly drawer: Note['drawer'] };
  /** The page of the engagement that the step opened anew. */
  readonly goesToNew?: true;
};

export type Ask =
  | {
      readonly field: 'date' | 'text';
      readonly label: string;
      readonly hint?: string;
      readonly initial: string;
      readonly plan: (value: string) => Doing;
    }
  | {
      readonly field: 'day-and-reason';
      readonly label: string;
      readonly reason: { readonly label: string; readonly hint: string };
      /** ISO dates: the day offered, and the first that can be chosen. */
      readonly initial: string;
      readonly earliest: string;
      readonly plan: (day: string, reason: string) => Doing;
    }
  | {
      readonly field: 'choice';
      readonly label: string;
      readonly hint?: string;
      readonly choices: readonly { readonly label: string; readonly doing: Doing }[];
    };

export type ActionPlan =
  | { readonly type: 'go'; readonly route: string; readonly answers: boolean }
  | Doing
  /** Each text can be copied by itself; `steps` are taken once one was. */
  | {
      readonly type: 'copy';
      readonly texts: readonly string[];
      readonly steps: readonly Step[];
      readonly said: string;
    }
  | { readonly type: 'ask'; readonly ask: Ask }
  | { readonly type: 'snooze'; readonly until: Snooze };

export type ActionContext = KeptDetails & {
  readonly prompt: Pick<Prompt, 'id' | 'code'>;
  /** Null: a prompt of the whole practice. */
  readonly engagement: BoardEngagement | null;
  /** The session on screen, in the panel. */
  readonly sessionRef: SessionRef | null;
  readonly settings: Practice;
  readonly now: number;
};

/** Null: it cannot do anything now, and so it is not shown. */
export type ActionOf = (context: ActionContext) => ActionPlan | null;

/** Of one client: nothing without an engagement. */
export const forEngagement =
  (plan: (engagement: BoardEngagement, context: ActionContext) => ActionPlan | null): ActionOf =>
  (context) =>
    context.engagement === null ? null : plan(context.engagement, context);

/** A page of the engagement: "extend", "agreement?open=review". */
export const goTo = (page: string, options: { readonly answers?: boolean } = {}): ActionOf =>
  forEngagement(({ id }) => ({
    type: 'go',
    route: page === '' ? `/engagements/${id}` : `/engagements/${id}/${page}`,
    answers: options.answers ?? false,
  }));

export const goToPractice =
  (route: string, options: { readonly answers?: boolean } = {}): ActionOf =>
  () => ({ type: 'go', route, answers: options.answers ?? false });

export const doing = (
  steps: readonly Step[],
  said: string,
  more: Pick<Doing, 'snooze' | 'shows' | 'goesToNew'> = {},
): Doing => ({ type: 'do', steps, said, ...more });

export const snooze =
  (until: Snooze): ActionOf =>
  () => ({ type: 'snooze', until });
