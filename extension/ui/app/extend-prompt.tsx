// What the rules say about extending, asked for as the page opens. It stops nothing: the form stands below.
import { useEffect, useState } from 'react';
import type { Prompt } from '#shared/boundaries/rule.ts';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { useNow } from '../hooks/use-now.ts';
import { PromptCard } from '../prompts/prompt-card.tsx';

type ExtendPromptProps = {
  readonly engagement: BoardEngagement;
  readonly onAnswer: () => void;
  readonly onFollowUp: () => void;
};

export function ExtendPrompt({ engagement, onAnswer, onFollowUp }: ExtendPromptProps) {
  const now = useNow(60_000);
  const [prompts, setPrompts] = useState<readonly Prompt[]>([]);
  const { id } = engagement;
  useEffect(() => {
    let gone = false;
    void ask('prompt/moment', { engagement: id, moment: { extend: true } }).then((answer) => {
      if (!gone && answer.ok) setPrompts(answer.value.filter(({ code }) => code === 'N4'));
    });
    return () => {
      gone = true;
    };
  }, [id]);
  return prompts.map((prompt) => (
    <PromptCard
      key={prompt.id}
      prompt={prompt}
      engagement={engagement}
      place="app"
      now={now}
      onAction={(action) => {
        if (action === 'answer-and-extend') onAnswer();
        else if (action === 'offer-follow-up') onFollowUp();
        else return false;
        return true;
      }}
    />
  ));
}
