// The clock of the call in front: what is left, then how far over. Not announced: a screen reader may ask for it.
import type { LiveCall } from '../../messages.ts';
import { clock } from '../dates.ts';
import { useNow } from '../hooks/use-now.ts';
import { t } from '../text.ts';
import styles from './panel.module.css';

export function TimeLeft({ call }: { readonly call: LiveCall | null }) {
  return call === null || call.endsAt === null ? null : <Clock endsAt={call.endsAt} />;
}

function Clock({ endsAt }: { readonly endsAt: number }) {
  const left = endsAt - useNow(1000);
  return (
    <span className={styles.timeLeft} role="timer" data-over={left < 0}>
      {left >= 0 ? t('timeLeft', clock(left)) : t('timeOver', clock(-left))}
    </span>
  );
}
