// Put away, once the quiet time after the end is over. Before that it only says from when on.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { longDay } from '../dates.ts';
import { t } from '../text.ts';
import { ActButtons } from './act-buttons.tsx';
import styles from './app.module.css';

type ArchiveProps = { readonly engagement: BoardEngagement; readonly now: number };

export function ArchiveEngagement({ engagement, now }: ArchiveProps) {
  const { guardUntil } = engagement;
  if (guardUntil !== undefined && now < guardUntil)
    return <p className={styles.text}>{t('archiveFrom', longDay(guardUntil))}</p>;
  return (
    <ActButtons
      engagement={engagement}
      text={t('archiveText')}
      acts={[{ label: t('archiveNow'), send: (id) => ask('engagement/archive', { engagement: id }) }]}
    />
  );
}
