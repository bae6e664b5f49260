// What else can be said to a prompt: later, seen, or not for this client, with the reason. Safety and consent have none of it.
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { t } from '../text.ts';
import { PromptAsk } from './prompt-ask.tsx';
import styles from './prompts.module.css';
import { laterSaid, type PromptActions } from './use-prompt-actions.ts';

type PromptLaterProps = {
  readonly isPractice: boolean;
  /** The prompt and the client, for who hears the menu and does not see what it stands under. */
  readonly label: string;
  readonly busy: boolean;
  readonly onAnswer: PromptActions['answer'];
};

export function PromptLater({ isPractice, label, busy, onAnswer }: PromptLaterProps) {
  const [asking, setAsking] = useState(false);
  const off = t(isPractice ? 'promptOffPractice' : 'promptOffClient');
  return (
    <details className={styles.later}>
      <summary aria-label={t('promptActionFor', t('promptLater'), label)}>{t('promptLater')}</summary>
      <div className={styles.actions}>
        {!isPractice && (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() =>
              onAnswer({ answer: 'snoozed', snooze: 'after-session' }, t(laterSaid['after-session']))
            }
          >
            {t('promptAfterSession')}
          </Button>
        )}
        <Button
          kind="quiet"
          busy={busy}
          onClick={() => onAnswer({ answer: 'snoozed', snooze: 'tomorrow' }, t(laterSaid.tomorrow))}
        >
          {t('promptTomorrow')}
        </Button>
        <Button kind="quiet" busy={busy} onClick={() => onAnswer({ answer: 'dismissed' }, t('saidSeen'))}>
          {t('promptSeen')}
        </Button>
        <Button kind="quiet" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {off}
        </Button>
      </div>
      {asking && (
        <PromptAsk
          ask={{
            field: 'text',
            label: t('promptOffWhy'),
            initial: '',
            // Not an action with steps: only its reason is used.
            plan: (reason) => ({ type: 'do', steps: [], said: reason }),
          }}
          busy={busy}
          onDo={({ said: reason }) =>
            onAnswer(
              { answer: 'off', off: true, reason },
              t(isPractice ? 'saidOffPractice' : 'saidOffClient'),
            )
          }
          onLeave={() => setAsking(false)}
        />
      )}
    </details>
  );
}
