// Events that may be of one client or of another: counted only where the coach says whose each was.
import { useState } from 'react';
import type { Board } from '#shared/engagement/board.ts';
import type { PastUnclear } from '#shared/engagement/past-sessions.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/fields.tsx';
import { plural, t } from '../text.ts';
import type { Choice } from './choice.ts';
import styles from './feed.module.css';
import { momentWords } from './review-client.tsx';

type ReviewUnclearProps = {
  readonly unclear: readonly PastUnclear[];
  readonly board: Board;
  readonly choice: Choice;
};

const shownAtOnce = 12;

export function ReviewUnclear({ unclear, board, choice }: ReviewUnclearProps) {
  const [shown, setShown] = useState(shownAtOnce);
  const nameOf = (id: string) => board.engagements.find((engagement) => engagement.id === id)?.name ?? '';
  const hidden = unclear.length - shown;
  return (
    <section className={styles.client} aria-label={t('reviewUnclearTitle')}>
      <div className={styles.clientHead}>
        <h2>{t('reviewUnclearTitle')}</h2>
      </div>
      <p className={styles.quiet}>{t('reviewUnclearText')}</p>
      {unclear.slice(0, shown).map(({ booking, event, title, engagements }) => (
        <SelectField
          key={booking}
          label={momentWords(event.start)}
          hint={title.trim().slice(0, 120)}
          options={[
            { value: '', label: t('reviewNobodys') },
            ...engagements.map((id) => ({ value: id as string, label: nameOf(id) })),
          ]}
          value={choice.whose(booking) ?? ''}
          onChange={(picked) =>
            choice.say(
              booking,
              engagements.find((id) => id === picked),
            )
          }
        />
      ))}
      {hidden > 0 && (
        <div>
          <Button kind="quiet" onClick={() => setShown(shown + shownAtOnce)}>
            {plural('reviewMore', Math.min(hidden, shownAtOnce))}
          </Button>
        </div>
      )}
    </section>
  );
}
