// The last screen of an ending: calm, short, and true to what was just written down.
import { useEffect, useRef } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { EndingDraft } from '#shared/records/engagement.ts';
import { beadsOf } from '#shared/engagement/beads.ts';
import { longDate, longDay } from '../dates.ts';
import { ledgerWords } from '../ledger-words.ts';
import { Beads } from '../parts/beads.tsx';
import { Button } from '../parts/button.tsx';
import { t } from '../text.ts';
import styles from './ending.module.css';

type ClosingScreenProps = {
  readonly engagement: BoardEngagement;
  readonly draft: EndingDraft;
  readonly onDone: () => void;
};

export function ClosingScreen({ engagement, draft, onDone }: ClosingScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const on = engagement.endedOn ?? draft.lastDay;
  return (
    <div className={styles.closing} role="status">
      <Beads beads={beadsOf(engagement, engagement.endedAt ?? 0)} tone="ended" />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {on === undefined
          ? t('closedTitle', engagement.name)
          : t('closedTitleOn', engagement.name, longDate(on))}
      </h2>
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
