// Why it ends: one of a few reasons, each with the fact that speaks to it. What has begun cannot be called off before it began.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { endingReasons, type EndingDraft, type EndingReason } from '#shared/records/engagement.ts';
import { relativeDayWithin } from '../dates.ts';
import { Choices } from '../parts/choices.tsx';
import { t } from '../text.ts';
import { ledgerWords } from '../ledger-words.ts';
import { reasonKeys } from './reasons.ts';

type WhyStepProps = {
  readonly engagement: BoardEngagement;
  readonly draft: EndingDraft;
  readonly now: number;
  readonly onChange: (changes: Partial<EndingDraft>) => void;
};

export function WhyStep({ engagement, draft, now, onChange }: WhyStepProps) {
  const hints: Partial<Record<EndingReason, string | undefined>> = {
    completed: ledgerWords(engagement),
    referred: t('endingHintReferred'),
    lapsed: lastHeldWords(engagement, now),
  };
  const possible = endingReasons.filter((reason) => reason !== 'cancelled' || engagement.held === 0);
  const choices = possible.map((reason) => ({
    value: reason,
    label: t(reasonKeys[reason].choice),
    hint: hints[reason],
  }));
  return (
    <Choices
      legend={t('endingWhyLegend')}
      hideLegend
      choices={choices}
      value={draft.reason}
      onChange={(reason) => onChange({ reason })}
    />
  );
}

function lastHeldWords(engagement: BoardEngagement, now: number): string | undefined {
  const last = engagement.items.findLast((item) => item.status === 'held');
  return last === undefined ? undefined : t('endingHintLastHeld', relativeDayWithin(last.start, now));
}
