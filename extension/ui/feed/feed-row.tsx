// One feed: what it is, when it was read, what is wrong with it and the one thing to do, and the way to remove it.
import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { Feed } from '#shared/records/feed.ts';
import type { Projected } from '#shared/records/record.ts';
import { feedOrigin } from '../../feed/feed-address.ts';
import type { FeedState } from '../../feed/feed-state.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { Row } from '../parts/row.tsx';
import { t } from '../text.ts';
import styles from './feed.module.css';
import { addressWords, hostOf, leftWords, problemWords, stateWords } from './feed-words.ts';

type FeedRowProps = {
  readonly feed: Projected<Feed>;
  readonly state: FeedState | undefined;
  /** With the permission that it needed. */
  readonly onRemoved: (origin: string) => void;
};

export function FeedRow({ feed, state, onRemoved }: FeedRowProps) {
  const now = useNow(30_000);
  const { busy, error, save } = useSave();
  const [removing, setRemoving] = useState(false);
  const host = hostOf(feed.address);
  const name = feed.label === '' ? host : feed.label;
  const left = state?.found === undefined ? [] : leftWords(state.found);
  const read = () => void save(() => ask('feed/read', { feed: feed.id }));
  const allow = () => {
    // No await before it: the browser asks only inside the click.
    const asked = browser.permissions.request({ origins: [feedOrigin(feed.address)] });
    const readOnceAllowed = async () => {
      if (await asked.catch(() => false)) await save(() => ask('feed/allowed'));
    };
    void readOnceAllowed();
  };
  const remove = () => {
    setRemoving(false);
    void save(() => ask('feed/remove', { feed: feed.id })).then((removed) => {
      if (removed !== null) onRemoved(feedOrigin(feed.address));
    });
  };
  return (
    <Row
      title={name}
      meta={
        <>
          <span>{addressWords(feed.address)}</span>
          <span role="status" className={styles.line}>
            {busy ? t('feedReading') : stateWords(state, now).join(' · ')}
          </span>
        </>
      }
      action={
        <div className={styles.rowButtons}>
          <Button kind="quiet" busy={busy} onClick={read} aria-label={t('feedReadNowOf', name)}>
            {t('feedReadNow')}
          </Button>
          <Button kind="quiet" onClick={() => setRemoving(true)} aria-label={t('feedRemoveOf', name)}>
            {t('feedRemove')}
          </Button>
        </div>
      }
      below={
        <div className={styles.below}>
          {state?.problem !== undefined && (
            <Notice
              tone={state.problem === 'unreachable' || state.problem === 'busy' ? 'caution' : 'error'}
              action={
                state.problem === 'not-allowed' ? (
                  <Button kind="main" onClick={allow}>
                    {t('siteAllowOf', host)}
                  </Button>
                ) : undefined
              }
            >
              {problemWords(state.problem, host)}
            </Notice>
          )}
          {left.length > 0 && <Notice tone="caution">{left.join(' ')}</Notice>}
          {error !== undefined && <ErrorNotice title={t('feedFailed')} text={saveErrorText(error)} />}
          {removing && (
            <Dialog title={t('feedRemoveTitle', name)} onClose={() => setRemoving(false)}>
              <p>{t('feedRemoveText')}</p>
              <div className={styles.dialogButtons}>
                <Button onClick={() => setRemoving(false)}>{t('cancel')}</Button>
                <Button kind="main" onClick={remove}>
                  {t('feedRemove')}
                </Button>
              </div>
            </Dialog>
          )}
        </div>
      }
    />
  );
}
