// The calendars that are read by their private address, how each stands, and a file dropped for once. An address comes in here and is
// never shown whole again.
import { useFeedStates, useFeeds } from './use-feeds.ts';
import { Block, Page } from '../app/page.tsx';
import { saveErrorText } from '../error-text.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Rows } from '../parts/row.tsx';
import { t } from '../text.ts';
import { useState } from 'react';
import { giveBack } from './give-back.ts';
import { AddFeed } from './add-feed.tsx';
import { DropFile } from './drop-file.tsx';
import { FeedRow } from './feed-row.tsx';
import styles from './feed.module.css';

export function FeedPage() {
  const { view, feeds } = useFeeds();
  const states = useFeedStates();
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  return (
    <Page
      title={t('feedTitle')}
      lead={t('feedLead')}
      back={{ href: '#/settings', label: t('navSettings') }}
      action={
        !adding && (
          <Button ref={opener} kind="main" onClick={() => setAdding(true)}>
            {t('feedAdd')}
          </Button>
        )
      }
    >
      {view.type === 'failed' && <ErrorNotice text={saveErrorText(view.error)} />}
      {adding && (
        <div className={styles.box}>
          <AddFeed onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />
        </div>
      )}
      {view.type === 'ready' && feeds.length === 0 && !adding && (
        <EmptyState title={t('feedNone')}>{t('feedNoneText')}</EmptyState>
      )}
      {feeds.length > 0 && (
        <Rows label={t('feedTitle')}>
          {feeds.map((feed) => (
            <FeedRow
              key={feed.id}
              feed={feed}
              state={states[feed.id]}
              onRemoved={(origin) =>
                void giveBack(
                  origin,
                  feeds.filter((one) => one !== feed),
                )
              }
            />
          ))}
        </Rows>
      )}
      <Block title={t('feedFileTitle')} text={t('feedFileText')}>
        <DropFile />
      </Block>
      <Block title={t('pastTitle')} text={t('feedPastText')}>
        <div>
          <ButtonLink href="#/calendar">{t('feedPastLink')}</ButtonLink>
        </div>
      </Block>
      <Block title={t('feedSecretTitle')} text={t('feedSecretText')} />
    </Page>
  );
}
