// One sentence that matters, with the one thing to do next. `alert` is read out at once, `status` when there is a pause.
import type { ReactNode } from 'react';
import styles from './notice.module.css';

type NoticeProps = {
  readonly tone: 'quiet' | 'good' | 'caution' | 'error';
  readonly title?: string | undefined;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <div>
        {title !== undefined && <strong className={styles.title}>{title} </strong>}
        {children}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
