// The prompts of one place, the most severe first, with the line that says what was just done: a prompt that is answered goes, its
// answer's words stay.
import { useRef, useState, type ReactNode } from 'react';
import type { DuePrompt } from '#shared/boundaries/prompt-policy.ts';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { KeptDetails } from '../../kept-prompts.ts';
import type { PromptAction } from '#shared/boundaries/rule.ts';
import type { SessionRef } from '../../messages.ts';
import { Section } from '../parts/section.tsx';
import { PromptCard, promptTitle } from './prompt-card.tsx';
import styles from './prompts.module.css';
import type { PromptPlace } from './use-prompt-actions.ts';
import { useShown } from './use-shown.ts';

export type ListedPrompt = {
  readonly prompt: DuePrompt;
  readonly engagement: BoardEngagement | null;
  readonly details?: KeptDetails;
  readonly about?: readonly string[];
};

type PromptListProps = {
  readonly prompts: readonly ListedPrompt[];
  readonly place: PromptPlace;
  readonly now: number;
  readonly label: string;
  readonly withClient?: boolean;
  /** All but the first are one line until they are opened. */
  readonly folded?: boolean;
  readonly sessionRef?: SessionRef | null;
  readonly onAction?: (action: PromptAction) => boolean;
  /** A section of a narrow page, under the label as its heading. */
  readonly asSection?: boolean;
  readonly foot?: ReactNode;
};

export function PromptList({
  prompts,
  label,
  folded = false,
  asSection = false,
  foot,
  ...rest
}: PromptListProps) {
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  useShown(prompts);
  if (prompts.length === 0 && said === '') return null;
  const list = (
    <div
      role={asSection ? undefined : 'group'}
      aria-label={asSection ? undefined : label}
      className={styles.list}
    >
      <p ref={status} role="status" tabIndex={-1} className={styles.said}>
        {said}
      </p>
      {prompts.map(({ prompt, ...about }, index) => {
        const card = (
          <PromptCard
            {...rest}
            {...about}
            prompt={prompt}
            onSaid={(words) => {
              setSaid(words);
              // The button that was pressed is gone: the keyboard goes on from what it did.
              status.current?.focus();
            }}
          />
        );
        const key = `${about.engagement?.id ?? ''} ${prompt.id}`;
        if (!folded || index === 0) return <div key={key}>{card}</div>;
        return (
          <details key={key} className={styles.fold} data-severity={prompt.severity}>
            <summary>{promptTitle(prompt, rest.withClient === true ? about.engagement : null)}</summary>
            {card}
          </details>
        );
      })}
    </div>
  );
  if (!asSection) return list;
  return (
    <Section title={label}>
      {list}
      {foot}
    </Section>
  );
}
