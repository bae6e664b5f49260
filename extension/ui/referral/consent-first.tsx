// The stop before something leaves: the prompt, and below it the way that was taken - asking, giving the contact instead, or writing
// down that someone was in danger.
import { useState } from 'react';
import type { PromptAction, Prompt } from '#shared/boundaries/rule.ts';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { Consent } from '#shared/records/consent.ts';
import type { Projected } from '#shared/records/record.ts';
import type { Person } from '../hooks/use-directory.ts';
import { useNow } from '../hooks/use-now.ts';
import { CopyWords } from '../parts/copy-words.tsx';
import { PromptCard } from '../prompts/prompt-card.tsx';
import { t } from '../text.ts';
import { AskConsent } from './ask-consent.tsx';
import { InDanger } from './in-danger.tsx';
import styles from './referral.module.css';
import { personLine } from './referral-words.ts';
import type { Share } from './share-block.tsx';

type ConsentFirstProps = {
  readonly engagement: BoardEngagement;
  readonly share: Share;
  readonly person: Person;
  readonly prompt: Prompt;
  readonly consents: readonly Projected<Consent>[];
};

const ways = ['ask-consent', 'give-contact', 'in-danger'] as const satisfies readonly PromptAction[];
type Way = (typeof ways)[number];

export function ConsentFirst({ engagement, share, person, prompt, consents }: ConsentFirstProps) {
  const now = useNow(60_000);
  const [way, setWay] = useState<Way>();
  const take = (action: PromptAction): boolean => {
    const taken = ways.find((one) => one === action);
    setWay(taken === way ? undefined : taken);
    return taken !== undefined;
  };
  return (
    <>
      <PromptCard prompt={prompt} engagement={engagement} place="app" now={now} onAction={take} />
      {way !== undefined && (
        <section className={styles.way} aria-label={t(wayTitles[way])}>
          <h3>{t(wayTitles[way])}</h3>
          {way === 'ask-consent' && <AskConsent engagement={engagement} share={share} consents={consents} />}
          {way === 'give-contact' && (
            <CopyWords label={t('actionGiveContact')} words={t('contactWords', personLine(person))} />
          )}
          {way === 'in-danger' && <InDanger engagement={engagement} share={share} />}
        </section>
      )}
    </>
  );
}

const wayTitles = {
  'ask-consent': 'actionAskConsent',
  'give-contact': 'actionGiveContact',
  'in-danger': 'actionInDanger',
} as const satisfies Record<Way, string>;
