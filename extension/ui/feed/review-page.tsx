// "Sessions found in your calendar": what the past of a calendar proposes, looked through before anything is counted; then counted with
// a bar, and undone as a whole as long as the coach likes.
import type { Board } from '#shared/engagement/board.ts';
import { Page } from '../app/page.tsx';
import { saveErrorText } from '../error-text.ts';
import { ButtonLink } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { plural, t } from '../text.ts';
import { ApplyBar, ProgressBar } from './apply-bar.tsx';
import { useChoice } from './choice.ts';
import styles from './feed.module.css';
import { ImportEnded } from './import-ended.tsx';
import { ImportsMade } from './imports-made.tsx';
import { ReviewClient } from './review-client.tsx';
import { ReviewUnclear } from './review-unclear.tsx';
import { useReview, type Past } from './use-review.ts';

export function ReviewPage({ board }: { readonly board: Board }) {
  const review = useReview();
  const { past, error, look, ended, working, imports, undo } = review;
  const last = imports.find(({ id }) => id === ended?.import);
  return (
    <Page title={t('reviewTitle')} lead={t('reviewLead')} back={{ href: '#/feed', label: t('feedTitle') }}>
      {error !== undefined && (
        <ErrorNotice title={t('feedFailed')} text={saveErrorText(error)} onRetry={() => void look()} />
      )}
      {ended !== undefined && (
        <ImportEnded
          key={review.round}
          ended={ended}
          onUndo={last === undefined ? undefined : () => void undo(last)}
        />
      )}
      {past === undefined && error === undefined && <p className={styles.quiet}>{t('reviewLooking')}</p>}
      {past !== undefined && (
        <Found key={`found ${review.round}`} board={board} past={past} review={review} />
      )}
      {working !== undefined && <ProgressBar working={working} />}
      <ImportsMade board={board} review={review} />
    </Page>
  );
}

type FoundProps = {
  readonly board: Board;
  readonly past: Past;
  readonly review: ReturnType<typeof useReview>;
};

function Found({ board, past, review }: FoundProps) {
  const choice = useChoice(past);
  const found = past.engagements.reduce((total, { proposals }) => total + proposals.length, 0);
  if (past.events === 0)
    return (
      <EmptyState
        title={t('reviewNoCalendar')}
        action={<ButtonLink href="#/feed">{t('reviewToFeed')}</ButtonLink>}
      >
        {t('reviewNoCalendarText')}
      </EmptyState>
    );
  if (found + past.unclear.length === 0)
    return <EmptyState title={t('reviewNothing')}>{summary(past, found).join(' ')}</EmptyState>;
  const engagementOf = (id: string) => board.engagements.find((engagement) => engagement.id === id);
  return (
    <>
      <p className={styles.summary}>{summary(past, found).join(' ')}</p>
      {past.engagements.map(({ engagement: id, proposals }) => {
        const engagement = engagementOf(id);
        return (
          engagement !== undefined && (
            <ReviewClient key={id} engagement={engagement} proposals={proposals} choice={choice} />
          )
        );
      })}
      {past.unclear.length > 0 && <ReviewUnclear unclear={past.unclear} board={board} choice={choice} />}
      {review.working === undefined && <ApplyBar sessions={choice.sessions} review={review} />}
    </>
  );
}

/** "18 sessions for 4 clients. 3 are on the ledger already. 2 are unclear." */
function summary(past: Past, found: number): readonly string[] {
  return [
    ...(found > 0
      ? [t('reviewSum', plural('reviewSessions', found), plural('reviewClients', past.engagements.length))]
      : []),
    ...(past.already > 0 ? [plural('reviewAlready', past.already)] : []),
    ...(past.unclear.length > 0 ? [plural('reviewUnclear', past.unclear.length)] : []),
    ...(past.ended > 0 ? [plural('reviewEnded', past.ended)] : []),
    ...(found + past.already + past.unclear.length + past.ended === 0 ? [t('reviewNobody')] : []),
  ];
}
