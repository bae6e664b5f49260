// Opens our other screens from a click. The panel must be opened inside the click itself: no await may come before it.
import { browser } from 'wxt/browser';
import type { Note } from '#shared/records/note.ts';
import type { SessionRef } from '../messages.ts';
import { sessionKeys } from '../session-keys.ts';

export function openPractice(route = '/'): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/app.html')}#${route}` });
}

/** `windowId` is asked for beforehand. Gives back what to wait for before the popup may close. */
export function openPanel(windowId: number, ref: SessionRef, drawer?: Note['drawer']): Promise<unknown> {
  const url = browser.runtime.getURL('/sidepanel.html');
  turnPanelTo(ref, drawer);
  // Firefox alone has it, so the types, which are Chromium's, do not know it.
  const { sidebarAction } = browser as unknown as { readonly sidebarAction?: { open(): Promise<void> } };
  const opened = sidebarAction === undefined ? browser.sidePanel.open({ windowId }) : sidebarAction.open();
  // A browser that refuses (an app window has no panel) still gets the same page, in a small window of its own.
  return opened.catch(() => browser.windows.create({ url, type: 'popup', width: 400, height: 720 }));
}

/** Not awaited: the panel listens for it, and the click would be lost. */
export function turnPanelTo(ref: SessionRef, drawer?: Note['drawer']): void {
  void browser.storage.session.set({
    [sessionKeys.panelSession]: JSON.stringify(ref),
    ...(drawer === undefined ? {} : { [sessionKeys.panelDrawer]: JSON.stringify(drawer) }),
  });
}
