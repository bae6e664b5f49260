// The pill's frame. It shows nothing until the page's content script has handed it the nonce for this tab; what it then shows
// is a count and a clock. A click opens the panel, and does nothing else.
import { browser } from 'wxt/browser';
import type { PillFace } from '../../messages.ts';
import { sendFromPill } from '../../messaging.ts';
import { drawPill } from './draw-pill.ts';

// The face changes with the records; the clock runs here.
const askMs = 15_000;
const clockMs = 1000;

let face: PillFace | null = null;
let nonce: string | null = null;
let port: MessagePort | undefined;

addEventListener('message', ({ source, data, ports }: MessageEvent<unknown>) => {
  const given = typeof data === 'object' && data !== null && 'nonce' in data ? data.nonce : undefined;
  if (source !== parent || typeof given !== 'string' || nonce !== null) return;
  nonce = given;
  port = ports[0];
  void askFace();
  setInterval(() => void askFace(), askMs);
  setInterval(draw, clockMs);
});

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void askFace();
});

document.querySelector('#pill')?.addEventListener('click', ({ isTrusted }) => {
  if (!isTrusted || face === null || nonce === null) return;
  // Chromium opens the panel only while the click is being handled: nothing may be awaited before it.
  if ('sidePanel' in browser) void browser.sidePanel.open({ tabId: face.tabId });
  else void sendFromPill('pill/open-panel', { nonce });
});

async function askFace(): Promise<void> {
  if (nonce === null) return;
  // The extension was reloaded: this frame is about to be taken away.
  face = await sendFromPill('pill/face', { nonce }).catch(() => null);
  draw();
}

function draw(): void {
  port?.postMessage(drawPill(document, face, Date.now()));
}
