// By what an event is this client's, and the way to say otherwise. What is said can be taken back by saying something else.
import { useId, useState } from 'react';
import type { MatchedBy } from '../../calendar-of-tab.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { Button } from '../parts/button.tsx';
import { t, type MessageKey } from '../text.ts';
import { EventForm, noSession, type EventFormProps } from './event-form.tsx';
import styles from './panel.module.css';

const words: Readonly<Record<MatchedBy, MessageKey>> = {
  guest: 'matchedByGuest',
  'call-link': 'matchedByCallLink',
  opened: 'matchedByOpened',
  told: 'matchedByTold',
  title: 'matchedByItsTitle',
};

export function EventMatched({ onDone, ...form }: Omit<EventFormProps, 'initial'>) {
  const [asking, setAsking] = useState<'client' | typeof noSession>();
  const theirs = useFocusBack(asking === 'client');
  const none = useFocusBack(asking === noSession);
  const id = useId();
  const { match } = form.event;
  if (match.type !== 'client') return null;
  const toggle = (what: 'client' | typeof noSession) => setAsking(asking === what ? undefined : what);
  return (
    <div className={styles.matched}>
      <p className={styles.quiet}>{t(words[match.by])}</p>
      <Button
        kind="quiet"
        ref={theirs}
        aria-expanded={asking === 'client'}
        aria-controls={asking === 'client' ? id : undefined}
        onClick={() => toggle('client')}
      >
        {t('notTheirs', match.name)}
      </Button>
      <Button
        kind="quiet"
        ref={none}
        aria-expanded={asking === noSession}
        aria-controls={asking === noSession ? id : undefined}
        onClick={() => toggle(noSession)}
      >
        {t('notASession')}
      </Button>
      {asking !== undefined && (
        <div id={id} className={styles.matchedForm}>
          <EventForm
            key={asking}
            {...form}
            {...(asking === noSession ? { initial: noSession } : {})}
            onDone={(said) => {
              setAsking(undefined);
              onDone(said);
            }}
          />
        </div>
      )}
    </div>
  );
}
