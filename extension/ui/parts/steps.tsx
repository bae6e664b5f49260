// How far a short flow has come: bars for the eye, "Step 2 of 4" in words for everybody.
import { t } from '../text.ts';
import styles from './steps.module.css';

export function Steps({ at, of }: { readonly at: number; readonly of: number }) {
  return (
    <div className={styles.steps}>
      <span className={styles.words}>{t('stepOf', at, of)}</span>
      <span className={styles.bars} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i key={index} data-on={index < at} />
        ))}
      </span>
    </div>
  );
}
