// An event of the calendar that is no session of anybody: whose it is, or why it is not counted. What was shown before is one press away.
import { Button } from '../parts/button.tsx';
import { t } from '../text.ts';
import { EventForm, type EventFormProps } from './event-form.tsx';
import styles from './panel.module.css';

type EventQuestionProps = Omit<EventFormProps, 'isNoSession' | 'without'> & {
  /** Its title, where it is known. */
  readonly title: string | null;
  /** Whose session was shown before. */
  readonly behind: string | undefined;
  readonly onBack: () => void;
};

export function EventQuestion({ title, behind, onBack, ...form }: EventQuestionProps) {
  const { match } = form.event;
  return (
    <main className={styles.pad}>
      <h1 tabIndex={-1} className={styles.number}>
        {heading(match)}
      </h1>
      {title !== null && (
        <p className={styles.eventTitle} dir="auto">
          {title.trim() === '' ? t('eventUntitled') : t('eventTitled', title)}
        </p>
      )}
      <p className={styles.quiet}>{explanation(match)}</p>
      <div className={styles.whose}>
        <EventForm {...form} />
      </div>
      {behind !== undefined && (
        <Button kind="quiet" onClick={onBack}>
          {t('eventBack', behind)}
        </Button>
      )}
    </main>
  );
}

function heading(match: EventFormProps['event']['match']): string {
  if (match.type === 'client') return t('eventNotCountedTitle', match.name);
  return t(match.type === 'not-a-session' ? 'eventNoSessionTitle' : 'whoseEventTitle');
}

function explanation({ type }: EventFormProps['event']['match']): string {
  if (type === 'client') return t('eventNotCountedText');
  if (type === 'not-a-session') return t('eventNoSessionText');
  return type === 'ambiguous' ? `${t('whoseEventTwo')} ${t('whoseEventAsked')}` : t('whoseEventAsked');
}
