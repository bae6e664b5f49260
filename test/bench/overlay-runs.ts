// What is done to a page while its cost is taken.
import type { Run } from './overlay-tabs.ts';

export const rendersARound = 12;
export const additions = 1000;

/** Milliseconds of one render, the median of a round, each with style and layout forced. */
export const rerender: Run = (page) =>
  page.evaluate(async (count) => {
    const times: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const begun = performance.now();
      (window as unknown as { render: () => void }).render(); // brand: the page's own script gives it
      // Observers are told now, in between: what they paint is laid out with the rest.
      await Promise.resolve();
      // Style and layout of the whole page, generated boxes too. They are read back outside of the clock: asking each chip for its
      // badge is no part of a render.
      document.body.getBoundingClientRect();
      times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return times.toSorted((a, b) => a - b)[Math.floor(count / 2)] ?? NaN;
  }, rendersARound);

/** In a task of the page's own, because that is what the browser counts as its script. */
export const addUnrelated: Run = (page) =>
  page.evaluate((count) => {
    const add = async (done: (ms: number) => void) => {
      const begun = performance.now();
      const place = document.createElement('div');
      document.querySelector('aside')?.append(place);
      for (let turn = 0; turn < count; turn += 1) {
        const node = document.createElement('div');
        node.innerHTML = '<span>one</span> <b>two</b>';
        place.append(node);
        // Each change is reported on its own, as it is on a page that is at work.
        await Promise.resolve();
      }
      place.remove();
      done(performance.now() - begun);
    };
    return new Promise<number>((done) => setTimeout(() => void add(done)));
  }, additions);
