// Rows, not cards: a time or a number at the start, who and where they stand, one action at the end. Hairlines between rows.
import type { ReactNode } from 'react';
import styles from './row.module.css';

export function Rows({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

type RowProps = {
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  readonly action?: ReactNode;
  /** A second line below the whole row, for what needs the width. */
  readonly below?: ReactNode;
};

export function Row({ lead, title, meta, action, below }: RowProps) {
  return (
    <li className={styles.row} data-lead={lead !== undefined}>
      {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      <div className={styles.body}>
        <div className={styles.title}>{title}</div>
        {meta !== undefined && <div className={styles.meta}>{meta}</div>}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
      {below !== undefined && <div className={styles.below}>{below}</div>}
    </li>
  );
}
