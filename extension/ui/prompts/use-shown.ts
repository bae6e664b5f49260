// Tells the background which prompts a screen has shown for the first time: a hint is quiet for a week from then.
import { useEffect } from 'react';
import { ask } from '../ask.ts';
import { isoDay } from '../dates.ts';
import type { ListedPrompt } from './prompt-list.tsx';

/** Once a raising and day: a store that cannot be written is not asked at every look. */
const told = new Set<string>();

export function useShown(prompts: readonly ListedPrompt[]): void {
  useEffect(() => {
    const fresh = prompts.filter((listed) => listed.prompt.shownAt === null && !told.has(keyOf(listed)));
    const byEngagement = Map.groupBy(fresh, ({ engagement }) => engagement?.id ?? null);
    for (const [engagement, listed] of byEngagement) {
      for (const one of listed) told.add(keyOf(one));
      void ask('prompt/shown', { engagement, rules: listed.map(({ prompt }) => prompt.id) }).then(
        (answer) => {
          // Not told, so tried again the next time it shows.
          if (!answer.ok) for (const one of listed) told.delete(keyOf(one));
        },
      );
    }
  }, [prompts]);
}

const keyOf = ({ engagement, prompt }: ListedPrompt): string =>
  `${engagement?.id ?? ''} ${prompt.message.id} ${prompt.raisedAt ?? ''} ${isoDay(Date.now()).toString()}`;
