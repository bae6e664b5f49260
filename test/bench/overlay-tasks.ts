// How long our script holds the page's main thread at a stretch, by the browser's own trace.
import type { Page } from 'puppeteer-core';
import type { WeekSize } from './busy-week.ts';
import { median, type Figure } from './figures.ts';
import { pause, type Run } from './overlay-tabs.ts';
import { isContentScript, traced, type TraceEvent } from './trace.ts';

export async function longestTaskFigure(page: Page, size: WeekSize, rerender: Run): Promise<Figure> {
  await page.bringToFront();
  const events = await traced(page, async () => {
    await page.reload({ waitUntil: 'load' });
    await pause(2000);
    await rerender(page);
    await pause(1000);
  });
  const scripts = events.filter(isContentScript);
  if (scripts.length === 0) throw new Error('the trace knows nothing of our script: nothing to measure');
  const tasks = events.filter(({ name, dur }) => name === 'RunTask' && dur !== undefined);
  // A render of the page's own is a long task by itself, and our observer runs at its end: only ours is counted.
  const inTasks = tasks.map((task) => {
    const inIt = scripts.filter((script) => isWithin(script, task));
    return outermost(inIt).reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
  });
  const ran = inTasks.filter((ms) => ms > 0);
  return {
    what: 'Our script in one task of the page, the longest beside the median',
    input: `${size} events; the page loaded, then drawn anew twelve times; ${ran.length} tasks`,
    bare: median(ran),
    ours: Math.max(...ran),
    unit: 'ms',
    hold: 'no task over 50 ms',
  };
}

/** A call within a call would be counted twice. */
const outermost = (scripts: readonly TraceEvent[]): readonly TraceEvent[] =>
  scripts.filter((script) => !scripts.some((other) => other !== script && isWithin(script, other)));

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts <= outer.ts + (outer.dur ?? 0);
