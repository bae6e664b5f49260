// The sites that Bookend can work on, as match patterns. One permission is asked for each, by the coach's own click.

export const siteOrigins = ['https://calendar.google.com/*', 'https://meet.google.com/*'] as const;

export type SiteOrigin = (typeof siteOrigins)[number];
