// What is remembered of missed events between two looks, over a real store: through sleep, through a full disk, and only for a while.
import 'temporal-polyfill/global';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Absent } from '#extension/absent.ts';
import { createBoardKeeper } from '#extension/background/board-keeper.ts';
import { lookOfPage, noticeAbsence } from '#extension/background/notice-absence.ts';
import type { Practice } from '#extension/background/practice.ts';
import type { SeenTab } from '#extension/capture/paint-calendar.ts';
import { sessionKeys } from '#extension/session-keys.ts';
import type { Sighting } from '#extension/sites/site.ts';
import { ok } from '#shared/records/record.ts';
import { found, hour, monday } from '#test/support/practice.ts';
import { activeStory } from '#test/support/story.ts';
import { createProfile, type Profile } from '../store/profile.ts';

let profile: Profile;
afterEach(() => {
  vi.restoreAllMocks();
  profile.closeAll();
});

const minute = 60_000;

const chip = (eventId: string, originalStart?: string): Sighting => ({
  ...{ chipId: eventId, provider: 'google', eventId, title: '', day: '2026-11-24', calendar: 'me@m' },
  ...(originalStart === undefined ? {} : { originalStart }),
  ...{ startMinute: 540, endMinute: 590, allDay: false, shape: 'block', tight: false },
});

/** A session tomorrow at nine, in the coach's own calendar, and a page that shows the dentist alone. */
async function withBooking(count = 1) {
  profile = createProfile();
  const story = activeStory();
  const ids = Array.from({ length: count }, (_, index) => {
    const event = { seenWhere: 'google-calendar|me@m' };
    return story.session(24 + index, { status: 'booked', event }).booking;
  });
  const store = await profile.open();
  await store.write(() => ok([...story.records.values()]));
  // As a worker that has just woken: nothing in it is older than the look.
  const woken = (): Practice =>
    ({ store, boards: createBoardKeeper(store, profile.session) }) as unknown as Practice; // brand: syncing is no part of this
  const look = async (load: string, minutes: number, seen: Partial<SeenTab> = {}) => {
    const tab: SeenTab = {
      ...{ site: 'google-calendar', page: load, frameId: 0, opened: null, sightings: [chip('dentist')] },
      ...{
        wholeDays: ['2026-11-23', '2026-11-24', '2026-11-25'],
        health: { state: 'ok', chips: 1, read: 1 },
      },
      ...seen,
    };
    const at = { now: monday + minutes * minute, timeZone: 'Europe/London' };
    await profile.session.remove(sessionKeys.board);
    await noticeAbsence(profile.session, woken(), lookOfPage(tab, new Set()), at);
  };
  const status = async () => (await store.all()).records.find(({ id }) => id === ids[0])?.f['status'];
  const kept = () => JSON.parse(profile.session.kept.get(sessionKeys.absent) ?? 'null') as Absent | null; // written just before
  return { look, status, kept, id: found(ids[0]) };
}

test('The first absence outlives the worker, and the second one is asked about', async () => {
  const { look, status, kept, id } = await withBooking();
  await look('one', 0);
  expect([await status(), Object.keys(kept()?.absences ?? {})]).toEqual([undefined, [id]]);
  await look('two', 10);
  expect([await status(), kept()]).toEqual([
    ...['vanished-asked', { absences: {}, doubts: { 'google-calendar': 0 } }],
  ]);
});

test('What could not be written is missed again at the next look', async () => {
  const { look, status, kept, id } = await withBooking();
  await look('one', 0);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await look('two', 10);
  full.mockRestore();
  expect([await status(), Object.keys(kept()?.absences ?? {})]).toEqual([undefined, [id]]);
  await look('two', 11);
  expect(await status()).toBe('vanished-asked');
});

test.for([
  ['reads badly', { health: { state: 'degraded', chips: 4, read: 2 } }],
  ['reads nothing', { health: { state: 'blind', chips: 0, read: 0 }, sightings: [] }],
  ['shows no day whole', { wholeDays: [] }],
] as const)('A page that %s misses nothing, and nothing is kept of it', async ([, seen]) => {
  const { look, kept } = await withBooking();
  await look('one', 0, seen);
  await look('two', 10, seen);
  expect(kept()).toBeNull();
});

test('An event that became one of the whole day is still on the page', async () => {
  const { look, kept } = await withBooking();
  const { startMinute: _from, endMinute: _until, ...day } = chip('C-014', '24');
  await look('one', 0, { sightings: [chip('dentist'), { ...day, allDay: true }] });
  expect(kept()?.absences).toEqual({});
});

test('Seen on a page that counts nothing, what was missed before is forgotten', async () => {
  const { look, kept } = await withBooking();
  await look('one', 0);
  await look('two', 5, { wholeDays: [], sightings: [chip('C-014', '24')] });
  expect(kept()?.absences).toEqual({});
});

test('Many missing at once are kept as a doubt until a whole look has none', async () => {
  const { look, kept, status } = await withBooking(6);
  await look('one', 0);
  await look('two', 10);
  expect([kept()?.doubts, await status()]).toEqual([{ 'google-calendar': 6 }, undefined]);
  const all = Array.from({ length: 6 }, (_, index) => chip('C-014', String(24 + index)));
  await look('three', 20, { sightings: all, wholeDays: [] });
  expect(kept()?.doubts).toEqual({ 'google-calendar': 6 });
  await look('three', 20, { sightings: all });
  expect(kept()?.doubts).toEqual({ 'google-calendar': 0 });
});

test('Two looks that come in together each keep what the other one noticed', async () => {
  const { look, kept, id } = await withBooking();
  await Promise.all([look('one', 0), look('two', hour / minute, { wholeDays: [] })]);
  expect(Object.keys(kept()?.absences ?? {})).toEqual([id]);
});
