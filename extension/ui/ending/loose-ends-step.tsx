// What is still open: each with the fact we know about it. Nothing here blocks the end; what is left open is left on purpose.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { looseEnds, type EndingDraft, type LooseEnd } from '#shared/records/engagement.ts';
import { Check } from '../parts/check.tsx';
import { shortDay } from '../dates.ts';
import { plural, t, type MessageKey } from '../text.ts';
import styles from './ending.module.css';
import { eventsAfter } from './events-after.ts';
import { settledByFact } from './settled-by-fact.ts';

type LooseEndsStepProps = {
  readonly engagement: BoardEngagement;
  readonly draft: EndingDraft;
  readonly now: number;
  readonly onChange: (changes: Partial<EndingDraft>) => void;
};

const labels = {
  'future-events': 'looseFutureEvents',
  unpaid: 'looseUnpaid',
  unused: 'looseUnused',
  'recurring-invitation': 'looseRecurring',
  'booking-link': 'looseBookingLink',
} as const satisfies Record<LooseEnd, MessageKey>;

export function LooseEndsStep({ engagement, draft, now, onChange }: LooseEndsStepProps) {
  const settled = settledByFact(engagement, draft, now);
  const open = looseEnds.filter((end) => !settled.includes(end));
  const toggle = (end: LooseEnd, settled: boolean) =>
    onChange({ settled: settled ? [...draft.settled, end] : draft.settled.filter((other) => other !== end) });
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('endingLooseText')}</p>
      <div className={styles.checks} role="group" aria-label={t('endingLooseLegend')}>
        {open.map((end) => (
          <Check
            key={end}
            checked={draft.settled.includes(end)}
            onChange={(settled) => toggle(end, settled)}
            label={t(labels[end])}
            hint={factOf(end, engagement, draft, now)}
          />
        ))}
      </div>
      {settled.includes('future-events') && <p className={styles.quiet}>{t('looseNoEvents')}</p>}
    </div>
  );
}

function factOf(
  end: LooseEnd,
  engagement: BoardEngagement,
  draft: EndingDraft,
  now: number,
): string | undefined {
  if (end === 'unused') return plural('looseUnusedFact', engagement.remaining, engagement.agreed);
  if (end !== 'future-events') return undefined;
  const events = eventsAfter(engagement, draft.lastDay, now);
  const days = new Intl.ListFormat(t('localeTag')).format(
    events.slice(0, 3).map((event) => shortDay(event.start)),
  );
  return plural('looseEventsFact', events.length, events.length > 3 ? t('andMore', days) : days);
}
