// One boundary prompt: what was noticed, the line of the client's own agreement that it rests on, up to three ways, and how to have
// it later or not at all. Words first, colour second; it never judges the client.
import { useId, useMemo, useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { Prompt, PromptAction } from '#shared/boundaries/rule.ts';
import { emptyDetails, type KeptDetails } from '../../kept-prompts.ts';
import type { SessionRef } from '../../messages.ts';
import { itemName } from '../agreement-items.ts';
import { longDate } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { usePracticeSettings } from '../hooks/use-practice-settings.ts';
import { Button } from '../parts/button.tsx';
import { CopyWords } from '../parts/copy-words.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import type { ActionContext } from './action-plan.ts';
import { agreementQuote } from './agreement-quote.ts';
import { actionPlan } from './prompt-actions.ts';
import { PromptAsk } from './prompt-ask.tsx';
import { PromptLater } from './prompt-later.tsx';
import { actionLabel, promptText, ruleName } from './prompt-words.ts';
import styles from './prompts.module.css';
import { UrgentLines } from './urgent-lines.tsx';
import { usePromptActions, type PromptPlace } from './use-prompt-actions.ts';

export type PromptCardProps = {
  readonly prompt: Prompt;
  /** Null: a prompt of the whole practice. */
  readonly engagement: BoardEngagement | null;
  readonly details?: KeptDetails;
  /** What it is about, a line each, where it says so of several clients. */
  readonly about?: readonly string[];
  readonly place: PromptPlace;
  readonly now: number;
  /** The session on screen, where notes are written into. */
  readonly sessionRef?: SessionRef | null;
  /** Where several clients' prompts stand together, each says whose it is. */
  readonly withClient?: boolean;
  /** Takes an action over: true where it did. */
  readonly onAction?: (action: PromptAction) => boolean;
  /** Where the card goes with its prompt, somebody else has to say what was done. */
  readonly onSaid?: (words: string) => void;
};

export function PromptCard(props: PromptCardProps) {
  const { prompt, engagement, place, about = [], withClient = false, onAction } = props;
  const id = useId();
  const [said, setSaid] = useState('');
  const context = useContextOf(props);
  const actions = usePromptActions({
    engagement: engagement?.id ?? null,
    rule: prompt.id,
    place,
    onSaid: props.onSaid ?? setSaid,
  });
  const offered = prompt.actions.flatMap((action) => {
    const plan = actionPlan(action, context);
    return plan === null && onAction === undefined ? [] : [{ action, plan }];
  });
  const forWhom = (label: string): string =>
    engagement === null ? label : t('promptActionFor', label, engagement.name);
  const { open, error } = actions;
  // On a page of its own it stands right under the page's title, else under a section's.
  const Heading = place === 'app' ? 'h2' : 'h3';
  return (
    <section className={styles.card} data-severity={prompt.severity} aria-labelledby={id}>
      <Heading id={id} className={styles.title}>
        {promptTitle(prompt, withClient ? engagement : null)}
        <Urgency prompt={prompt} />
      </Heading>
      <PromptBody prompt={prompt} engagement={engagement} context={context} />
      {about.length > 0 && (
        <ul className={styles.about}>
          {about.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {offered.map(({ action, plan }, index) => (
          <Button
            key={action}
            kind={kindOf(index, prompt)}
            busy={actions.busy}
            aria-label={forWhom(actionLabel(action))}
            aria-expanded={
              plan?.type === 'copy' || plan?.type === 'ask' ? open?.action === action : undefined
            }
            onClick={() => {
              if (onAction?.(action) === true || plan === null) return;
              actions.press(action, plan);
            }}
          >
            {actionLabel(action)}
          </Button>
        ))}
      </div>
      {open?.plan.type === 'copy' && (
        <div className={styles.opened}>
          {open.plan.texts.map((words) => (
            <CopyWords
              key={words}
              label={actionLabel(open.action)}
              words={words}
              onCopied={() => actions.copied(open)}
            />
          ))}
        </div>
      )}
      {open?.plan.type === 'ask' && (
        <PromptAsk
          key={open.action}
          ask={open.plan.ask}
          busy={actions.busy}
          onDo={(doing) => actions.carryOut(open.action, doing)}
          onLeave={actions.close}
        />
      )}
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
      {said !== '' && (
        <p role="status" className={styles.said}>
          {said}
        </p>
      )}
      {!prompt.always && (
        <PromptLater
          isPractice={engagement === null}
          label={forWhom(ruleName(prompt.id))}
          busy={actions.busy}
          onAnswer={actions.answer}
        />
      )}
    </section>
  );
}

// A hint asks for nothing, so it has no main button.
const kindOf = (index: number, { severity }: Prompt): 'main' | 'plain' | 'quiet' =>
  index === 0 && severity !== 'info' ? 'main' : index <= 1 ? 'plain' : 'quiet';

/** With the client's name where several clients' prompts stand together. */
export const promptTitle = (
  { id }: Pick<Prompt, 'id'>,
  client: Pick<BoardEngagement, 'name'> | null,
): string => (client === null ? ruleName(id) : t('promptOfClient', client.name, ruleName(id)));

/** What weighs more than a line is said in a word of its own: colour alone says nothing to many. */
function Urgency({ prompt: { severity } }: { readonly prompt: Prompt }) {
  if (severity !== 'stop' && severity !== 'safety') return null;
  return <span className={styles.urgency}>{t(severity === 'stop' ? 'promptDecideFirst' : 'promptNow')}</span>;
}

function PromptBody({
  prompt,
  engagement,
  context,
}: {
  readonly prompt: Prompt;
  readonly engagement: BoardEngagement | null;
  readonly context: ActionContext;
}) {
  const { now, settings, gaps, endDate, due, urgentContact } = context;
  const quote =
    prompt.restsOn === null
      ? null
      : agreementQuote(prompt.restsOn, engagement?.terms ?? null, { now, currency: settings.currency });
  const say = (name: 'endDate' | 'gap' | 'due'): string => {
    if (name === 'endDate') return endDate === null ? t('endDateUnknown') : longDate(endDate);
    if (name === 'gap') return gaps[0] === undefined ? t('gapUnknown') : itemName(gaps[0]);
    return t(due === 'follow-up' ? 'dueFollowUp' : 'dueRetention');
  };
  return (
    <>
      <p className={styles.text}>{promptText(prompt.message, say)}</p>
      {prompt.code === 'S2' && <UrgentLines settings={settings} contact={urgentContact} />}
      {quote !== null && <p className={styles.quote}>{quote}</p>}
    </>
  );
}

function useContextOf({
  prompt,
  engagement,
  details = emptyDetails,
  sessionRef = null,
  now,
}: PromptCardProps): ActionContext {
  const settings = usePracticeSettings();
  return useMemo(
    () => ({ ...details, prompt, engagement, sessionRef, settings, now }),
    [details, prompt, engagement, sessionRef, settings, now],
  );
}
