// What lies in storage.session: in memory only, never on disk, gone with the browser. One JSON string a key, because large
// objects are slow there and lose their Date and Map.

export const sessionKeys = {
  board: 'board',
  ring: 'ring',
  sync: 'sync',
  /** Events that a calendar no longer showed, missed once so far. */
  absent: 'absent',
  /** The boundary prompts that are due now. */
  prompts: 'prompts',
  /** How each calendar feed stands. */
  feeds: 'feeds',
  /** The events that a feed, or the last dropped file, held when it was read. */
  feedEvents: (source: string) => `feed-events:${source}`,
  /** What a calendar tab last showed, so that badges can be painted anew when a record changes. */
  seenInTab: (tabId: number) => `seen:${tabId}`,
  /** Made up anew in each life of the extension, from its start or reload to the next: `lifeMark`. */
  life: 'life',
  /** Whether the tabs that were open before this life have got their content scripts. */
  openTabs: 'open-tabs',
  /** The style sheets that may be in the pages of a tab: `removeCSS` wants the exact old text. */
  paintedInTab: (tabId: number) => `painted:${tabId}`,
  liveInTab: (tabId: number) => `live:${tabId}`,
  /** The session that the coach asked the panel to show, by a click in the popup. */
  panelSession: 'panel-session',
  /** The drawer that the panel shall open at, where a prompt has just written into it. */
  panelDrawer: 'panel-drawer',
  /** The engagement whose ending was open when the popup closed by itself: opening it again goes on there. */
  popupEnding: 'popup-ending',
  pillNonce: (nonce: string) => `pill:${nonce}`,
} as const;
