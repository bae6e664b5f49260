// What was seen, what was done, and who was told: written down afterwards, which closes the card.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useSave } from '../hooks/use-save.ts';
import { Check } from '../parts/check.tsx';
import { AreaField, TextField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import styles from './urgent.module.css';

export function LogUrgent({ engagement }: { readonly engagement: BoardEngagement }) {
  const [form, setForm] = useState({ saw: '', did: '', told: '', clientTold: false });
  const { busy, error, save, refuse } = useSave();
  const errors = errorsAt(error, sentences);
  const change = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const log = () => {
    const missing = (['saw', 'did'] as const).filter((field) => form[field].trim() === '');
    if (missing.length > 0) return refuse(missing);
    void save(() => ask('urgent/log', { engagement: engagement.id, ...form }));
  };
  return (
    <SaveForm
      error={error}
      busy={busy}
      label={t('urgentLogNow')}
      onSave={log}
      footer={<p className={styles.quiet}>{t('urgentAfter')}</p>}
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
    </SaveForm>
  );
}

const sentences = { saw: 'urgentSawMissing', did: 'urgentDidMissing', told: 'fieldWordsWrong' } as const;
