// Opening a referral: the kind of reason, and what was noticed - as behaviour, not as a diagnosis.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { ReferralReason } from '#shared/records/referral.ts';
import { Block } from '../app/page.tsx';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useSave } from '../hooks/use-save.ts';
import { Choices } from '../parts/choices.tsx';
import { AreaField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import { reasonChoices } from './referral-words.ts';

export function OpenReferral({ engagement }: { readonly engagement: BoardEngagement }) {
  const [reason, setReason] = useState<ReferralReason>('scope');
  const [need, setNeed] = useState('');
  const { busy, error, save } = useSave();
  const open = () =>
    save(() => ask('referral/open', { engagement: engagement.id, reason, need: need.trim() }));
  return (
    <Block title={t('referralOpen')}>
      <SaveForm error={error} busy={busy} label={t('referralOpenNow')} onSave={open}>
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
      </SaveForm>
    </Block>
  );
}
