// A sign that stands open: what, since when, and the way to say what became of it.
import { useEffect, useRef, useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { Flag } from '#shared/records/flag.ts';
import type { Projected } from '#shared/records/record.ts';
import { ask } from '../ask.ts';
import { relativeDay } from '../dates.ts';
import { errorsAt } from '../field-errors.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import { signLine } from './sign-words.ts';
import styles from './signs.module.css';

type OpenSignProps = {
  readonly flag: Projected<Flag>;
  readonly engagement: BoardEngagement;
  readonly now: number;
  /** It will be gone from the list, and its button with it. */
  readonly onResolved: () => void;
};

export function OpenSign({ flag, engagement, now, onResolved }: OpenSignProps) {
  const [asking, setAsking] = useState(false);
  const opener = useFocusBack(asking);
  const line = signLine(flag.code);
  return (
    <li className={styles.openSign}>
      <span className={styles.day}>{relativeDay(flag.at, now)}</span>
      <span className={styles.line}>
        {line}
        {flag.words !== undefined && flag.words !== '' && <span className={styles.words}>{flag.words}</span>}
      </span>
      {/* The urgent card is closed by writing down what was done, and by nothing else. */}
      {flag.code === 'U1' ? (
        <ButtonLink href={`#/engagements/${engagement.id}/urgent`}>{t('openUrgentCard')}</ButtonLink>
      ) : (
        <Button
          ref={opener}
          kind="quiet"
          aria-expanded={asking}
          aria-label={t('signResolvedOf', line)}
          onClick={() => setAsking(!asking)}
        >
          {t('signResolved')}
        </Button>
      )}
      {asking && <ResolveForm flag={flag} onResolved={onResolved} onClose={() => setAsking(false)} />}
    </li>
  );
}

type ResolveProps = Pick<OpenSignProps, 'flag' | 'onResolved'> & { readonly onClose: () => void };

function ResolveForm({ flag, onResolved, onClose }: ResolveProps) {
  const [how, setHow] = useState('');
  const { busy, error, save, refuse } = useSave();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), [form]);
  const resolve = async () => {
    if (how.trim() === '') return refuse(['how']);
    const saved = await save(() => ask('flag/resolve', { flag: flag.id, how: how.trim() }));
    if (saved !== null) onResolved();
  };
  return (
    <SaveForm
      error={error}
      busy={busy}
      label={t('save')}
      onSave={resolve}
      kind="plain"
      fieldsTell
      formRef={form}
      className={styles.resolve}
      extra={
        <Button kind="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      }
    >
      <TextField
        label={t('signHow')}
        hint={t('signHowHint')}
        error={errorsAt(error, { how: 'signHowMissing' })['how']}
        value={how}
        onChange={setHow}
      />
    </SaveForm>
  );
}
