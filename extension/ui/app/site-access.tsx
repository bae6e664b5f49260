// The sites that Bookend can work on: the known ones, and the coach's own addresses of those that anybody can run.
import { originsBySite, type SiteId } from '../../sites/origins.ts';
import { Rows } from '../parts/row.tsx';
import { t, type MessageKey } from '../text.ts';
import { OwnHosts } from './own-hosts.tsx';
import { SiteRow } from './site-row.tsx';

type KnownSite = Exclude<SiteId, 'nextcloud-calendar'>;

const names = {
  'google-calendar': { name: 'siteCalendar', why: 'siteCalendarWhy' },
  'outlook-calendar': { name: 'siteOutlook', why: 'siteOutlookWhy' },
  'cal-com': { name: 'siteCalCom', why: 'siteCalComWhy' },
  'proton-calendar': { name: 'siteProton', why: 'siteProtonWhy' },
  'google-meet': { name: 'siteMeet', why: 'siteMeetWhy' },
} as const satisfies Record<KnownSite, { readonly name: MessageKey; readonly why: MessageKey }>;

const sites = Object.keys(names) as KnownSite[]; // brand: the table above has these keys alone

export function SiteAccess({ removable = false }: { readonly removable?: boolean }) {
  return (
    <>
      <Rows label={t('welcomeSites')}>
        {sites.map((site) => (
          <SiteRow
            key={site}
            name={t(names[site].name)}
            why={t(names[site].why)}
            origins={originsBySite[site]}
            removable={removable}
          />
        ))}
      </Rows>
      <OwnHosts removable={removable} />
    </>
  );
}
