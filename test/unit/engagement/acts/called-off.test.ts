// Events that calendars call off, move, lose and bring back, and what the coach says of them, one after another over the records.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import type { SessionOutcome } from '#shared/engagement/acts/inputs.ts';
import { learnMatch } from '#shared/engagement/acts/learn-match.ts';
import { missBookings, missedRecords, type Absences } from '#shared/engagement/acts/miss-bookings.ts';
import { settleBooking, type BookingSettlement } from '#shared/engagement/acts/settle-booking.ts';
import {
  bookingRecords,
  sightBookings,
  type SightedAt,
  type SightedEvent,
} from '#shared/engagement/acts/sight-bookings.ts';
import { questionOf } from '#shared/engagement/booking-question.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { refOfItem } from '#shared/engagement/ref-of-item.ts';
import { bookingId, type Booking } from '#shared/records/booking.ts';
import { sessionIdOfBooking } from '#shared/records/session.ts';
import { nothingNew, refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, monday } from '#test/support/practice.ts';

const start = monday + 3 * day;
const event = (changes: Partial<SightedEvent> = {}): SightedEvent => ({
  ...{ provider: 'google', eventId: 'e1', title: 'Maya Rosen', calendar: 'me@m' },
  ...{ start, end: start + hour, timeKnown: true, ...changes },
});
const booking = bookingId('google', 'e1');
const inFeed = { provider: 'ics', eventId: 'f1', calendar: 'feed-1' };

function calendar() {
  const practice = underWay();
  const { records, done, engagement, id } = practice;
  let absences: Absences = {};
  const see = (changes: Partial<SightedEvent> = {}, now = monday, at: Partial<SightedAt> = {}) => {
    const where = { now, where: 'google-calendar', ...at };
    const sighted = sightBookings(practice.board(), [event(changes)], where);
    const written = bookingRecords(records, sighted, now);
    for (const record of written) records.set(record.id, record);
    return written;
  };
  /** The week without the event, twice. */
  const miss = (now = monday) => {
    const look = {
      ...{ where: 'google-calendar', events: [event({ eventId: 'dentist' })] },
      whole: ['2026-11-25', '2026-11-26', '2026-11-27'],
    };
    for (const load of ['one', 'two']) {
      const at = { now: load === 'one' ? now : now + hour, timeZone: 'Europe/London' };
      const missed = missBookings(
        practiceRecords(records.values()),
        practice.board(),
        { ...look, load },
        absences,
        at,
      );
      absences = missed.absences;
      for (const record of missedRecords(records, missed, at.now)) records.set(record.id, record);
    }
  };
  const items = () => forecast(engagement(id), monday).items;
  const item = () => found(items()[0]);
  return {
    ...{ ...practice, see, miss, items, item },
    numbers: () => items().map(({ ordinal }) => ordinal),
    question: () => questionOf(item())?.why ?? null,
    settle: (as: BookingSettlement['as'], one = booking) =>
      settleBooking(records.values(), { booking: one, as }, actAt(monday)),
    /** Of the one item, or of the one that its calendar has called off. */
    answer: (outcome: SessionOutcome, now = monday, status?: Booking['status']) => {
      const one = items().find(({ calendar: word }) => status === undefined || word?.status === status);
      done(confirmSession(records.values(), { ref: found(refOfItem(id, found(one))), outcome }, actAt(now)));
    },
  };
}

test.for(['cancelled', 'declined'] as const)('What is seen %s is off at once, and asked about', (status) => {
  const { see, item, question, numbers } = calendar();
  see();
  expect([numbers(), question()]).toEqual([[1], null]);
  see({ status }, monday + hour);
  expect([numbers(), question()]).toEqual([[null], status]);
  expect(item()).toMatchObject({ off: true, badge: null, calendar: { noticedAt: monday + hour } });
  expect(see({ status }, monday + 2 * hour)).toEqual([]);
});

test('An event that nobody knew of, seen called off, makes no booking', () => {
  const { see, items } = calendar();
  expect(see({ status: 'cancelled' })).toEqual([]);
  expect(items()).toEqual([]);
});

test('What is called off under another title stays whose it was', () => {
  const { see, question } = calendar();
  see();
  see({ status: 'cancelled', title: 'Cancelled' });
  expect(question()).toBe('cancelled');
});

test('Seen standing again, it stands, and nothing is asked', () => {
  const { see, question, numbers, fields } = calendar();
  see();
  see({ status: 'cancelled' });
  see();
  expect([numbers(), question()]).toEqual([[1], null]);
  expect(fields(booking)).not.toHaveProperty('noticedAt');
});

test('What a feed knows to be turned down stays so on a page that cannot tell, whichever was seen first', () => {
  for (const order of [
    ['page', 'feed'],
    ['feed', 'page'],
    ['feed', 'page', 'feed'],
  ]) {
    const { see, question, numbers } = calendar();
    see();
    for (const by of order)
      if (by === 'feed') see({ status: 'declined' }, monday, { where: 'feed' });
      else see({}, monday, { silent: true });
    expect([numbers(), question()]).toEqual([[null], 'declined']);
    see({}, monday, { where: 'feed' });
    expect([numbers(), question()]).toEqual([[1], null]);
  }
});

test('Missed twice it is asked about, keeps its number, and is forgotten where any calendar shows it', () => {
  const { see, miss, question, numbers, item } = calendar();
  see();
  miss();
  expect([numbers(), question(), item().badge?.kind]).toEqual([[1], 'vanished', 'count']);
  see({ start: start + 7 * day, end: start + 7 * day + hour });
  expect([numbers(), question(), item().start]).toEqual([[1], null, start + 7 * day]);
});

test('Missed in a page and seen in a feed, it stands: nothing is asked', () => {
  const { see, miss, question, items } = calendar();
  see();
  see(inFeed);
  miss();
  expect([items().length, question()]).toEqual([1, null]);
});

test('Called off in one calendar and missed in another, it is asked about once, and one answer settles both', () => {
  for (const order of ['page first', 'feed first']) {
    const { see, miss, answer, items, question, numbers } = calendar();
    see();
    see(inFeed);
    const deeds = [() => miss(), () => see({ ...inFeed, status: 'cancelled' })];
    for (const deed of order === 'page first' ? deeds : deeds.toReversed()) deed();
    expect([items().length, question(), numbers()]).toEqual([1, 'cancelled', [null]]);
    answer('cancelled');
    expect([items().length, question(), numbers()]).toEqual([1, null, [null]]);
  }
});

test('Answered while the other calendar still shows it, it is not asked about again once that follows', () => {
  const { see, miss, answer, items, numbers } = calendar();
  see();
  see(inFeed);
  see({ ...inFeed, status: 'cancelled' });
  expect([numbers().length, numbers().filter((number) => number === 1).length]).toEqual([2, 1]);
  answer('cancelled', monday, 'cancelled');
  miss();
  expect([items().map(questionOf), numbers()]).toEqual([[null], [null]]);
});

test('A month that tells no hours and a feed count one session once, whichever was seen first', () => {
  const noon = start + 3 * hour;
  const month = { provider: 'nextcloud', eventId: 'n1', start: noon, end: noon + hour, timeKnown: false };
  for (const events of [
    [month, inFeed],
    [inFeed, month],
  ]) {
    const { see, numbers } = calendar();
    for (const one of events) see(one);
    expect(numbers()).toEqual([1]);
    // Its week tells another hour after all: then they are two.
    see({ ...month, start: noon + 2 * hour, end: noon + 3 * hour, timeKnown: true });
    expect(numbers()).toEqual([1, 2]);
  }
});

test('"It still stands" is said once: missed for good, it counts and is not asked about again', () => {
  const { see, miss, settle, done, question, numbers } = calendar();
  see();
  miss();
  done(settle('stands'));
  expect(settle('stands')).toEqual(nothingNew);
  miss(monday + day);
  expect([numbers(), question()]).toEqual([[1], null]);
});

test('"It still stands" outlives a calendar that shows it cancelled', () => {
  const { see, settle, done, question, numbers } = calendar();
  see();
  see({ status: 'cancelled' });
  done(settle('stands'));
  expect([numbers(), question()]).toEqual([[1], null]);
  expect(see({ status: 'cancelled' }, monday + hour)).toEqual([]);
  expect([numbers(), question()]).toEqual([[1], null]);
});

test('"Moved" takes its number away until the calendar shows it where it is now', () => {
  const { see, miss, settle, done, question, numbers } = calendar();
  see();
  miss();
  done(settle('moved'));
  expect([numbers(), question()]).toEqual([[null], null]);
  see({ start: start + 7 * day, end: start + 7 * day + hour });
  expect([numbers(), question()]).toEqual([[1], null]);
});

test('"Moved" to another event: the new one counts, the old one does not', () => {
  const { see, miss, settle, done, numbers } = calendar();
  see();
  miss();
  see({ eventId: 'e2', start: start + day, end: start + day + hour });
  expect(numbers()).toEqual([1, 2]);
  done(settle('moved'));
  expect(numbers()).toEqual([null, 1]);
});

test('Of an event that stands nothing was asked, and nothing is answered', () => {
  const { see, settle } = calendar();
  see();
  expect([settle('stands'), settle('moved')]).toEqual([nothingNew, nothingNew]);
  expect(calendar().settle('moved')).toMatchObject({ ok: false });
});

test.for([
  ['cancelled', 0],
  ['coach-cancelled', 0],
  ['late-cancelled', 1],
] as const)(
  'Answered as %s, the ledger counts %d by the agreement, and the calendar is heard no more',
  ([outcome, used]) => {
    const { see, miss, answer, question, engagement, id, settle } = calendar();
    see();
    miss();
    answer(outcome);
    expect([engagement(id).used, question()]).toEqual([used, null]);
    expect(see({ status: 'cancelled' }, monday + day)).toEqual([]);
    expect(settle('moved')).toEqual(refused('already-settled'));
  },
);

test('"Held anyway" counts, once its time has come', () => {
  const { see, miss, answer, engagement, id, question } = calendar();
  see();
  miss();
  answer('held', start + hour);
  expect([engagement(id).used, question()]).toEqual([1, null]);
});

test('Released, or said to be no session, it is not asked about any more', () => {
  for (const as of ['released', 'not-a-session'] as const) {
    const { see, miss, settle, done, question, numbers } = calendar();
    see();
    miss();
    done(settle(as));
    see({ status: 'cancelled' });
    see();
    expect([numbers(), question()]).toEqual([[null], null]);
  }
});

test('Said to be someone’s, what the calendar itself called off stays off', () => {
  const { see, records, done, client, question, numbers } = calendar();
  see();
  see({ status: 'declined' });
  done(learnMatch(records.values(), { kind: 'event', key: 'e1', client }, actAt(monday)));
  expect([numbers(), question()]).toEqual([[null], 'declined']);
});

test.for(['released', 'not-a-session'] as const)('What lies in two calendars is %s in both', (as) => {
  const { see, settle, done, numbers } = calendar();
  see();
  see(inFeed);
  expect(numbers()).toEqual([1]);
  done(settle(as));
  expect(numbers()).toEqual([null]);
  see();
  see(inFeed);
  expect(numbers().every((number) => number === null)).toBe(true);
});

test('Settled by one of its calendars, it is settled in the other one, whichever was seen first, and wherever that moves it', () => {
  const { see, answer, items, engagement, id } = calendar();
  see();
  answer('held', start + hour);
  see(inFeed);
  expect(items()).toHaveLength(1);
  expect(see({ ...inFeed, start: start + day, end: start + day + hour })).toEqual([]);
  expect([items().length, engagement(id).used]).toEqual([1, 1]);
});

test('Moved in one of its calendars it is two until the other one follows', () => {
  const { see, numbers } = calendar();
  see();
  see(inFeed);
  see({ start: start + day, end: start + day + hour });
  expect(numbers()).toEqual([1, 2]);
  see({ ...inFeed, start: start + day, end: start + day + hour });
  expect(numbers()).toEqual([1]);
});

test('A session that was begun in notes moves with its event, and is settled where it was moved to', () => {
  const { see, settle, done, answer, item, fields } = calendar();
  see();
  done(settle('intro'));
  see({ start: start + day, end: start + day + hour });
  expect(fields(sessionIdOfBooking(booking))['start']).toBe(start + day);
  answer('held', start + day + hour);
  expect(item()).toMatchObject({ start: start + day, status: 'held' });
});

test('One event shown several times on a page stands if it stands once, and begins where it begins first', () => {
  const practice = underWay();
  const events = [
    event({ status: 'declined' }),
    event({ start: start + day, end: start + day + hour }),
    event(),
    event({ start: start + 2 * hour, end: start + 3 * hour, timeKnown: false }),
  ];
  for (const list of [events, events.toReversed()])
    expect(sightBookings(practice.board(), list, { now: monday })).toMatchObject([
      { booking: { start, status: 'standing', timeKnown: true } },
    ]);
});

test('Where it was seen is written with the day, not at each look', () => {
  const { see, fields } = calendar();
  see();
  expect(fields(booking)['seenWhere']).toBe('google-calendar|me@m');
  expect(see({ calendar: 'work@g' }, monday + hour)).toEqual([]);
  see({ calendar: 'work@g' }, monday + day);
  expect(fields(booking)['seenWhere']).toBe('google-calendar|work@g');
});
