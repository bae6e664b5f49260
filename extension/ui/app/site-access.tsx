// One row a site: whether Bookend may look at it, truly, and the button that asks the browser. It must be asked inside the click.
import { Check as CheckMark } from 'lucide-react';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { sendFromScreen } from '../../messaging.ts';
import { originsBySite, type SiteId } from '../../sites/origins.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { t, type MessageKey } from '../text.ts';
import styles from './app.module.css';
import { useAllowed } from './use-allowed.ts';

const names = {
  'google-calendar': { name: 'siteCalendar', why: 'siteCalendarWhy' },
  'outlook-calendar': { name: 'siteOutlook', why: 'siteOutlookWhy' },
  'google-meet': { name: 'siteMeet', why: 'siteMeetWhy' },
} as const satisfies Record<SiteId, { readonly name: MessageKey; readonly why: MessageKey }>;

const sites = Object.keys(names) as SiteId[]; // brand: the table above has these keys alone

export function SiteAccess({ removable = false }: { readonly removable?: boolean }) {
  return (
    <Rows label={t('welcomeSites')}>
      {sites.map((site) => (
        <Site key={site} site={site} removable={removable} />
      ))}
    </Rows>
  );
}

function Site({ site, removable }: { readonly site: SiteId; readonly removable: boolean }) {
  const allowed = useAllowed(originsBySite[site]);
  const [refused, setRefused] = useState<MessageKey>();
  const { name, why } = names[site];
  const origins = [...originsBySite[site]];
  const request = () => {
    // No await before it: the browser asks only inside the click.
    const asked = browser.permissions.request({ origins });
    void settle(asked, 'siteRefused', setRefused);
  };
  const remove = () => void settle(browser.permissions.remove({ origins }), 'siteNotRemoved', setRefused);
  return (
    <Row
      title={t(name)}
      meta={t(why)}
      action={
        <div className={styles.siteState}>
          {allowed === true && (
            <span className={styles.allowed} role="status">
              <CheckMark size={14} aria-hidden="true" />
              {t('siteAllowed')}
            </span>
          )}
          {allowed === true && removable && (
            <Button kind="quiet" onClick={remove} aria-label={t('siteRemoveOf', t(name))}>
              {t('siteRemove')}
            </Button>
          )}
          {allowed === false && (
            <Button kind="main" onClick={request} aria-label={t('siteAllowOf', t(name))}>
              {t('siteAllow')}
            </Button>
          )}
        </div>
      }
      below={refused === undefined ? undefined : <Notice tone="quiet">{t(refused, t(name))}</Notice>}
    />
  );
}

async function settle(
  asked: Promise<boolean>,
  refusal: MessageKey,
  setRefused: (key: MessageKey | undefined) => void,
): Promise<void> {
  // Rejects where the site is built in, as in the builds that the tests use.
  const done = await asked.catch(() => false);
  setRefused(done ? undefined : refusal);
  await sendFromScreen('sites/reconcile');
}
