// The boundary prompts of a page: those of one engagement at its top, those of the whole practice above the clients.
import { useMemo } from 'react';
import type { Board, BoardEngagement } from '#shared/engagement/board.ts';
import { usePrompts } from '../hooks/use-prompts.ts';
import { listedPromptsOf, practicePrompts } from '../prompts/listed-prompts.ts';
import { PromptList } from '../prompts/prompt-list.tsx';
import { t } from '../text.ts';

export function EngagementPrompts({
  engagement,
  now,
}: {
  readonly engagement: BoardEngagement;
  readonly now: number;
}) {
  const kept = usePrompts();
  const prompts = useMemo(() => listedPromptsOf(kept, engagement), [kept, engagement]);
  return <PromptList prompts={prompts} place="app" now={now} label={t('worthAWord')} />;
}

export function PracticePrompts({ board, now }: { readonly board: Board; readonly now: number }) {
  const kept = usePrompts();
  const prompts = useMemo(() => practicePrompts(kept, board.engagements), [kept, board]);
  return <PromptList prompts={prompts} place="app" now={now} label={t('worthAWord')} />;
}
