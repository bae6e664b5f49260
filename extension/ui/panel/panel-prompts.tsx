// What the boundaries say of the client whose session is shown, above the notes: the first in full, the others one line each. During a
// call the background holds all but the live ones back.
import { useMemo } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { SessionRef } from '../../messages.ts';
import { usePrompts } from '../hooks/use-prompts.ts';
import { listedPromptsOf } from '../prompts/listed-prompts.ts';
import { PromptList } from '../prompts/prompt-list.tsx';
import { t } from '../text.ts';

const mostShown = 3;

type PanelPromptsProps = {
  readonly engagement: BoardEngagement;
  readonly sessionRef: SessionRef;
  readonly now: number;
};

export function PanelPrompts({ engagement, sessionRef, now }: PanelPromptsProps) {
  const kept = usePrompts();
  const prompts = useMemo(() => listedPromptsOf(kept, engagement).slice(0, mostShown), [kept, engagement]);
  return (
    <PromptList
      prompts={prompts}
      place="panel"
      now={now}
      label={t('worthAWord')}
      folded
      sessionRef={sessionRef}
      asSection
    />
  );
}
