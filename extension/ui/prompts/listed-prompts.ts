// The kept prompts beside the engagements they are about, as a list shows them: those of the practice last.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { KeptPrompts } from '../../kept-prompts.ts';
import { detailsOf, promptsOf } from '../hooks/use-prompts.ts';
import { promptTitle } from './prompt-card.tsx';
import type { ListedPrompt } from './prompt-list.tsx';

export const listedPrompts = (
  kept: KeptPrompts,
  engagements: readonly BoardEngagement[],
): readonly ListedPrompt[] => [
  ...engagements.flatMap((engagement) => listedPromptsOf(kept, engagement)),
  ...practicePrompts(kept, engagements),
];

export const listedPromptsOf = (kept: KeptPrompts, engagement: BoardEngagement): readonly ListedPrompt[] =>
  promptsOf(kept, engagement.id).map((prompt) => ({
    prompt,
    engagement,
    details: detailsOf(kept, engagement.id),
  }));

export const practicePrompts = (
  kept: KeptPrompts,
  engagements: readonly BoardEngagement[],
): readonly ListedPrompt[] =>
  kept.practice.map((prompt) => ({
    prompt,
    engagement: null,
    about: prompt.id === 'take-this-one' ? waitingLines(kept, engagements) : [],
  }));

/** "Teodor Vance: Only you". */
const waitingLines = (kept: KeptPrompts, engagements: readonly BoardEngagement[]): readonly string[] =>
  kept.waiting.flatMap(({ engagement, rule }) => {
    const client = engagements.find(({ id }) => id === engagement);
    return client === undefined ? [] : [promptTitle({ id: rule }, client)];
  });
