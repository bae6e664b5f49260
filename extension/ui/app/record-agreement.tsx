// Recording what was agreed, for a client who was added before it was. A spoken agreement counts.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { AgreementFields } from './agreement-fields.tsx';
import { agreementInput, emptyAgreement, fieldErrors } from './agreement-form.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';

export function RecordAgreement({ engagement }: { readonly engagement: BoardEngagement }) {
  const [form, setForm] = useState(emptyAgreement);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<SaveError>();
  const formElement = useFirstInvalid(error);
  const record = async () => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const answer = await ask('agreement/record', {
      engagement: engagement.id,
      agreement: agreementInput(form),
    });
    setBusy(false);
    if (!answer.ok) setError(answer.error);
  };
  return (
    <Block title={t('recordAgreementTitle')} text={t('recordAgreementText')}>
      <form
        ref={formElement}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <AgreementFields
          form={form}
          errors={fieldErrors(error)}
          onChange={(changes) => setForm({ ...form, ...changes })}
        />
        {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
        <div className={styles.formButtons}>
          <Button kind="main" type="submit" busy={busy}>
            {t('recordAgreement')}
          </Button>
        </div>
      </form>
    </Block>
  );
}
