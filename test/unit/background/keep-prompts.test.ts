// The keeper of the prompts: renewed when asked, written only when something changed, and never in a loop with its own writing.
import 'temporal-polyfill/global';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBoardKeeper } from '#extension/background/board-keeper.ts';
import { keepPrompts } from '#extension/background/keep-prompts.ts';
import { sessionArea } from '#extension/background/session-area.ts';
import type { KeptPrompts } from '#extension/kept-prompts.ts';
import { sessionKeys } from '#extension/session-keys.ts';
import type { Store } from '#extension/store/store.ts';
import { flagId, flagType } from '#shared/records/flag.ts';
import { createRecord, err, ok, patchRecord, type RecordId } from '#shared/records/record.ts';
import { day, emptyPractice, maya, monday } from '#test/support/practice.ts';
import { createProfile } from '../store/profile.ts';

beforeEach(() => fakeBrowser.reset());
// What a test has set going comes to its end before the next one begins: they share the browser's memory.
afterEach(() => settle());

const minute = 60_000;

async function opened(over: (store: Store) => Partial<Store> = () => ({})) {
  const practice = emptyPractice();
  const { engagement } = practice.add(maya, monday - 10 * day);
  const flag = flagOf(engagement);
  const whole = await createProfile().open();
  await whole.write(() => ok([...practice.records.values(), flag]));
  const store = { ...whole, ...over(whole) };
  const boards = createBoardKeeper(store, sessionArea);
  const clock = { now: monday, timeZone: 'Europe/London' };
  let writes = 0;
  store.onChange(() => {
    writes += 1;
  });
  const prompting = keepPrompts(
    async () => ok({ store, boards }),
    sessionArea,
    () => ({ ...clock }),
  );
  store.onChange(() => void boards.refresh());
  boards.onBoard(() => void prompting.renew());
  return { ...prompting, store, clock, engagement, flag, writes: () => writes };
}

const flagOf = (engagement: RecordId) =>
  createRecord(
    flagType,
    { id: flagId(engagement, 'F1', '2026-11-22'), parent: engagement, editedAt: monday - day },
    { code: 'F1', at: monday - day },
  );

async function kept(): Promise<KeptPrompts> {
  const text = await sessionArea.get(sessionKeys.prompts);
  if (text === undefined) throw new Error('nothing is kept');
  return JSON.parse(text) as KeptPrompts; // brand: written by the keeper
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test('What is due is kept for the screens, and a caution is remembered', async () => {
  const { renew, engagement, store, writes } = await opened();
  await renew();
  expect((await kept()).engagements[engagement]?.prompts.map(({ id }) => id)).toContain('only-you');
  const raised = (await store.byParent(engagement)).filter(({ type }) => type === 'prompt-answer');
  expect(raised).toMatchObject([{ f: { rule: 'only-you', raisedAt: monday } }]);
  expect(writes()).toBe(1);
});

test('Its own writing does not make it write again', async () => {
  const { renew, clock, writes } = await opened();
  await renew();
  await settle();
  clock.now += 5 * minute;
  await renew();
  await settle();
  expect(writes()).toBe(1);
});

test('A trigger that comes and goes is written of once a minute at most', async () => {
  const { renew, clock, store, flag, writes } = await opened();
  await renew();
  clock.now += minute / 2;
  await store.write(() => ok([patchRecord(flagType, flag, { resolvedAt: clock.now }, clock.now)]));
  await renew();
  await settle();
  expect(writes()).toBe(2);
  clock.now += minute;
  await renew();
  expect(writes()).toBe(3);
});

test('A store that cannot be written costs no prompt', async () => {
  const { renew, engagement } = await opened(() => ({ write: async () => err({ type: 'disk-full' }) }));
  await renew();
  expect((await kept()).engagements[engagement]?.prompts.map(({ id }) => id)).toContain('only-you');
});

test('A call that begins holds prompts back at once, and its end brings them again', async () => {
  const { renew, engagement } = await opened();
  await renew();
  const call = { tabId: 1, state: 'in', ref: null, endsAt: null };
  await sessionArea.set(sessionKeys.liveInTab(1), JSON.stringify(call));
  await renew();
  expect((await kept()).engagements).not.toHaveProperty(engagement);
  await sessionArea.remove(sessionKeys.liveInTab(1));
  await renew();
  expect((await kept()).engagements).toHaveProperty(engagement);
});

test('Asked many times at once, it looks once more and no oftener', async () => {
  let looks = 0;
  const { renew } = await opened((store) => ({
    all: () => {
      looks += 1;
      return store.all();
    },
  }));
  const before = looks;
  await Promise.all([renew(), renew(), renew(), renew()]);
  expect(looks - before).toBeLessThanOrEqual(4); // a look of its own and one for the board, then both again after its writing
});
