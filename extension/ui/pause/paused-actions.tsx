// What a paused engagement offers: to go on, or another day. In the popup and on its own page alike.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { PauseForm } from './pause-form.tsx';
import styles from './pause.module.css';

type PausedProps = { readonly engagement: BoardEngagement; readonly now: number };

export function PausedActions({ engagement, now }: PausedProps) {
  const { busy, error, save } = useSave();
  const [moving, setMoving] = useState(false);
  const opener = useFocusBack(moving);
  const { id, name } = engagement;
  const resume = () => void save(() => ask('engagement/resume', { engagement: id }));
  if (moving) return <PauseForm engagement={id} now={now} onDone={() => setMoving(false)} />;
  return (
    <>
      <div className={styles.buttons}>
        <Button busy={busy} aria-label={t('resumeOf', name)} onClick={resume}>
          {t('resume')}
        </Button>
        <Button
          ref={opener}
          kind="quiet"
          aria-label={t('anotherDateOf', name)}
          onClick={() => setMoving(true)}
        >
          {t('anotherDate')}
        </Button>
      </div>
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
    </>
  );
}
