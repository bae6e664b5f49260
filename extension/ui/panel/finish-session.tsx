// The foot of the panel: what became of the session, the urgent card, and the way to finish.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { ForecastItem } from '#shared/engagement/forecast.ts';
import type { Session } from '#shared/records/session.ts';
import type { LiveCall, SessionRef } from '../../messages.ts';
import { minutesBetween } from '../dates.ts';
import { useSyncState } from '../hooks/use-sync-state.ts';
import { outcomeSaid } from '../outcome.ts';
import { outcomeKeys } from '../outcome-keys.ts';
import { Button } from '../parts/button.tsx';
import { SyncLine } from '../parts/sync-line.tsx';
import { t } from '../text.ts';
import { FinishDialog } from './finish-dialog.tsx';
import { isOutcome } from './finish-form.ts';
import styles from './panel.module.css';
import { UrgentLink } from './urgent-link.tsx';

type FinishSessionProps = {
  readonly engagement: BoardEngagement;
  readonly sessionRef: SessionRef;
  readonly session: Session | undefined;
  readonly item: ForecastItem | undefined;
  readonly call: LiveCall | null;
  readonly now: number;
};

export function FinishSession({ engagement, sessionRef, session, item, call, now }: FinishSessionProps) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const sync = useSyncState();
  const status = item?.status;
  return (
    <footer className={styles.footer}>
      <span className={styles.footerWords}>
        {said === '' ? (
          isOutcome(status) ? (
            t(outcomeKeys[status])
          ) : (
            <SyncLine state={sync} />
          )
        ) : (
          <span role="status">{said}</span>
        )}
      </span>
      <UrgentLink engagement={engagement} />
      <Button kind={isOutcome(status) ? 'quiet' : 'main'} onClick={() => setAsking(true)}>
        {t(isOutcome(status) ? 'changeOutcome' : 'finishSession')}
      </Button>
      {asking && (
        <FinishDialog
          engagement={engagement}
          sessionRef={sessionRef}
          session={session}
          likelyMinutes={likelyMinutes(engagement, item, call, now)}
          onClose={() => setAsking(false)}
          onDone={(outcome, kind) => {
            setSaid(outcomeSaid(engagement, outcome, kind));
            setAsking(false);
          }}
        />
      )}
    </footer>
  );
}

/** The call's own length where we saw it run, else what was agreed. */
function likelyMinutes(
  engagement: BoardEngagement,
  item: ForecastItem | undefined,
  call: LiveCall | null,
  now: number,
): number {
  const startedAt = call?.startedAt ?? null;
  if (startedAt !== null) return Math.max(1, minutesBetween(startedAt, now));
  return engagement.terms?.minutes ?? (item === undefined ? 50 : minutesBetween(item.start, item.end));
}
