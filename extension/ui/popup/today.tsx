// Today's sessions by time, each with its count and its notes. An empty day says when the next one is.
import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import type { ForecastItem } from '#shared/engagement/forecast.ts';
import { badgeWords } from '../badge-words.ts';
import { dayAndTimeWithin, isSameDay, shortDay, timeOfDay } from '../dates.ts';
import { openPanel } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { Count } from '../parts/count.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { Section } from '../parts/section.tsx';
import { refOfItem } from '../session-ref.ts';
import type { Standing } from '../standing.ts';
import { t } from '../text.ts';
import styles from './popup.module.css';

type TodayProps = { readonly standings: readonly Standing[]; readonly now: number };
type Entry = { readonly standing: Standing; readonly item: ForecastItem };

export function Today({ standings, now }: TodayProps) {
  const entries = sessionsOfDay(standings, now);
  return (
    <Section title={t('today')} aside={shortDay(now)}>
      {entries.length === 0 ? (
        <p className={styles.quiet}>{nextWords(standings, now)}</p>
      ) : (
        <Rows>
          {entries.map((entry) => (
            <TodayRow key={`${entry.standing.engagement.id} ${entry.item.start}`} entry={entry} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function TodayRow({ entry: { standing, item } }: { readonly entry: Entry }) {
  const { engagement, beads, beyond } = standing;
  const open = useOpenPanel();
  const ref = refOfItem(engagement.id, item);
  return (
    <Row
      lead={
        item.timeKnown ? (
          <time dateTime={new Date(item.start).toISOString()}>{timeOfDay(item.start)}</time>
        ) : (
          t('anyTime')
        )
      }
      title={engagement.name}
      meta={
        <Count
          beads={beads}
          beyond={beyond}
          badge={item.badge}
          words={item.badge === null ? standing.words : badgeWords(item.badge)}
        />
      }
      action={
        ref !== null && (
          <Button onClick={() => open(ref)} aria-label={t('notesOf', engagement.name)}>
            {t('notes')}
          </Button>
        )
      }
    />
  );
}

/** The window is asked for beforehand: the panel opens only inside the click itself. */
function useOpenPanel() {
  const windowId = useRef<number>(undefined);
  useEffect(() => {
    void browser.windows.getCurrent().then((current) => {
      windowId.current = current.id;
    });
  }, []);
  return (ref: Parameters<typeof openPanel>[1]) => {
    void openPanel(windowId.current ?? browser.windows.WINDOW_ID_CURRENT, ref).then(() => window.close());
  };
}

function sessionsOfDay(standings: readonly Standing[], now: number): readonly Entry[] {
  const entries = standings.flatMap((standing) =>
    standing.items
      .filter((item) => !item.off && isSameDay(item.start, now))
      .map((item) => ({ standing, item })),
  );
  return entries.toSorted((a, b) => a.item.start - b.item.start);
}

function nextWords(standings: readonly Standing[], now: number): string {
  const coming = standings.flatMap(({ engagement, next }) =>
    next === null || next.start < now ? [] : [{ engagement, next }],
  );
  const first = coming.toSorted((a, b) => a.next.start - b.next.start)[0];
  if (first === undefined) return t('nothingToday');
  return t(
    'nothingTodayNext',
    first.engagement.name,
    dayAndTimeWithin(first.next.start, now, first.next.timeKnown),
  );
}
