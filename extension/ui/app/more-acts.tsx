// The steps that are rare, one quiet section at the end of the page: each only where the state allows it.
import type { ReactNode } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { RecordsView } from '../hooks/use-records.ts';
import { t } from '../text.ts';
import { ArchiveEngagement } from './archive-engagement.tsx';
import { DeclineEngagement } from './decline-engagement.tsx';
import { EraseEngagement } from './erase-engagement.tsx';
import { GiveCourtesy } from './give-courtesy.tsx';
import { Block } from './page.tsx';
import { PauseEngagement } from './pause-engagement.tsx';

type MoreProps = {
  readonly engagement: BoardEngagement;
  readonly view: RecordsView;
  readonly now: number;
};

export function MoreActs(props: MoreProps) {
  const act = actOf(props);
  return act === null ? null : <Block title={t('moreTitle')}>{act}</Block>;
}

function actOf({ engagement, view, now }: MoreProps): ReactNode {
  switch (engagement.state) {
    case 'proposed':
      return <DeclineEngagement engagement={engagement} />;
    case 'active':
      return <PauseEngagement engagement={engagement} now={now} />;
    case 'closing':
      return <GiveCourtesy engagement={engagement} view={view} />;
    case 'ended':
      return <ArchiveEngagement engagement={engagement} now={now} />;
    case 'archived':
      return <EraseEngagement engagement={engagement} />;
    case 'contracted':
    case 'paused':
    case 'declined':
    case 'erased':
      return null;
  }
}
