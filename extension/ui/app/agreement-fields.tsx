// The agreement, as short as a spoken one: how many, how long, how often, contact between, how it was agreed.
import { Check } from '../parts/check.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../text.ts';
import type { AgreementForm, FieldErrors } from './agreement-form.ts';
import styles from './app.module.css';

type AgreementFieldsProps = {
  readonly form: AgreementForm;
  readonly errors: FieldErrors;
  readonly onChange: (changes: Partial<AgreementForm>) => void;
};

export function AgreementFields({ form, errors, onChange }: AgreementFieldsProps) {
  return (
    <>
      <div className={styles.fieldRow}>
        {form.openEnded ? (
          <Field label={t('fieldReviewOn')} error={errors['reviewOn']} narrow>
            {(control) => (
              <input
                {...control}
                type="date"
                value={form.reviewOn}
                onChange={(event) => onChange({ reviewOn: event.target.value })}
              />
            )}
          </Field>
        ) : (
          <NumberField
            label={t('fieldSessions')}
            error={errors['sessions']}
            value={form.sessions}
            onChange={(sessions) => onChange({ sessions })}
          />
        )}
        <NumberField
          label={t('fieldMinutes')}
          error={errors['minutes']}
          value={form.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
        <NumberField
          label={t('fieldCadence')}
          error={errors['cadenceDays']}
          value={form.cadenceDays}
          onChange={(cadenceDays) => onChange({ cadenceDays })}
        />
      </div>
      <Check
        checked={form.openEnded}
        onChange={(openEnded) => onChange({ openEnded })}
        label={t('fieldOpenEnded')}
        hint={t('fieldOpenEndedHint')}
      />
      <Choices
        legend={t('fieldHow')}
        value={form.how}
        onChange={(how) => onChange({ how })}
        choices={[
          { value: 'spoken', label: t('howSpoken'), hint: t('howSpokenHint') },
          { value: 'ticked', label: t('howTicked'), hint: t('howTickedHint') },
          { value: 'signed', label: t('howSigned'), hint: t('howSignedHint') },
        ]}
      />
      <Field
        label={t('fieldWords')}
        optional={t('optional')}
        hint={t('fieldWordsHint')}
        error={errors['words']}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={form.words}
            onChange={(event) => onChange({ words: event.target.value })}
          />
        )}
      </Field>
      <NumberField
        label={t('fieldContact')}
        hint={t('fieldContactHint')}
        error={errors['contactAllowance']}
        value={form.contactAllowance}
        onChange={(contactAllowance) => onChange({ contactAllowance })}
      />
      <Check
        checked={form.followUp === 'one'}
        onChange={(one) => onChange({ followUp: one ? 'one' : 'none' })}
        label={t('fieldFollowUp')}
        hint={t('fieldFollowUpHint')}
      />
    </>
  );
}

type NumberFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function NumberField({ label, hint, error, value, onChange }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} narrow>
      {(control) => (
        <input
          {...control}
          inputMode="numeric"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
