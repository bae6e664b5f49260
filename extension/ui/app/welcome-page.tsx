// The first page after installing: what Bookend does, the sites it may look at, and the first client. Nothing is asked by itself.
import { CalendarDays, Flag, NotebookPen, Video } from 'lucide-react';
import type { Board } from '#shared/engagement/board.ts';
import { ButtonLink } from '../parts/button.tsx';
import { t, type MessageKey } from '../text.ts';
import styles from './app.module.css';
import { Block, Page } from './page.tsx';
import { SiteAccess } from './site-access.tsx';

const promises = [
  [CalendarDays, 'welcomeCalendar'],
  [Video, 'welcomeCall'],
  [NotebookPen, 'welcomeNotes'],
  [Flag, 'welcomeEnding'],
] as const satisfies readonly (readonly [typeof Flag, MessageKey])[];

export function WelcomePage({ board }: { readonly board: Board | undefined }) {
  const hasClients = board !== undefined && board.engagements.length > 0;
  return (
    <Page title={t('welcomeTitle')} lead={t('welcomeLead')}>
      <ul className={styles.promises}>
        {promises.map(([Icon, key]) => (
          <li key={key}>
            <Icon size={20} strokeWidth={1.6} aria-hidden="true" />
            {t(key)}
          </li>
        ))}
      </ul>
      <Block title={t('welcomeSites')} text={t('welcomeSitesText')}>
        <SiteAccess />
      </Block>
      <Block
        title={t(hasClients ? 'welcomeDone' : 'welcomeClient')}
        text={t(hasClients ? 'welcomeDoneText' : 'welcomeClientText')}
      >
        <ButtonLink kind="main" href={hasClients ? '#/' : '#/clients/new'}>
          {t(hasClients ? 'welcomeToClients' : 'addClient')}
        </ButtonLink>
      </Block>
      <p className={styles.fine}>{t('welcomeNever')}</p>
    </Page>
  );
}
