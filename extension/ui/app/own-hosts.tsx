// A coach's own Nextcloud or Cal.com: its address typed, allowed by the browser inside the click, and then kept on this computer. What
// was typed stays until it is allowed.
import { useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { SaveError } from '../../messages.ts';
import {
  originOfHost,
  ownSites,
  readOwnHost,
  type OwnHost,
  type OwnHostError,
} from '../../sites/own-host.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SelectField, TextField } from '../parts/fields.tsx';
import { Rows } from '../parts/row.tsx';
import { t, type MessageKey } from '../text.ts';
import styles from './app.module.css';
import { SiteRow } from './site-row.tsx';
import { useOwnHosts } from './use-own-hosts.ts';

const sites = {
  'nextcloud-calendar': { name: 'siteNextcloud', why: 'siteNextcloudOwn' },
  'cal-com': { name: 'siteCalCom', why: 'siteCalComOwn' },
} as const satisfies Record<OwnHost['site'], { readonly name: MessageKey; readonly why: MessageKey }>;

export function OwnHosts({ removable }: { readonly removable: boolean }) {
  const { hosts, look } = useOwnHosts();
  const form = useRef<HTMLFormElement>(null);
  const [site, setSite] = useState<OwnHost['site']>('nextcloud-calendar');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [error, setError] = useState<SaveError>();
  const toField = () => form.current?.querySelector('input')?.focus();
  const refuse = (sentence: string) => {
    setWrong(sentence);
    toField();
  };
  const add = () => {
    setError(undefined);
    const read = readOwnHost(typed);
    if (!read.ok) return refuse(t(sentences[read.error.type]));
    const host = read.value;
    if (hosts.some((own) => own.host === host)) return refuse(t('ownHostListed', host));
    setWrong(undefined);
    // No await before it: the browser asks only inside the click.
    const asked = browser.permissions.request({ origins: [originOfHost(host)] });
    void keep({ host, site }, asked);
  };
  const keep = async (own: OwnHost, asked: Promise<boolean>) => {
    if (!(await asked.catch(() => false))) return refuse(t('siteRefused', own.host));
    const kept = await ask('own-host/keep', own);
    if (!kept.ok) return setError(kept.error);
    await look();
    setTyped('');
    toField();
  };
  const forget = async (host: string) => {
    const forgotten = await ask('own-host/forget', { host });
    setError(forgotten.ok ? undefined : forgotten.error);
    await look();
    toField();
  };
  return (
    <div className={styles.ownHosts}>
      <h3 className={styles.factsTitle}>{t('ownHosts')}</h3>
      <p className={styles.fine}>{t('ownHostsText')}</p>
      {hosts.length > 0 && (
        <Rows label={t('ownHosts')}>
          {hosts.map((own) => (
            <OwnRow key={own.host} own={own} removable={removable} onForget={() => forget(own.host)} />
          ))}
        </Rows>
      )}
      <form
        ref={form}
        className={styles.addRow}
        aria-label={t('ownHosts')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <SelectField
          label={t('ownHostKind')}
          options={ownSites.map((value) => ({ value, label: t(sites[value].name) }))}
          value={site}
          onChange={setSite}
        />
        <TextField
          label={t('ownHostAddress')}
          hint={t('ownHostHint')}
          error={wrong}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit">{t('siteAllow')}</Button>
      </form>
      {error !== undefined && (
        <ErrorNotice
          title={t('notSaved')}
          text={error.type === 'invalid' ? t('ownHostTooMany') : saveErrorText(error)}
        />
      )}
    </div>
  );
}

type OwnRowProps = {
  readonly own: OwnHost;
  readonly removable: boolean;
  readonly onForget: () => Promise<void>;
};

function OwnRow({ own: { host, site }, removable, onForget }: OwnRowProps) {
  const origins = useMemo(() => [originOfHost(host)], [host]);
  return <SiteRow {...{ name: host, why: t(sites[site].why), origins, removable, onForget }} />;
}

const sentences = {
  empty: 'ownHostEmpty',
  'not-https': 'ownHostNotHttps',
  wildcard: 'ownHostWildcard',
  'not-an-address': 'ownHostNotAddress',
  'known-site': 'ownHostKnownSite',
} as const satisfies Record<OwnHostError['type'], MessageKey>;
