// The groups of the form about a client: how to find and reach them, whom to call, whether they may be named, one person or several.
import type { Client } from '#shared/records/client.ts';
import styles from '../app/app.module.css';
import { longDay } from '../dates.ts';
import type { FieldErrors } from '../field-errors.ts';
import { Check } from '../parts/check.tsx';
import { Choices } from '../parts/choices.tsx';
import { AreaField, NumberField, SelectField, TextField } from '../parts/fields.tsx';
import { t } from '../text.ts';
import type { ClientForm } from './client-form.ts';
import { timeZoneOptions } from './time-zones.ts';

type FieldsProps = {
  readonly form: ClientForm;
  readonly client: Client;
  readonly errors: FieldErrors;
  readonly onChange: (changes: Partial<ClientForm>) => void;
};

export function ReachFields({ form, client, errors, onChange }: FieldsProps) {
  const text = (field: 'name' | 'code' | 'aliases' | 'emails' | 'phone' | 'sponsor') => ({
    error: errors[field],
    value: form[field],
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <fieldset className={styles.group}>
      <legend>{t('groupClient')}</legend>
      <div className={styles.fieldRow} data-shape="name-code">
        <TextField label={t('fieldName')} required {...text('name')} />
        <TextField label={t('fieldCode')} required hint={t('fieldCodeHint')} {...text('code')} />
      </div>
      <TextField label={t('fieldEmails')} optional hint={t('fieldEmailsHint')} {...text('emails')} />
      <TextField label={t('fieldAliases')} optional hint={t('fieldAliasesHint')} {...text('aliases')} />
      <div className={styles.fieldRow}>
        <TextField label={t('fieldPhone')} optional {...text('phone')} />
        <SelectField
          label={t('fieldTimeZone')}
          error={errors['timeZone']}
          options={timeZoneOptions(client.timeZone)}
          value={form.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </div>
      <TextField label={t('fieldSponsor')} optional hint={t('fieldSponsorHint')} {...text('sponsor')} />
    </fieldset>
  );
}

export function ContactFields({ form, errors, onChange }: FieldsProps) {
  const error = errors['emergencyContact'];
  const isAtPhone = form.contactName.trim() !== '';
  return (
    <fieldset className={styles.group} data-open="contact">
      <legend>{t('groupContact')}</legend>
      <p className={styles.underLegend}>{t('groupContactText')}</p>
      <div className={styles.fieldRow}>
        <TextField
          label={t('fieldContactName')}
          error={isAtPhone ? undefined : error}
          value={form.contactName}
          onChange={(contactName) => onChange({ contactName })}
        />
        <TextField
          label={t('fieldContactPhone')}
          error={isAtPhone ? error : undefined}
          value={form.contactPhone}
          onChange={(contactPhone) => onChange({ contactPhone })}
        />
      </div>
    </fieldset>
  );
}

/** The answer and its day; how it was given and in which words, once there is one. */
export function NamingFields({ form, client, errors, onChange }: FieldsProps) {
  const { state, at } = client.naming;
  const since = (answer: typeof state) =>
    answer === state && at !== undefined ? t('namingSince', longDay(at)) : undefined;
  const answered = (answer: typeof state) => {
    // What was said with one answer does not belong to another.
    const { how = '', words = '' } = answer === state ? client.naming : {};
    onChange({ naming: answer, namingHow: how, namingWords: words });
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('groupNaming')}</legend>
      <p className={styles.underLegend}>{t('groupNamingText')}</p>
      <Choices
        legend={t('groupNaming')}
        hideLegend
        value={form.naming}
        onChange={answered}
        choices={[
          { value: 'unasked', label: t('namingUnasked') },
          { value: 'yes', label: t('namingYes'), hint: since('yes') },
          { value: 'no', label: t('namingNo'), hint: since('no') },
        ]}
      />
      {form.naming !== 'unasked' && (
        <>
          <TextField
            label={t('fieldNamingHow')}
            optional
            hint={t('fieldNamingHowHint')}
            value={form.namingHow}
            onChange={(namingHow) => onChange({ namingHow })}
          />
          <AreaField
            label={t('fieldNamingWords')}
            optional
            error={errors['naming']}
            value={form.namingWords}
            onChange={(namingWords) => onChange({ namingWords })}
          />
        </>
      )}
    </fieldset>
  );
}

export function GroupFields({ form, errors, onChange }: FieldsProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{t('groupOfPeople')}</legend>
      <Check checked={form.isGroup} onChange={(isGroup) => onChange({ isGroup })} label={t('fieldIsGroup')} />
      {form.isGroup && (
        <NumberField
          label={t('fieldGroupSize')}
          error={errors['groupSize']}
          value={form.groupSize}
          onChange={(groupSize) => onChange({ groupSize })}
        />
      )}
    </fieldset>
  );
}
