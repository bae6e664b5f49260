// Sessions that are over and still without an answer: one press says what happened, and what it means for the count is said back.
import { useState } from 'react';
import { questionOf } from '#shared/engagement/booking-question.ts';
import type { ForecastItem } from '#shared/engagement/forecast.ts';
import type { SaveError, SessionOutcome } from '../../messages.ts';
import { ask } from '../ask.ts';
import { badgeWords } from '../badge-words.ts';
import { dayAndTime, dayAndTimeWithin } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { outcomeSaid } from '../outcome.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { Section } from '../parts/section.tsx';
import { refOfItem } from '../session-ref.ts';
import type { Standing } from '../standing.ts';
import { plural, t, type MessageKey } from '../text.ts';
import styles from './popup.module.css';

const answers = [
  ['held', 'outcomeHeld'],
  ['late-cancelled', 'outcomeLate'],
  ['no-show', 'outcomeNoShow'],
  ['cancelled', 'outcomeDidNotHappen'],
] as const satisfies readonly (readonly [SessionOutcome, MessageKey])[];

type Entry = { readonly standing: Standing; readonly item: ForecastItem };

export function ToConfirm({
  standings,
  now,
}: {
  readonly standings: readonly Standing[];
  readonly now: number;
}) {
  const [said, setSaid] = useState('');
  // What the calendar called off or no longer shows has a question of its own.
  const entries = standings.flatMap((standing) =>
    standing.toConfirm.filter((item) => questionOf(item) === null).map((item) => ({ standing, item })),
  );
  const sorted = entries.toSorted((a, b) => b.item.start - a.item.start);
  if (sorted.length === 0 && said === '') return null;
  return (
    <Section title={sorted.length === 0 ? t('allConfirmed') : plural('toConfirm', sorted.length)}>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <Rows>
        {sorted.map((entry) => (
          <ConfirmRow
            key={`${entry.standing.engagement.id} ${entry.item.start}`}
            entry={entry}
            now={now}
            onSaid={setSaid}
          />
        ))}
      </Rows>
    </Section>
  );
}

type ConfirmRowProps = {
  readonly entry: Entry;
  readonly now: number;
  readonly onSaid: (words: string) => void;
};

function ConfirmRow({ entry: { standing, item }, now, onSaid }: ConfirmRowProps) {
  const { engagement } = standing;
  const [busy, setBusy] = useState<SessionOutcome>();
  const [error, setError] = useState<SaveError>();
  const ref = refOfItem(engagement.id, item);
  const answer = async (outcome: SessionOutcome) => {
    if (ref === null || busy !== undefined) return;
    setBusy(outcome);
    setError(undefined);
    const result = await ask('session/confirm', { ref, outcome });
    setBusy(undefined);
    if (result.ok) onSaid(outcomeSaid(engagement, outcome));
    else setError(result.error);
  };
  const when = dayAndTime(item.start, now, item.timeKnown);
  return (
    <Row
      title={engagement.name}
      meta={item.badge === null ? when : `${when} · ${badgeWords(item.badge)}`}
      below={
        <>
          <div
            className={styles.answers}
            role="group"
            aria-label={t('whatHappened', engagement.name, dayAndTimeWithin(item.start, now, item.timeKnown))}
          >
            {answers.map(([outcome, label]) => (
              <Button
                key={outcome}
                kind={outcome === 'held' ? 'main' : 'plain'}
                busy={busy === outcome}
                onClick={() => void answer(outcome)}
              >
                {t(label)}
              </Button>
            ))}
          </div>
          {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
        </>
      }
    />
  );
}
