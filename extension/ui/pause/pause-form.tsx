// Until which day: a pause has a date, so that an open door does not stay open for ever.
import { useState } from 'react';
import type { RecordId } from '#shared/records/record.ts';
import { ask } from '../ask.ts';
import { isoDay } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { errorsAt } from '../field-errors.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { DayField } from '../parts/fields.tsx';
import { t } from '../text.ts';
import styles from './pause.module.css';

type PauseFormProps = {
  readonly engagement: RecordId;
  readonly now: number;
  readonly onDone: () => void;
};

const offeredDays = 28;

export function PauseForm({ engagement, now, onDone }: PauseFormProps) {
  const [resumeOn, setResumeOn] = useState(() => isoDay(now).add({ days: offeredDays }).toString());
  const { busy, error, save } = useSave();
  const form = useFirstInvalid(error);
  const pause = async () => {
    const saved = await save(() => ask('engagement/pause', { engagement, resumeOn }));
    if (saved !== null) onDone();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void pause();
      }}
    >
      <DayField
        label={t('askPauseUntil')}
        error={errorsAt(error, { resumeOn: 'askDayToCome' })['resumeOn']}
        min={isoDay(now).add({ days: 1 }).toString()}
        value={resumeOn}
        onChange={setResumeOn}
      />
      {error !== undefined && error.type !== 'invalid' && (
        <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" busy={busy}>
          {t('pauseNow')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
