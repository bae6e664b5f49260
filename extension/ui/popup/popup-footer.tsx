// Whether the other browser has everything, and the way to the practice page.
import { useSyncState } from '../hooks/use-sync-state.ts';
import { openPractice } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { SyncLine } from '../parts/sync-line.tsx';
import { t } from '../text.ts';
import styles from './popup.module.css';

export function PopupFooter() {
  const state = useSyncState();
  return (
    <footer className={styles.footer}>
      <SyncLine state={state} />
      <Button kind="quiet" onClick={() => openPractice()}>
        {t('openPractice')}
      </Button>
    </footer>
  );
}
