// The events of the calendar in front that wear a badge: for the keyboard and for who hears the page, the same as the badges. With
// them stands how well the page could be read.
import { useId } from 'react';
import type { CalendarOfTab, PageEvent } from '../../calendar-of-tab.ts';
import { badgeTone } from '#shared/engagement/badge.ts';
import { badgeWords } from '../badge-words.ts';
import { dayAndTimeWithin, isoDay, relativeDay, timeOfDay } from '../dates.ts';
import { Button } from '../parts/button.tsx';
import { Count } from '../parts/count.tsx';
import { Notice } from '../parts/notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { plural, t } from '../text.ts';
import styles from './page-events.module.css';

type PageEventsProps = {
  readonly calendar: CalendarOfTab;
  readonly now: number;
  /** There is nothing else in the panel: then the list stands open. */
  readonly isAll: boolean;
  /** The event whose session is shown. */
  readonly shown: string | undefined;
  readonly onOpen: (event: PageEvent) => void;
};

export function PageEvents({ calendar, now, isAll, shown, onOpen }: PageEventsProps) {
  const { events, health } = calendar;
  const id = useId();
  const isBlind = health.state === 'blind';
  if (events.length === 0 && health.state === 'ok' && !isAll) return null;
  const count = isBlind ? t('pagePaused') : plural('onThisPageCount', events.length);
  return (
    <section className={styles.page} aria-labelledby={id}>
      {/* Where nothing else is shown, it is opened anew; else it stays as the coach left it. */}
      <details key={String(isAll)} open={isAll}>
        <summary className={styles.summary}>
          <h2 id={id}>{t('onThisPage')}</h2>
          <span aria-hidden="true">{count}</span>
        </summary>
        <div className={styles.body}>
          {isBlind && <Notice tone="caution">{t('pageChanged')}</Notice>}
          {health.state === 'degraded' && <Notice tone="caution">{t('eventsMissing')}</Notice>}
          {events.length === 0 && !isBlind && <p className={styles.none}>{t('onThisPageNone')}</p>}
          {byDay(events).map(([day, ofDay]) => (
            <Day key={day} events={ofDay} now={now} shown={shown} onOpen={onOpen} />
          ))}
        </div>
      </details>
      <p className={styles.heard} role="status">
        {count}
      </p>
    </section>
  );
}

const byDay = (events: readonly PageEvent[]): readonly (readonly [string, readonly PageEvent[]])[] => [
  ...Map.groupBy(events, ({ start }) => isoDay(start).toString()),
];

type DayProps = Pick<PageEventsProps, 'now' | 'shown' | 'onOpen'> & { readonly events: readonly PageEvent[] };

function Day({ events, now, shown, onOpen }: DayProps) {
  const [first] = events;
  if (first === undefined) return null;
  const day = relativeDay(first.start, now);
  return (
    <div className={styles.day}>
      <h3>{day}</h3>
      <Rows label={day}>
        {events.map((event) => (
          <Row
            key={event.key}
            lead={event.timeKnown ? timeOfDay(event.start) : ''}
            title={<bdi>{nameOf(event)}</bdi>}
            meta={<Count beads={[]} badge={event.badge} tone={badgeTone(event.badge)} />}
            action={
              <Button
                kind="quiet"
                aria-label={labelOf(event, now)}
                aria-current={event.key === shown || undefined}
                onClick={() => onOpen(event)}
              >
                {t(event.match.type === 'client' ? 'openEvent' : 'sayWhose')}
              </Button>
            }
          />
        ))}
      </Rows>
    </div>
  );
}

function nameOf({ match, title }: PageEvent): string {
  if (match.type === 'client') return match.name;
  return title === null || title.trim() === '' ? t('eventUntitled') : t('eventTitled', title);
}

function labelOf(event: PageEvent, now: number): string {
  const when = dayAndTimeWithin(event.start, now, event.timeKnown);
  return event.match.type === 'client'
    ? t('openEventNamed', nameOf(event), when, badgeWords(event.badge))
    : t('sayWhoseNamed', nameOf(event), when);
}
