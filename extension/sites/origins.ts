// The sites that Bookend can work on, as match patterns. One permission is asked for each, by the coach's own click; hosts between
// which a site moves its accounts are asked for together. A site without any runs at coaches' own hosts alone.

export const originsBySite = {
  'google-calendar': ['https://calendar.google.com/*'],
  'outlook-calendar': [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  'cal-com': ['https://app.cal.com/*'],
  'proton-calendar': ['https://calendar.proton.me/*'],
  'nextcloud-calendar': [],
  'google-meet': ['https://meet.google.com/*'],
} as const;

export type SiteId = keyof typeof originsBySite;
export type SiteOrigin = (typeof originsBySite)[SiteId][number];

export const siteOrigins: readonly SiteOrigin[] = Object.values(originsBySite).flat();
