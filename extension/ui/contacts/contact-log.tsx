// Contact between sessions by one tap: that the client wrote or called, when and how, never what they said. What was logged is said
// back with the one thing to put right: that it was about dates, and then it counts for nothing.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { contactType, type Contact } from '#shared/records/contact.ts';
import { ask } from '../ask.ts';
import { dayAndMonth, dayAndTime, dayAndTimeWithin } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { ofType, type RecordsView } from '../hooks/use-records.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { plural, t } from '../text.ts';
import { channelWords, contactNote } from './contact-words.ts';
import styles from './contacts.module.css';
import { contactsSince, openCheckIn } from './contacts-since.ts';

type ContactLogProps = {
  readonly engagement: BoardEngagement;
  readonly view: RecordsView;
  readonly now: number;
};

const channels = ['message', 'email', 'phone'] as const satisfies readonly Contact['channel'][];

export function ContactLog({ engagement, view, now }: ContactLogProps) {
  const { busy, error, save } = useSave();
  const [said, setSaid] = useState<Said>();
  const [answers, setAnswers] = useState(false);
  const contacts = ofType(contactType, view);
  const shown = contactsSince(engagement, contacts);
  const checkIn = openCheckIn(contacts);
  const log = async (channel: Contact['channel']) => {
    const answersCheckIn = answers && checkIn !== null;
    const saved = await save(() =>
      ask('contact/log', { engagement: engagement.id, channel, direction: 'in', answersCheckIn }),
    );
    if (saved === null) return;
    setSaid({ channel, at: Date.now() });
    setAnswers(false);
  };
  const wasDates = async () => {
    const saved = await save(() => ask('contact/mark-scheduling', { engagement: engagement.id }));
    if (saved !== null) setSaid('dates');
  };
  return (
    <div className={styles.log}>
      <div className={styles.taps} role="group" aria-label={t('contactLogLabel')}>
        {channels.map((channel) => (
          <Button key={channel} busy={busy} onClick={() => void log(channel)}>
            {channelWords(channel)}
          </Button>
        ))}
      </div>
      {checkIn !== null && (
        <Check
          checked={answers}
          onChange={setAnswers}
          label={t('contactAnswers', dayAndMonth(checkIn))}
          hint={t('contactAnswersHint')}
        />
      )}
      <div className={styles.said} role="status">
        {said === 'dates' && t('contactDatesSaid')}
        {typeof said === 'object' && (
          <>
            <span>{t('contactLogged', channelWords(said.channel), dayAndTimeWithin(said.at, now))}</span>
            <Button kind="quiet" busy={busy} onClick={() => void wasDates()}>
              {t('contactWasDates')}
            </Button>
          </>
        )}
      </div>
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
      <LoggedContacts contacts={shown} isOver={engagement.overAt !== undefined} now={now} />
    </div>
  );
}

type Said = 'dates' | { readonly channel: Contact['channel']; readonly at: number };

type LoggedProps = {
  readonly contacts: ReturnType<typeof contactsSince>;
  readonly isOver: boolean;
  readonly now: number;
};

function LoggedContacts({ contacts, isOver, now }: LoggedProps) {
  if (contacts.length === 0)
    return <p className={styles.none}>{t(isOver ? 'contactsNoneAfter' : 'contactsNone')}</p>;
  return (
    <details className={styles.list}>
      <summary>{plural(isOver ? 'contactsAfter' : 'contactsSince', contacts.length)}</summary>
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <span className={styles.when}>{dayAndTime(contact.at, now)}</span>
            <span>{channelWords(contact.channel)}</span>
            <span className={styles.note}>{contactNote(contact)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
