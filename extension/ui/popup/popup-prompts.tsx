// What the boundaries have noticed, of all clients: the most severe three, each with its ways on. The rest waits on the practice page.
import { useMemo } from 'react';
import { rankOf } from '#shared/boundaries/index.ts';
import { usePrompts } from '../hooks/use-prompts.ts';
import { openPractice } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { listedPrompts } from '../prompts/listed-prompts.ts';
import { PromptList } from '../prompts/prompt-list.tsx';
import type { Standing } from '../standing.ts';
import { plural, t } from '../text.ts';
import styles from './popup.module.css';

const mostShown = 3;

export function PopupPrompts({
  standings,
  now,
}: {
  readonly standings: readonly Standing[];
  readonly now: number;
}) {
  const kept = usePrompts();
  const all = useMemo(
    () =>
      listedPrompts(
        kept,
        standings.map(({ engagement }) => engagement),
      ).toSorted((a, b) => rankOf(a.prompt.severity) - rankOf(b.prompt.severity)),
    [kept, standings],
  );
  const shown = useMemo(() => all.slice(0, mostShown), [all]);
  const more = all.length - shown.length;
  return (
    <PromptList
      prompts={shown}
      place="popup"
      now={now}
      label={t('worthAWord')}
      withClient
      folded
      asSection
      foot={
        more > 0 && (
          <div className={styles.more}>
            <Button kind="quiet" onClick={() => openPractice('/')}>
              {plural('morePrompts', more)}
            </Button>
          </div>
        )
      }
    />
  );
}
