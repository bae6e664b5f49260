// A pause with a date: prompts sleep meanwhile, and the day on which it is to end is remembered.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { Button } from '../parts/button.tsx';
import { PauseForm } from '../pause/pause-form.tsx';
import { t } from '../text.ts';
import styles from './app.module.css';

type PauseProps = { readonly engagement: BoardEngagement; readonly now: number };

export function PauseEngagement({ engagement, now }: PauseProps) {
  const [asking, setAsking] = useState(false);
  const opener = useFocusBack(asking);
  return (
    <>
      <p className={styles.text}>{t('pauseText')}</p>
      {asking ? (
        <PauseForm engagement={engagement.id} now={now} onDone={() => setAsking(false)} />
      ) : (
        <div>
          <Button ref={opener} onClick={() => setAsking(true)}>
            {t('pauseAsk')}
          </Button>
        </div>
      )}
    </>
  );
}
