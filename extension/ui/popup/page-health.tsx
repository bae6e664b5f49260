// Whether the calendar in the tab in front can be read. Where it cannot, the coach is told that badges are paused, and may look at a
// report and copy it: what is shown is all there is.
import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { sendFromScreen } from '../../messaging.ts';
import { healthNotice, type HealthNotice, type TabHealth } from '../../page-health.ts';
import { sessionKeys } from '../../session-keys.ts';
import { calendarSites } from '../../sites/index.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSessionValue } from '../hooks/use-session-value.ts';
import { Button } from '../parts/button.tsx';
import { CopyWords } from '../parts/copy-words.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { plural, t } from '../text.ts';
import styles from './popup.module.css';

type Tab = { readonly id: number; readonly url: URL };

export function PageHealth() {
  const [tab, setTab] = useState<Tab>();
  useEffect(() => {
    // The address is told only of sites that we may read.
    void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
      const url = URL.parse(active?.url ?? '');
      if (active?.id !== undefined && url !== null) setTab({ id: active.id, url });
    });
  }, []);
  return tab === undefined ? null : <HealthOf tab={tab} />;
}

function HealthOf({ tab }: { readonly tab: Tab }) {
  const { value: seen } = useSessionValue<TabHealth>(sessionKeys.seenInTab(tab.id));
  const now = useNow(2000);
  // What a tab said before it went on to another address says nothing about that one.
  const isThere = calendarSites.some(({ id, isHere }) => id === seen?.site && isHere(tab.url));
  const notice = seen === undefined || !isThere ? null : healthNotice(seen, now);
  if (notice === null) return null;
  return (
    <div className={styles.pad}>
      <div className={styles.health}>
        <HealthLine notice={notice} />
        <Report tabId={tab.id} />
      </div>
    </div>
  );
}

function HealthLine({ notice }: { readonly notice: HealthNotice }) {
  if (notice.type === 'blind')
    return (
      <Notice tone="caution" title={t('pageChanged')}>
        {t('pageChangedText')}
      </Notice>
    );
  const { unread, events } = notice;
  return (
    <Notice tone="quiet">{unread === 0 ? t('eventsMissing') : plural('eventsUnread', unread, events)}</Notice>
  );
}

type Asked = 'not-yet' | 'asking' | 'gone' | { readonly text: string };

function Report({ tabId }: { readonly tabId: number }) {
  const [asked, setAsked] = useState<Asked>('not-yet');
  const shown = useRef<HTMLDivElement>(null);
  const isShown = typeof asked === 'object';
  useEffect(() => {
    if (isShown) shown.current?.focus();
  }, [isShown]);
  const look = async () => {
    setAsked('asking');
    // A background that went away is as good as a page that did.
    const report = await sendFromScreen('page/report', { tabId }).catch(() => null);
    setAsked(report ?? 'gone');
  };
  if (asked === 'gone') return <ErrorNotice text={t('reportGone')} onRetry={() => void look()} />;
  if (!isShown)
    return (
      <div>
        <Button busy={asked === 'asking'} onClick={() => void look()}>
          {t('reportCopy')}
        </Button>
      </div>
    );
  return (
    <div ref={shown} tabIndex={-1} role="group" aria-label={t('reportTitle')} className={styles.health}>
      <p className={styles.quiet}>{t('reportText')}</p>
      <CopyWords label={t('reportTitle')} words={asked.text} long />
    </div>
  );
}
