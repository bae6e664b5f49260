// Feeds over a real store: when they are asked, what becomes of their events, and that a secret goes nowhere else.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { addFeed, removeFeed } from '#shared/engagement/acts/keep-feed.ts';
import { ok, type RecordId } from '#shared/records/record.ts';
import { actAt, day, hour, maya, monday } from '#test/support/practice.ts';
import { address, event, profile, withFeed } from './feed-world.ts';

const minute = 60_000;
const byText = (a: string, b: string) => (a < b ? -1 : 1);

test('A feed is read at once, with the coach’s own address, and not again within half an hour', async () => {
  const { feeds, asked, jobs, world, state } = await withFeed();
  await feeds.tick();
  world.now += 29 * minute;
  await feeds.tick();
  expect(asked).toEqual([{ address, version: {} }]);
  expect(jobs).toMatchObject([{ owner: 'coach@example.org', timeZone: 'Europe/London' }]);
  expect(state()).toMatchObject({ readAt: monday, found: { events: 1, isWhole: true } });
});

test('After half an hour it is asked for what is new; unchanged, its events stay', async () => {
  const { feeds, asked, jobs, world, state } = await withFeed();
  await feeds.tick();
  world.now += 30 * minute;
  world.answer = ok({ type: 'unchanged' });
  await feeds.tick();
  expect(asked[1]).toEqual({ address, version: { etag: '"1"' } });
  expect(jobs).toHaveLength(1);
  expect(await feeds.events()).toHaveLength(1);
  expect(state()).toMatchObject({ readAt: world.now, found: { events: 1 } });
});

test('An event whose guest is a client becomes their booking, seen in the feed, without its title', async () => {
  const { feeds, bookings, boards } = await withFeed();
  await feeds.tick();
  expect(await bookings()).toMatchObject([
    { f: { matchedBy: 'email', seenWhere: expect.stringMatching(/^feed/) } },
  ]);
  expect(JSON.stringify(await bookings())).not.toContain('Weekly call');
  expect((await boards.refresh()).engagements[0]?.items).toMatchObject([{ eventKey: 'google|e1|' }]);
});

test('What is long over makes no booking, and waits for the review', async () => {
  const { feeds, bookings, world } = await withFeed();
  world.events = [event(-30), event(-3), event(2)];
  await feeds.tick();
  expect((await bookings()).map(({ f }) => String(f['eventId'])).toSorted(byText)).toEqual(['e-3', 'e2']);
  expect(await feeds.events()).toHaveLength(3);
});

test('A moved event moves its booking', async () => {
  const { feeds, bookings, world } = await withFeed();
  await feeds.tick();
  world.now += 30 * minute;
  world.events = [event(1, { start: monday + 5 * day, end: monday + 5 * day + hour })];
  await feeds.tick();
  expect(await bookings()).toMatchObject([{ f: { start: monday + 5 * day } }]);
});

test('An event that two readings lack is asked about; one that could not be read is not missed', async () => {
  const { feeds, bookings, world } = await withFeed();
  const read = async () => {
    world.now += 30 * minute;
    await feeds.tick();
  };
  world.events = [event(1), event(2), event(3)];
  await read();
  world.events = [event(2), event(3)];
  await read();
  const words = async () => (await bookings()).map(({ f }) => [f['eventId'], f['status']].join(' '));
  expect(await words()).not.toContain('e1 vanished-asked');
  // Nothing has changed since: that too is a look at a calendar without it.
  world.answer = ok({ type: 'unchanged' });
  await read();
  expect((await words()).toSorted(byText)).toEqual(['e1 vanished-asked', 'e2 standing', 'e3 standing']);
  world.answer = ok({ type: 'text', text: 'BEGIN:VCALENDAR', version: {} });
  world.events = [event(3)];
  world.damaged = 1;
  await read();
  await read();
  expect(await words()).toContain('e2 standing');
});

test('A client who is added later has their events at once, without asking the feed again', async () => {
  const { feeds, bookings, asked, world, boards, write, practice } = await withFeed();
  world.events = [event(1), event(2, { emails: ['ken@example.org'] })];
  await feeds.tick();
  expect(await bookings()).toHaveLength(1);
  const before = new Set(practice.records.keys());
  practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: ['ken@example.org'] }, monday);
  await write([...practice.records.values()].filter(({ id }) => !before.has(id)));
  feeds.boardChanged(await boards.refresh());
  await feeds.tick();
  expect(await bookings()).toHaveLength(2);
  expect(asked).toHaveLength(1);
});

test('Without the permission nothing is asked, and once it comes the feed is read', async () => {
  const { feeds, asked, world, state } = await withFeed();
  world.allowed = false;
  await feeds.tick();
  world.now += 24 * hour;
  await feeds.tick();
  expect(asked).toEqual([]);
  expect(state()).toMatchObject({ problem: 'not-allowed', nextAt: null });
  world.allowed = true;
  await feeds.allowed();
  expect(asked).toHaveLength(1);
  expect(state()?.problem).toBeUndefined();
});

test('Offline is no failure: nothing is asked and nothing is said', async () => {
  const { feeds, asked, world, state } = await withFeed();
  world.online = false;
  await feeds.tick();
  expect(asked).toEqual([]);
  expect(state()).toBeUndefined();
});

test('An address that does not work any more is asked again by the coach alone', async () => {
  const { feeds, feed, asked, world, state } = await withFeed();
  world.answer = { ok: false, error: { type: 'gone' } };
  await feeds.tick();
  world.now += 30 * day;
  await feeds.tick();
  expect(asked).toHaveLength(1);
  expect(state()).toMatchObject({ problem: 'gone', nextAt: null });
  await feeds.read(feed);
  expect(asked).toHaveLength(2);
});

test('A failure keeps the events that were read before', async () => {
  const { feeds, world, state } = await withFeed();
  await feeds.tick();
  world.now += 30 * minute;
  world.answer = { ok: false, error: { type: 'unreachable' } };
  await feeds.tick();
  expect(await feeds.events()).toHaveLength(1);
  expect(state()).toMatchObject({ problem: 'unreachable', readAt: monday, nextAt: world.now + 30 * minute });
});

test('A removed feed is asked no more, its address is in no record, and its events are forgotten', async () => {
  const { feeds, feed, asked, world, store, state, bookings } = await withFeed();
  await feeds.tick();
  await store.write((all) => {
    const removed = removeFeed(all.values(), { feed }, { now: monday + hour });
    return removed.ok ? ok(removed.value.records) : removed;
  });
  world.now += day;
  await feeds.tick();
  expect(asked).toHaveLength(1);
  expect(JSON.stringify((await store.all()).records)).not.toContain('3f9a');
  expect(await feeds.events()).toEqual([]);
  expect(state()).toBeUndefined();
  expect(await bookings()).toHaveLength(1);
});

test('Events that find no room in memory are read whole again the next time', async () => {
  const { feeds, asked, world } = await withFeed();
  world.isFull = true;
  await feeds.tick();
  world.now += 30 * minute;
  await feeds.tick();
  expect(asked.map(({ version }) => version)).toEqual([{}, {}]);
});

test('A dropped file adds what nobody knew of, and moves nothing', async () => {
  const { feeds, bookings } = await withFeed();
  await feeds.tick();
  const old = event(1, { start: monday + 9 * day, end: monday + 9 * day + hour });
  expect(await feeds.takeFile([old, event(4)])).toEqual({ ok: true, value: { bookings: 1, fits: true } });
  const starts = (await bookings()).map(({ f }) => Number(f['start'])).toSorted((a, b) => a - b);
  expect(starts).toEqual([monday + day, monday + 4 * day]);
});

test('The address lies in the sealed record and nowhere in memory beside it', async () => {
  const { feeds } = await withFeed();
  await feeds.tick();
  for (const [, value] of profile.session.kept) expect(value).not.toContain('3f9a');
});

test('The same address is not kept twice; what is said of it anew is', async () => {
  const { store, feed } = await withFeed();
  const add = async (label: string, owner: string) =>
    addFeed((await store.all()).records, { address, label, owner }, actAt(monday));
  const same = { ok: true, value: { records: [], feed } satisfies { records: []; feed: RecordId } };
  expect(await add('', '')).toEqual(same);
  expect(await add('', 'coach@example.org')).toEqual(same);
  expect(await add('Mine', 'other@example.org')).toMatchObject({
    ok: true,
    value: { feed, records: [{ id: feed, f: { address, label: 'Mine', owner: 'other@example.org' } }] },
  });
});
