// The ending flow on a page of its own, where a prompt leads to: "close", "close as lapsed".
import { useLocation } from 'wouter';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { endingReasons, type EndingReason } from '#shared/records/engagement.ts';
import { EndingFlow } from '../ending/ending-flow.tsx';
import { useNow } from '../hooks/use-now.ts';
import { t } from '../text.ts';
import styles from './app.module.css';
import { backTo, Page } from './page.tsx';
import { useQuery } from './use-hash-path.ts';

export function EndingPage({ engagement }: { readonly engagement: BoardEngagement }) {
  const now = useNow(30_000);
  const [, go] = useLocation();
  const reason = reasonOf(useQuery().get('reason'));
  return (
    <Page title={t('endEngagement')} back={backTo(engagement)}>
      <div className={styles.endingBox}>
        <EndingFlow
          engagement={engagement}
          now={now}
          onLeave={() => go(`/engagements/${engagement.id}`)}
          {...(reason === undefined ? {} : { reason })}
        />
      </div>
    </Page>
  );
}

const reasonOf = (text: string | null): EndingReason | undefined =>
  endingReasons.find((reason) => reason === text);
