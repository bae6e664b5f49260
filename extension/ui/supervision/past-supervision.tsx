// The hours that were had, newest first, with the cases by code.
import type { Projected } from '#shared/records/record.ts';
import type { Supervision } from '#shared/records/supervision.ts';
import { longDay } from '../dates.ts';
import { Row, Rows } from '../parts/row.tsx';
import { plural, t } from '../text.ts';
import { kindName } from './kind-words.ts';
import styles from './supervision.module.css';

type PastProps = { readonly supervisions: readonly Projected<Supervision>[] };

export function PastSupervision({ supervisions }: PastProps) {
  if (supervisions.length === 0) return <p className={styles.quiet}>{t('supPastNone')}</p>;
  return (
    <Rows label={t('supPast')}>
      {supervisions
        .toSorted((a, b) => b.at - a.at)
        .map(({ id, at, minutes, kind, supervisor, cases, actions }) => (
          <Row
            key={id}
            lead={longDay(at)}
            title={supervisor === '' ? kindName(kind) : supervisor}
            meta={[
              supervisor === '' ? '' : kindName(kind),
              plural('factMinutes', minutes),
              cases.length === 0 ? '' : t('supCases', cases.join(', ')),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
            below={actions === '' ? undefined : <p className={styles.quiet}>{actions}</p>}
          />
        ))}
    </Rows>
  );
}
