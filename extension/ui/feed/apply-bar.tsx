// The one button of the review, with what it is about to do in numbers. It stays in sight while the list is long.
import type { PastSession } from '#shared/engagement/past-sessions.ts';
import { Button } from '../parts/button.tsx';
import { plural, t } from '../text.ts';
import styles from './feed.module.css';
import type { Review } from './use-review.ts';

type ApplyBarProps = {
  readonly sessions: readonly PastSession[];
  readonly review: Pick<Review, 'apply' | 'working'>;
};

export function ApplyBar({ sessions, review: { apply, working } }: ApplyBarProps) {
  const clients = new Set(sessions.map(({ engagement }) => engagement)).size;
  return (
    <div className={styles.bar}>
      <p role="status">
        {sessions.length === 0
          ? t('reviewNoneTicked')
          : t('reviewTicked', plural('reviewSessions', sessions.length), plural('reviewClients', clients))}
      </p>
      <Button
        kind="main"
        busy={working !== undefined}
        disabled={sessions.length === 0}
        onClick={() => void apply(sessions)}
      >
        {sessions.length === 0 ? t('reviewApplyNone') : plural('reviewApply', sessions.length)}
      </Button>
    </div>
  );
}
