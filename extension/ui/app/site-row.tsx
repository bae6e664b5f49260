// One site: whether Bookend may look at it, truly, and the button that asks the browser. It must be asked inside the click.
import { Check as CheckMark } from 'lucide-react';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { sendFromScreen } from '../../messaging.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Row } from '../parts/row.tsx';
import { t, type MessageKey } from '../text.ts';
import styles from './app.module.css';
import { useAllowed } from './use-allowed.ts';

type SiteRowProps = {
  readonly name: string;
  readonly why: string;
  /** The same array each time: what is allowed is asked anew for another. */
  readonly origins: readonly string[];
  readonly removable: boolean;
  /** Of an address of the coach's own: it leaves the list, too, whether or not it is allowed. */
  readonly onForget?: () => Promise<void>;
};

export function SiteRow({ name, why, origins, removable, onForget }: SiteRowProps) {
  const allowed = useAllowed(origins);
  const [refused, setRefused] = useState<MessageKey>();
  const request = () => {
    // No await before it: the browser asks only inside the click.
    const asked = browser.permissions.request({ origins: [...origins] });
    void settle(asked, 'siteRefused');
  };
  const remove = async () => {
    await settle(browser.permissions.remove({ origins: [...origins] }), 'siteNotRemoved');
    await onForget?.();
  };
  const settle = async (asked: Promise<boolean>, refusal: MessageKey) => {
    // Rejects where the site is built in, as in the builds that the tests use.
    const done = await asked.catch(() => false);
    setRefused(done ? undefined : refusal);
    await sendFromScreen('sites/reconcile');
  };
  return (
    <Row
      title={name}
      meta={why}
      action={
        <div className={styles.siteState}>
          {allowed === true && (
            <span className={styles.allowed} role="status">
              <CheckMark size={14} aria-hidden="true" />
              {t('siteAllowed')}
            </span>
          )}
          {removable && (allowed === true || (allowed === false && onForget !== undefined)) && (
            <Button kind="quiet" onClick={() => void remove()} aria-label={t('siteRemoveOf', name)}>
              {t(allowed ? 'siteRemove' : 'ownHostForget')}
            </Button>
          )}
          {allowed === false && (
            <Button kind="main" onClick={request} aria-label={t('siteAllowOf', name)}>
              {t('siteAllow')}
            </Button>
          )}
        </div>
      }
      below={refused === undefined ? undefined : <Notice tone="quiet">{t(refused, name)}</Notice>}
    />
  );
}
