// Confirm in words: what will happen, what stays, and the sentence that the coach ticks. Nothing ends by one press alone.
import { useId } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { EndingDraft } from '#shared/records/engagement.ts';
import { badgeWords } from '../badge-words.ts';
import { longDate } from '../dates.ts';
import { Check } from '../parts/check.tsx';
import { plural, t } from '../text.ts';
import type { Missing } from './ending-steps.ts';
import styles from './ending.module.css';
import { eventsAfter } from './events-after.ts';
import { reasonKeys } from './reasons.ts';

type ConfirmStepProps = {
  readonly engagement: BoardEngagement;
  readonly draft: EndingDraft;
  readonly now: number;
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
  readonly missing: Missing | undefined;
};

export function ConfirmStep({ engagement, draft, now, confirmed, onConfirm, missing }: ConfirmStepProps) {
  const id = useId();
  const { lastDay, reason } = draft;
  if (lastDay === undefined || reason === undefined) return null;
  const left = eventsAfter(engagement, lastDay, now).length;
  return (
    <div className={styles.stack}>
      <ul id={id} className={styles.happens}>
        <li>{t('confirmBadge', engagement.name, badgeWords({ kind: 'ended', on: lastDay }))}</li>
        {left > 0 && <li>{plural('confirmEvents', left)}</li>}
        <li>{t('confirmKept')}</li>
        <li>{t('confirmReturn', engagement.name)}</li>
      </ul>
      <div className={styles.sentence}>
        <Check
          checked={confirmed}
          onChange={onConfirm}
          describedBy={id}
          invalid={missing === 'endingMissingTick'}
          label={t('confirmSentence', engagement.name, longDate(lastDay), t(reasonKeys[reason].said))}
        />
      </div>
    </div>
  );
}
