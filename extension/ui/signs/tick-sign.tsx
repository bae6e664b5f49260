// One sign to tick, shown ticked at once and saved; a sign that opens the urgent card leads there.
import { useLocation } from 'wouter';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { flagCatalogue } from '#shared/engagement/flags.ts';
import type { Flag } from '#shared/records/flag.ts';
import type { Projected } from '#shared/records/record.ts';
import { ask } from '../ask.ts';
import { relativeDay } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { signLine } from './sign-words.ts';
import styles from './signs.module.css';
import { lastNoted, tickedToday } from './ticked-today.ts';

type TickSignProps = {
  readonly engagement: BoardEngagement;
  readonly code: string;
  readonly flags: readonly Projected<Flag>[];
  readonly now: number;
};

export function TickSign({ engagement, code, flags, now }: TickSignProps) {
  const { error, save } = useSave();
  const ticked = tickedToday(flags, now).has(code);
  const last = lastNoted(flags, code, now);
  const [, go] = useLocation();
  const opensUrgent = flagCatalogue[code]?.opensUrgent === true;
  const toggle = async (tick: boolean) => {
    const saved = await save(() =>
      ask(tick ? 'flag/tick' : 'flag/untick', { engagement: engagement.id, code }),
    );
    if (saved !== null && tick && opensUrgent) openCard();
  };
  const openCard = () => {
    // Where this fails, the card itself offers it again.
    void ask('urgent/open', { engagement: engagement.id });
    go(`/engagements/${engagement.id}/urgent`);
  };
  return (
    <li>
      <Check
        checked={ticked}
        onChange={(tick) => void toggle(tick)}
        label={signLine(code)}
        hint={last === undefined ? undefined : t('signLast', relativeDay(last, now))}
      />
      {opensUrgent && (
        <div className={styles.urgentLink}>
          <Button kind="quiet" onClick={openCard}>
            {t('openUrgentCard')}
          </Button>
        </div>
      )}
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
    </li>
  );
}
