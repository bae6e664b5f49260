// Events that a calendar called off or no longer shows, each with its question: one press answers it, and what that means for the count
// is said back.
import { useRef, useState, type ReactNode } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { BookingAnswer } from '#shared/engagement/booking-question.ts';
import { refOfItem } from '#shared/engagement/ref-of-item.ts';
import type { Result } from '#shared/records/record.ts';
import type { SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';
import { badgeWords } from '../badge-words.ts';
import { dayAndTime, dayAndTimeWithin } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useSave } from '../hooks/use-save.ts';
import { outcomeSaid } from '../outcome.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { plural, t } from '../text.ts';
import { answerKeys, askedOf, whyKeys, type Asked } from './asked-of.ts';
import styles from './asked.module.css';

type AskedEventsProps = {
  readonly engagements: readonly BoardEngagement[];
  readonly now: number;
  /** What stands around the list: a section of a narrow page, a block of a wide one. */
  readonly around: (title: string, list: ReactNode) => ReactNode;
  readonly named?: boolean;
};

/** Nothing where nothing is asked, and nothing was answered here. */
export function AskedEvents({ engagements, now, around, named = false }: AskedEventsProps) {
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const asked = askedOf(engagements, now);
  if (asked.length === 0 && said === '') return null;
  // The row goes with its answer: the keyboard stays here, beside those that are left.
  const onSaid = (words: string) => {
    setSaid(words);
    line.current?.focus();
  };
  return around(
    asked.length === 0 ? t('askedDone') : plural('asked', asked.length),
    <>
      <p ref={line} role="status" tabIndex={-1} className={styles.said}>
        {said}
      </p>
      <Rows>
        {asked.map((one) => (
          <AskedRow key={one.item.booking} asked={one} now={now} named={named} onSaid={onSaid} />
        ))}
      </Rows>
    </>,
  );
}

type AskedRowProps = {
  readonly asked: Asked;
  readonly now: number;
  readonly named: boolean;
  readonly onSaid: (words: string) => void;
};

function AskedRow({ asked, now, named, onSaid }: AskedRowProps) {
  const { engagement, item, question, answers } = asked;
  const { busy, error, save } = useSave();
  const when = dayAndTime(item.start, now, item.timeKnown);
  const whenWithin = dayAndTimeWithin(item.start, now, item.timeKnown);
  const badge = item.badge === null ? '' : badgeWords(item.badge);
  const details = (named ? [when, badge] : [badge]).filter((part) => part !== '').join(' · ');
  const answer = async (one: BookingAnswer) => {
    if ((await save(() => send(asked, one))) !== null) onSaid(saidOf(asked, one));
  };
  return (
    <Row
      title={named ? engagement.name : when}
      meta={details === '' ? undefined : details}
      below={
        <>
          <p className={styles.question}>
            {t(whyKeys[question.why])} {t(item.start <= now ? 'askedPast' : 'askedComing')}
          </p>
          <div
            className={styles.answers}
            role="group"
            aria-label={t('askedLabel', engagement.name, whenWithin)}
          >
            {answers.map((one) => (
              <Button key={one} busy={busy} onClick={() => void answer(one)}>
                {t(answerKeys[one])}
              </Button>
            ))}
          </div>
          {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
        </>
      }
    />
  );
}

async function send({ engagement, item }: Asked, answer: BookingAnswer): Promise<Result<null, SaveError>> {
  const ref = refOfItem(engagement.id, item);
  if (ref?.booking === undefined) return { ok: false, error: { type: 'not-found' } };
  return answer === 'moved' || answer === 'stands'
    ? ask('booking/settle', { booking: ref.booking, as: answer })
    : ask('session/confirm', { ref, outcome: answer });
}

function saidOf({ engagement, item }: Asked, answer: BookingAnswer): string {
  if (answer === 'moved') return t('saidMoved', engagement.name);
  if (answer === 'stands') return t('saidStands', engagement.name);
  return outcomeSaid(engagement, answer, item.kind);
}
