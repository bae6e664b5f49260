// Signs you noticed: what stands open, on top, and then what can be ticked, each with the day it was noted last. Ticking counts in
// nothing that is shown: there is no score here.
import { useRef } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { isOpenFlag } from '#shared/engagement/flags.ts';
import { flagType } from '#shared/records/flag.ts';
import { sessionType } from '#shared/records/session.ts';
import { backTo, Block, Page } from '../app/page.tsx';
import { saveErrorText } from '../error-text.ts';
import { useNow } from '../hooks/use-now.ts';
import { usePracticeSettings } from '../hooks/use-practice-settings.ts';
import { ofType, useRecordsOf } from '../hooks/use-records.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { OpenSign } from './open-sign.tsx';
import { OwnFeet } from './own-feet.tsx';
import { codesOf, signGroups } from './sign-words.ts';
import styles from './signs.module.css';
import { TickSign } from './tick-sign.tsx';

export function SignsPage({ engagement }: { readonly engagement: BoardEngagement }) {
  const now = useNow(60_000);
  const openSigns = useRef<HTMLDivElement>(null);
  const view = useRecordsOf(engagement.id);
  const settings = usePracticeSettings();
  const flags = ofType(flagType, view);
  const open = flags
    .filter((flag) => isOpenFlag(flag, settings, now) && !flag.code.startsWith('G'))
    .toSorted((a, b) => b.at - a.at);
  return (
    <Page title={t('signsTitle')} lead={t('signsLead', engagement.name)} back={backTo(engagement)}>
      {view.type === 'failed' && <ErrorNotice text={saveErrorText(view.error)} />}
      <OwnFeet flags={flags} sessions={ofType(sessionType, view)} settings={settings} now={now} />
      <div ref={openSigns} tabIndex={-1} className={styles.openSigns}>
        <Block title={t('signsOpen')} text={open.length === 0 ? t('signsOpenNone') : t('signsOpenText')}>
          {open.length > 0 && (
            <ul className={styles.open} aria-label={t('signsOpen')}>
              {open.map((flag) => (
                <OpenSign
                  key={flag.id}
                  flag={flag}
                  engagement={engagement}
                  now={now}
                  onResolved={() => openSigns.current?.focus()}
                />
              ))}
            </ul>
          )}
        </Block>
      </div>
      {signGroups.map(({ title, text, letters }) => (
        <Block key={title} title={t(title)} text={t(text)}>
          <ul className={styles.ticks}>
            {codesOf(letters)
              .filter((code) => !settings.flagsOff.includes(code))
              .map((code) => (
                <TickSign key={code} engagement={engagement} code={code} flags={flags} now={now} />
              ))}
          </ul>
        </Block>
      ))}
    </Page>
  );
}
