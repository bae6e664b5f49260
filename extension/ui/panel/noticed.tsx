// "I noticed": the signs that are noted most, at one press each while the session is fresh. The others are on the page.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { flagType } from '#shared/records/flag.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { ofType, type RecordsView } from '../hooks/use-records.ts';
import { useSave } from '../hooks/use-save.ts';
import { openPractice } from '../open-screen.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Section } from '../parts/section.tsx';
import { frequentSigns, signLine } from '../signs/sign-words.ts';
import styles from '../signs/signs.module.css';
import { tickedToday } from '../signs/ticked-today.ts';
import { t } from '../text.ts';

type NoticedProps = {
  readonly engagement: BoardEngagement;
  readonly view: RecordsView;
  readonly now: number;
};

export function Noticed({ engagement, view, now }: NoticedProps) {
  const { error, save } = useSave();
  const ticked = tickedToday(ofType(flagType, view), now);
  const toggle = (code: string) =>
    void save(() => ask(ticked.has(code) ? 'flag/untick' : 'flag/tick', { engagement: engagement.id, code }));
  return (
    <Section title={t('noticedTitle')}>
      <div className={styles.noticed} role="group" aria-label={t('noticedTitle')}>
        {frequentSigns.map(({ code, label }) => (
          <button
            key={code}
            type="button"
            aria-pressed={ticked.has(code)}
            title={signLine(code)}
            onClick={() => toggle(code)}
          >
            {t(label)}
          </button>
        ))}
        <button type="button" onClick={() => openPractice(`/engagements/${engagement.id}/signs`)}>
          {t('noticedMore')}
        </button>
      </div>
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
    </Section>
  );
}
