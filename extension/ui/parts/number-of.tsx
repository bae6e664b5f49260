// Which engagement with this client it is, where it is not the first: the same name may stand in a list twice.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { t } from '../text.ts';
import styles from './number-of.module.css';

export function NumberOf({ engagement }: { readonly engagement: BoardEngagement }) {
  if (engagement.number < 2) return null;
  return <span className={styles.number}> {t('numberOf', engagement.number)}</span>;
}
