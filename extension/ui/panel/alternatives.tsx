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
  const { saver } = useNote(sessionRef, note.drawer, note.body);
  const [error, setError] = useState<SaveError>();
  const choose = async (settles: string, bodyFrom: (shown: string) => string) => {
    setError(undefined);
    const shown = saver.form().text;
    // What is on screen is stored first: it is what the coach compared, and what the outcome is merged against.
    await saver.save();
    const { status } = saver.form();
    if (status.type === 'failed') return setError(status.error);
    const answer = await ask('note/choose', { note: note.id, base: shown, body: bodyFrom(shown), settles });
    if (answer.ok) saver.replace(shown, answer.value.body);
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
            <Button onClick={() => void choose(other.body, () => other.body)}>{t('alternativeUse')}</Button>
            <Button onClick={() => void choose(other.body, (shown) => `${shown.trimEnd()}\n\n${other.body}`)}>
              {t('alternativeBoth')}
            </Button>
            <Button kind="quiet" onClick={() => void choose(other.body, (shown) => shown)}>
              {t('alternativeKeep')}
            </Button>
          </div>
        </div>
      ))}
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={noteErrorText(error)} />}
    </div>
  );
}
