// The side panel: the notes of one session, with what was agreed and promised above them. Sidebar and small window are the same page.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { useBoard } from '../hooks/use-board.ts';
import { useNow } from '../hooks/use-now.ts';
import { useScreenPort } from '../hooks/use-screen-port.ts';
import { saveErrorText } from '../error-text.ts';
import { openPractice } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { PanelHeader } from './panel-header.tsx';
import styles from './panel.module.css';
import { SessionView } from './session-view.tsx';
import { useLiveCall } from './use-active-tab.ts';
import { useShownSession } from './use-shown-session.ts';
import { WhoseCall } from './whose-call.tsx';

export function Panel() {
  useScreenPort();
  const now = useNow(15_000);
  const view = useBoard();
  const live = useLiveCall();
  const board = view.type === 'ready' ? view.board : undefined;
  const { ref, call, unknownCall, pick } = useShownSession(board, live, now);
  const engagements: readonly BoardEngagement[] = board?.engagements ?? [];
  const engagement = engagements.find((candidate) => candidate.id === ref?.engagement);
  return (
    <div className={styles.panel}>
      {view.type === 'failed' && (
        <div className={styles.pad}>
          <ErrorNotice title={t('boardFailed')} text={saveErrorText(view.error)} onRetry={view.retry} />
        </div>
      )}
      {board !== undefined && (
        <PanelHeader
          engagements={engagements}
          shown={unknownCall === null ? engagement : undefined}
          sessionRef={ref}
          call={call}
          now={now}
          onPick={pick}
        />
      )}
      {unknownCall !== null && (
        <WhoseCall key={unknownCall.callLink} call={unknownCall} engagements={engagements} now={now} />
      )}
      {engagement !== undefined && ref !== null && unknownCall === null && (
        <SessionView key={ref.session} engagement={engagement} sessionRef={ref} call={call} now={now} />
      )}
      {board !== undefined && engagement === undefined && unknownCall === null && (
        <div className={styles.pad}>
          <Nothing hasClients={engagements.length > 0} />
        </div>
      )}
    </div>
  );
}

function Nothing({ hasClients }: { readonly hasClients: boolean }) {
  if (hasClients) return <EmptyState title={t('panelNothingToday')}>{t('panelPickClient')}</EmptyState>;
  return (
    <EmptyState
      title={t('noClientsTitle')}
      action={
        <Button kind="main" onClick={() => openPractice('/clients/new')}>
          {t('addClient')}
        </Button>
      }
    >
      {t('noClientsText')}
    </EmptyState>
  );
}
