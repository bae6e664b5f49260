// The coach's own support: where the clock stands, an hour to log, a brief without names, and a supervisor to turn to.
import { useRef } from 'react';
import type { Board } from '#shared/engagement/board.ts';
import { lastSupervision, supervisionClock } from '#shared/engagement/hours.ts';
import { Block, Page } from '../app/page.tsx';
import { useOpened } from '../app/use-opened.ts';
import { longDay } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { nowWith } from '../hooks/now-with.ts';
import { useNow } from '../hooks/use-now.ts';
import { usePracticeRecords } from '../hooks/use-practice-records.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { plural, t } from '../text.ts';
import { Brief } from './brief.tsx';
import { hoursWords, normWords } from './clock-words.ts';
import { Given } from './given.tsx';
import { LogSupervision } from './log-supervision.tsx';
import { Norm } from './norm.tsx';
import { openCases } from './open-cases.ts';
import { PastSupervision } from './past-supervision.tsx';
import { Supervisors } from './supervisors.tsx';
import styles from './supervision.module.css';

export function SupervisionPage({ board }: { readonly board: Board }) {
  const now = useNow(60_000);
  const { view, practice } = usePracticeRecords();
  const ready = view.type === 'ready';
  const page = useRef<HTMLDivElement>(null);
  useOpened(page, ready);
  const at = nowWith(now, practice.supervisions);
  const clock = supervisionClock(practice, at);
  const last = lastSupervision(practice, at);
  const cases = openCases(practice, now);
  return (
    <Page title={t('navSupervision')} lead={t('supLead')}>
      {view.type === 'failed' && <ErrorNotice text={saveErrorText(view.error)} />}
      {ready && (
        <div ref={page} className={styles.page}>
          <section className={styles.clock} data-due={clock.due}>
            <h2 className={styles.clockWords}>
              {last === null
                ? t('supNever', hoursWords(clock.hours), plural('days', clock.days))
                : t('supSince', hoursWords(clock.hours), plural('days', clock.days), longDay(last.at))}
            </h2>
            <p>
              {normWords(clock)} {t(clock.due ? 'supDue' : 'supNotDue')}
            </p>
            {!clock.hasSupervisor && <p>{t('supNobody')}</p>}
          </section>
          <div data-open="log">
            <LogSupervision practice={practice} cases={cases} now={now} />
          </div>
          <div data-open="brief">
            <Brief board={board} cases={cases} />
          </div>
          <div data-open="supervisor">
            <Supervisors />
          </div>
          <div data-open="norm">
            <Norm />
          </div>
          <Given practice={practice} now={now} />
          <Block title={t('supPast')}>
            <PastSupervision supervisions={practice.supervisions} />
          </Block>
        </div>
      )}
    </Page>
  );
}
