import { expect, test } from 'vitest';
import { learnMatch, type LearnInput } from '#shared/engagement/acts/learn-match.ts';
import { learnOpened, type EventName } from '#shared/engagement/acts/learn-opened.ts';
import { tellEvent, type EventTold } from '#shared/engagement/acts/tell-event.ts';
import { matchEvent } from '#shared/matching/match-event.ts';
import { bookingId, bookingType, type Booking } from '#shared/records/booking.ts';
import { learnedMatchId } from '#shared/records/learned-match.ts';
import { createRecord, type RecordId } from '#shared/records/record.ts';
import { invalid, notFound, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, emptyPractice, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

const first = '20261124T090000Z';
const second = '20261201T090000Z';
const ofSeries = (originalStart = first, eventId = 's'): EventName => ({
  ...{ eventId, seriesId: 's', originalStart },
});

function twoClients() {
  const practice = emptyPractice();
  const { records } = practice;
  const one = practice.add(maya, monday);
  const other = practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: [] }, monday);
  const open = (event: EventName, client = one.client, now = monday + day) => {
    const written = learnOpened(records.values(), event, client, { now });
    for (const record of written) records.set(record.id, record);
    return written;
  };
  const tell = (told: EventTold) => tellEvent(records.values(), told, actAt(monday + 2 * day));
  const learn = (input: LearnInput) => learnMatch(records.values(), input, actAt(monday + 2 * day));
  const book = (event: EventName, changes: Partial<Booking> = {}, parent = other.engagement) => {
    const id = bookingId('google', event.eventId, event.originalStart);
    const times = { start: monday + day, end: monday + day + hour };
    const fields = { provider: 'google', ...event, ...times, ...changes };
    records.set(id, createRecord(bookingType, { id, parent, editedAt: 1 }, fields));
    return id;
  };
  const of = (id: RecordId) => found(records.get(id));
  const whose = (event: EventName) => matchEvent(practice.board(), event);
  const is = (client: RecordId) => ({ type: 'client', client, by: 'learned' });
  return { ...practice, maya: one, ken: other, open, tell, learn, book, of, whose, is };
}

test('An opened event of a series is remembered for the series, and by what', () => {
  const { open, whose, is, maya: one, of } = twoClients();
  expect(open(ofSeries()).map(({ id }) => id)).toEqual([learnedMatchId('series', 's')]);
  expect(of(learnedMatchId('series', 's'))).toMatchObject({
    editedAt: monday + day,
    f: { kind: 'series', key: 's', client: one.client, how: 'event-opened' },
  });
  expect(whose(ofSeries(second))).toEqual(is(one.client));
});

test('An event that is alone is remembered once, and opened again nothing is written', () => {
  const { open } = twoClients();
  expect(open({ eventId: 'e' }).map(({ id }) => id)).toEqual([learnedMatchId('event', 'e')]);
  expect(open({ eventId: 'e' })).toEqual([]);
  expect(open(ofSeries())).toHaveLength(1);
  expect(open(ofSeries())).toEqual([]);
});

test.for(['s', 's_R2'])(
  'A series of years, each date of it opened, is one word; so is a part under a new id: %s',
  (eventId) => {
    const { open, ken, whose, is, maya: one } = twoClients();
    const dates = Array.from({ length: 52 }, (_, week) => ofSeries(`20270101T${1000 + week}00Z`, eventId));
    expect(dates.flatMap((date) => open(date))).toHaveLength(1);
    const [date, other] = [found(dates[20]), found(dates[21])];
    open(date, ken.client);
    expect([whose(date), whose(other)]).toEqual([is(ken.client), is(one.client)]);
    expect(open(date, ken.client)).toEqual([]);
  },
);

test('A series that goes on under a new id says nothing of what came before', () => {
  const { open, whose, is, maya: one, ken } = twoClients();
  open(ofSeries(first, 's_R2'));
  expect(whose(ofSeries(second, 's_R2'))).toEqual(is(one.client));
  expect(whose(ofSeries(second))).toEqual({ type: 'none' });
  open(ofSeries(), ken.client);
  expect(whose(ofSeries(second, 's_R2'))).toEqual(is(one.client));
  expect(whose(ofSeries(second))).toEqual(is(ken.client));
});

test('A series whose first date has the series’ own id is learned as a series', () => {
  const { open } = twoClients();
  expect(open({ eventId: 's', seriesId: 's' }).map(({ id }) => id)).toEqual([learnedMatchId('series', 's')]);
  expect(open({ eventId: 't_R2', seriesId: 't' }).map(({ id }) => id)).toEqual([
    learnedMatchId('event', 't_R2'),
  ]);
});

test('Of two events of a series that say two things each keeps its own word, and the series the first', () => {
  const { open, whose, is, maya: one, ken } = twoClients();
  open(ofSeries());
  open(ofSeries(second), ken.client);
  expect(whose(ofSeries(second))).toEqual(is(ken.client));
  expect(whose(ofSeries('20261208T090000Z'))).toEqual(is(one.client));
  open(ofSeries(second));
  expect(whose(ofSeries(second))).toEqual(is(one.client));
});

test.for([
  ['this date', ofSeries(), 'event'],
  ['the series', ofSeries(second), 'series'],
  ['a part of the series', ofSeries(first, 's_R2'), 'series'],
] as const)(
  'What the coach said of %s is never overwritten, and nothing else is learned',
  ([, event, scope]) => {
    const { done, open, tell, ken, records } = twoClients();
    done(tell({ event, scope, client: ken.client }));
    const before = [...records.values()];
    expect(open(event)).toEqual([]);
    expect(open({ ...event, originalStart: event.originalStart ?? first })).toEqual([]);
    expect([...records.values()]).toEqual(before);
  },
);

test('The coach’s word about one date says nothing against the series, and theirs of a call link stays', () => {
  const { done, open, tell, learn, whose, is, ken, maya: one } = twoClients();
  done(tell({ event: ofSeries(), scope: 'event', client: null }));
  open(ofSeries(second));
  expect(whose(ofSeries())).toEqual({ type: 'not-a-session' });
  expect(whose(ofSeries('20261208T090000Z'))).toEqual(is(one.client));
  done(learn({ kind: 'call-link', key: 'meet:x', client: ken.client, how: 'client-form' }));
  const again = { kind: 'call-link', key: 'meet:x', client: one.client, how: 'event-opened' } as const;
  expect(learn(again)).toEqual({ ok: true, value: { records: [] } });
});

test('A word that cannot be read is learned anew; a newer version’s, and one about nobody, is left alone', () => {
  const { done, open, learn, of, records, maya: one } = twoClients();
  const id = learnedMatchId('event', 'e');
  open({ eventId: 'e' });
  records.set(id, { ...of(id), f: { ...of(id).f, client: 7 } });
  expect(open({ eventId: 'e' })).toHaveLength(1);
  records.set(id, { ...of(id), minWriter: 2 });
  expect(open({ eventId: 'e' }, idOf('nobody'))).toEqual([]);
  expect(learn({ kind: 'event', key: 'e', client: one.client })).toEqual(updateNeeded);
  done(learn({ kind: 'event', key: 'f', client: one.client }));
  expect(open({ eventId: 'x'.repeat(500), seriesId: 's', originalStart: first })).toHaveLength(1);
});

test('Bookings of the series come to the client; one that the coach matched or called off stays as they said', () => {
  const { open, book, of, maya: one, ken } = twoClients();
  const moved = book(ofSeries(), { matchedBy: 'title' });
  const coachs = book(ofSeries(second), { matchedBy: 'coach' });
  const off = book(ofSeries('20261208T090000Z'), { status: 'declined' });
  open(ofSeries());
  expect(of(moved)).toMatchObject({
    parent: one.engagement,
    f: { matchedBy: 'learned', status: 'standing' },
  });
  expect(of(coachs)).toMatchObject({ parent: ken.engagement, editedAt: 1 });
  expect(of(off)).toMatchObject({ parent: one.engagement, f: { status: 'declined' } });
});

test('Told of the whole series, all its dates are that client’s, the one that was read off an event too', () => {
  const { done, open, tell, whose, is, book, of, ken, maya: one } = twoClients();
  const booked = book(ofSeries(second), {}, one.engagement);
  open(ofSeries());
  done(tell({ event: ofSeries(second), scope: 'series', client: ken.client }));
  const said = { ...is(ken.client), told: true };
  expect([whose(ofSeries()), whose(ofSeries(second))]).toEqual([said, said]);
  expect(of(booked).parent).toBe(ken.engagement);
});

test('The newer word of a date or its series stands on the event it is said of, and another date keeps its own', () => {
  const { done, tell, whose, is, ken, maya: one } = twoClients();
  const said = (client: RecordId) => ({ ...is(client), told: true });
  done(tell({ event: ofSeries(), scope: 'event', client: null }));
  done(tell({ event: ofSeries(second), scope: 'event', client: one.client }));
  done(tell({ event: ofSeries(), scope: 'series', client: ken.client }));
  expect(whose(ofSeries())).toEqual(said(ken.client));
  expect(whose(ofSeries(second))).toEqual(said(one.client));
  done(tell({ event: ofSeries(), scope: 'series', client: null }));
  expect(whose(ofSeries())).toEqual({ type: 'not-a-session' });
  expect(whose(ofSeries('20261208T090000Z'))).toEqual({ type: 'not-a-session' });
});

test('Told of a part that goes on under a new id, what came before it stays whose it was', () => {
  const { done, tell, whose, is, book, of, ken, maya: one } = twoClients();
  const before = book(ofSeries(), {}, one.engagement);
  const after = book(ofSeries(second, 's_R2'), {}, one.engagement);
  done(tell({ event: ofSeries(second, 's_R2'), scope: 'series', client: ken.client }));
  expect(whose(ofSeries('20261208T090000Z', 's_R2'))).toEqual({ ...is(ken.client), told: true });
  expect(whose(ofSeries())).toEqual({ type: 'none' });
  expect([of(before).parent, of(after).parent]).toEqual([one.engagement, ken.engagement]);
});

test('A guest’s address is remembered only where the coach says so, once, and never without a client', () => {
  const { done, tell, of, ken, board } = twoClients();
  const told = { event: { eventId: 'e' }, scope: 'event', client: ken.client } as const;
  done(tell(told));
  expect(of(ken.client).f['emails']).toEqual([]);
  done(tell({ ...told, email: ' ken@example.org' }));
  done(tell({ ...told, email: 'KEN@example.org' }));
  expect(of(ken.client).f['emails']).toEqual(['KEN@example.org']);
  expect(matchEvent(board(), { emails: ['ken@EXAMPLE.org'] })).toMatchObject({ client: ken.client });
  done(tell({ ...told, client: null, email: 'other@example.org' }));
  expect(of(ken.client).f['emails']).toEqual(['KEN@example.org']);
});

test('What is wrong is refused whole: a scope that is none, an address that is none, nobody’s client, a key too long', () => {
  const { tell, ken, records, of } = twoClients();
  const told = { event: { eventId: 'e' }, scope: 'event', client: ken.client } as const;
  expect(tell({ ...told, scope: 'series' })).toEqual(invalid('scope'));
  const unheard = { ...told, scope: 'week' } as unknown as EventTold; // brand: a message of another version
  expect(tell(unheard)).toEqual(invalid('scope'));
  expect(tell({ ...told, email: 'no address' })).toEqual(invalid('emails'));
  expect(tell({ ...told, client: idOf('nobody') })).toEqual(notFound);
  expect(tell({ ...told, event: { eventId: ' ' } })).toEqual(invalid('key'));
  records.set(ken.client, { ...of(ken.client), minWriter: 9 });
  expect(tell({ ...told, email: 'ken@example.org' })).toEqual(updateNeeded);
  expect(records.has(learnedMatchId('event', 'e'))).toBe(false);
});
