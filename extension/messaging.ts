// Sends and answers the messages of `messages.ts`. One listener for all, so that the check of who is speaking cannot be
// forgotten, and so that a handler may act inside the click that caused the message (no await before it).
import { browser, type Browser } from 'wxt/browser';
import type { PageMessages, PillMessages, ScreenMessages } from './messages.ts';

type Input<T, K extends keyof T> = T[K] extends (input: infer I) => unknown ? I : never;
type Answer<T, K extends keyof T> = T[K] extends (...input: never[]) => infer A ? A : never;
type Args<T, K extends keyof T> = T[K] extends () => unknown ? [] : [input: Input<T, K>];

type Door = 'screen' | 'page' | 'pill';
type Envelope = { readonly door: Door; readonly name: string; readonly input: unknown };

const sendThrough =
  <T>(door: Door) =>
  async <K extends keyof T & string>(name: K, ...args: Args<T, K>): Promise<Answer<T, K>> => {
    const envelope: Envelope = { door, name, input: args[0] };
    return browser.runtime.sendMessage(envelope);
  };

export const sendFromScreen = sendThrough<ScreenMessages>('screen');
export const sendFromPage = sendThrough<PageMessages>('page');
export const sendFromPill = sendThrough<PillMessages>('pill');

export type Sender = Browser.runtime.MessageSender;
export type Handlers<T> = {
  readonly [K in keyof T]: (input: Input<T, K>, sender: Sender) => Answer<T, K> | Promise<Answer<T, K>>;
};

/** A page's message is handed over as `unknown`: its handler parses it. */
export type PageHandlers = {
  readonly [K in keyof PageMessages]: (
    input: unknown,
    sender: Sender,
  ) => Answer<PageMessages, K> | Promise<Answer<PageMessages, K>>;
};

export function answerMessages(handlers: {
  readonly screen: Handlers<ScreenMessages>;
  readonly page: PageHandlers;
  readonly pill: Handlers<PillMessages>;
}): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, reply: (answer: unknown) => void) => {
      if (!isEnvelope(message) || sender.id !== browser.runtime.id || !mayUse(message.door, sender))
        return false;
      const table: Readonly<Record<string, unknown>> = handlers[message.door];
      const handler = Object.hasOwn(table, message.name) ? table[message.name] : undefined;
      if (typeof handler !== 'function') return false;
      const answer: unknown = handler(message.input, sender);
      Promise.resolve(answer).then(reply, (error: unknown) => {
        // A bug, not an expected failure: those are values. The asker gets an error, not silence.
        reportBug(error);
        reply(undefined);
      });
      return true;
    },
  );
}

function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { door, name } = message as Partial<Envelope>;
  return (door === 'screen' || door === 'page' || door === 'pill') && typeof name === 'string';
}

// A content script speaks with the page's URL, our own pages with ours. The pill is ours, but lives in a page's tab.
function mayUse(door: Door, sender: Sender): boolean {
  const ours = sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
  if (door === 'page') return !ours && sender.tab !== undefined && sender.frameId === 0;
  const pill = ours && new URL(sender.url ?? '').pathname === '/pill.html';
  return door === 'pill' ? pill && sender.tab !== undefined : ours && !pill;
}

function reportBug(error: unknown): void {
  // Only the kind of error: its message may hold a client's words.
  globalThis.reportError?.(new Error(error instanceof Error ? error.name : 'unknown'));
}
