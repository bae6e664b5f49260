// Puts the pill on a call page: an iframe of our own origin in a closed shadow root, clear of the call's controls. The page can
// see that something is there, never what it says: a closed root is no secret, an iframe of another origin is.
import { placeHost } from './pill-place.ts';

export type PillHost = {
  /** Pages drop foreign nodes and go full screen: called on each tick, puts the pill back where it can be seen and clicked. */
  readonly keepInPlace: () => void;
  readonly remove: () => void;
};

const tagName = 'bookend-pill';

export type PillFrame = {
  readonly url: string;
  /** The origin that the frame's document will have: the nonce is given to that one alone. */
  readonly origin: string;
  readonly title: string;
  readonly nonce: () => Promise<string | null>;
};

/** `nonce` is asked for anew at each load of the frame, because a nonce serves one document. Null: it stays empty. */
export function showPill(document: Document, frame: PillFrame): PillHost {
  // What an earlier copy of the content script may have left, when it died without a word.
  for (const old of document.querySelectorAll(tagName)) old.remove();
  const host = document.createElement(tagName);
  const iframe = document.createElement('iframe');
  styleAll(host, hostStyle);
  styleAll(iframe, frameStyle);
  iframe.title = frame.title;
  iframe.addEventListener('load', () => void greet(iframe, frame));
  iframe.src = frame.url;
  host.attachShadow({ mode: 'closed' }).append(iframe);

  const keepInPlace = () => placeHost(document, host);
  document.addEventListener('fullscreenchange', keepInPlace);
  keepInPlace();
  return {
    keepInPlace,
    remove: () => {
      document.removeEventListener('fullscreenchange', keepInPlace);
      host.remove();
    },
  };
}

// The nonce goes to our origin alone. What the frame answers (its size) comes over a port, which the page cannot listen to.
async function greet(iframe: HTMLIFrameElement, frame: PillFrame): Promise<void> {
  const nonce = await frame.nonce();
  if (nonce === null || iframe.contentWindow === null) return;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => resize(iframe, data));
  port1.start();
  iframe.contentWindow.postMessage({ nonce }, frame.origin, [port2]);
}

// Only as large as what is drawn: an empty part of the frame would swallow clicks that are meant for the page.
function resize(iframe: HTMLIFrameElement, size: unknown): void {
  if (typeof size !== 'object' || size === null || !('width' in size) || !('height' in size)) return;
  const { width, height } = size;
  if (typeof width !== 'number' || typeof height !== 'number') return;
  styleAll(iframe, { width: `${clamp(width, 480)}px`, height: `${clamp(height, 64)}px` });
}

const clamp = (size: number, most: number): number => Math.min(Math.max(0, Math.ceil(size)), most);

type Style = Readonly<Record<string, string>>;

// Inline and important: nothing that a page's style sheet says can win over it.
function styleAll(element: HTMLElement, style: Style): void {
  for (const [property, value] of Object.entries(style))
    element.style.setProperty(property, value, 'important');
}

// Bottom left: the stage ends 80 px above the bottom, the top right belongs to the page's own chips and to side panels.
const hostStyle: Style = {
  all: 'initial',
  position: 'fixed',
  left: '20px',
  bottom: '92px',
  'z-index': '2147483647',
  'pointer-events': 'none',
};

// The scheme has to be that of the frame's own document: where they differ, browsers paint the frame opaque.
const frameStyle: Style = {
  all: 'initial',
  display: 'block',
  width: '0px',
  height: '0px',
  border: '0',
  'color-scheme': 'light dark',
  'pointer-events': 'auto',
};
