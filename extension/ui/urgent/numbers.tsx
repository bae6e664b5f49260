// The numbers to call, large enough to read while one dials. Where none are set, those of a few places are named as what they are; none
// is ever set by itself.
import type { EmergencyNumber } from '#shared/records/practice.ts';
import { Block } from '../app/page.tsx';
import { t } from '../text.ts';
import { suggestedNumbers } from './suggested-numbers.ts';
import styles from './urgent.module.css';

export function Numbers({ numbers }: { readonly numbers: readonly EmergencyNumber[] }) {
  const isSet = numbers.length > 0;
  const shown = isSet ? numbers : suggestedNumbers();
  return (
    <Block title={t('urgentCall')} text={isSet ? undefined : t('urgentNoneSet')}>
      <ul className={styles.numbers}>
        {shown.map(({ label, number }) => (
          <li key={`${label} ${number}`} className={styles.number}>
            <span>{label}</span>
            <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>
          </li>
        ))}
      </ul>
      {!isSet && <a href="#/settings">{t('urgentSetNumbers')}</a>}
    </Block>
  );
}
