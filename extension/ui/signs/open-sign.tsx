// A sign that stands open: what, since when, and the way to say what became of it.
import { useEffect, useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { Flag } from '#shared/records/flag.ts';
import type { Projected } from '#shared/records/record.ts';
import { ask } from '../ask.ts';
import { relativeDay } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { errorsAt } from '../field-errors.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { TextField } from '../parts/fields.tsx';
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
  const form = useFirstInvalid(error);
  useEffect(() => form.current?.querySelector('input')?.focus(), [form]);
  const resolve = async () => {
    if (how.trim() === '') return refuse(['how']);
    const saved = await save(() => ask('flag/resolve', { flag: flag.id, how: how.trim() }));
    if (saved !== null) onResolved();
  };
  return (
    <form
      ref={form}
      className={styles.resolve}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void resolve();
      }}
    >
      <TextField
        label={t('signHow')}
        hint={t('signHowHint')}
        error={errorsAt(error, { how: 'signHowMissing' })['how']}
        value={how}
        onChange={setHow}
      />
      {error !== undefined && error.type !== 'invalid' && (
        <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" busy={busy}>
          {t('save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
