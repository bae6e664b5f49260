// The clock of the call in front: what is left, then how far over. Not announced: a screen reader may ask for it.
import type { LiveCall } from '../../messages.ts';
import { clock } from '../dates.ts';
import { t } from '../text.ts';
import styles from './panel.module.css';

export function TimeLeft({ call, now }: { readonly call: LiveCall | null; readonly now: number }) {
  if (call === null || call.endsAt === null) return null;
  const left = call.endsAt - now;
  return (
    <span className={styles.timeLeft} role="timer" data-over={left < 0}>
      {left >= 0 ? t('timeLeft', clock(left)) : t('timeOver', clock(-left))}
    </span>
  );
}
