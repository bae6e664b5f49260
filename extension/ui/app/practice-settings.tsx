// Facts about the practice that logs and prompts read: from which day hours count, how large a group may be, and the currency.
import { useState } from 'react';
import type { Practice } from '#shared/records/practice.ts';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useSavedSettings } from '../hooks/use-practice-settings.ts';
import { useSave } from '../hooks/use-save.ts';
import { DayField, NumberField, TextField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import { numberOf } from './agreement-form.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';

export function PracticeSettings() {
  const { settings, read } = useSavedSettings();
  return read ? <PracticeForm settings={settings} /> : null;
}

function PracticeForm({ settings }: { readonly settings: Practice }) {
  const [hoursStart, setHoursStart] = useState(settings.hoursStart ?? '');
  const [groupLimit, setGroupLimit] = useState(String(settings.groupLimit));
  const [currency, setCurrency] = useState(settings.currency);
  const { busy, error, save, refuse } = useSave();
  const errors = errorsAt(error, sentences);
  const isSame =
    hoursStart === (settings.hoursStart ?? '') &&
    groupLimit === String(settings.groupLimit) &&
    currency === settings.currency;
  const keep = () => {
    // A message cannot say "none": a day that was set is changed, not taken out.
    if (hoursStart === '' && settings.hoursStart !== undefined) return refuse(['hoursStart']);
    const changes = {
      ...(hoursStart === '' ? {} : { hoursStart }),
      groupLimit: numberOf(groupLimit),
      currency: currency.trim().toUpperCase(),
    };
    void save(() => ask('practice/save', { changes }));
  };
  return (
    <Block title={t('practiceTitle')} text={t('practiceText')}>
      <SaveForm
        error={error}
        busy={busy}
        label={t('save')}
        onSave={keep}
        kind="plain"
        disabled={isSame}
        fieldsTell
      >
        <div className={styles.fieldRow}>
          <DayField
            label={t('hoursStart')}
            hint={t('hoursStartHint')}
            error={errors['hoursStart']}
            value={hoursStart}
            onChange={setHoursStart}
          />
          <NumberField
            label={t('groupLimit')}
            hint={t('groupLimitHint')}
            error={errors['groupLimit']}
            value={groupLimit}
            onChange={setGroupLimit}
          />
          <TextField
            label={t('currency')}
            hint={t('currencyHint')}
            error={errors['currency']}
            value={currency}
            onChange={setCurrency}
          />
        </div>
      </SaveForm>
    </Block>
  );
}

const sentences = {
  hoursStart: 'hoursStartWrong',
  groupLimit: 'groupLimitWrong',
  currency: 'currencyWrong',
} as const;
