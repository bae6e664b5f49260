// The background: the only writer. Wires listeners at the top, because the browser wakes it for one event and lets it die.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { atNow } from '../background/acts.ts';
import { answerPages } from '../background/answer-pages.ts';
import { answerPill } from '../background/answer-pill.ts';
import { answerScreens } from '../background/answer-screens.ts';
import { feedsHere } from '../background/feeds-here.ts';
import { keepPainted } from '../background/keep-painted.ts';
import { keepPrompts } from '../background/keep-prompts.ts';
import { keepSyncing } from '../background/keep-syncing.ts';
import { keepToolbar } from '../background/keep-toolbar.ts';
import { createPracticeOpener } from '../background/practice.ts';
import { reconcileSites } from '../background/register-sites.ts';
import { sessionArea } from '../background/session-area.ts';
import { answerMessages } from '../messaging.ts';

const background: ReturnType<typeof defineBackground> = defineBackground(() => {
  const open = createPracticeOpener((practice) => {
    practice.store.onChange((change) => {
      void practice.boards.refresh();
      if (change.origin !== 'sync') syncing.nudge(practice);
    });
    practice.boards.onBoard((board) => painting.boardChanged(board));
    practice.boards.onBoard((board) => feeds.boardChanged(board));
    practice.boards.onBoard((board) => toolbar.boardChanged(board));
    practice.boards.onBoard(() => void prompting.renew());
    // The last life may have ended between a commit and its board, or before a push: both are made good at every start.
    void practice.boards.refresh();
    void practice.sync.cycle();
  });
  const syncing = keepSyncing(open);
  const painting = keepPainted(open, sessionArea);
  const toolbar = keepToolbar(open);
  const feeds = feedsHere(open);
  const prompting = keepPrompts(open, sessionArea, atNow);

  answerMessages({
    screen: answerScreens(open, feeds),
    page: answerPages(open, painting),
    pill: answerPill(open),
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void reconcileSites();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/app.html#/welcome') });
  });
  browser.runtime.onStartup.addListener(() => void reconcileSites());
  browser.permissions.onAdded.addListener(() => void reconcileSites());
  browser.permissions.onRemoved.addListener(() => void reconcileSites());
  void reconcileSites();
});

export default background;
