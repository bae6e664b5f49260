// The last screen of an ending: calm, short, and true to what was just written down.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { EndingDraft } from '#shared/records/engagement.ts';
import { beadsOf } from '#shared/engagement/beads.ts';
import { longDate, longDay } from '../dates.ts';
import { ledgerWords } from '../ledger-words.ts';
import { Beads } from '../parts/beads.tsx';
import { Button } from '../parts/button.tsx';
import { t } from '../text.ts';
import styles from './ending.module.css';
import { isAhead } from './ending-steps.ts';
import { FocusedTitle } from './focused-title.tsx';

type ClosingScreenProps = {
  readonly engagement: BoardEngagement;
  readonly draft: EndingDraft;
  readonly now: number;
  readonly onDone: () => void;
};

export function ClosingScreen({ engagement, draft, now, onDone }: ClosingScreenProps) {
  const on = engagement.endedOn ?? draft.lastDay;
  return (
    <div className={styles.closing} role="status">
      <Beads beads={beadsOf(engagement, engagement.endedAt ?? 0)} tone="ended" />
      <FocusedTitle>{titleOf(engagement.name, on, now)}</FocusedTitle>
      <p>{ledgerWords(engagement)}</p>
      <p className={styles.quiet}>{t('closedText')}</p>
      {engagement.guardUntil !== undefined && (
        <p className={styles.quiet}>{t('closedGuard', engagement.name, longDay(engagement.guardUntil))}</p>
      )}
      <Button kind="main" onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  );
}

function titleOf(name: string, on: string | undefined, now: number): string {
  if (on === undefined) return t('closedTitle', name);
  return t(isAhead(on, now) ? 'closedTitleAhead' : 'closedTitleOn', name, longDate(on));
}
