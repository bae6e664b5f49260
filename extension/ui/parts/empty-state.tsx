// What an empty list says: what would be here, and the one thing to do.
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type EmptyStateProps = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode };

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <p className={styles.words}>{children}</p>}
      {action}
    </div>
  );
}
