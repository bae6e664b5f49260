// One step that is taken at a press, with the sentence that says what it means, and its failure where it stands.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { Result } from '#shared/records/record.ts';
import type { SaveError } from '../../messages.ts';
import { saveErrorText } from '../error-text.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import styles from './app.module.css';

type ActButtonsProps = {
  readonly text: string;
  readonly acts: readonly {
    readonly label: string;
    readonly send: (engagement: BoardEngagement['id']) => Promise<Result<unknown, SaveError>>;
  }[];
  readonly engagement: BoardEngagement;
};

export function ActButtons({ text, acts, engagement }: ActButtonsProps) {
  const { busy, error, save } = useSave();
  return (
    <>
      <p className={styles.text}>{text}</p>
      <div className={styles.formButtons}>
        {acts.map(({ label, send }) => (
          <Button key={label} busy={busy} onClick={() => void save(() => send(engagement.id))}>
            {label}
          </Button>
        ))}
      </div>
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
    </>
  );
}
