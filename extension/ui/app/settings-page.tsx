// Settings: syncing, the sites, and what this computer and the relay can and cannot see, said plainly.
import { t, type MessageKey } from '../text.ts';
import { ButtonLink } from '../parts/button.tsx';
import styles from './app.module.css';
import { BadgeSettings } from './badge-settings.tsx';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { Block, Page } from './page.tsx';
import { PracticeSettings } from './practice-settings.tsx';
import { RetentionSettings } from './retention-settings.tsx';
import { SignsSettings } from './signs-settings.tsx';
import { SiteAccess } from './site-access.tsx';
import { SyncSettings } from './sync-settings.tsx';

const sees = [
  'relaySeesSizes',
  'relaySeesTimes',
  'relaySeesAddress',
] as const satisfies readonly MessageKey[];
const cannot = [
  'relayCannotRead',
  'relayCannotCount',
  'relayCannotRecover',
] as const satisfies readonly MessageKey[];

export function SettingsPage() {
  return (
    <Page title={t('navSettings')}>
      <EmergencyNumbers />
      <BadgeSettings />
      <Block title={t('welcomeSites')} text={t('sitesText')}>
        <SiteAccess removable />
      </Block>
      <Block title={t('feedTitle')} text={t('feedSettingsText')}>
        <div>
          <ButtonLink href="#/feed">{t('feedSettingsLink')}</ButtonLink>
        </div>
      </Block>
      <QuietHours />
      <SignsSettings />
      <RetentionSettings />
      <PracticeSettings />
      <Block title={t('navSupervision')} text={t('normText')}>
        <div>
          <ButtonLink href="#/supervision?open=norm">{t('normLink')}</ButtonLink>
        </div>
      </Block>
      <SyncSettings />
      <Block title={t('relayTitle')}>
        <div className={styles.twoLists}>
          <Facts title={t('relaySees')} keys={sees} />
          <Facts title={t('relayCannot')} keys={cannot} />
        </div>
      </Block>
      <Block title={t('computerTitle')} text={t('computerText')} />
      <Block title={t('neverTitle')} text={t('welcomeNever')} />
    </Page>
  );
}

function Facts({ title, keys }: { readonly title: string; readonly keys: readonly MessageKey[] }) {
  return (
    <div>
      <h3 className={styles.factsTitle}>{title}</h3>
      <ul className={styles.lines}>
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </div>
  );
}
