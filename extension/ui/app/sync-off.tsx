// Two ways in: a new vault, which gives words, or the words of one that another browser has.
import { useState } from 'react';
import type { SyncError } from '../../messages.ts';
import { ask } from '../ask.ts';
import { syncErrorText } from '../error-text.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../text.ts';
import styles from './app.module.css';

/** Where the relay of this project runs when it is started on the same computer. */
const localRelay = 'http://127.0.0.1:8787';

export function SyncOff({ onWords }: { readonly onWords: (words: readonly string[]) => void }) {
  const [way, setWay] = useState<'start' | 'join'>('start');
  const [relay, setRelay] = useState(localRelay);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<SyncError>();
  const formElement = useFirstInvalid(error);
  const go = async () => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    if (way === 'start') {
      const answer = await ask('sync/start', { relay: relay.trim() });
      if (answer.ok) onWords(answer.value.words);
      else setError(answer.error);
    } else {
      const answer = await ask('sync/join', { relay: relay.trim(), words });
      if (!answer.ok) setError(answer.error);
    }
    setBusy(false);
  };
  const wordsError = error?.type === 'words-wrong' ? syncErrorText(error) : undefined;
  return (
    <form
      ref={formElement}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <Choices
        legend={t('syncWay')}
        hideLegend
        value={way}
        onChange={setWay}
        choices={[
          { value: 'start', label: t('syncStart'), hint: t('syncStartHint') },
          { value: 'join', label: t('syncJoin'), hint: t('syncJoinHint') },
        ]}
      />
      <Field label={t('relayAddress')} hint={t('relayAddressHint')}>
        {(control) => (
          <input
            {...control}
            type="url"
            autoComplete="off"
            value={relay}
            onChange={(event) => setRelay(event.target.value)}
          />
        )}
      </Field>
      {way === 'join' && (
        <Field label={t('recoveryWords')} hint={t('recoveryWordsHint')} error={wordsError}>
          {(control) => (
            <textarea
              {...control}
              rows={4}
              autoComplete="off"
              spellCheck={false}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      )}
      {error !== undefined && wordsError === undefined && (
        <ErrorNotice title={t('syncFailed')} text={syncErrorText(error)} />
      )}
      <div className={styles.formButtons}>
        <Button kind="main" type="submit" busy={busy}>
          {t(way === 'start' ? 'syncTurnOn' : 'syncJoinButton')}
        </Button>
      </div>
    </form>
  );
}
