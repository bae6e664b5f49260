// Where a coach finds the private address of a calendar: folded away, because it is needed once.
import { t, type MessageKey } from '../text.ts';
import styles from './feed.module.css';

const places = [
  ['feedGoogle', ['feedGoogle1', 'feedGoogle2', 'feedGoogle3']],
  ['feedOutlook', ['feedOutlook1', 'feedOutlook2', 'feedOutlook3', 'feedOutlook4']],
  ['feedOther', ['feedOther1']],
] as const satisfies readonly (readonly [MessageKey, readonly MessageKey[]])[];

export function WhereToFind() {
  return (
    <details className={styles.fold}>
      <summary>{t('feedWhere')}</summary>
      <div className={styles.places}>
        {places.map(([title, steps]) => (
          <div key={title}>
            <h3 className={styles.placeTitle}>{t(title)}</h3>
            <ol className={styles.steps}>
              {steps.map((step) => (
                <li key={step}>{t(step)}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </details>
  );
}
