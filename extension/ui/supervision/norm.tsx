// The coach's own norm: hours of coaching to one of supervision, and the longest gap. Bodies differ, so it is a setting and not a rule.
import { useState } from 'react';
import type { Practice } from '#shared/records/practice.ts';
import { numberOf } from '../app/agreement-form.ts';
import { Block } from '../app/page.tsx';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useSavedSettings } from '../hooks/use-practice-settings.ts';
import { useSave } from '../hooks/use-save.ts';
import { NumberField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { Segments } from '../parts/segments.tsx';
import { t } from '../text.ts';
import styles from './supervision.module.css';

export function Norm() {
  const { settings, read } = useSavedSettings();
  return read ? <NormForm settings={settings} /> : null;
}

const presets = ['15', '30', '35', '40'] as const;

function NormForm({ settings }: { readonly settings: Practice }) {
  const [ratio, setRatio] = useState(String(settings.supRatio));
  const [days, setDays] = useState(String(settings.supMaxDays));
  const { busy, error, save } = useSave();
  const errors = errorsAt(error, sentences);
  const isSame = ratio === String(settings.supRatio) && days === String(settings.supMaxDays);
  return (
    <Block title={t('normTitle')} text={t('normText')}>
      <SaveForm
        error={error}
        busy={busy}
        label={t('save')}
        onSave={() => {
          const changes = { supRatio: numberOf(ratio), supMaxDays: numberOf(days) };
          void save(() => ask('practice/save', { changes }));
        }}
        kind="plain"
        disabled={isSame}
      >
        <div className={styles.norm}>
          <NumberField label={t('normRatio')} error={errors['supRatio']} value={ratio} onChange={setRatio} />
          <Segments
            legend={t('normPresets')}
            value={ratio}
            onChange={setRatio}
            segments={presets.map((value) => ({ value, label: t('normPreset', value) }))}
          />
          <p className={styles.quiet}>{t('normRatioHint')}</p>
        </div>
        <NumberField
          label={t('normDays')}
          hint={t('normDaysHint')}
          error={errors['supMaxDays']}
          value={days}
          onChange={setDays}
        />
      </SaveForm>
    </Block>
  );
}

const sentences = { supRatio: 'normWrong', supMaxDays: 'normWrong' } as const;
