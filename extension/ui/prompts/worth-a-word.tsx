// How many prompts wait at one engagement, on its row: in amber where one of them is more than a hint.
import type { RecordId } from '#shared/records/record.ts';
import { promptsOf, usePrompts } from '../hooks/use-prompts.ts';
import { plural } from '../text.ts';
import styles from './prompts.module.css';

export function WorthAWord({ engagement }: { readonly engagement: RecordId }) {
  const prompts = promptsOf(usePrompts(), engagement);
  if (prompts.length === 0) return null;
  const isHint = prompts.every(({ severity }) => severity === 'info' || severity === 'nudge');
  return (
    <span className={styles.worth} data-hint={isHint}>
      {plural('promptsOpen', prompts.length)}
    </span>
  );
}
