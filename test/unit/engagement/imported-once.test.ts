// What must never be counted twice, nor taken for what it is not, when a calendar's past is imported: whoever counted it first, and
// whatever became of the engagement meanwhile.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { archiveEngagement } from '#shared/engagement/acts/archive-engagement.ts';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { eraseEngagement } from '#shared/engagement/acts/erase-engagement.ts';
import { importSessions } from '#shared/engagement/acts/import-sessions.ts';
import type { SessionAnswer, SessionRef } from '#shared/engagement/acts/inputs.ts';
import { settleFee } from '#shared/engagement/acts/settle-fee.ts';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { undoImport } from '#shared/engagement/acts/undo-import.ts';
import { openFees } from '#shared/engagement/fees.ts';
import { importsOf } from '#shared/engagement/imports-of.ts';
import { pastSessions, type PastFound } from '#shared/engagement/past-sessions.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { bookingId } from '#shared/records/booking.ts';
import type { RecordId } from '#shared/records/record.ts';
import { sessionIdOfBooking } from '#shared/records/session.ts';
import { underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

const minute = 60_000;
const now = monday + hour;

/** Three days ago at nine, unless it is said otherwise. */
const event = (changes: Partial<SightedEvent> = {}): SightedEvent => ({
  ...{ provider: 'google', eventId: 'one', title: 'Weekly call', emails: ['maya@example.org'] },
  ...{ start: monday - 3 * day, end: monday - 3 * day + hour, timeKnown: true },
  ...changes,
});

const twin = event({ provider: 'ics', eventId: 'one@elsewhere.example' });

function imports(agreement: Parameters<typeof underWay>[0] = {}) {
  const practice = underWay(agreement);
  const { records, done, board, id } = practice;
  const refOf = ({ provider, eventId, start }: SightedEvent): SessionRef => {
    const booking = bookingId(provider, eventId);
    return { ...{ engagement: id, booking, session: sessionIdOfBooking(booking), start }, kind: 'session' };
  };
  return {
    ...practice,
    look: (...events: readonly SightedEvent[]) => pastSessions(board(), events, now),
    see: (...events: readonly SightedEvent[]) => {
      const seen = bookingRecords(records, sightBookings(board(), events, { now }), now);
      for (const record of seen) records.set(record.id, record);
    },
    say: (of: SightedEvent, answer: Partial<SessionAnswer> = {}, at = now) =>
      done(confirmSession(records.values(), { ref: refOf(of), outcome: 'held', ...answer }, actAt(at))),
    take: (from: PastFound, name = 'one') => {
      const sessions = from.engagements.flatMap(({ proposals }) => proposals);
      return done(importSessions(records, { import: idOf(name), sessions }, actAt(now)));
    },
    undo: (name = 'one', at = now + minute) =>
      done(undoImport(records, { import: idOf(name), most: 100 }, actAt(at))),
    used: () => practice.engagement(id).used,
    fees: () => openFees(found(practiceRecords(records.values()).under.get(id)), practice.engagement(id)),
  };
}

/** A call that was never booked, and is still to be confirmed. */
function openCall({ records, ref, done }: ReturnType<typeof imports>, start: number): RecordId {
  const { session } = ref(start);
  done(confirmSession(records.values(), { ref: ref(start), outcome: 'held' }, actAt(now)));
  const stored = found(records.get(session));
  records.set(session, { ...stored, f: { ...stored.f, status: 'to-confirm' } });
  for (const { id, f } of records.values()) if (f['session'] === session) records.delete(id);
  return session;
}

test('An event that is on the ledger is not proposed again for an open call that began before it', () => {
  const practice = imports();
  practice.say(event());
  openCall(practice, event().start - 5 * minute);
  expect(practice.look(event())).toMatchObject({ engagements: [], already: 1 });
});

test('An event that was answered as another client’s is not proposed to the one whose guest it has by now', () => {
  const { look, see, say, add } = imports();
  see(event());
  say(event());
  add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: ['ken@example.org'] }, monday);
  expect(look(event({ emails: ['ken@example.org'] }))).toMatchObject({ engagements: [], already: 1 });
});

test('An event that is a booking is not proposed where a call over it is on the ledger', () => {
  const { look, see, hold } = imports();
  see(event());
  hold(event().start + 5 * minute);
  expect(look(event())).toMatchObject({ engagements: [], already: 1 });
});

test('Counted in another calendar between the review and the import, it is skipped', () => {
  const { look, take, say, used } = imports();
  const seen = look(event());
  say(twin);
  expect(take(seen)).toMatchObject({ done: 0, skipped: 1, records: [] });
  expect(used()).toBe(1);
});

test('One appointment that two calendars give is counted once, whichever review it comes from', () => {
  const { look, take, used } = imports();
  const [first, second] = [look(event()), look(twin)];
  expect(take(first)).toMatchObject({ done: 1 });
  expect(take(second, 'two')).toMatchObject({ done: 0, skipped: 1 });
  expect(used()).toBe(1);
});

test('Sessions that follow each other without a gap are two', () => {
  const { look, take } = imports();
  const { end } = event();
  expect(take(look(event(), event({ eventId: 'two', start: end, end: end + hour })))).toMatchObject({
    done: 2,
  });
});

test('What was cancelled at that time does not keep what was held from being counted', () => {
  const { look, take, say } = imports();
  say(twin, { outcome: 'cancelled' });
  expect(take(look(event()))).toMatchObject({ done: 1 });
});

test('Once the engagement is over an open review counts nothing any more', () => {
  const { look, take, hold, close, end, used } = imports();
  hold();
  const seen = look(event());
  close();
  end();
  const before = used();
  expect(take(seen)).toMatchObject({ done: 0, skipped: 1, records: [] });
  expect(used()).toBe(before);
});

test('An open call of another kind stays of its kind', () => {
  const practice = imports();
  const session = openCall(practice, event().start);
  practice.spoil(session, { f: { ...practice.fields(session), kind: 'intro' } });
  expect(practice.take(practice.look(event()))).toMatchObject({ done: 1 });
  expect(practice.fields(session)).toMatchObject({ kind: 'intro', status: 'held' });
  expect(practice.used()).toBe(0);
});

test('What the coach said of a session after its import is theirs, and no undo takes it back', () => {
  const { look, take, say, undo, used, records } = imports();
  take(look(event()));
  say(event(), { minutes: 70 });
  expect(importsOf(records.values())).toEqual([]);
  expect(undo()).toMatchObject({ undone: 0, left: 0, records: [] });
  expect(used()).toBe(1);
});

test('After the end an import can still be taken back, and the engagement stays ended', () => {
  const { look, take, undo, hold, close, end, used, state } = imports();
  hold();
  take(look(event()));
  close();
  end();
  expect(undo()).toMatchObject({ undone: 1, left: 0 });
  expect(used()).toBe(1);
  expect(state()).toBe('ended');
});

test('What was erased keeps its numbers: its imports are listed and undone no more', () => {
  const { look, take, undo, hold, close, end, done, records, id } = imports();
  hold();
  take(look(event()));
  close();
  end();
  done(archiveEngagement(records.values(), { engagement: id }, actAt(monday + 400 * day)));
  const erasure = { engagement: id, reason: 'They asked for it.', confirmed: true } as const;
  done(eraseEngagement(records.values(), erasure, actAt(monday + 400 * day)));
  expect(importsOf(records.values())).toEqual([]);
  expect(undo()).toMatchObject({ undone: 0, left: 0, records: [] });
});

test('What a newer version wrote is not listed as if it could be undone here', () => {
  const { look, take, undo, spoil, records } = imports();
  take(look(event()));
  spoil(sessionIdOfBooking(bookingId('google', 'one')), { minWriter: 99 });
  expect(importsOf(records.values())).toEqual([]);
  expect(undo()).toMatchObject({ undone: 0, left: 0 });
});

const paid = { amount: 100, per: 'session', due: '' } as const;

test('Nothing is owed for what a calendar brought back from long ago', () => {
  const { look, take, fees } = imports({ fee: paid });
  take(look(event()));
  expect(fees()).toEqual([]);
});

test('What was booked before is owed like any other', () => {
  const { look, take, see, fees } = imports({ fee: paid });
  see(event());
  take(look(event()));
  expect(fees()).toMatchObject([{ amount: 100 }]);
});

test('Undone and then held by the coach’s own word, it is owed', () => {
  const { look, take, undo, say, fees } = imports({ fee: paid });
  take(look(event()));
  undo();
  say(event(), {}, now + hour);
  expect(fees()).toMatchObject([{ amount: 100 }]);
});

test('A fee that the coach has settled outlives the undo', () => {
  const { look, take, see, undo, done, records, id, fields } = imports({ fee: paid });
  see(event());
  take(look(event()));
  const settled = { engagement: id, sessions: 'all', as: 'paid', day: '2026-11-23' } as const;
  done(settleFee(records.values(), settled, actAt(now)));
  undo();
  expect(fields(sessionIdOfBooking(bookingId('google', 'one')))).toMatchObject({
    status: 'booked',
    fee: { paidOn: '2026-11-23' },
  });
});

test('What was over before the day of the agreement is proposed and not ticked', () => {
  const { look } = imports({ agreedOn: '2026-11-01' });
  const before = event({ eventId: 'before', start: monday - 40 * day, end: monday - 40 * day + hour });
  const doubts = look(event(), before).engagements.flatMap(({ proposals }) =>
    proposals.map(({ event: { eventId }, doubt }) => [eventId, doubt]),
  );
  expect(doubts).toEqual([
    ['one', null],
    ['before', 'before-agreed'],
  ]);
});

test('What the client turned down is proposed and not ticked; what another guest did is nothing to it', () => {
  const { look } = imports();
  const doubts = (guestsDeclined: readonly string[]) =>
    look(event({ guestsDeclined })).engagements.flatMap(({ proposals }) =>
      proposals.map(({ doubt }) => doubt),
    );
  expect(doubts(['Maya@Example.org'])).toEqual(['turned-down']);
  expect(doubts(['assistant@example.org'])).toEqual([null]);
});
