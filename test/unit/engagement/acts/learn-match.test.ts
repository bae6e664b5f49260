import { expect, test } from 'vitest';
import { learnMatch, type LearnInput } from '#shared/engagement/acts/learn-match.ts';
import { bookingId, bookingType, type Booking } from '#shared/records/booking.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { learnedMatchId } from '#shared/records/learned-match.ts';
import { createRecord, type RecordId } from '#shared/records/record.ts';
import { transitionType } from '#shared/records/transition.ts';
import { invalid, notFound, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, emptyPractice, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

function twoClients() {
  const practice = emptyPractice();
  const { records } = practice;
  const first = practice.add(maya, monday);
  const second = practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: [] }, monday);
  const book = (
    eventId: string,
    changes: Partial<Booking> = {},
    parent: RecordId | null = first.engagement,
  ) => {
    const at = { id: bookingId('google', eventId), editedAt: 1, ...(parent === null ? {} : { parent }) };
    const times = { start: monday + day, end: monday + day + hour };
    const record = createRecord(bookingType, at, { provider: 'google', eventId, ...times, ...changes });
    records.set(record.id, record);
    return record.id;
  };
  const learn = (input: LearnInput) => learnMatch(records.values(), input, actAt(monday + 2 * day));
  const of = (id: RecordId) => found(records.get(id));
  return { ...practice, maya: first, ken: second, book, learn, of };
}

test('What was told is kept with how it was told, and as "told" where nobody says', () => {
  const { done, learn, ken, of } = twoClients();
  done(learn({ kind: 'series', key: 's1', client: ken.client }));
  expect(of(learnedMatchId('series', 's1'))).toEqual({
    v: 1,
    minWriter: 1,
    type: 'learned-match',
    id: learnedMatchId('series', 's1'),
    editedAt: monday + 2 * day,
    f: { kind: 'series', key: 's1', client: ken.client, how: 'told' },
  });
  done(learn({ kind: 'event', key: 'e1', client: null, how: 'event-opened' }));
  expect(of(learnedMatchId('event', 'e1')).f).toMatchObject({ client: null, how: 'event-opened' });
});

test('What is wrong is named: the kind, an empty key, a key that is too long', () => {
  const { learn } = twoClients();
  const unheard = { kind: 'title', key: ' ', client: null } as unknown as LearnInput; // brand: a message of another version
  expect(learn(unheard)).toEqual(invalid('kind', 'key'));
  expect(learn({ kind: 'event', key: 'x'.repeat(501), client: null })).toEqual(invalid('key'));
  expect(learn({ kind: 'event', key: 'x'.repeat(500), client: null })).toMatchObject({ ok: true });
});

test('Only a client can be told of, not what merely has an id', () => {
  const { learn, maya: first } = twoClients();
  expect(learn({ kind: 'event', key: 'e1', client: first.engagement })).toEqual(notFound);
  expect(learn({ kind: 'event', key: 'e1', client: idOf('nobody') })).toEqual(notFound);
});

test('Told again, the newer word stands beside what a newer version wrote; a damaged line is written anew', () => {
  const { done, learn, ken, of, records } = twoClients();
  const id = learnedMatchId('event', 'e1');
  done(learn({ kind: 'event', key: 'e1', client: null }));
  records.set(id, { ...of(id), f: { ...of(id).f, extra: 'kept' } });
  done(learn({ kind: 'event', key: 'e1', client: ken.client }));
  expect(of(id).f).toEqual({ kind: 'event', key: 'e1', client: ken.client, how: 'told', extra: 'kept' });
  records.set(id, { ...of(id), f: { ...of(id).f, client: 7 } });
  done(learn({ kind: 'event', key: 'e1', client: null }));
  expect(of(id).f).toEqual({ kind: 'event', key: 'e1', client: null, how: 'told' });
});

test('A line of a newer version is left alone', () => {
  const { done, learn, of, records } = twoClients();
  const id = learnedMatchId('event', 'e1');
  done(learn({ kind: 'event', key: 'e1', client: null }));
  records.set(id, { ...of(id), minWriter: 2 });
  expect(learn({ kind: 'event', key: 'e1', client: null })).toEqual(updateNeeded);
});

test.for([
  ['event', 'e1', 'learned'],
  ['series', 's1', 'learned'],
  ['call-link', 'meet:abc', 'call-link'],
] as const)('A word about the %s moves its bookings and no others', ([kind, key, matchedBy]) => {
  const { done, learn, book, of, ken, maya: first } = twoClients();
  const moved = book('e1', { seriesId: 's1', callLink: 'meet:abc' });
  const other = book('e2', { seriesId: 's2', callLink: 'meet:xyz' });
  const bare = book('e3');
  const { records } = done(learn({ kind, key, client: ken.client }));
  expect(records.map(({ id }) => id)).toEqual([learnedMatchId(kind, key), moved]);
  expect(of(moved)).toMatchObject({ parent: ken.engagement, f: { matchedBy, status: 'standing' } });
  for (const id of [other, bare]) expect(of(id)).toMatchObject({ parent: first.engagement, editedAt: 1 });
});

test('"Not a session" declines the bookings it is about, where they are', () => {
  const { done, learn, book, of, maya: first } = twoClients();
  const meant = book('e1', { seriesId: 's1', matchedBy: 'email' });
  const adrift = book('e2', { seriesId: 's1' }, null);
  const { records } = done(learn({ kind: 'series', key: 's1', client: null }));
  expect(of(meant)).toMatchObject({
    parent: first.engagement,
    editedAt: monday + 2 * day,
    f: { status: 'declined', matchedBy: 'learned' },
  });
  expect(records.map(({ id }) => id)).toEqual([learnedMatchId('series', 's1'), meant]);
  expect(of(adrift).editedAt).toBe(1);
});

test('What was declined stands again once it is someone’s; what was cancelled stays cancelled', () => {
  const { done, learn, book, of, ken } = twoClients();
  const declined = book('e1', { seriesId: 's1', status: 'declined' });
  const cancelled = book('e2', { seriesId: 's1', status: 'cancelled' });
  done(learn({ kind: 'series', key: 's1', client: ken.client }));
  expect(of(declined)).toMatchObject({ parent: ken.engagement, f: { status: 'standing' } });
  expect(of(cancelled)).toMatchObject({ parent: ken.engagement, f: { status: 'cancelled' } });
});

test('A booking comes under the engagement of its time', () => {
  const { done, learn, book, of, ken, records } = twoClients();
  const again = { id: idOf('again'), parent: ken.client, editedAt: 1 };
  records.set(again.id, createRecord(engagementType, again, { number: 2, createdAt: monday + 40 * day }));
  const over = { id: idOf('over'), parent: ken.engagement, editedAt: 1 };
  const ended = { from: 'contracted', to: 'ended', at: monday + 30 * day, lastDay: '2026-12-23' } as const;
  records.set(over.id, createRecord(transitionType, over, { ...ended, overAt: monday + 30 * day }));
  const early = book('e1', { seriesId: 's1' });
  const late = book('e2', { seriesId: 's1', start: monday + 50 * day, end: monday + 50 * day + hour });
  done(learn({ kind: 'series', key: 's1', client: ken.client }));
  expect([of(early).parent, of(late).parent]).toEqual([ken.engagement, again.id]);
});

test('A client without a readable engagement is remembered, and the bookings stay where they are', () => {
  const { done, learn, book, of, ken, records, maya: first } = twoClients();
  const booking = book('e1');
  records.delete(ken.engagement);
  const { records: written } = done(learn({ kind: 'event', key: 'e1', client: ken.client }));
  expect(written.map(({ id }) => id)).toEqual([learnedMatchId('event', 'e1')]);
  expect(of(booking).parent).toBe(first.engagement);
  expect(of(learnedMatchId('event', 'e1')).f['client']).toBe(ken.client);
});

test('A booking that cannot be read is left as it is', () => {
  const { done, learn, book, of, ken, records } = twoClients();
  const booking = book('e1');
  const damaged = { ...of(booking), f: { ...of(booking).f, start: 'late' } };
  records.set(booking, damaged);
  done(learn({ kind: 'event', key: 'e1', client: ken.client }));
  expect(of(booking)).toBe(damaged);
});

test('A word about one event of a series is not undone by a word about the series', () => {
  const { done, learn, book, of, ken, maya: first } = twoClients();
  const apart = book('e1', { seriesId: 's1' });
  const usual = book('e2', { seriesId: 's1' });
  done(learn({ kind: 'event', key: 'e1', client: first.client }));
  done(learn({ kind: 'series', key: 's1', client: ken.client }));
  expect([of(apart).parent, of(usual).parent]).toEqual([first.engagement, ken.engagement]);
});
