// What a screen gets when it asks for the report of a tab: the text that the script told, or nothing.
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageReport } from '#extension/background/page-report.ts';

beforeEach(() => fakeBrowser.reset());

/** A browser in which the script that is put into a tab tells this. */
function browserWhereItTells(tell: () => Promise<readonly unknown[]>): unknown[] {
  const asked: unknown[] = [];
  const executeScript = (input: unknown) => {
    asked.push(input);
    return tell();
  };
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.2.3' }) });
  return asked;
}

test('The report is asked of the tab that was named, once, by a script that lies in no page before', async () => {
  const asked = browserWhereItTells(async () => [{ frameId: 0, result: 'site: outlook-calendar' }]);
  expect(await pageReport(7)).toBe('Bookend 1.2.3\nsite: outlook-calendar');
  expect(asked).toEqual([{ target: { tabId: 7 }, files: ['/page-report.js'] }]);
});

test.for([
  ['shows no calendar', [{ frameId: 0, result: null }]],
  ['tells nothing', [{ frameId: 0, result: '' }]],
  ['has no document', []],
  ['tells what is no text', [{ frameId: 0, result: { text: 'x' } }]],
] as const)('A tab that %s gives no report', async ([, told]) => {
  browserWhereItTells(async () => told);
  expect(await pageReport(7)).toBeNull();
});

test('A tab that is closed or not allowed gives no report and no error', async () => {
  browserWhereItTells(() => Promise.reject(new Error('No tab with id: 7')));
  expect(await pageReport(7)).toBeNull();
});

test('No more than a report can have is passed on', async () => {
  browserWhereItTells(async () => [{ frameId: 0, result: 'x'.repeat(100_000) }]);
  expect((await pageReport(7))?.length).toBeLessThan(8300);
});
