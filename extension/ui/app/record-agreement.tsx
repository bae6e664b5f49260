// Recording what was agreed, for a client who was added before it was. A spoken agreement counts.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { useSave } from '../hooks/use-save.ts';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import { AgreementFields } from './agreement-fields.tsx';
import { agreementInput, emptyAgreement, fieldErrors } from './agreement-form.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';

export function RecordAgreement({ engagement }: { readonly engagement: BoardEngagement }) {
  const [form, setForm] = useState(emptyAgreement);
  const { busy, error, save } = useSave();
  const record = () =>
    save(() => ask('agreement/record', { engagement: engagement.id, agreement: agreementInput(form) }));
  return (
    <Block title={t('recordAgreementTitle')} text={t('recordAgreementText')}>
      <SaveForm
        error={error}
        busy={busy}
        label={t('recordAgreement')}
        onSave={record}
        className={styles.form}
      >
        <AgreementFields
          form={form}
          errors={fieldErrors(error)}
          onChange={(changes) => setForm({ ...form, ...changes })}
        />
      </SaveForm>
    </Block>
  );
}
