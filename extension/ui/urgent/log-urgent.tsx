// What was seen, what was done, and who was told: written down afterwards, which closes the card.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { errorsAt } from '../field-errors.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { AreaField, TextField } from '../parts/fields.tsx';
import { t } from '../text.ts';
import styles from './urgent.module.css';

export function LogUrgent({ engagement }: { readonly engagement: BoardEngagement }) {
  const [form, setForm] = useState({ saw: '', did: '', told: '', clientTold: false });
  const { busy, error, save, refuse } = useSave();
  const formElement = useFirstInvalid(error);
  const errors = errorsAt(error, sentences);
  const change = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const log = () => {
    const missing = (['saw', 'did'] as const).filter((field) => form[field].trim() === '');
    if (missing.length > 0) return refuse(missing);
    void save(() => ask('urgent/log', { engagement: engagement.id, ...form }));
  };
  return (
    <form
      ref={formElement}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        log();
      }}
    >
      <AreaField
        label={t('urgentSaw')}
        hint={t('urgentSawHint')}
        error={errors['saw']}
        value={form.saw}
        onChange={(saw) => change({ saw })}
      />
      <AreaField
        label={t('urgentDid')}
        error={errors['did']}
        value={form.did}
        onChange={(did) => change({ did })}
      />
      <TextField
        label={t('urgentTold')}
        optional
        hint={t('urgentToldHint')}
        error={errors['told']}
        value={form.told}
        onChange={(told) => change({ told })}
      />
      <Check
        checked={form.clientTold}
        onChange={(clientTold) => change({ clientTold })}
        label={t('urgentClientTold')}
      />
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
      <div>
        <Button kind="main" type="submit" busy={busy}>
          {t('urgentLogNow')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('urgentAfter')}</p>
    </form>
  );
}

const sentences = { saw: 'urgentSawMissing', did: 'urgentDidMissing', told: 'fieldWordsWrong' } as const;
