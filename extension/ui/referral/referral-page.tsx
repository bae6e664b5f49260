// A referral with one client: what was noticed, the names to offer, what the client chose, and what was shared on which consent. The
// client contacts them: that is the path that needs no consent, and so it comes first.
import { useRef } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { referralType } from '#shared/records/referral.ts';
import { OverNotice } from '../app/over-notice.tsx';
import { backTo, Block, Page } from '../app/page.tsx';
import { useOpened } from '../app/use-opened.ts';
import { longDay } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useDirectory } from '../hooks/use-directory.ts';
import { ofType, useRecordsOf } from '../hooks/use-records.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { isOver } from '../standing.ts';
import { t } from '../text.ts';
import { NamesBlock } from './names-block.tsx';
import { OpenReferral } from './open-referral.tsx';
import { outcomeWords, reasonName } from './referral-words.ts';
import styles from './referral.module.css';
import { ShareBlock } from './share-block.tsx';
import { SharedBlock } from './shared-block.tsx';
import { WhatNext } from './what-next.tsx';

export function ReferralPage({ engagement }: { readonly engagement: BoardEngagement }) {
  const view = useRecordsOf(engagement.id);
  const directory = useDirectory();
  const all = ofType(referralType, view).toSorted((a, b) => b.openedAt - a.openedAt);
  const open = all.find(({ state, closedAt }) => state !== 'closed' && closedAt === undefined);
  const closed = all.filter((referral) => referral !== open);
  const over = isOver(engagement);
  const page = useRef<HTMLDivElement>(null);
  useOpened(page, open !== undefined && directory.view.type === 'ready');
  return (
    <Page title={t('referralTitle')} lead={t('referralLead')} back={backTo(engagement)}>
      {view.type === 'failed' && <ErrorNotice text={saveErrorText(view.error)} />}
      {over && <OverNotice engagement={engagement} />}
      {view.type === 'ready' && open === undefined && !over && <OpenReferral engagement={engagement} />}
      {open !== undefined && (
        <div ref={page} className={styles.page}>
          <Block
            title={t('referralNoticed')}
            text={t('referralSince', reasonName(open.reason), longDay(open.openedAt))}
          >
            {open.need !== '' && <p>{open.need}</p>}
          </Block>
          <div data-open="names">
            <NamesBlock referral={open} directory={directory} />
          </div>
          <WhatNext referral={open} directory={directory} />
          <ShareBlock engagement={engagement} referral={open} directory={directory} />
        </div>
      )}
      <SharedBlock engagement={engagement} view={view} />
      {closed.length > 0 && (
        <Block title={t('referralsBefore')}>
          <Rows>
            {closed.map((referral) => (
              <Row
                key={referral.id}
                title={reasonName(referral.reason)}
                meta={t(
                  'referralWas',
                  longDay(referral.closedAt ?? referral.openedAt),
                  outcomeWords(referral),
                )}
              />
            ))}
          </Rows>
        </Block>
      )}
    </Page>
  );
}
