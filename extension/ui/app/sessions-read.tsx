// Each session, newest first: when, its number, what became of it, and its notes folded below.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { forecast, type ForecastItem } from '#shared/engagement/forecast.ts';
import { noteType, type Note } from '#shared/records/note.ts';
import type { Projected } from '#shared/records/record.ts';
import { badgeWords } from '../badge-words.ts';
import { dayAndTime } from '../dates.ts';
import { ofType, type RecordsView } from '../hooks/use-records.ts';
import { plural, t } from '../text.ts';
import { refOfItem } from '../session-ref.ts';
import { statusWords } from '../status-words.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';
import { SessionNotes } from './session-notes.tsx';

type SessionsReadProps = {
  readonly engagement: BoardEngagement;
  readonly view: RecordsView;
  readonly now: number;
};

export function SessionsRead({ engagement, view, now }: SessionsReadProps) {
  const { items } = forecast(engagement, now);
  const notes = ofType(noteType, view);
  return (
    <Block title={t('sessions')}>
      {items.length === 0 && <p className={styles.text}>{t('noSessionsYet')}</p>}
      <ul className={styles.sessions}>
        {items.toReversed().map((item) => (
          <SessionLine
            key={`${item.session ?? ''} ${item.booking ?? ''} ${item.start}`}
            item={item}
            notes={notesOf(notes, engagement, item)}
            now={now}
          />
        ))}
      </ul>
    </Block>
  );
}

type SessionLineProps = {
  readonly item: ForecastItem;
  readonly notes: readonly Projected<Note>[];
  readonly now: number;
};

function SessionLine({ item, notes, now }: SessionLineProps) {
  const line = (
    <>
      <span className={styles.number}>{dayAndTime(item.start, now, item.timeKnown)}</span>
      <span>{item.badge === null ? '' : badgeWords(item.badge)}</span>
      <span className={styles.outcome}>{statusWords(item, now)}</span>
    </>
  );
  if (notes.length === 0) return <li className={styles.sessionLine}>{line}</li>;
  return (
    <li>
      <details className={styles.sessionDetails}>
        <summary className={styles.sessionLine}>
          {line}
          <span className={styles.more}>{plural('notesCount', notes.length)}</span>
        </summary>
        <SessionNotes notes={notes} />
      </details>
    </li>
  );
}

const isWritten = (note: Note): boolean =>
  note.body.trim() !== '' || note.commitments.length > 0 || note.alternatives.length > 0;

function notesOf(
  notes: readonly Projected<Note>[],
  engagement: BoardEngagement,
  item: ForecastItem,
): readonly Projected<Note>[] {
  const ref = refOfItem(engagement.id, item);
  return notes
    .filter((note) => note.session === ref?.session && isWritten(note))
    .toSorted((a, b) => a.drawer.localeCompare(b.drawer));
}
