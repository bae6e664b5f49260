// Answers our own screens: the acts, the data page, sync, and what the tab in front shows.
import { formatExport, parseExport } from '#shared/records/export-file.ts';
import { planImport } from '#shared/merge/plan-import.ts';
import { err, ok } from '#shared/records/record.ts';
import { keptCall } from '../capture/live-call.ts';
import type { ImportReport, ScreenMessages } from '../messages.ts';
import type { Handlers } from '../messaging.ts';
import { answerActs } from './answer-acts.ts';
import { calendarOfTab } from './calendar-of-tab.ts';
import { answerPrompts } from './answer-prompts.ts';
import { pageReport } from './page-report.ts';
import { forgetHost, keepHost, keptHosts } from './own-hosts.ts';
import { answerFeed } from './answer-feed.ts';
import type { Feeds } from './keep-feeds.ts';
import type { PracticeOpener } from './practice.ts';
import { reconcileSites } from './register-sites.ts';
import { sessionArea } from './session-area.ts';

export const answerScreens = (open: PracticeOpener, feeds: Feeds): Handlers<ScreenMessages> => ({
  ...answerActs(open),
  ...answerPrompts(open),
  ...answerFeed(open, feeds),
  ...answerData(open),
  ...answerSync(open),

  'board/refresh': async () => {
    const practice = await open();
    if (!practice.ok) return practice;
    await practice.value.boards.refresh();
    return ok(null);
  },
  'calendar/of-tab': ({ tabId }) => calendarOfTab(open, tabId),
  'live/of-tab': async ({ tabId }) => keptCall(sessionArea, tabId),
  'sites/reconcile': async () => {
    await reconcileSites();
    return null;
  },
  'own-host/keep': async (input) => {
    const kept = await keepHost(input);
    await reconcileSites();
    return kept;
  },
  'own-host/forget': async (input) => {
    const forgotten = await forgetHost(input);
    await reconcileSites();
    return forgotten;
  },
  'own-host/list': async () => ok(await keptHosts()),
  'page/report': async ({ tabId }) => {
    const text = await pageReport(tabId);
    return text === null ? null : { text };
  },
});

const answerData = (open: PracticeOpener): Pick<Handlers<ScreenMessages>, `data/${'import' | 'export'}`> => ({
  'data/import': async ({ text }) => {
    const incoming = parseExport(text);
    if (!incoming.ok) return incoming;
    const practice = await open();
    if (!practice.ok) return practice;
    let report: ImportReport | undefined;
    const written = await practice.value.store.write((all) => {
      const plan = planImport(all, incoming.value, Date.now());
      report = plan.report;
      return ok(plan.records);
    }, 'import');
    if (!written.ok) return written;
    return report === undefined ? err({ type: 'store-failed' }) : ok(report);
  },
  'data/export': async () => {
    const practice = await open();
    if (!practice.ok) return practice;
    const { records } = await practice.value.store.all();
    return ok({ text: formatExport(records, Date.now()), records: records.length });
  },
});

const answerSync = (
  open: PracticeOpener,
): Pick<Handlers<ScreenMessages>, `sync/${'start' | 'join' | 'now' | 'stop'}`> => ({
  'sync/start': async ({ relay }) => {
    const practice = await open();
    return practice.ok ? practice.value.sync.start(relay) : practice;
  },
  'sync/join': async ({ relay, words }) => {
    const practice = await open();
    return practice.ok ? practice.value.sync.join(relay, words) : practice;
  },
  'sync/now': async () => {
    const practice = await open();
    if (!practice.ok) return practice;
    await practice.value.sync.cycle('coach');
    return ok(null);
  },
  'sync/stop': async () => {
    const practice = await open();
    return practice.ok ? practice.value.sync.stop() : practice;
  },
});
