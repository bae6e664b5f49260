// Without access to a calendar there is nothing to count. Said here, because a coach may have skipped the first page.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { openPractice } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { t } from '../text.ts';
import styles from './popup.module.css';

export function SitesHint() {
  const [none, setNone] = useState(false);
  useEffect(() => {
    void browser.permissions.getAll().then(({ origins }) => setNone((origins ?? []).length === 0));
  }, []);
  if (!none) return null;
  return (
    <div className={styles.pad}>
      <Notice
        tone="quiet"
        action={<Button onClick={() => openPractice('/welcome')}>{t('chooseSites')}</Button>}
      >
        {t('noSitesYet')}
      </Notice>
    </div>
  );
}
