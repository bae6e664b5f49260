// The same lines were rewritten in two browsers: both versions are kept and shown, and the coach says which goes on.
import { useState } from 'react';
import type { Note } from '#shared/records/note.ts';
import type { Projected } from '#shared/records/record.ts';
import type { SaveError, SessionRef } from '../../messages.ts';
import { ask } from '../ask.ts';
import { dayAndTimeWithin } from '../dates.ts';
import { noteErrorText } from '../error-text.ts';
import { useNow } from '../hooks/use-now.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import styles from './panel.module.css';
import { useNote } from './use-note.ts';

type AlternativesProps = { readonly sessionRef: SessionRef; readonly note: Projected<Note> };

export function Alternatives({ sessionRef, note }: AlternativesProps) {
  const now = useNow(60_000);
  const { form, saver } = useNote(sessionRef, note.drawer, note.body);
  const [error, setError] = useState<SaveError>();
  const choose = async (body: string) => {
    setError(undefined);
    const answer = await ask('note/choose', { note: note.id, body });
    if (answer.ok) saver.replace(body);
    else setError(answer.error);
  };
  return (
    <div className={styles.alternatives} role="status">
      <p>
        <strong>{t('alternativesTitle')}</strong> {t('alternativesText')}
      </p>
      {note.alternatives.map((other, index) => (
        <div key={index} className={styles.other}>
          <p className={styles.quiet}>{t('alternativeWritten', dayAndTimeWithin(other.editedAt, now))}</p>
          <blockquote className={styles.otherBody}>{other.body}</blockquote>
          <div className={styles.otherButtons}>
            <Button onClick={() => void choose(other.body)}>{t('alternativeUse')}</Button>
            <Button onClick={() => void choose(`${form.text.trimEnd()}\n\n${other.body}`)}>
              {t('alternativeBoth')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button kind="quiet" onClick={() => void choose(form.text)}>
          {t('alternativeKeep')}
        </Button>
      </div>
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={noteErrorText(error)} />}
    </div>
  );
}
