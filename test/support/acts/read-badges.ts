// Badges, read back from the page as the browser computed them: they are generated text, so no node holds them.
import type { Page } from 'puppeteer-core';

export type ChipBadge = {
  /** What the chip shows itself. */
  readonly event: string;
  readonly badge: string | null;
};

/** By the page's own event id, for each chip in the main view. Runs in the page, in either browser: it may use nothing from here. */
export function badgesInPage(): Record<string, ChipBadge> {
  const textOf = (element: Element): string | null => {
    const { content, display } = getComputedStyle(element, '::after');
    return display !== 'none' && /^".*\p{L}.*"$/u.test(content)
      ? content.slice(1, -1).replace(/\\(.)/g, '$1')
      : null;
  };
  // Through the prototypes: a hostile page names an element or an input like a method, and then stands before it.
  /* oxlint-disable typescript/unbound-method -- each is called with the object it belongs to */
  const { querySelectorAll: inDocument } = Document.prototype;
  const { querySelectorAll: inElement, getAttribute } = Element.prototype;
  /* oxlint-enable typescript/unbound-method */
  const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
  const chips = [...inDocument.call(document, '[role="main"] [data-eventchip][data-eventid]')];
  return Object.fromEntries(
    chips.map((chip) => [
      getAttribute.call(chip, 'data-eventid') ?? '',
      {
        event: String(text?.get?.call(chip)).replace(/\s+/g, ' ').trim(),
        badge: [chip, ...inElement.call(chip, '*')].map(textOf).find((text) => text !== null) ?? null,
      },
    ]),
  );
}

export const readBadges = (page: Page): Promise<Record<string, ChipBadge>> => page.evaluate(badgesInPage);

/** Waits until the event wears exactly this badge; gives what it wore last. `null`: none. */
export async function waitForBadge(
  page: Page,
  chipId: string,
  wanted: string | null,
  withinMs = 10_000,
): Promise<string | null> {
  for (const until = Date.now() + withinMs; ;) {
    const chip = (await readBadges(page))[chipId];
    const badge = chip?.badge ?? null;
    if ((chip !== undefined && badge === wanted) || Date.now() > until) return badge;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
