// The urgent card: whom to call, whom the client wants called, three lines to say - and, afterwards, what was done. It shows at once
// and asks nothing first; that it is in use is noted by a button of its own. It gives no rating of anything.
import { useRef } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { flagType } from '#shared/records/flag.ts';
import { backTo, Block, Page } from '../app/page.tsx';
import { useOpened } from '../app/use-opened.ts';
import { ask } from '../ask.ts';
import { dayAndTimeWithin } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useClient } from '../hooks/use-client.ts';
import { useNow } from '../hooks/use-now.ts';
import { usePracticeSettings } from '../hooks/use-practice-settings.ts';
import { ofType, useRecordsOf } from '../hooks/use-records.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { LogUrgent } from './log-urgent.tsx';
import { Numbers } from './numbers.tsx';
import styles from './urgent.module.css';

export function UrgentPage({ engagement }: { readonly engagement: BoardEngagement }) {
  const now = useNow(30_000);
  const { emergencyNumbers } = usePracticeSettings();
  const view = useRecordsOf(engagement.id);
  const contact = useClient(engagement.client).client?.emergencyContact ?? null;
  const card = ofType(flagType, view).find(
    ({ code, resolvedAt }) => code === 'U1' && resolvedAt === undefined,
  );
  const { busy, error, save } = useSave();
  const page = useRef<HTMLDivElement>(null);
  useOpened(page, card !== undefined);
  return (
    <Page title={t('urgentTitle')} lead={t('urgentLead')} back={backTo(engagement)}>
      <div ref={page} className={styles.page}>
        <Numbers numbers={emergencyNumbers} />
        <Block title={t('urgentContact')}>
          {contact === null ? (
            <>
              <p className={styles.quiet}>{t('urgentContactNone')}</p>
              <a href={`#/clients/${engagement.client}?open=contact`}>{t('urgentNameSomeone')}</a>
            </>
          ) : (
            <p className={styles.number}>
              <span>{contact.name}</span>
              <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
            </p>
          )}
        </Block>
        <Block title={t('urgentSay')}>
          <ul className={styles.say}>
            <li>{t('urgentSayAsk')}</li>
            <li>{t('urgentSayStay')}</li>
            <li>{t('urgentSayHelp')}</li>
          </ul>
        </Block>
        <div data-open="log">
          <Block
            title={t('urgentLog')}
            text={
              card === undefined ? t('urgentNotOpen') : t('urgentOpenSince', dayAndTimeWithin(card.at, now))
            }
          >
            {card === undefined ? (
              <div>
                <Button
                  busy={busy}
                  onClick={() => void save(() => ask('urgent/open', { engagement: engagement.id }))}
                >
                  {t('urgentUse')}
                </Button>
              </div>
            ) : (
              <LogUrgent engagement={engagement} />
            )}
            {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
          </Block>
        </div>
      </div>
    </Page>
  );
}
