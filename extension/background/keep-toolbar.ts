// Keeps the toolbar button at the next session of today: when the board changes, and each minute. The browser keeps what the button
// says while the worker sleeps, but not when it is closed, so it is said anew at each start.
import { browser } from 'wxt/browser';
import type { Board } from '#shared/engagement/board.ts';
import { toolbarFace, toolbarText } from '../overlay/badge-toolbar.ts';
import { formatDay, formatTime, translate } from '../text.ts';
import type { PracticeOpener } from './practice.ts';

export type Toolbar = { readonly boardChanged: (board: Board) => void };

export function keepToolbar(open: PracticeOpener): Toolbar {
  let said = '';

  const say = async (board: Board) => {
    const at = { now: Date.now(), timeZone: Temporal.Now.timeZoneId() };
    const face = toolbarFace(board, at, { translate, formatDay, formatTime });
    const text = JSON.stringify(face);
    if (text === said) return;
    said = text;
    await browser.action.setBadgeTextColor({ color: toolbarText });
    await browser.action.setBadgeBackgroundColor({ color: face.background });
    await browser.action.setBadgeText({ text: face.text });
    await browser.action.setTitle({ title: face.title });
  };

  const lookAgain = async () => {
    const practice = await open();
    if (practice.ok) return say(await practice.value.boards.board());
    // Nobody knows what is next: better nothing than what was.
    said = '';
    await browser.action.setBadgeText({ text: '' });
    await browser.action.setTitle({ title: translate('actionTitle') });
  };

  browser.alarms.onAlarm.addListener(() => void lookAgain());
  void lookAgain();

  return { boardChanged: (board) => void say(board) };
}
