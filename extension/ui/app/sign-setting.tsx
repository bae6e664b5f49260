// One sign in the settings: whether it is in use, and for signs of leaning its weight, with the usual one beside it.
import { useId } from 'react';
import { flagCatalogue } from '#shared/engagement/flags.ts';
import { Check } from '../parts/check.tsx';
import { signLine } from '../signs/sign-words.ts';
import { t } from '../text.ts';
import styles from './app.module.css';
import type { SignForm } from './signs-form.ts';

type SignSettingProps = {
  readonly code: string;
  readonly sign: SignForm;
  /** Other signs are counted, not weighed. */
  readonly weighs: boolean;
  readonly wrong: boolean;
  readonly onChange: (sign: SignForm) => void;
};

export function SignSetting({ code, sign, weighs, wrong, onChange }: SignSettingProps) {
  const id = useId();
  return (
    <li className={styles.signRow}>
      <Check checked={sign.inUse} onChange={(inUse) => onChange({ ...sign, inUse })} label={signLine(code)} />
      {weighs && (
        <span className={styles.weight}>
          <input
            className={styles.weightBox}
            inputMode="numeric"
            autoComplete="off"
            aria-label={t('signWeightOf', signLine(code))}
            aria-describedby={id}
            aria-invalid={wrong || undefined}
            value={sign.weight}
            onChange={(event) => onChange({ ...sign, weight: event.target.value })}
          />
          <span id={id} className={styles.fine}>
            {wrong ? t('signWeightWrong') : t('signWeightUsual', flagCatalogue[code]?.weight ?? 0)}
          </span>
        </span>
      )}
    </li>
  );
}
