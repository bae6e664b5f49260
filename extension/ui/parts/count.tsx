// Beads with their words: where an engagement or a session stands, told in words first and in colour second.
import type { Badge, BadgeTone } from '#shared/engagement/badge.ts';
import { badgeTone } from '#shared/engagement/badge.ts';
import type { Bead } from '#shared/engagement/beads.ts';
import { badgeWords } from '../badge-words.ts';
import { Beads } from './beads.tsx';
import styles from './count.module.css';

type CountProps = {
  readonly beads: readonly Bead[];
  readonly beyond?: number;
  readonly badge: Badge | null;
  /** Said instead of the badge, where the badge is not the right sentence. */
  readonly words?: string;
  readonly tone?: BadgeTone;
};

export function Count({ beads, beyond = 0, badge, words, tone }: CountProps) {
  const shown = tone ?? (badge === null ? 'track' : badgeTone(badge));
  return (
    <span className={styles.count}>
      {beads.length > 0 && <Beads beads={beads} beyond={beyond} tone={shown} />}
      <span className={styles.words} data-tone={shown}>
        {words ?? (badge === null ? '' : badgeWords(badge))}
      </span>
    </span>
  );
}
