// How many years each class of records is kept. Chosen by the coach, never silently: the insurer is asked first.
import { useState } from 'react';
import { retentionClasses, type Practice, type RetentionClass } from '#shared/records/practice.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { errorsAt } from '../field-errors.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { useSavedSettings } from '../hooks/use-practice-settings.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { NumberField } from '../parts/fields.tsx';
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
  const form = useFirstInvalid(error);
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
      <form
        ref={form}
        className={styles.group}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
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
        {error !== undefined && error.type !== 'invalid' && (
          <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />
        )}
        <div>
          <Button type="submit" busy={busy} disabled={isSame}>
            {t('save')}
          </Button>
        </div>
      </form>
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
