// What a calendar's past proposes for the ledger, what is written of it, and that it can be taken back.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { importSessions } from '#shared/engagement/acts/import-sessions.ts';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { undoImport } from '#shared/engagement/acts/undo-import.ts';
import { pastSessions, type PastFound } from '#shared/engagement/past-sessions.ts';
import { bookingId } from '#shared/records/booking.ts';
import { recordTypes } from '#shared/records/index.ts';
import { project, type RecordId } from '#shared/records/record.ts';
import { sessionIdOfBooking } from '#shared/records/session.ts';
import {
  actAt,
  day,
  emptyPractice,
  found,
  hour,
  idOf,
  maya,
  monday,
  sixSessions,
} from '#test/support/practice.ts';

/** One hour long, so many days before Monday; known by its guest unless it is said otherwise. */
const event = (daysAgo: number, changes: Partial<SightedEvent> = {}): SightedEvent => ({
  provider: 'google',
  eventId: `e${daysAgo}`,
  title: 'Weekly call',
  emails: ['maya@example.org'],
  start: monday - daysAgo * day,
  end: monday - daysAgo * day + hour,
  timeKnown: true,
  ...changes,
});

function practiceOfTwo(agreement: typeof maya.agreement = sixSessions) {
  const practice = emptyPractice();
  const { engagement: id } = practice.add({ ...maya, agreement }, monday);
  const ken = practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: ['ken@example.org'] }, monday);
  const look = (events: readonly SightedEvent[]) => pastSessions(practice.board(), events, monday + hour);
  const at = actAt(monday + hour);
  const take = (from: PastFound, name = 'one') => {
    const sessions = from.engagements.flatMap(({ proposals }) => proposals);
    return practice.done(importSessions(practice.records, { import: idOf(name), sessions }, at));
  };
  const undo = (name = 'one', most = 1000) =>
    practice.done(undoImport(practice.records, { import: idOf(name), most }, at));
  const sums = () =>
    practice
      .board()
      .engagements.map(({ agreed, used, held, remaining, extensions }) => [
        ...[agreed, used, held, remaining, extensions],
      ]);
  return { ...practice, id, ken: ken.engagement, kenId: ken.client, look, take, undo, sums };
}

const doubts = (from: PastFound) =>
  from.engagements.flatMap(({ proposals }) =>
    proposals.map(({ event: { eventId }, doubt }) => [eventId, doubt]),
  );

test('Events known by a guest are proposed and ticked, those known by their title alone are not', () => {
  const { look } = practiceOfTwo();
  const seen = look([event(20), event(30, { emails: [], title: 'Maya Rosen' }), event(40, { emails: [] })]);
  expect(doubts(seen)).toEqual([
    ['e20', null],
    ['e30', 'title'],
  ]);
});

test('What lies ahead, runs now, was called off or has no hour is not proposed', () => {
  const { look } = practiceOfTwo();
  const ahead = event(-1);
  const running = event(0, { end: monday + 2 * hour });
  const off = [event(2, { status: 'cancelled' }), event(3, { status: 'declined' })];
  expect(doubts(look([ahead, running, ...off, event(4, { timeKnown: false })]))).toEqual([]);
});

test('At most as many are ticked as the agreement has left, the latest of them', () => {
  const { look } = practiceOfTwo({ ...sixSessions, sessions: 2 });
  expect(doubts(look([event(40), event(10), event(20), event(30)]))).toEqual([
    ['e10', null],
    ['e20', null],
    ['e30', 'more-than-agreed'],
    ['e40', 'more-than-agreed'],
  ]);
});

test('Where nothing is agreed yet nothing is ticked', () => {
  const { look } = practiceOfTwo(null);
  expect(doubts(look([event(10)]))).toEqual([['e10', 'not-agreed']]);
});

test('An event of two clients is unclear, and says whose it may be', () => {
  const { look, id, ken } = practiceOfTwo();
  const seen = look([event(10, { emails: ['maya@example.org', 'ken@example.org'] })]);
  expect(seen.engagements).toEqual([]);
  expect(new Set(found(seen.unclear[0]).engagements)).toEqual(new Set([id, ken]));
});

test('What was answered before is counted, not proposed: the event itself, or a call that lay over it', () => {
  const { look, done, records, id } = practiceOfTwo();
  const booking = bookingId('google', 'e10');
  const bySession = (session: RecordId, start: number) =>
    done(
      confirmSession(
        records.values(),
        { ref: { engagement: id, session, start, kind: 'session' }, outcome: 'held' },
        actAt(monday),
      ),
    );
  bySession(sessionIdOfBooking(booking), monday - 10 * day);
  bySession(idOf('a call'), monday - 20 * day + 5 * 60_000);
  const seen = look([event(10), event(20), event(30)]);
  expect(doubts(seen)).toEqual([['e30', null]]);
  expect(seen.already).toBe(2);
});

test('One event that two calendars give is proposed once', () => {
  const { look } = practiceOfTwo();
  expect(doubts(look([event(10), event(10), event(10, { provider: 'ics', eventId: 'twin' })]))).toEqual([
    ['e10', null],
  ]);
});

test('An import counts each as held under the day of its event, and makes its booking without its title', () => {
  const { look, take, engagement, id, records } = practiceOfTwo();
  const written = take(look([event(20), event(10)]));
  expect(written).toMatchObject({ done: 2, skipped: 0 });
  expect(engagement(id)).toMatchObject({ used: 2, held: 2, remaining: 4, state: 'active' });
  expect(engagement(id).items).toMatchObject([
    { start: monday - 20 * day, status: 'held', debited: true, eventKey: 'google|e20|' },
    { start: monday - 10 * day, status: 'held', debited: true },
  ]);
  expect(JSON.stringify([...records.values()])).not.toContain('Weekly call');
});

test('Imported twice, each is counted once', () => {
  const { look, take, engagement, id } = practiceOfTwo();
  const seen = look([event(20), event(10)]);
  take(seen);
  expect(take(seen, 'two')).toMatchObject({ done: 0, skipped: 2, records: [] });
  expect(engagement(id)).toMatchObject({ used: 2 });
  expect(look([event(20), event(10)])).toMatchObject({ engagements: [], already: 2 });
});

test('Undone, every sum is what it was before; what is on the ledger stays, with its correction beside it', () => {
  const { look, take, undo, sums, records, engagement, id } = practiceOfTwo();
  const before = sums();
  take(look([event(20), event(10), event(5, { emails: ['ken@example.org'] })]));
  expect(sums()).not.toEqual(before);
  const entries = [...records.values()].filter(({ type }) => type === 'ledger-entry');
  expect(undo()).toMatchObject({ undone: 3, left: 0 });
  expect(sums()).toEqual(before);
  for (const entry of entries) expect(records.get(entry.id)).toBe(entry);
  expect(engagement(id).items.every(({ off, debited }) => off && !debited)).toBe(true);
});

test('Undone in parts, the next part goes on where the last one stopped', () => {
  const { look, take, undo, sums } = practiceOfTwo();
  const before = sums();
  take(look([event(20), event(10), event(5)]));
  expect(undo('one', 2)).toMatchObject({ undone: 2, left: 1 });
  expect(undo('one', 2)).toMatchObject({ undone: 1, left: 0 });
  expect(undo('one', 2)).toMatchObject({ undone: 0, left: 0, records: [] });
  expect(sums()).toEqual(before);
});

test('Undone and imported again, and undone again, the sums follow each time', () => {
  const { look, take, undo, sums } = practiceOfTwo();
  const before = sums();
  const events = [event(20), event(10)];
  take(look(events));
  const after = sums();
  for (const name of ['two', 'three']) {
    undo(name === 'two' ? 'one' : 'two');
    expect(sums()).toEqual(before);
    expect(doubts(look(events))).toEqual([
      ['e10', 'put-aside'],
      ['e20', 'put-aside'],
    ]);
    expect(take(look(events), name)).toMatchObject({ done: 2 });
    expect(sums()).toEqual(after);
  }
});

test('An undo leaves alone what the coach has answered since, and the other imports', () => {
  const { look, take, undo, done, records, engagement, id } = practiceOfTwo();
  take(look([event(20), event(10)]));
  take(look([event(5)]), 'two');
  const booking = bookingId('google', 'e10');
  const ref = {
    ...{ engagement: id, booking, session: sessionIdOfBooking(booking) },
    ...({ start: monday - 10 * day, kind: 'session' } as const),
  };
  done(confirmSession(records.values(), { ref, outcome: 'no-show' }, actAt(monday + hour)));
  expect(undo()).toMatchObject({ undone: 1 });
  expect(engagement(id)).toMatchObject({ used: 2, held: 1 });
});

test('A booking that was there before the import is to be confirmed again after the undo', () => {
  const { look, take, undo, records, engagement, id } = practiceOfTwo();
  take(look([event(3)]));
  undo();
  const stored = found(records.get(bookingId('google', 'e3')));
  // As if a page had shown it before: the import found it there.
  records.set(stored.id, { ...stored, f: { ...stored.f, status: 'standing' } });
  take(look([event(3)]), 'two');
  undo('two');
  expect(engagement(id).items).toMatchObject([{ status: 'booked', off: false, debited: false }]);
});

test('Every record of an import and of its undo fits its type', () => {
  const { look, take, undo } = practiceOfTwo();
  const written = [...take(look([event(20), event(10)])).records, ...undo().records];
  for (const record of written) {
    const type = found(Object.values(recordTypes).find((one) => one.type === record.type));
    expect(project<unknown>(type, record)).toMatchObject({ ok: true });
  }
});

test('A session that was answered between the review and the import is skipped', () => {
  const { look, take, done, records, engagement, id } = practiceOfTwo();
  const seen = look([event(10)]);
  const booking = bookingId('google', 'e10');
  const ref = {
    engagement: id,
    session: sessionIdOfBooking(booking),
    start: monday - 10 * day,
    kind: 'session',
  } as const;
  done(confirmSession(records.values(), { ref, outcome: 'cancelled' }, actAt(monday)));
  expect(take(seen)).toMatchObject({ done: 0, skipped: 1 });
  expect(engagement(id).used).toBe(0);
});

test('A booking that was another client’s goes with its import to the one whose guest it has', () => {
  const { look, take, undo, sums, records, board, engagement, id, ken } = practiceOfTwo();
  const seen = sightBookings(board(), [event(3)], { now: monday });
  for (const record of bookingRecords(records, seen, monday)) records.set(record.id, record);
  const before = sums();
  expect(take(look([event(3, { emails: ['ken@example.org'] })]))).toMatchObject({ done: 1, skipped: 0 });
  expect(engagement(ken)).toMatchObject({ used: 1, items: [{ status: 'held' }] });
  expect(engagement(id)).toMatchObject({ used: 0, items: [] });
  undo();
  expect(sums()).toEqual(before);
});
