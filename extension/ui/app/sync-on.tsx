// Syncing as it stands: when the relay last agreed with us, what waits, and the way to stop on this computer alone.
import { useState } from 'react';
import type { SyncError, SyncState } from '../../messages.ts';
import { ask } from '../ask.ts';
import { dayAndTimeWithin } from '../dates.ts';
import { syncErrorText } from '../error-text.ts';
import { useNow } from '../hooks/use-now.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { stoppedText } from '../stopped-text.ts';
import { plural, t } from '../text.ts';
import styles from './app.module.css';

type On = Exclude<SyncState, { readonly type: 'off' }>;

export function SyncOn({ state }: { readonly state: On }) {
  const now = useNow(30_000);
  const [busy, setBusy] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [error, setError] = useState<SyncError>();
  const run = async (name: 'sync/now' | 'sync/stop') => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const answer = await ask(name);
    setBusy(false);
    if (!answer.ok) setError(answer.error);
  };
  return (
    <>
      <Notice tone={tones[state.type]} title={t(titles[state.type])}>
        {sentences(state, now).join(' ')}
      </Notice>
      {error !== undefined && <ErrorNotice title={t('syncFailed')} text={syncErrorText(error)} />}
      <div className={styles.formButtons}>
        <Button busy={busy} onClick={() => void run('sync/now')}>
          {t('syncNow')}
        </Button>
        <Button kind="quiet" onClick={() => setStopping(true)}>
          {t('syncStop')}
        </Button>
      </div>
      <p className={styles.fine}>{t('syncWordsGone')}</p>
      {stopping && (
        <Dialog title={t('syncStopTitle')} onClose={() => setStopping(false)}>
          <p>{t('syncStopText')}</p>
          <div className={styles.dialogButtons}>
            <Button onClick={() => setStopping(false)}>{t('cancel')}</Button>
            <Button
              kind="main"
              onClick={() => {
                setStopping(false);
                void run('sync/stop');
              }}
            >
              {t('syncStop')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

const titles = {
  'up-to-date': 'syncUpToDate',
  working: 'syncWorking',
  offline: 'syncOffline',
  stopped: 'syncStopped',
} as const;

const tones = { 'up-to-date': 'good', working: 'quiet', offline: 'quiet', stopped: 'error' } as const;

function sentences(state: On, now: number): readonly string[] {
  const confirmed =
    state.confirmedAt === undefined
      ? t('syncNeverConfirmed')
      : t('syncConfirmed', dayAndTimeWithin(state.confirmedAt, now));
  if (state.type === 'up-to-date') return [confirmed];
  const waiting = state.waiting === 0 ? [] : [plural('syncWaiting', state.waiting)];
  const why =
    state.type === 'stopped'
      ? [stoppedText(state.code), t('syncStoppedText')]
      : state.type === 'offline'
        ? [t('syncOfflineText')]
        : [];
  return [...why, ...waiting, confirmed];
}
