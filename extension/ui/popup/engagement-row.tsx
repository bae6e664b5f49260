// One engagement: who, how far, what is next, and the one action that fits its state.
import type { RecordId } from '#shared/records/record.ts';
import { dayAndTime, shortDay } from '../dates.ts';
import { openPractice } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Count } from '../parts/count.tsx';
import { Row } from '../parts/row.tsx';
import { isOver, type Standing } from '../standing.ts';
import { stateWords } from '../state-words.ts';
import { t } from '../text.ts';
import styles from './popup.module.css';

type EngagementRowProps = {
  readonly standing: Standing;
  readonly now: number;
  readonly onEnd: (engagement: RecordId) => void;
};

export function EngagementRow({ standing, now, onEnd }: EngagementRowProps) {
  const { engagement, beads, beyond, words, tone } = standing;
  return (
    <Row
      title={
        <button
          type="button"
          className={styles.name}
          onClick={() => openPractice(`/engagements/${engagement.id}`)}
        >
          {engagement.name}
        </button>
      }
      meta={
        <>
          <Count beads={beads} beyond={beyond} badge={null} words={words} tone={tone} />
          <span className={styles.line}>{secondLine(standing, now)}</span>
        </>
      }
      action={<Action standing={standing} now={now} onEnd={onEnd} />}
    />
  );
}

function secondLine({ engagement, next, beyond }: Standing, now: number): string {
  if (isOver(engagement)) return '';
  const booked =
    next === null ? t('nothingBooked') : t('nextAt', dayAndTime(next.start, now, next.timeKnown));
  const parts = [stateWords(engagement.state), beyond > 0 ? t('beyondBooked', beyond) : '', booked];
  return parts.filter((part) => part !== '').join(' · ');
}

function Action({ standing: { engagement }, now, onEnd }: EngagementRowProps) {
  if (engagement.guardUntil !== undefined && isOver(engagement)) {
    return engagement.guardUntil > now ? <Chip>{t('guardTo', shortDay(engagement.guardUntil))}</Chip> : null;
  }
  if (isOver(engagement)) return null;
  if (engagement.ending !== null) {
    return (
      <Button
        kind="main"
        onClick={() => onEnd(engagement.id)}
        aria-label={t('goOnEndingOf', engagement.name)}
      >
        {t('goOnEnding')}
      </Button>
    );
  }
  if (engagement.terms === null) {
    return (
      <Button
        onClick={() => openPractice(`/engagements/${engagement.id}`)}
        aria-label={t('addAgreementOf', engagement.name)}
      >
        {t('addAgreement')}
      </Button>
    );
  }
  return (
    <Button
      kind="quiet"
      onClick={() => onEnd(engagement.id)}
      aria-label={t('endEngagementOf', engagement.name)}
    >
      {t('endEngagement')}
    </Button>
  );
}
