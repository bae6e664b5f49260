// Where in the document the pill's host hangs: on the root element, where no page framework renders, or in the element that is
// full screen, because nothing outside that is painted.

export function placeHost(document: Document, host: HTMLElement): void {
  const parent = parentFor(document);
  if (host.parentElement === parent) return;
  // Moving with state keeps the frame from loading again, where the browser can.
  if (host.isConnected && 'moveBefore' in parent) parent.moveBefore(host, null);
  else parent.append(host);
}

// A video or a frame draws no children: then the pill stays where it is, and cannot be seen until full screen ends.
function parentFor(document: Document): Element {
  const full = document.fullscreenElement;
  const holdsChildren =
    full !== null && !['VIDEO', 'IFRAME', 'IMG', 'CANVAS', 'OBJECT', 'EMBED'].includes(full.tagName);
  return holdsChildren ? full : document.documentElement;
}
