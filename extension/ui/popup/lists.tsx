// The popup's lists, in the order of a coach's day: today, what waits for an answer, what is worth a word, every engagement.
import type { ReactNode } from 'react';
import type { RecordId } from '#shared/records/record.ts';
import { AskedEvents } from '../asked/asked-events.tsx';
import { MissingAtOnce } from '../asked/missing-at-once.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import type { Standing } from '../standing.ts';
import { plural } from '../text.ts';
import { EngagementList } from './engagement-list.tsx';
import styles from './popup.module.css';
import { PageHealth } from './page-health.tsx';
import { PopupPrompts } from './popup-prompts.tsx';
import { SitesHint } from './sites-hint.tsx';
import { ToConfirm } from './to-confirm.tsx';
import { Today } from './today.tsx';

type ListsProps = {
  readonly standings: readonly Standing[];
  readonly now: number;
  readonly unreadable: number;
  readonly onEnd: (engagement: RecordId) => void;
};

export function Lists({ standings, now, unreadable, onEnd }: ListsProps) {
  const engagements = standings.map(({ engagement }) => engagement);
  return (
    <>
      <SitesHint />
      <PageHealth />
      {unreadable > 0 && (
        <div className={styles.pad}>
          <Notice tone="caution">{plural('unreadableRecords', unreadable)}</Notice>
        </div>
      )}
      <Today standings={standings} now={now} />
      <AskedEvents engagements={engagements} now={now} around={section} named />
      <MissingAtOnce className={styles.pad} />
      <ToConfirm standings={standings} now={now} />
      <PopupPrompts standings={standings} now={now} />
      <EngagementList standings={standings} now={now} onEnd={onEnd} />
    </>
  );
}

const section = (title: string, list: ReactNode) => <Section title={title}>{list}</Section>;
