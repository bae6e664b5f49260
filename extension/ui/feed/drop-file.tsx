// A calendar file, chosen or dropped: read by a worker of this page, so that the page goes on answering, and told to the background as
// events. The file itself is not kept.
import { useState, type DragEvent } from 'react';
import { isCalendar, mostFeedBytes } from '../../feed/fetch-feed.ts';
import type { FeedFound } from '../../feed/feed-job.ts';
import type { FeedProblem } from '../../feed/feed-state.ts';
import { readInWorker } from '../../feed/read-in-worker.ts';
import { startFeedWorker } from '../../feed/start-worker.ts';
import { windowAt } from '../../feed/window-of.ts';
import type { SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { ButtonLink } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { plural, t } from '../text.ts';
import styles from './feed.module.css';
import { fileProblemWords, leftWords } from './feed-words.ts';

type Outcome =
  | { readonly type: 'reading'; readonly done: number; readonly of: number }
  | { readonly type: 'read'; readonly name: string; readonly found: FeedFound; readonly bookings: number }
  | { readonly type: 'unreadable' }
  | { readonly type: 'refused'; readonly problem: FeedProblem }
  | { readonly type: 'failed'; readonly error: SaveError };

export function DropFile() {
  const [outcome, setOutcome] = useState<Outcome>();
  const [isOver, setIsOver] = useState(false);
  const busy = outcome?.type === 'reading';
  const take = async (file: File | undefined) => {
    if (file === undefined || busy) return;
    setOutcome({ type: 'reading', done: 0, of: 0 });
    setOutcome(await read(file, (done, of) => setOutcome({ type: 'reading', done, of })));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          // Without this the browser would open the file in place of the page.
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <Field label={t('feedFileLabel')} hint={t('feedFileHint')}>
          {(control) => (
            <input
              {...control}
              className={styles.file}
              type="file"
              accept=".ics,text/calendar"
              onChange={(event) => {
                const file = event.target.files?.[0];
                // Emptied, so that the same file can be chosen again.
                event.target.value = '';
                void take(file);
              }}
            />
          )}
        </Field>
      </div>
      <div aria-live="polite">{outcome !== undefined && <Said outcome={outcome} />}</div>
    </>
  );
}

async function read(file: File, onProgress: (done: number, of: number) => void): Promise<Outcome> {
  if (file.size > mostFeedBytes) return { type: 'refused', problem: 'too-large' };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { type: 'unreadable' };
  if (!isCalendar(text)) return { type: 'refused', problem: 'not-a-calendar' };
  const timeZone = Temporal.Now.timeZoneId();
  const job = { text, ...windowAt(Date.now()), timeZone, owner: '', calendar: 'file' };
  const found = await readInWorker(startFeedWorker, job, { onProgress });
  if (!found.ok) return { type: 'refused', problem: found.error.type };
  const taken = await ask('feed/take-file', { events: found.value.events });
  if (!taken.ok) return { type: 'failed', error: taken.error };
  if (!taken.value.fits) return { type: 'refused', problem: 'too-large' };
  return { type: 'read', name: file.name, found: found.value, bookings: taken.value.bookings };
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.type) {
    case 'reading':
      return (
        <p className={styles.quiet}>
          {outcome.done === 0 ? t('feedReading') : t('feedReadingAt', outcome.done, outcome.of)}
        </p>
      );
    case 'read': {
      const left = leftWords(outcome.found);
      return (
        <Notice
          tone={left.length === 0 ? 'good' : 'caution'}
          title={plural('feedFileRead', outcome.found.events.length, outcome.name)}
          action={<ButtonLink href="#/calendar">{t('feedPastLink')}</ButtonLink>}
        >
          {[bookingWords(outcome.bookings), ...left].join(' ')}
        </Notice>
      );
    }
    case 'unreadable':
      return <ErrorNotice title={t('feedFileRefused')} text={t('importErrorUnreadable')} />;
    case 'refused':
      return <ErrorNotice title={t('feedFileRefused')} text={fileProblemWords(outcome.problem)} />;
    case 'failed':
      return <ErrorNotice title={t('notSaved')} text={saveErrorText(outcome.error)} />;
  }
}

const bookingWords = (bookings: number): string =>
  bookings === 0 ? t('feedFileNoBookings') : plural('feedFileBookings', bookings);
