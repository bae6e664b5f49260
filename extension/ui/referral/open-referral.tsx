// Opening a referral: the kind of reason, and what was noticed - as behaviour, not as a diagnosis.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { ReferralReason } from '#shared/records/referral.ts';
import { Block } from '../app/page.tsx';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { errorsAt } from '../field-errors.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { AreaField } from '../parts/fields.tsx';
import { t } from '../text.ts';
import styles from './referral.module.css';
import { reasonChoices } from './referral-words.ts';

export function OpenReferral({ engagement }: { readonly engagement: BoardEngagement }) {
  const [reason, setReason] = useState<ReferralReason>('scope');
  const [need, setNeed] = useState('');
  const { busy, error, save } = useSave();
  const form = useFirstInvalid(error);
  const open = () =>
    save(() => ask('referral/open', { engagement: engagement.id, reason, need: need.trim() }));
  return (
    <Block title={t('referralOpen')}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Choices legend={t('referralReason')} value={reason} onChange={setReason} choices={reasonChoices()} />
        <AreaField
          label={t('referralNeed')}
          optional
          hint={t('referralNeedHint')}
          error={errorsAt(error, { need: 'fieldWordsWrong' })['need']}
          rows={3}
          value={need}
          onChange={setNeed}
        />
        {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
        <div>
          <Button kind="main" type="submit" busy={busy}>
            {t('referralOpenNow')}
          </Button>
        </div>
      </form>
    </Block>
  );
}
