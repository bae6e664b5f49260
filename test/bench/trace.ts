// What the browser's own trace says of a page's main thread: its tasks, and the script of extensions that ran in them.
import type { CDPSession, Page } from 'puppeteer-core';

/** Times in microseconds, as the trace has them. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: {
    readonly data?: { readonly url?: string; readonly frame?: string; readonly isMainFrame?: boolean };
  };
};

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'toplevel'];

/** All that is traced in the browser while `run` goes on. */
export async function traced(page: Page, run: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const cdp: CDPSession = await page.createCDPSession();
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[]))); // brand: the protocol's own shape
  const done = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: categories },
    transferMode: 'ReportEvents',
  });
  await run();
  await cdp.send('Tracing.end');
  await done;
  await cdp.detach();
  return events;
}

/** Script of an extension's content script, in whichever page it ran. */
export const isContentScript = ({ name, args }: TraceEvent): boolean =>
  (name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.compile') &&
  (args.data?.url ?? '').includes('/content-scripts/');
