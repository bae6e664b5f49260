// By what an event is this client's, and the way to say otherwise. What is said can be taken back by saying something else.
import { useId, useState } from 'react';
import type { MatchedBy } from '../../calendar-of-tab.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { Button } from '../parts/button.tsx';
import { t, type MessageKey } from '../text.ts';
import { EventForm, type EventFormProps } from './event-form.tsx';
import styles from './panel.module.css';

const words: Readonly<Record<MatchedBy, MessageKey>> = {
  guest: 'matchedByGuest',
  'call-link': 'matchedByCallLink',
  opened: 'matchedByOpened',
  told: 'matchedByTold',
  title: 'matchedByItsTitle',
};

type Asking = 'client' | 'no-session';

export function EventMatched({ onDone, ...form }: Omit<EventFormProps, 'isNoSession' | 'without'>) {
  const [asking, setAsking] = useState<Asking>();
  const theirs = useFocusBack(asking === 'client');
  const none = useFocusBack(asking === 'no-session');
  const id = useId();
  const { match } = form.event;
  if (match.type !== 'client') return null;
  const toggle = (what: Asking) => setAsking(asking === what ? undefined : what);
  return (
    <div className={styles.matched}>
      <p className={styles.quiet}>{t(words[match.by])}</p>
      <div className={styles.matchedButtons}>
        <Button
          kind="quiet"
          ref={theirs}
          aria-expanded={asking === 'client'}
          aria-controls={asking === 'client' ? id : undefined}
          aria-label={t('notTheirsNamed', match.name)}
          onClick={() => toggle('client')}
        >
          {t('notTheirs')}
        </Button>
        <Button
          kind="quiet"
          ref={none}
          aria-expanded={asking === 'no-session'}
          aria-controls={asking === 'no-session' ? id : undefined}
          onClick={() => toggle('no-session')}
        >
          {t('notASession')}
        </Button>
      </div>
      {asking !== undefined && (
        <div id={id} className={styles.matchedForm}>
          <EventForm
            key={asking}
            {...form}
            {...(asking === 'client' ? { without: match.client } : { isNoSession: true })}
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
