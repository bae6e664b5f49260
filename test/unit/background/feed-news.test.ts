// What a reading of a feed may change, and what becomes of it where this computer gets in the way.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { addFeed } from '#shared/engagement/acts/keep-feed.ts';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { ok } from '#shared/records/record.ts';
import { actAt, day, hour, maya, monday } from '#test/support/practice.ts';
import { address, event, profile, withFeed } from './feed-world.ts';

const minute = 60_000;

async function readFeed() {
  const feed = await withFeed();
  const { world, feeds, store, boards } = feed;
  await feeds.tick();
  return {
    ...feed,
    /** As a calendar page tells it, after what the feed told. */
    pageShows: async (shown: SightedEvent) => {
      const { records } = await store.all();
      const all = new Map(records.map((record) => [record.id, record]));
      const at = { now: world.now, where: 'google-calendar' };
      await feed.write(bookingRecords(all, sightBookings(await boards.refresh(), [shown], at), world.now));
    },
    next: async (...events: readonly SightedEvent[]) => {
      world.now += 30 * minute;
      world.events = events;
      await feeds.tick();
    },
  };
}

const moved = event(1, { start: monday + 5 * day, end: monday + 5 * day + hour });

test('A feed that lags behind and says again what it said moves nothing back that a page has moved', async () => {
  const { pageShows, next, bookings } = await readFeed();
  await pageShows(moved);
  await next(event(1), event(2));
  const starts = new Map((await bookings()).map(({ f }) => [f['eventId'], f['start']]));
  expect(starts).toEqual(
    new Map([
      ['e1', moved.start],
      ['e2', monday + 2 * day],
    ]),
  );
});

test('Nor does it bring back what a page has shown called off; what it says anew counts', async () => {
  const { pageShows, next, bookings } = await readFeed();
  const status = async () => (await bookings()).map(({ f }) => f['status']);
  await pageShows(event(1, { status: 'cancelled' }));
  await next(event(1));
  expect(await status()).toEqual(['cancelled']);
  await next({ ...moved, title: 'Weekly call, moved' });
  expect(await status()).toEqual(['standing']);
});

test('Read again at once because the coach asks, what it lacks is not missed twice', async () => {
  const { feeds, feed, bookings, world, next } = await readFeed();
  await next(event(1), event(2), event(3));
  await next(event(2), event(3));
  const status = async () => (await bookings()).find(({ f }) => f['eventId'] === 'e1')?.f['status'];
  world.now += minute;
  await feeds.read(feed);
  expect(await status()).toBe('standing');
  await next(event(2), event(3));
  expect(await status()).toBe('vanished-asked');
});

test('An event that is another client’s meanwhile goes to them, though the feed says nothing new', async () => {
  const { next, bookings, practice, write, store } = await readFeed();
  const [before] = await bookings();
  const known = new Set(practice.records.keys());
  practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: ['ken@example.org'] }, monday);
  await write([...practice.records.values()].filter(({ id }) => !known.has(id)));
  const swapped = (await store.all()).records.flatMap((record) => {
    if (record.type !== 'client') return [];
    const emails = record.f['code'] === 'C-015' ? ['maya@example.org'] : [];
    return [{ ...record, editedAt: monday + 1, f: { ...record.f, emails } }];
  });
  await write(swapped);
  await next(event(1));
  const [after] = await bookings();
  expect(after?.id).toBe(before?.id);
  expect(after?.parent).not.toBe(before?.parent);
});

test('A client who was added while the store could not be opened has their events later', async () => {
  const { feeds, bookings, world, boards, write, practice, next } = await readFeed();
  await next(event(1), event(2, { emails: ['ken@example.org'] }));
  const known = new Set(practice.records.keys());
  practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: ['ken@example.org'] }, monday);
  await write([...practice.records.values()].filter(({ id }) => !known.has(id)));
  world.isLocked = true;
  feeds.boardChanged(await boards.refresh());
  await feeds.tick();
  expect(await bookings()).toHaveLength(1);
  world.isLocked = false;
  feeds.boardChanged(await boards.refresh());
  await feeds.tick();
  expect(await bookings()).toHaveLength(2);
});

test('On a journey the calendar is read again by the clock of where the coach is, though nothing has changed', async () => {
  const { asked, jobs, world, next } = await readFeed();
  world.timeZone = 'America/New_York';
  await next(event(1));
  expect(asked.map(({ version }) => version)).toEqual([{}, {}]);
  expect(jobs.map(({ timeZone }) => timeZone)).toEqual(['Europe/London', 'America/New_York']);
});

test('With another address of the coach’s own it is read anew, though nothing has changed', async () => {
  const { asked, jobs, store, next } = await readFeed();
  await store.write((all) => {
    const added = addFeed(all.values(), { address, label: '', owner: 'other@example.org' }, actAt(monday));
    return added.ok ? ok(added.value.records) : added;
  });
  await next(event(1));
  expect(asked.map(({ version }) => version)).toEqual([{}, {}]);
  expect(jobs.map(({ owner }) => owner)).toEqual(['coach@example.org', 'other@example.org']);
});

test('A calendar or a file of which memory has no room for the events is told as too large', async () => {
  const { feeds, world, state, next, bookings } = await readFeed();
  world.isFull = true;
  await next(event(1), event(2));
  expect(state()).toMatchObject({ problem: 'too-large', found: { events: 2 } });
  expect(await bookings()).toHaveLength(2);
  expect(await feeds.takeFile([event(3)])).toEqual({ ok: true, value: { bookings: 1, fits: false } });
});

test('What a full disk kept from being written is new again at the next reading', async () => {
  const { world, state, next, bookings } = await readFeed();
  world.isDiskFull = true;
  await next(moved);
  expect(state()).toMatchObject({ problem: 'not-saved' });
  world.isDiskFull = false;
  await next(moved);
  expect(await bookings()).toMatchObject([{ f: { start: moved.start } }]);
  expect(state()?.problem).toBeUndefined();
});

test('A calendar that leaves memory no room for how it stands gives way, and is not asked each minute', async () => {
  const { asked, world, state, next, feeds } = await readFeed();
  const large = event(1, { title: 'x'.repeat(20_000) });
  const others = [...profile.session.kept].filter(([key]) => !key.startsWith('feed-events:'));
  world.room = others.reduce((all, [, text]) => all + text.length, 0) + JSON.stringify([large]).length;
  world.answer = ok({ type: 'text', text: 'BEGIN:VCALENDAR', version: { etag: '"longer than before"' } });
  await next(large);
  world.now += minute;
  await feeds.tick();
  expect(asked).toHaveLength(2);
  expect(state()).toMatchObject({ version: {}, readAt: world.now - minute, found: { events: 1 } });
  expect(await feeds.events()).toEqual([]);
});
