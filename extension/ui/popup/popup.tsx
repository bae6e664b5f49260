// The popup: today, what waits for an answer, and each engagement with its one action. An ending that was open when the popup
// closed by itself opens again at its step.
import { useNow } from '../hooks/use-now.ts';
import { useBoard } from '../hooks/use-board.ts';
import { useScreenPort } from '../hooks/use-screen-port.ts';
import { EndingFlow } from '../ending/ending-flow.tsx';
import { saveErrorText } from '../error-text.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { standingOf } from '../standing.ts';
import { t } from '../text.ts';
import { Lists } from './lists.tsx';
import { NoClients } from './no-clients.tsx';
import { PopupFooter } from './popup-footer.tsx';
import { PopupHeader } from './popup-header.tsx';
import styles from './popup.module.css';
import { useOpenEnding } from './use-open-ending.ts';

export function Popup() {
  useScreenPort();
  const now = useNow(15_000);
  const view = useBoard();
  const [endingId, openEnding] = useOpenEnding();
  const engagements = view.type === 'ready' ? view.board.engagements : [];
  const ending = engagements.find((engagement) => engagement.id === endingId);
  return (
    <div className={styles.popup}>
      <PopupHeader />
      <main className={styles.main} aria-busy={view.type === 'loading'}>
        {view.type === 'failed' && (
          <div className={styles.pad}>
            <ErrorNotice title={t('boardFailed')} text={saveErrorText(view.error)} onRetry={view.retry} />
          </div>
        )}
        {ending !== undefined && (
          <div className={styles.pad}>
            <EndingFlow engagement={ending} now={now} onLeave={() => openEnding(null)} />
          </div>
        )}
        {view.type === 'ready' && ending === undefined && engagements.length === 0 && <NoClients />}
        {view.type === 'ready' && ending === undefined && engagements.length > 0 && (
          <Lists
            standings={engagements.map((engagement) => standingOf(engagement, now))}
            now={now}
            onEnd={openEnding}
            unreadable={view.board.unreadable}
          />
        )}
      </main>
      <PopupFooter />
    </div>
  );
}
