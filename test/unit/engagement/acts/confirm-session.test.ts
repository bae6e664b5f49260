import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import type { SessionOutcome, SessionRef } from '#shared/engagement/acts/inputs.ts';
import { bookingRecords, sightBookings } from '#shared/engagement/acts/sight-bookings.ts';
import { bookingId } from '#shared/records/booking.ts';
import { sessionIdOfBooking, type SessionKind } from '#shared/records/session.ts';
import { actAt, day, emptyPractice, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

function contracted(changes: object = {}) {
  const practice = emptyPractice();
  const { engagement: id } = practice.add(maya, monday - 10 * day);
  const agreement = found([...practice.records.values()].find((record) => record.type === 'agreement'));
  practice.records.set(agreement.id, { ...agreement, f: { ...agreement.f, ...changes } });
  const refAt = (start: number, kind: SessionKind = 'session'): SessionRef => ({
    engagement: id,
    session: idOf(`session ${start}`),
    start,
    kind,
  });
  const confirm = (ref: SessionRef, outcome: SessionOutcome, now = monday, minutes?: number) =>
    confirmSession(
      practice.records.values(),
      { ref, outcome, ...(minutes === undefined ? {} : { minutes }) },
      actAt(now),
    );
  const item = () => found(practice.engagement(id).items[0]);
  const entries = () =>
    [...practice.records.values()].filter((record) => record.type === 'ledger-entry').length - 1;
  return { ...practice, id, refAt, confirm, item, entries };
}

test('The first session held uses one and makes the engagement active', () => {
  const { done, confirm, refAt, engagement, id } = contracted();
  done(confirm(refAt(monday - hour), 'held', monday, 55));
  expect(engagement(id)).toMatchObject({ state: 'active', held: 1, used: 1, remaining: 5 });
  expect(engagement(id).items).toMatchObject([{ status: 'held', debited: true, end: monday - 5 * 60_000 }]);
});

test('A late cancellation or no-show uses one only if this agreement says so', () => {
  const used = contracted({ lateCancellation: 'used', noShow: 'used' });
  used.done(used.confirm(used.refAt(monday - 2 * hour), 'late-cancelled'));
  used.done(used.confirm(used.refAt(monday - hour), 'no-show'));
  expect(used.engagement(used.id)).toMatchObject({ held: 0, used: 2, state: 'contracted' });
  const free = contracted({ lateCancellation: 'free', noShow: 'free' });
  free.done(free.confirm(free.refAt(monday - 2 * hour), 'late-cancelled'));
  free.done(free.confirm(free.refAt(monday - hour), 'no-show'));
  expect(free.engagement(free.id)).toMatchObject({ held: 0, used: 0 });
});

test('Cancelled and coach-cancelled never use one; the coach cancelling is noted', () => {
  const { done, confirm, refAt, engagement, id, entries } = contracted();
  done(confirm(refAt(monday - 2 * hour), 'cancelled'));
  expect(entries()).toBe(0);
  done(confirm(refAt(monday - hour), 'coach-cancelled'));
  expect(entries()).toBe(1);
  expect(engagement(id)).toMatchObject({ used: 0, remaining: 6 });
});

test.for(['intro', 'follow-up', 'urgent'] as const)('A held %s uses none and starts nothing', (kind) => {
  const { done, confirm, refAt, engagement, id } = contracted();
  done(confirm(refAt(monday - hour, kind), 'held'));
  expect(engagement(id)).toMatchObject({ state: 'contracted', used: 0, items: [{ kind, status: 'held' }] });
});

test('A held review uses one', () => {
  const { done, confirm, refAt, engagement, id } = contracted();
  done(confirm(refAt(monday - hour, 'review'), 'held'));
  expect(engagement(id)).toMatchObject({ state: 'active', used: 1, held: 1 });
});

test('Said again with another outcome, the ledger is put right, as often as it takes', () => {
  const { done, confirm, refAt, engagement, id, item, entries } = contracted();
  const ref = refAt(monday - hour);
  const say = (outcome: SessionOutcome) => {
    done(confirm(ref, outcome));
    const { used, held } = engagement(id);
    return [used, held, item().status];
  };
  expect(say('held')).toEqual([1, 1, 'held']);
  expect(say('held')).toEqual([1, 1, 'held']);
  expect(entries()).toBe(1);
  expect(say('no-show')).toEqual([1, 0, 'no-show']);
  expect(say('cancelled')).toEqual([0, 0, 'cancelled']);
  expect(say('held')).toEqual([1, 1, 'held']);
  expect(say('coach-cancelled')).toEqual([0, 0, 'coach-cancelled']);
  expect(say('late-cancelled')).toEqual([1, 0, 'late-cancelled']);
});

test('Two browsers that confirm the same session use one', () => {
  const { confirm, refAt, records, engagement, id } = contracted();
  const ref = refAt(monday - hour);
  const [one, other] = [confirm(ref, 'held'), confirm(ref, 'no-show')];
  if (!one.ok || !other.ok) throw new Error('refused');
  for (const record of [...one.value.records, ...other.value.records]) records.set(record.id, record);
  expect(engagement(id).used).toBe(1);
});

test('The number of a booked session comes from its event, and its time too', () => {
  const { done, confirm, records, board, engagement, id } = contracted();
  const event = { provider: 'google', eventId: 'e1', title: 'Maya Rosen', timeKnown: true };
  const start = monday - 3 * hour;
  const sighted = sightBookings(board(), [{ ...event, start, end: start + hour }], { now: monday });
  for (const record of bookingRecords(records, sighted, monday)) records.set(record.id, record);
  const booking = bookingId('google', 'e1');
  const ref = {
    engagement: id,
    booking,
    session: sessionIdOfBooking(booking),
    start: 0,
    kind: 'session',
  } as const;
  done(confirm(ref, 'held'));
  expect(engagement(id).items).toMatchObject([{ booking, session: ref.session, start, end: start + hour }]);
});

test('A session id that is not its booking’s own is not found: it would make a second session elsewhere', () => {
  const { confirm, refAt } = contracted();
  const wrong = { ...refAt(monday - hour), booking: idOf('booking') };
  expect(confirm(wrong, 'held')).toEqual({ ok: false, error: { type: 'not-found' } });
});

test('What lies ahead was not held, but may be cancelled', () => {
  const { confirm, refAt } = contracted();
  expect(confirm(refAt(monday + day), 'held')).toEqual({
    ok: false,
    error: { type: 'refused', why: 'not-yet' },
  });
  expect(confirm(refAt(monday + day), 'late-cancelled').ok).toBe(true);
  expect(confirm(refAt(monday + hour / 2), 'held').ok).toBe(true);
});

test.for([-1, 1441, 1.5, Number.NaN])('%d minutes are refused', (minutes) => {
  const { confirm, refAt } = contracted();
  const refused = confirm(refAt(monday - hour), 'held', monday, minutes);
  expect(refused).toEqual({ ok: false, error: { type: 'invalid', fields: ['minutes'] } });
});

test('After the end a session held before it is a dated correction, one after it is refused', () => {
  const { done, confirm, refAt, engagement, id, records } = contracted();
  const draft = { step: 'confirm', reason: 'completed', lastDay: '2026-11-23', settled: [] } as const;
  done(saveEnding(records.values(), { engagement: id, draft }, actAt(monday)));
  done(finishEnding(records.values(), { engagement: id }, actAt(monday)));
  const { records: written } = done(confirm(refAt(monday - hour), 'held', monday + day));
  const entry = found(written.find((record) => record.type === 'ledger-entry'));
  expect(entry.f).toMatchObject({ reason: 'correction', delta: -1, at: monday - hour });
  expect(engagement(id)).toMatchObject({ state: 'ended', used: 1, held: 1 });
  expect(confirm(refAt(monday + hour), 'held', monday + day)).toEqual({
    ok: false,
    error: { type: 'refused', why: 'engagement-over' },
  });
  expect(confirm(refAt(monday + hour, 'follow-up'), 'held', monday + day).ok).toBe(true);
  expect(confirm(refAt(monday + 2 * day), 'cancelled', monday + day).ok).toBe(true);
});

test('A session of a newer version is left alone', () => {
  const { done, confirm, refAt, records } = contracted();
  const ref = refAt(monday - hour);
  done(confirm(ref, 'held'));
  records.set(ref.session, { ...found(records.get(ref.session)), minWriter: 99 });
  expect(confirm(ref, 'no-show')).toEqual({ ok: false, error: { type: 'update-needed' } });
});
