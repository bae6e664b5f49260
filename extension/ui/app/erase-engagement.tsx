// The last step: the words go, on every browser, and what stays is said before. It asks for a reason and for a plain yes in words.
import { useId, useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { errorsAt } from '../field-errors.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { TextField } from '../parts/fields.tsx';
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
  const form = useFirstInvalid(error);
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
    <form
      ref={form}
      className={styles.group}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        erase();
      }}
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
      {error !== undefined && error.type !== 'invalid' && (
        <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />
      )}
      <div className={styles.formButtons}>
        <Button type="submit" busy={busy}>
          {t('eraseNow')}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('promptLeave')}
        </Button>
      </div>
    </form>
  );
}

const sentences = { reason: 'eraseReasonMissing', confirmed: 'eraseConfirmMissing' } as const;
