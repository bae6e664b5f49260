// The rest of an agreement, folded: how they meet, what it costs, what a cancelled session means, replies, and how it ends.
import { useEffect, useRef } from 'react';
import { NumberField, SelectField, TextField } from '../parts/fields.tsx';
import { t } from '../text.ts';
import type { AgreementFieldsProps } from './agreement-fields.tsx';
import { isUnderMore } from './agreement-form.ts';
import styles from './app.module.css';

export function AgreementMore({ form, errors, onChange }: AgreementFieldsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const wrong = isUnderMore(errors);
  useEffect(() => {
    if (wrong && details.current !== null) details.current.open = true;
  }, [wrong]);
  const counts = [
    { value: 'used', label: t('countsAsUsed') },
    { value: 'free', label: t('countsAsFree') },
  ] as const;
  return (
    <details ref={details} className={styles.fold}>
      <summary>{t('agreementMore')}</summary>
      <div className={styles.foldBody}>
        <div className={styles.fieldRow} data-item="fee">
          <NumberField
            label={t('fieldFee')}
            hint={t('fieldFeeHint')}
            error={errors['fee']}
            value={form.feeAmount}
            onChange={(feeAmount) => onChange({ feeAmount })}
          />
          <SelectField
            label={t('fieldFeePer')}
            options={[
              { value: 'session', label: t('feePerSession') },
              { value: 'package', label: t('feePerPackage') },
            ]}
            value={form.feePer}
            onChange={(feePer) => onChange({ feePer })}
          />
          <TextField
            label={t('fieldFeeDue')}
            hint={t('fieldFeeDueHint')}
            value={form.feeDue}
            onChange={(feeDue) => onChange({ feeDue })}
          />
        </div>
        <div className={styles.fieldRow} data-item="cancellation">
          <NumberField
            label={t('fieldCancellation')}
            hint={t('fieldCancellationHint')}
            error={errors['cancellationHours']}
            value={form.cancellationHours}
            onChange={(cancellationHours) => onChange({ cancellationHours })}
          />
          <SelectField
            label={t('fieldLate')}
            options={counts}
            value={form.lateCancellation}
            onChange={(lateCancellation) => onChange({ lateCancellation })}
          />
          <SelectField
            label={t('fieldNoShow')}
            options={counts}
            value={form.noShow}
            onChange={(noShow) => onChange({ noShow })}
          />
        </div>
        <div className={styles.fieldRow}>
          <SelectField
            label={t('fieldMode')}
            options={[
              { value: 'online', label: t('modeOnline') },
              { value: 'in-person', label: t('modeInPerson') },
              { value: 'phone', label: t('modePhone') },
              { value: 'mixed', label: t('modeMixed') },
            ]}
            value={form.mode}
            onChange={(mode) => onChange({ mode })}
          />
          <TextField
            label={t('fieldChannels')}
            hint={t('fieldChannelsHint')}
            error={errors['channels']}
            value={form.channels}
            onChange={(channels) => onChange({ channels })}
          />
          <NumberField
            label={t('fieldReply')}
            hint={t('fieldReplyHint')}
            error={errors['replyWithinHours']}
            value={form.replyWithinHours}
            onChange={(replyWithinHours) => onChange({ replyWithinHours })}
          />
        </div>
        <div className={styles.fieldRow}>
          <NumberField
            label={t('fieldNotice')}
            hint={t('fieldNoticeHint')}
            error={errors['noticeSessions']}
            value={form.noticeSessions}
            onChange={(noticeSessions) => onChange({ noticeSessions })}
          />
          <TextField
            label={t('fieldUnused')}
            hint={t('fieldUnusedHint')}
            error={errors['unused']}
            value={form.unused}
            onChange={(unused) => onChange({ unused })}
          />
        </div>
      </div>
    </details>
  );
}
