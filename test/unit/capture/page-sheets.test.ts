// The sheets of a tab's pages, over a browser that inserts and takes out exact texts as the real ones do, in the page now shown.
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { putSheet } from '#extension/capture/page-sheets.ts';
import { memorySession } from '#test/support/memory-session.ts';

type Change = { readonly css: string };

/** A tab: the page it shows is a list of sheets; `refuses` as a page does that may not be painted. */
function tab() {
  const shown = { sheets: [] as string[], least: Infinity, refuses: false, diesAfter: Infinity };
  let steps = 0;
  const step = (change: () => void) => async () => {
    if (shown.refuses || steps >= shown.diesAfter) throw new Error('no such page');
    steps += 1;
    change();
    shown.least = Math.min(shown.least, shown.sheets.length);
  };
  Object.assign(fakeBrowser.scripting, {
    insertCSS: ({ css }: Change) => step(() => void shown.sheets.push(css))(),
    removeCSS: ({ css }: Change) =>
      step(() => {
        const at = shown.sheets.lastIndexOf(css);
        if (at !== -1) shown.sheets.splice(at, 1);
      })(),
  });
  const session = memorySession();
  const put = (page: string, css: string) => putSheet(session, { tabId: 1, frameId: 0, page }, css);
  const dieAfter = (more: number) => {
    shown.diesAfter = steps + more;
  };
  return { shown, put, dieAfter };
}

beforeEach(() => fakeBrowser.reset());

test('A page has one sheet, and is never without one while it changes', async () => {
  const { shown, put } = tab();
  await put('a', 'one');
  shown.least = Infinity;
  await put('a', 'two');
  await put('a', 'two');
  expect([shown.sheets, shown.least]).toEqual([['two'], 1]);
  await put('a', '');
  expect(shown.sheets).toEqual([]);
});

test('A page without badges is not touched', async () => {
  const { shown, put } = tab();
  shown.refuses = true;
  await expect(put('a', '')).resolves.toBeUndefined();
});

test('After a reload the new page gets its sheet, although the text is the one that was', async () => {
  const { shown, put } = tab();
  await put('a', 'one');
  shown.sheets = [];
  await put('b', 'one');
  expect(shown.sheets).toEqual(['one']);
});

test('A second copy in the same page leaves nothing of the first, whether or not it says the same', async () => {
  for (const second of ['one', 'two', '']) {
    const { shown, put } = tab();
    await put('a', 'one');
    await put('b', second);
    expect(shown.sheets).toEqual(second === '' ? [] : [second]);
  }
});

test('A page that "back" brings to life again is known with the sheet it was left with', async () => {
  const { shown, put } = tab();
  await put('a', 'one');
  const left = shown.sheets;
  shown.sheets = [];
  await put('b', 'other');
  shown.sheets = left;
  await put('a', 'two');
  expect(shown.sheets).toEqual(['two']);
});

test('A page that was left while it was painted anew loses its old sheet when it comes back', async () => {
  const { shown, put } = tab();
  await put('a', 'one');
  shown.refuses = true;
  await expect(put('a', 'two')).rejects.toThrow('no such page');
  shown.refuses = false;
  await put('a', 'three');
  expect(shown.sheets).toEqual(['three']);
});

test('Wherever the worker dies, the next painting leaves one sheet, the right one', async () => {
  for (let steps = 0; steps < 4; steps += 1)
    for (const next of ['one', 'two', 'three', '']) {
      const { shown, put, dieAfter } = tab();
      await put('a', 'one');
      dieAfter(steps);
      await put('a', 'two').catch(() => undefined);
      dieAfter(Infinity);
      await put('a', next);
      expect([steps, shown.sheets]).toEqual([steps, next === '' ? [] : [next]]);
    }
});
