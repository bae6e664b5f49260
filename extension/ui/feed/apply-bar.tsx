// The one button of the review, with what it is about to do in numbers, and how far it has come. It stays in sight while the list is long.
import type { PastSession } from '#shared/engagement/past-sessions.ts';
import { Button } from '../parts/button.tsx';
import { plural, t } from '../text.ts';
import styles from './feed.module.css';
import type { Review, Working } from './use-review.ts';

type ApplyBarProps = {
  readonly sessions: readonly PastSession[];
  readonly review: Pick<Review, 'apply'>;
};

export function ApplyBar({ sessions, review: { apply } }: ApplyBarProps) {
  const clients = new Set(sessions.map(({ engagement }) => engagement)).size;
  const counted = t(
    'reviewTicked',
    plural('reviewSessions', sessions.length),
    plural('reviewClients', clients),
  );
  return (
    <div className={styles.bar}>
      <p role="status">{sessions.length === 0 ? t('reviewNoneTicked') : counted}</p>
      <Button kind="main" disabled={sessions.length === 0} onClick={() => void apply(sessions)}>
        {sessions.length === 0 ? t('reviewApplyNone') : plural('reviewApply', sessions.length)}
      </Button>
    </div>
  );
}

/** Stands where the button stood. */
export function ProgressBar({ working: { what, done, of } }: { readonly working: Working }) {
  const label = t(what === 'import' ? 'importsWorking' : 'importsUndoing', done, of);
  return (
    <div className={styles.bar} data-working>
      <p aria-live="polite">{label}</p>
      <progress value={done} max={Math.max(1, of)} aria-label={label} />
    </div>
  );
}
