// A badge as pages are usually given one: a node inside the chip. Its text by the chip's id is put on the page beforehand.

export const chipSelector = '[role="main"] [data-eventchip]';

declare global {
  interface Window {
    readonly rivalBadges: Readonly<Record<string, string>>;
  }
}

export function paintNode(chip: Element): void {
  const text = window.rivalBadges[chip.getAttribute('data-eventid') ?? ''];
  if (text === undefined || chip.querySelector(':scope > .rival-badge') !== null) return;
  const badge = document.createElement('span');
  badge.className = 'rival-badge';
  badge.textContent = text;
  badge.style.cssText =
    'position:absolute;inset:auto 4px 4px auto;padding:0 5px;background:#fff;color:#1e2624;font:600 10.5px/14px sans-serif;pointer-events:none';
  chip.append(badge);
}
