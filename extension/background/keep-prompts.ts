// Keeps the boundary prompts that are due in storage.session: renewed when the board changes, when a call begins or ends, and once a
// minute, because most of them come with time. What has to be remembered of them is written at most once a minute.
import { browser } from 'wxt/browser';
import { today } from '#shared/engagement/acts/days.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { ok, type RecordId, type Result, type StoredRecord } from '#shared/records/record.ts';
import { sessionKeys } from '../session-keys.ts';
import { StoreUnreadable, type SessionArea } from '../store/store.ts';
import { callsNow } from './calls-now.ts';
import type { SaveError } from '../messages.ts';
import type { Practice } from './practice.ts';
import { promptsOf, raisings, type PracticePrompts } from './prompts-of.ts';

const leastBetweenWritesMs = 60_000;

export type PromptKeeping = {
  /** Resolves when the prompts are those of now. */
  readonly renew: () => Promise<void>;
};

/** What of an opened practice is looked at here. */
type Looked = Pick<Practice, 'store' | 'boards'>;

export function keepPrompts(
  open: () => Promise<Result<Looked, SaveError>>,
  session: SessionArea,
  here: () => { readonly now: number; readonly timeZone: string },
): PromptKeeping {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;

  const run = async () => {
    const practice = await open();
    if (!practice.ok) return;
    const at = here();
    const { now } = at;
    const sorted = await practice.value.boards.practice();
    const board = await practice.value.boards.board();
    const found = promptsOf(sorted, board, { ...at, today: today(at), calls: await callsNow(now) });
    const text = JSON.stringify(found.kept);
    // Written only when it changed: the screens listen to this key.
    if ((await session.get(sessionKeys.prompts)) !== text) await session.set(sessionKeys.prompts, text);
    if (Math.abs(now - triedAt) < leastBetweenWritesMs) return;
    const { records } = await practice.value.store.all();
    const wanted = raisings(found.holding, sorted, promptRecords(records), now);
    if (wanted.length === 0) return;
    triedAt = now;
    await remember(practice.value, found, now);
  };

  // One at a time, and however many ask meanwhile, one more after it.
  const renew = (): Promise<void> => {
    waiting ??= afterwards(running).then(() => {
      waiting = undefined;
      running = run().catch(isUnreadable);
      return running;
    });
    return waiting;
  };

  browser.alarms.onAlarm.addListener(() => void renew());
  browser.storage.session.onChanged.addListener((changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith('live:'))) void renew();
  });
  return { renew };
}

/** Once it is over, however it ended. */
const afterwards = (job: Promise<void>): Promise<void> => job.catch(() => undefined);

// The store stopped answering: the next minute asks again, and the screens say so by what they read themselves.
function isUnreadable(error: unknown): void {
  if (!(error instanceof StoreUnreadable)) throw error;
}

// Planned again on what there is when it is written: another context may have raised the same one meanwhile. A store that cannot be
// written keeps showing its prompts; only their age is not known then.
const remember = ({ store }: Looked, { holding }: PracticePrompts, now: number) =>
  store.write((all) => ok(raisings(holding, practiceRecords(all.values()), all, now)));

const promptRecords = (records: readonly StoredRecord[]): ReadonlyMap<RecordId, StoredRecord> =>
  new Map(records.filter(({ type }) => type === 'prompt-answer').map((record) => [record.id, record]));
