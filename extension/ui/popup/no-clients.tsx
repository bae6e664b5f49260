// The very first opening: what Bookend will do, and the one thing to do now.
import { openPractice } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { t } from '../text.ts';
import styles from './popup.module.css';

export function NoClients() {
  return (
    <div className={styles.pad}>
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
    </div>
  );
}
