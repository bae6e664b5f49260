// Someone is in danger: what had to be shared is shared without a consent, and written down with who advised it and whether the client
// knew. It is offered wherever consent is asked for, and asked for nowhere else.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useSave } from '../hooks/use-save.ts';
import { Check } from '../parts/check.tsx';
import { AreaField, TextField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import styles from './referral.module.css';
import type { Share } from './share-block.tsx';

const emptyForm = { what: '', how: '', whoAdvised: '', clientTold: false };

export function InDanger({
  engagement,
  share,
}: {
  readonly engagement: BoardEngagement;
  readonly share: Share;
}) {
  const [form, setForm] = useState({ ...emptyForm, to: share.recipient });
  const [recorded, setRecorded] = useState(false);
  const { busy, error, save, refuse } = useSave();
  const errors = errorsAt(error, sentences);
  const change = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const record = async () => {
    const missing = (['to', 'what'] as const).filter((field) => form[field].trim() === '');
    if (missing.length > 0) return refuse(missing);
    const { what, whoAdvised, clientTold } = form;
    const to = form.to.trim();
    const saved = await save(() =>
      ask('disclosure/record', {
        ...{ engagement: engagement.id, to, items: share.items, how: form.how.trim() },
        ...(to === share.recipient ? { entry: share.entry } : {}),
        why: t('dangerWhy'),
        override: { what: what.trim(), whoAdvised: whoAdvised.trim(), clientTold },
      }),
    );
    if (saved !== null) setRecorded(true);
  };
  if (recorded) return <Notice tone="good">{t('dangerRecorded')}</Notice>;
  return (
    <SaveForm error={error} busy={busy} label={t('dangerRecord')} onSave={record}>
      <p className={styles.quiet}>
        {t('dangerText')} <a href={`#/engagements/${engagement.id}/urgent`}>{t('openUrgentCard')}</a>
      </p>
      <TextField
        label={t('dangerTo')}
        error={errors['to']}
        value={form.to}
        onChange={(to) => change({ to })}
      />
      <AreaField
        label={t('dangerWhat')}
        hint={t('dangerWhatHint')}
        error={errors['what']}
        value={form.what}
        onChange={(what) => change({ what })}
      />
      <TextField
        label={t('shareHow')}
        optional
        hint={t('shareHowHint')}
        value={form.how}
        onChange={(how) => change({ how })}
      />
      <TextField
        label={t('dangerAdvised')}
        optional
        hint={t('dangerAdvisedHint')}
        value={form.whoAdvised}
        onChange={(whoAdvised) => change({ whoAdvised })}
      />
      <Check
        checked={form.clientTold}
        onChange={(clientTold) => change({ clientTold })}
        label={t('dangerTold')}
      />
    </SaveForm>
  );
}

const sentences = { to: 'dangerToMissing', what: 'dangerWhatMissing' } as const;
