// Until which day: a pause has a date, so that an open door does not stay open for ever.
import { useState } from 'react';
import type { RecordId } from '#shared/records/record.ts';
import { ask } from '../ask.ts';
import { isoDay } from '../dates.ts';
import { errorsAt } from '../field-errors.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { DayField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
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
  const pause = async () => {
    const saved = await save(() => ask('engagement/pause', { engagement, resumeOn }));
    if (saved !== null) onDone();
  };
  return (
    <SaveForm
      error={error}
      busy={busy}
      label={t('pauseNow')}
      onSave={pause}
      kind="plain"
      fieldsTell
      className={styles.form}
      extra={
        <Button kind="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
      }
    >
      <DayField
        label={t('askPauseUntil')}
        error={errorsAt(error, { resumeOn: 'askDayToCome' })['resumeOn']}
        min={isoDay(now).add({ days: 1 }).toString()}
        value={resumeOn}
        onChange={setResumeOn}
      />
    </SaveForm>
  );
}
