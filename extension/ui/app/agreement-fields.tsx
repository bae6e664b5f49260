// The agreement, as short as a spoken one: how many, how long, how often, contact between, how it was agreed. The rest folds away.
import { Check } from '../parts/check.tsx';
import { DayField, NumberField } from '../parts/fields.tsx';
import { t } from '../text.ts';
import type { AgreementForm, FieldErrors } from './agreement-form.ts';
import { AgreementMore } from './agreement-more.tsx';
import styles from './app.module.css';
import { HowAgreed } from './how-agreed.tsx';

export type AgreementFieldsProps = {
  readonly form: AgreementForm;
  readonly errors: FieldErrors;
  readonly onChange: (changes: Partial<AgreementForm>) => void;
};

export function AgreementFields({ form, errors, onChange }: AgreementFieldsProps) {
  return (
    <>
      <div className={styles.fieldRow} data-item="sessions">
        {form.openEnded ? (
          <DayField
            label={t('fieldReviewOn')}
            error={errors['reviewOn']}
            value={form.reviewOn}
            onChange={(reviewOn) => onChange({ reviewOn })}
          />
        ) : (
          <NumberField
            label={t('fieldSessions')}
            error={errors['sessions']}
            value={form.sessions}
            onChange={(sessions) => onChange({ sessions })}
          />
        )}
        <div data-item="over-running">
          <NumberField
            label={t('fieldMinutes')}
            error={errors['minutes']}
            value={form.minutes}
            onChange={(minutes) => onChange({ minutes })}
          />
        </div>
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
      <HowAgreed form={form} errors={errors} onChange={onChange} />
      <div data-item="contact">
        <NumberField
          label={t('fieldContact')}
          hint={t('fieldContactHint')}
          error={errors['contactAllowance']}
          value={form.contactAllowance}
          onChange={(contactAllowance) => onChange({ contactAllowance })}
        />
      </div>
      <div data-item="after-the-end">
        <Check
          checked={form.followUp === 'one'}
          onChange={(one) => onChange({ followUp: one ? 'one' : 'none' })}
          label={t('fieldFollowUp')}
          hint={t('fieldFollowUpHint')}
        />
      </div>
      <AgreementMore form={form} errors={errors} onChange={onChange} />
    </>
  );
}
