// One engagement read out: where it stands, what was agreed, each session with its outcome and notes, and its end.
import { useState, type ReactNode } from 'react';
import type { Board, BoardEngagement } from '#shared/engagement/board.ts';
import type { RecordId } from '#shared/records/record.ts';
import { AskedEvents } from '../asked/asked-events.tsx';
import { ContactLog } from '../contacts/contact-log.tsx';
import { useNow } from '../hooks/use-now.ts';
import { useRecordsOf } from '../hooks/use-records.ts';
import { EndingFlow } from '../ending/ending-flow.tsx';
import { saveErrorText } from '../error-text.ts';
import { ledgerReadOut } from '../ledger-words.ts';
import { Button } from '../parts/button.tsx';
import { Count } from '../parts/count.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { pauseWords } from '../pause/pause-words.ts';
import { PausedActions } from '../pause/paused-actions.tsx';
import { isOver, standingOf } from '../standing.ts';
import { t } from '../text.ts';
import { AgreementRead } from './agreement-read.tsx';
import styles from './app.module.css';
import { EngagementLinks } from './engagement-links.tsx';
import { EngagementPrompts } from './page-prompts.tsx';
import { LedgerRead } from './ledger-read.tsx';
import { MoreActs } from './more-acts.tsx';
import { Block, Page } from './page.tsx';
import { RecordAgreement } from './record-agreement.tsx';
import { SessionsRead } from './sessions-read.tsx';

export function EngagementPage({ board, id }: { readonly board: Board; readonly id: RecordId }) {
  const now = useNow(30_000);
  const view = useRecordsOf(id);
  const [ending, setEnding] = useState(false);
  const engagement = board.engagements.find((candidate) => candidate.id === id);
  if (engagement === undefined)
    return <EmptyState title={t('engagementNotFound')} action={<a href="#/">{t('navClients')}</a>} />;
  const { beads, beyond, words, tone, toConfirm } = standingOf(engagement, now);
  const readOut = ledgerReadOut(engagement, toConfirm.length, now);
  return (
    <Page
      title={engagement.name}
      lead={
        <div className={styles.standing}>
          <Count beads={beads} beyond={beyond} badge={null} words={words} tone={tone} />
          <span>{readOut}</span>
          {engagement.number > 1 && <span>{t('engagementNumber', engagement.number)}</span>}
        </div>
      }
    >
      <EngagementLinks engagement={engagement} />
      {engagement.state === 'paused' && (
        <Notice tone="quiet" action={<PausedActions engagement={engagement} now={now} />}>
          <span className={styles.sentence}>{pauseWords(engagement, now)}</span>
        </Notice>
      )}
      {engagement.state === 'erased' && <Notice tone="quiet">{t('erasedText')}</Notice>}
      <AskedEvents key={engagement.id} engagements={[engagement]} now={now} around={block} />
      <EngagementPrompts engagement={engagement} now={now} />
      {ending && (
        <div className={styles.endingBox}>
          <EndingFlow engagement={engagement} now={now} onLeave={() => setEnding(false)} />
        </div>
      )}
      {engagement.terms === null && !isOver(engagement) && <RecordAgreement engagement={engagement} />}
      {engagement.terms !== null && <AgreementRead terms={engagement.terms} view={view} />}
      {view.type === 'failed' && (
        <ErrorNotice title={t('notesUnreadable')} text={saveErrorText(view.error)} />
      )}
      {isContactable(engagement) && (
        <Block
          title={t(isOver(engagement) ? 'contactsAfterTitle' : 'contactsTitle')}
          text={t(isOver(engagement) ? 'contactsAfterText' : 'contactsText')}
        >
          <ContactLog engagement={engagement} view={view} now={now} />
        </Block>
      )}
      <SessionsRead engagement={engagement} view={view} now={now} />
      <LedgerRead view={view} now={now} />
      {!isOver(engagement) && !ending && (
        <Block
          title={t('endEngagement')}
          text={t(engagement.ending === null ? 'endingInvite' : 'endingResume')}
        >
          <Button kind={engagement.ending === null ? 'plain' : 'main'} onClick={() => setEnding(true)}>
            {t(engagement.ending === null ? 'endEngagement' : 'goOnEnding')}
          </Button>
        </Block>
      )}
      <MoreActs engagement={engagement} view={view} now={now} />
    </Page>
  );
}

const block = (title: string, list: ReactNode) => <Block title={title}>{list}</Block>;

/** Before anything is agreed there is no line to cross; once it is put away nothing is counted any more. */
const isContactable = ({ state }: Pick<BoardEngagement, 'state'>): boolean =>
  ['contracted', 'active', 'paused', 'closing', 'ended'].includes(state);
