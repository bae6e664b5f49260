// The events that the agreement does not cover: those beyond the number, or those still standing after the end. Bookend removes none
// of them: the coach does, in the calendar, and says here what became of each.
import type { ReactNode } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { ForecastItem } from '#shared/engagement/forecast.ts';
import type { RecordId } from '#shared/records/record.ts';
import { bookingType } from '#shared/records/booking.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { ask } from '../ask.ts';
import { AskedEvents } from '../asked/asked-events.tsx';
import { badgeWords } from '../badge-words.ts';
import { dayAndTime } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useNow } from '../hooks/use-now.ts';
import { ofType, useRecords, useRecordsOf } from '../hooks/use-records.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { isOver } from '../standing.ts';
import { plural, t } from '../text.ts';
import styles from './app.module.css';
import { calendarDayUrl, eventsToSettle } from './events-to-settle.ts';
import { backTo, Block, Page } from './page.tsx';

export function EventsPage({ engagement }: { readonly engagement: BoardEngagement }) {
  const now = useNow(30_000);
  const view = useRecords(
    (reader) => reader.byId(engagement.id).then((record) => (record === undefined ? [] : [record])),
    [engagement.id],
  );
  const leftStanding = ofType(engagementType, view)[0]?.leftStanding ?? [];
  const bookings = ofType(bookingType, useRecordsOf(engagement.id));
  const seriesOf = new Map(bookings.map(({ id, seriesId }) => [id, seriesId]));
  const events = eventsToSettle(engagement, leftStanding, now);
  const over = isOver(engagement);
  const { name, agreed } = engagement;
  return (
    <Page
      title={t(over ? 'eventsAfterTitle' : 'eventsBeyondTitle', name)}
      lead={over ? t('eventsAfterLead') : t('eventsBeyondLead', agreed)}
      back={backTo(engagement)}
    >
      <AskedEvents key={engagement.id} engagements={[engagement]} now={now} around={block} />
      {events.length === 0 ? (
        <EmptyState
          title={t('eventsNone')}
          action={<ButtonLink href={`#/engagements/${engagement.id}`}>{t('backTo', name)}</ButtonLink>}
        >
          {t(over ? 'eventsNoneAfter' : 'eventsNoneBeyond')}
        </EmptyState>
      ) : (
        <>
          <p className={styles.text}>{plural('eventsToSettle', events.length)}</p>
          <Rows label={t('eventsList')}>
            {events.map((event) => (
              <EventRow
                key={event.booking}
                event={event}
                series={seriesOf.get(event.booking)}
                over={over}
                now={now}
              />
            ))}
          </Rows>
          <p className={styles.fine}>{t('eventsHow')}</p>
        </>
      )}
    </Page>
  );
}

const block = (title: string, list: ReactNode) => <Block title={title}>{list}</Block>;

type EventRowProps = {
  readonly event: ForecastItem & { readonly booking: RecordId };
  /** The calendar's id of the series that it is one date of. */
  readonly series: string | undefined;
  readonly over: boolean;
  readonly now: number;
};

function EventRow({ event, series, over, now }: EventRowProps) {
  const { busy, error, save } = useSave();
  const settle = (as: 'released' | 'not-a-session' | 'left-standing') =>
    void save(() => ask('booking/settle', { booking: event.booking, as }));
  const when = dayAndTime(event.start, now, event.timeKnown);
  const url = calendarDayUrl(event);
  return (
    <Row
      title={when}
      meta={
        <>
          {event.badge !== null && <span>{badgeWords(event.badge)}</span>}
          {url !== null && (
            <a href={url} target="_blank" rel="noreferrer">
              {t('openInCalendar')}
            </a>
          )}
        </>
      }
      below={
        <>
          <div className={styles.formButtons}>
            <Button
              busy={busy}
              onClick={() => settle('released')}
              aria-label={t('eventOf', t('eventReleased'), when)}
            >
              {t('eventReleased')}
            </Button>
            <Button
              kind="quiet"
              busy={busy}
              onClick={() => settle('not-a-session')}
              aria-label={t('eventOf', t('eventNotASession'), when)}
            >
              {t('eventNotASession')}
            </Button>
            {series !== undefined && (
              <Button
                kind="quiet"
                busy={busy}
                onClick={() =>
                  void save(() => ask('match/learn', { kind: 'series', key: series, client: null }))
                }
                aria-label={t('eventOf', t('seriesNoSession'), when)}
              >
                {t('seriesNoSession')}
              </Button>
            )}
            {over && (
              <Button
                kind="quiet"
                busy={busy}
                onClick={() => settle('left-standing')}
                aria-label={t('eventOf', t('eventLeave'), when)}
              >
                {t('eventLeave')}
              </Button>
            )}
          </div>
          {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
        </>
      }
    />
  );
}
