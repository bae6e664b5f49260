// The last step: the words go, on every browser, and what stays is said before. It asks for a reason and for a plain yes in words.
import { useId, useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { TextField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import styles from './app.module.css';

export function EraseEngagement({ engagement }: { readonly engagement: BoardEngagement }) {
  const [asking, setAsking] = useState(false);
  const opener = useFocusBack(asking);
  return (
    <>
      <p className={styles.text}>{t('eraseText')}</p>
      {asking ? (
        <EraseForm engagement={engagement} onLeave={() => setAsking(false)} />
      ) : (
        <div>
          <Button ref={opener} onClick={() => setAsking(true)}>
            {t('eraseAsk')}
          </Button>
        </div>
      )}
    </>
  );
}

type EraseFormProps = { readonly engagement: BoardEngagement; readonly onLeave: () => void };

function EraseForm({ engagement, onLeave }: EraseFormProps) {
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const { busy, error, save, refuse } = useSave();
  const errors = errorsAt(error, sentences);
  const isUnconfirmed = errors['confirmed'] !== undefined && !confirmed;
  const id = useId();
  const erase = () => {
    const missing = [...(reason.trim() === '' ? ['reason'] : []), ...(confirmed ? [] : ['confirmed'])];
    if (missing.length > 0) return refuse(missing);
    void save(() =>
      ask('engagement/erase', { engagement: engagement.id, reason: reason.trim(), confirmed: true }),
    );
  };
  return (
    <SaveForm
      error={error}
      busy={busy}
      label={t('eraseNow')}
      onSave={erase}
      kind="plain"
      fieldsTell
      extra={
        <Button kind="quiet" onClick={onLeave}>
          {t('promptLeave')}
        </Button>
      }
    >
      <TextField
        label={t('eraseReason')}
        hint={t('eraseReasonHint')}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <Check
        checked={confirmed}
        onChange={setConfirmed}
        label={t('eraseConfirm', engagement.code)}
        describedBy={id}
        invalid={isUnconfirmed}
      />
      {isUnconfirmed && (
        <p id={id} className={styles.refused}>
          {errors['confirmed']}
        </p>
      )}
    </SaveForm>
  );
}

const sentences = { reason: 'eraseReasonMissing', confirmed: 'eraseConfirmMissing' } as const;
