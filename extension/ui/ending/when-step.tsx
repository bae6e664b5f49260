// When the last day was, or is to be. Two days are at hand; any other can be chosen.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { EndingDraft } from '#shared/records/engagement.ts';
import { isoDay, longDate, relativeDayWithin } from '../dates.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../text.ts';
import { isAhead, type Missing } from './ending-steps.ts';
import styles from './ending.module.css';

type WhenStepProps = {
  readonly engagement: BoardEngagement;
  readonly draft: EndingDraft;
  readonly now: number;
  readonly onChange: (changes: Partial<EndingDraft>) => void;
  readonly missing: Missing | undefined;
};

export function WhenStep({ engagement, draft, now, onChange, missing }: WhenStepProps) {
  const days = suggestedDays(engagement, now);
  return (
    <div className={styles.stack}>
      <Field
        label={t('endingLastDay')}
        hint={
          draft.lastDay !== undefined && isAhead(draft.lastDay, now)
            ? t('endingAheadHint', longDate(draft.lastDay))
            : t('endingLastDayHint')
        }
        narrow={false}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            value={draft.lastDay ?? ''}
            aria-invalid={missing === undefined ? undefined : true}
            onChange={(event) =>
              onChange({ lastDay: event.target.value === '' ? undefined : event.target.value })
            }
          />
        )}
      </Field>
      <div className={styles.picks} role="group" aria-label={t('endingSuggestedDays')}>
        {days.map(({ iso, label }) => (
          <Button key={label} aria-pressed={draft.lastDay === iso} onClick={() => onChange({ lastDay: iso })}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

function suggestedDays(
  engagement: BoardEngagement,
  now: number,
): readonly { readonly iso: string; readonly label: string }[] {
  const standing = engagement.items.filter((item) => !item.off);
  const lastPast = standing.findLast((item) => item.start <= now);
  const lastComing = standing.findLast((item) => item.start > now);
  const days = [{ iso: isoDay(now).toString(), label: t('dayToday') }];
  if (lastPast !== undefined) {
    days.push({
      iso: isoDay(lastPast.start).toString(),
      label: t('endingPickLast', relativeDayWithin(lastPast.start, now)),
    });
  }
  if (lastComing !== undefined) {
    days.push({
      iso: isoDay(lastComing.start).toString(),
      label: t('endingPickBooked', relativeDayWithin(lastComing.start, now)),
    });
  }
  return days.filter((day, index) => days.findIndex((other) => other.iso === day.iso) === index);
}
