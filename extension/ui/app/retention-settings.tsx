// How many years each class of records is kept. Chosen by the coach, never silently: the insurer is asked first.
import { useState } from 'react';
import { retentionClasses, type Practice, type RetentionClass } from '#shared/records/practice.ts';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useSavedSettings } from '../hooks/use-practice-settings.ts';
import { useSave } from '../hooks/use-save.ts';
import { NumberField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t, type MessageKey } from '../text.ts';
import { numberOf } from './agreement-form.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';

export function RetentionSettings() {
  const { settings, read } = useSavedSettings();
  return read ? <RetentionForm years={settings.retentionYears} /> : null;
}

const labels = {
  agreement: 'keepAgreement',
  record: 'keepRecord',
  reflection: 'keepReflection',
  consent: 'keepConsent',
} as const satisfies Record<RetentionClass, MessageKey>;

type Years = Practice['retentionYears'];

function RetentionForm({ years }: { readonly years: Years }) {
  const [typed, setTyped] = useState(() => ({
    agreement: String(years.agreement),
    record: String(years.record),
    reflection: String(years.reflection),
    consent: String(years.consent),
  }));
  const { busy, error, save } = useSave();
  const errors = errorsAt(error, sentences);
  const isSame = retentionClasses.every((kind) => typed[kind] === String(years[kind]));
  const keep = () => {
    const { agreement, record, reflection, consent } = typed;
    // With what a newer version keeps beside them.
    const retentionYears = {
      ...years,
      ...{ agreement: numberOf(agreement), record: numberOf(record) },
      ...{ reflection: numberOf(reflection), consent: numberOf(consent) },
    };
    void save(() => ask('practice/save', { changes: { retentionYears } }));
  };
  return (
    <Block title={t('keepTitle')} text={t('keepText')}>
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
          {retentionClasses.map((kind) => (
            <NumberField
              key={kind}
              label={t(labels[kind])}
              error={errors[kind] ?? (kind === 'agreement' ? errors['retentionYears'] : undefined)}
              value={typed[kind]}
              onChange={(value) => setTyped({ ...typed, [kind]: value })}
            />
          ))}
        </div>
        <p className={styles.fine}>{t('keepHint')}</p>
      </SaveForm>
    </Block>
  );
}

const sentences = {
  agreement: 'keepWrong',
  record: 'keepWrong',
  reflection: 'keepWrong',
  consent: 'keepWrong',
  retentionYears: 'keepWrong',
} as const;
