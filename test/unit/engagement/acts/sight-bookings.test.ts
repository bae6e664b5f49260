import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import { learnMatch } from '#shared/engagement/acts/learn-match.ts';
import { saveNote } from '#shared/engagement/acts/save-note.ts';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { boardWithBookings } from '#shared/engagement/board-with-bookings.ts';
import { bookingId } from '#shared/records/booking.ts';
import { noteId } from '#shared/records/note.ts';
import type { RecordId } from '#shared/records/record.ts';
import { sessionIdOfBooking } from '#shared/records/session.ts';
import { actAt, day, emptyPractice, found, hour, maya, monday } from '#test/support/practice.ts';

const event = (changes: Partial<SightedEvent> = {}): SightedEvent => ({
  provider: 'google',
  eventId: 'e1',
  seriesId: 'series',
  originalStart: '20261124T100000Z',
  title: 'Maya Rosen',
  start: monday + day,
  end: monday + day + hour,
  timeKnown: true,
  ...changes,
});

function practiceOfTwo() {
  const practice = emptyPractice();
  const first = practice.add(maya, monday);
  const second = practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: [] }, monday);
  const see = (events: readonly SightedEvent[], now = monday) => {
    const sighted = sightBookings(practice.board(), events, { now });
    const painted = boardWithBookings(practice.board(), sighted);
    const records = bookingRecords(practice.records, sighted, now);
    for (const record of records) practice.records.set(record.id, record);
    return { sighted, records, painted };
  };
  const items = (id: RecordId) => practice.engagement(id).items;
  return { ...practice, maya: first.engagement, ken: second.engagement, kenId: second.client, see, items };
}

test('A client’s event becomes a booking under the engagement of its time, and is painted before it is written', () => {
  const { see, items, board, maya: id } = practiceOfTwo();
  const { records, painted } = see([event()]);
  expect(records).toHaveLength(1);
  expect(items(id)).toMatchObject([{ start: monday + day, matchedBy: 'title', off: false }]);
  expect(painted).toEqual(board());
});

test('Titles are never stored', () => {
  const { see } = practiceOfTwo();
  expect(JSON.stringify(see([event({ title: 'Maya Rosen and her secret' })]).records)).not.toContain(
    'secret',
  );
});

test('Seen again, nothing is written until the next day', () => {
  const { see } = practiceOfTwo();
  see([event()]);
  expect(see([event()], monday + 23 * hour).records).toEqual([]);
  expect(see([event()], monday + 25 * hour).records).toHaveLength(1);
});

test('A moved event stays one booking', () => {
  const { see, items, maya: id } = practiceOfTwo();
  see([event()]);
  const { painted } = see([event({ start: monday + 3 * day, end: monday + 3 * day + hour })]);
  expect(items(id)).toMatchObject([{ start: monday + 3 * day }]);
  expect(found(painted.engagements.find((engagement) => engagement.id === id)).items).toHaveLength(1);
});

test('A view that tells only the day does not wipe out the hour, but a new day counts', () => {
  const { see, items, maya: id } = practiceOfTwo();
  see([event()]);
  const noon = Date.parse('2026-11-24T12:00:00Z');
  see([event({ start: noon, end: noon + hour, timeKnown: false })]);
  expect(items(id)).toMatchObject([{ start: monday + day, timeKnown: true }]);
  see([event({ start: noon + 2 * day, end: noon + 2 * day + hour, timeKnown: false })]);
  expect(items(id)).toMatchObject([{ start: noon + 2 * day, timeKnown: false }]);
});

test('Events of nobody, or of two, make nothing', () => {
  const { see } = practiceOfTwo();
  expect(see([event({ title: 'Dentist' })]).sighted).toEqual([]);
  expect(see([event({ title: 'Maya Rosen and Ken Ito' })]).sighted).toEqual([]);
});

test('An event that is not seen is not taken for cancelled', () => {
  const { see, items, maya: id } = practiceOfTwo();
  see([event()]);
  see([]);
  expect(items(id)).toMatchObject([{ off: false }]);
});

test('Leafing back to before the work began uses up nothing; the week before it is taken in', () => {
  const { see, items, maya: id } = practiceOfTwo();
  const past = (days: number) =>
    event({ eventId: `e${days}`, start: monday - days * day, end: monday - days * day + hour });
  see([past(30), past(8), past(3)]);
  expect(items(id)).toMatchObject([{ start: monday - 3 * day }]);
});

test('An event of an ended client is a booking after the end', () => {
  const { see, items, done, records, maya: id } = practiceOfTwo();
  const draft = { step: 'confirm', reason: 'completed', lastDay: '2026-11-23', settled: [] } as const;
  done(saveEnding(records.values(), { engagement: id, draft }, actAt(monday)));
  done(finishEnding(records.values(), { engagement: id }, actAt(monday)));
  see([event()]);
  expect(items(id)).toHaveLength(1);
});

test('What the coach has settled stays, whatever the calendar shows later', () => {
  const { see, items, done, records, maya: id } = practiceOfTwo();
  see([event()]);
  const booking = bookingId('google', 'e1', '20261124T100000Z');
  const session = sessionIdOfBooking(booking);
  const ref = { engagement: id, booking, session, start: monday + day, kind: 'session' } as const;
  done(confirmSession(records.values(), { ref, outcome: 'held' }, actAt(monday + 2 * day)));
  see([event({ title: 'Ken Ito', start: monday + 9 * day, end: monday + 9 * day + hour })], monday + 3 * day);
  expect(items(id)).toMatchObject([{ start: monday + day, status: 'held' }]);
});

test('The coach’s word about a series moves its bookings, their open sessions and their notes', () => {
  const { see, items, done, records, maya: id, ken, kenId } = practiceOfTwo();
  see([event(), event({ eventId: 'e2', originalStart: '20261201T100000Z', start: monday + 8 * day })]);
  const booking = bookingId('google', 'e1', '20261124T100000Z');
  const session = sessionIdOfBooking(booking);
  const ref = { engagement: id, booking, session, start: monday + day, kind: 'session' } as const;
  done(saveNote(records.values(), { ref, drawer: 'record', base: '', body: 'Prepare.' }, actAt(monday)));
  done(learnMatch(records.values(), { kind: 'series', key: 'series', client: kenId }, actAt(monday)));
  expect(items(id)).toEqual([]);
  expect(items(ken)).toMatchObject([{ session, matchedBy: 'learned' }, { matchedBy: 'learned' }]);
  expect(records.get(noteId(session, 'record'))?.parent).toBe(ken);
});

test('The coach’s word about a series leaves alone what was settled', () => {
  const { see, items, done, records, maya: id, kenId } = practiceOfTwo();
  see([event()]);
  const booking = bookingId('google', 'e1', '20261124T100000Z');
  const session = sessionIdOfBooking(booking);
  const ref = { engagement: id, booking, session, start: monday + day, kind: 'session' } as const;
  done(confirmSession(records.values(), { ref, outcome: 'held' }, actAt(monday + 2 * day)));
  done(learnMatch(records.values(), { kind: 'series', key: 'series', client: kenId }, actAt(monday)));
  expect(items(id)).toMatchObject([{ booking, session, status: 'held' }]);
});

test('"Not a session" takes the number away, and can be taken back', () => {
  const { see, items, done, records, maya: id, board } = practiceOfTwo();
  see([event()]);
  const learn = (client: RecordId | null) =>
    done(learnMatch(records.values(), { kind: 'event', key: 'e1', client }, actAt(monday)));
  learn(null);
  expect(items(id)).toMatchObject([{ off: true }]);
  expect(see([event()]).sighted).toEqual([]);
  learn(found(board().engagements.find((engagement) => engagement.id === id)).client);
  expect(items(id)).toMatchObject([{ off: false }]);
});

test('An event told apart from its series keeps its own word', () => {
  const { see, items, done, records, ken, kenId } = practiceOfTwo();
  see([event(), event({ eventId: 'e2', originalStart: '20261201T100000Z' })]);
  done(learnMatch(records.values(), { kind: 'event', key: 'e1', client: null }, actAt(monday)));
  done(learnMatch(records.values(), { kind: 'series', key: 'series', client: kenId }, actAt(monday)));
  expect(items(ken)).toHaveLength(1);
});

test('A key that says nothing is refused, and a client that is not there is not found', () => {
  const { records } = practiceOfTwo();
  const refused = learnMatch(records.values(), { kind: 'series', key: ' ', client: null }, actAt(monday));
  expect(refused).toEqual({ ok: false, error: { type: 'invalid', fields: ['key'] } });
  const nobody = learnMatch(
    records.values(),
    { kind: 'series', key: 'x', client: bookingId('nobody', 'x') },
    actAt(monday),
  );
  expect(nobody).toEqual({ ok: false, error: { type: 'not-found' } });
});

test('A booking that an address gave to a client stays theirs, whatever its title says', () => {
  const { see, items, maya: id, ken } = practiceOfTwo();
  see([event({ title: 'Weekly call', emails: ['maya@example.org'] })]);
  see([event({ title: 'Ken Ito', start: monday + 2 * day, end: monday + 2 * day + hour })]);
  expect(items(ken)).toEqual([]);
  expect(items(id)).toMatchObject([{ start: monday + 2 * day, matchedBy: 'email' }]);
  see([event({ title: 'Weekly call', start: monday + 3 * day, end: monday + 3 * day + hour })]);
  expect(items(id)).toMatchObject([{ start: monday + 3 * day, matchedBy: 'email' }]);
});

test('A session that lies in two calendars is one booking; one at another hour is another', () => {
  const { see, items, maya: id } = practiceOfTwo();
  see([event()]);
  see([event({ provider: 'ics', eventId: 'other' })]);
  expect(items(id)).toHaveLength(1);
  see([
    event({
      provider: 'ics',
      eventId: 'later',
      start: monday + day + 2 * hour,
      end: monday + day + 3 * hour,
    }),
  ]);
  expect(items(id)).toHaveLength(2);
});
