// One client's past sessions: what they would do to the count, and each with a tick. Folded where there are many.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { PastProposal } from '#shared/engagement/past-sessions.ts';
import { longDay, timeOfDay } from '../dates.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { plural, t, type MessageKey } from '../text.ts';
import type { Choice } from './choice.ts';
import styles from './feed.module.css';

type ReviewClientProps = {
  readonly engagement: BoardEngagement;
  readonly proposals: readonly PastProposal[];
  readonly choice: Choice;
};

/** So many are shown at a time: a calendar of years may have hundreds for one client. */
const shownAtOnce = 12;
const shownMore = 100;

export function ReviewClient({ engagement, proposals, choice }: ReviewClientProps) {
  const [shown, setShown] = useState(shownAtOnce);
  const ids = proposals.map(({ booking }) => booking);
  const ticked = ids.filter(choice.isTicked).length;
  const hidden = proposals.length - shown;
  const { name } = engagement;
  return (
    <section className={styles.client} aria-label={name}>
      <div className={styles.clientHead}>
        <h2>{name}</h2>
        <p className={styles.effect} data-changes={ticked > 0} role="status">
          {effectWords(engagement, ticked)}
        </p>
      </div>
      {proposals.length > 1 && (
        <Check
          checked={ticked === proposals.length}
          onChange={(on) => choice.tick(ids, on)}
          label={plural('reviewAll', proposals.length, ticked)}
        />
      )}
      <ul className={styles.ticks}>
        {proposals.slice(0, shown).map((proposal) => (
          <li key={proposal.booking}>
            <Check
              checked={choice.isTicked(proposal.booking)}
              onChange={(on) => choice.tick([proposal.booking], on)}
              label={momentWords(proposal.event.start)}
              hint={whyWords(proposal)}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button
            kind="quiet"
            onClick={() => setShown(shown + shownMore)}
            aria-label={t('reviewMoreOf', name)}
          >
            {plural('reviewMore', Math.min(hidden, shownMore))}
          </Button>
        </div>
      )}
    </section>
  );
}

export const momentWords = (start: number): string => t('dayAndTime', longDay(start), timeOfDay(start));

/** "3 of 6 → 5 of 6" */
function effectWords({ terms, used, agreed }: BoardEngagement, ticked: number): string {
  const count = (n: number) =>
    terms === null || terms.sessions === null ? plural('reviewCounted', n) : t('badgeCount', n, agreed);
  return ticked === 0 ? t('reviewStays', count(used)) : t('reviewEffect', count(used), count(used + ticked));
}

const ways = {
  email: 'reviewByEmail',
  'call-link': 'reviewByLink',
  learned: 'reviewByLearned',
  coach: 'reviewByLearned',
  title: 'reviewByTitle',
} as const satisfies Record<PastProposal['by'], MessageKey>;

const doubts = {
  title: null,
  'not-agreed': 'reviewNotAgreed',
  'before-agreed': 'reviewBeforeAgreed',
  'turned-down': 'reviewTurnedDown',
  'more-than-agreed': 'reviewMoreThanAgreed',
  'put-aside': 'reviewPutAside',
} as const satisfies Record<NonNullable<PastProposal['doubt']>, MessageKey | null>;

function whyWords({ title, by, doubt }: PastProposal): string {
  const why = doubt === null ? null : doubts[doubt];
  const parts = [title.trim().slice(0, 120), t(ways[by]), ...(why === null ? [] : [t(why)])];
  return parts.filter((part) => part !== '').join(' · ');
}
