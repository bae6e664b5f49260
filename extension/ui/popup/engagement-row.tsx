// One engagement: who, how far, what is next, and the one action that fits its state.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { RecordId } from '#shared/records/record.ts';
import { dayAndTimeWithin, dayAndMonth } from '../dates.ts';
import { openPractice } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Count } from '../parts/count.tsx';
import { NumberOf } from '../parts/number-of.tsx';
import { Row } from '../parts/row.tsx';
import { pauseWords } from '../pause/pause-words.ts';
import { PausedActions } from '../pause/paused-actions.tsx';
import { WorthAWord } from '../prompts/worth-a-word.tsx';
import { isOver, type Standing } from '../standing.ts';
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
          <NumberOf engagement={engagement} />
        </button>
      }
      meta={
        <>
          <Count beads={beads} beyond={beyond} badge={null} words={words} tone={tone} />
          <span className={styles.line}>{secondLine(standing, now)}</span>
          <WorthAWord engagement={engagement.id} />
        </>
      }
      action={<Action standing={standing} now={now} onEnd={onEnd} />}
      below={engagement.state === 'paused' ? <PausedActions engagement={engagement} now={now} /> : undefined}
    />
  );
}

function secondLine({ engagement, next, beyond }: Standing, now: number): string {
  if (isOver(engagement)) return '';
  const parts = [
    engagement.state === 'paused' ? pauseWords(engagement, now) : '',
    beyond > 0 ? t('beyondBooked', beyond) : '',
    nextWords(engagement, next, now),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function nextWords(engagement: BoardEngagement, next: Standing['next'], now: number): string {
  if (next === null) return engagement.state === 'paused' ? '' : t('nothingBooked');
  if (next.start <= now && next.timeKnown) return t('runningNow');
  return t('nextAt', dayAndTimeWithin(next.start, now, next.timeKnown));
}

function Action({ standing: { engagement }, now, onEnd }: EngagementRowProps) {
  if (engagement.guardUntil !== undefined && isOver(engagement)) {
    return engagement.guardUntil > now ? (
      <Chip>{t('guardTo', dayAndMonth(engagement.guardUntil))}</Chip>
    ) : null;
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
  // Its own two ways stand below the row.
  if (engagement.state === 'paused') return null;
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
