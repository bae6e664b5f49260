import { expect, test } from 'vitest';
import {
  findEngagement,
  findEngagementOf,
  findOpenEngagement,
  isOver,
} from '#shared/engagement/acts/find-engagement.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { ledgerEntryType } from '#shared/records/ledger-entry.ts';
import { noteId, noteType } from '#shared/records/note.ts';
import { createRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { sessionIdOfBooking, sessionType } from '#shared/records/session.ts';
import { transitionType, type EngagementState } from '#shared/records/transition.ts';
import { notFound, refused, updateNeeded } from '#test/support/acts-practice.ts';
import { emptyPractice, found, hour, maya, monday } from '#test/support/practice.ts';

function practiceOfTwo() {
  const practice = emptyPractice();
  const one = practice.add(maya, monday).engagement;
  const other = practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: [] }, monday).engagement;
  const put = (record: StoredRecord) => practice.records.set(record.id, record);
  const spoil = (id: RecordId, changes: Partial<StoredRecord>) =>
    put({ ...found(practice.records.get(id)), ...changes });
  return { ...practice, one, other, put, spoil };
}

test('An engagement is found with what is filed under it and nothing else', () => {
  const { records, one } = practiceOfTwo();
  const engagement = findEngagement(records.values(), one);
  if (!engagement.ok) throw new Error('not found');
  const { record, byId, under, ledger, folded } = engagement.value;
  expect(record.id).toBe(one);
  expect([...byId.values()].every(({ id, parent }) => id === one || parent === one)).toBe(true);
  expect([...byId.values()].map(({ type }) => type).toSorted()).toEqual([
    'agreement',
    'engagement',
    'ledger-entry',
    'transition',
    'transition',
  ]);
  expect([under.agreements.length, ledger.agreed, folded.state]).toEqual([1, 6, 'contracted']);
});

test('What is no engagement, or damaged, or of a newer version, is each refused in its own words', () => {
  const { records, one, board, spoil } = practiceOfTwo();
  const { client } = found(board().engagements.find(({ id }) => id === one));
  expect(findEngagement(records.values(), client)).toEqual(notFound);
  expect(findEngagement([], one)).toEqual(notFound);
  spoil(one, { minWriter: 2 });
  expect(findEngagement(records.values(), one)).toEqual(updateNeeded);
  spoil(one, { minWriter: 1, f: { number: 'one' } });
  expect(findEngagement(records.values(), one)).toEqual(refused('unreadable'));
});

function bookedUnder() {
  const practice = practiceOfTwo();
  const { one, other, put } = practice;
  const booking = bookingId('google', 'e1');
  const session = sessionIdOfBooking(booking);
  const ref = { engagement: one, session, booking, start: monday, kind: 'session' } as const;
  const at = (id: RecordId, parent: RecordId) => ({ id, parent, editedAt: 1 });
  const times = { start: monday, end: monday + hour };
  const make = {
    booking: (parent: RecordId) =>
      put(createRecord(bookingType, at(booking, parent), { provider: 'google', eventId: 'e1', ...times })),
    session: (parent: RecordId) =>
      put(createRecord(sessionType, at(session, parent), { start: monday, plannedMinutes: 50 })),
    note: (drawer: 'record' | 'reflection', parent: RecordId) =>
      put(createRecord(noteType, at(noteId(session, drawer), parent), { session, drawer })),
  };
  const whose = () => {
    const engagement = findEngagementOf(practice.records.values(), ref);
    return engagement.ok ? engagement.value.engagement.id : engagement.error;
  };
  return { ...practice, other, one, booking, session, ref, make, whose };
}

test('Where nothing is stored of a session, it is where the screen says', () => {
  const { whose, one, records, ref } = bookedUnder();
  expect(whose()).toBe(one);
  expect(findEngagementOf(records.values(), ref)).toEqual(findEngagement(records.values(), one));
});

test('The session says where it belongs, then its notes, the record first, then its booking', () => {
  const { whose, make, one, other } = bookedUnder();
  make.booking(other);
  expect(whose()).toBe(other);
  make.note('reflection', one);
  expect(whose()).toBe(one);
  make.note('record', other);
  expect(whose()).toBe(other);
  make.session(one);
  expect(whose()).toBe(one);
});

test('A record under nothing says nothing of where the session belongs', () => {
  const { whose, make, put, records, session, one, other } = bookedUnder();
  make.booking(other);
  make.session(one);
  const { parent: _parent, ...adrift } = found(records.get(session));
  put(adrift);
  expect(whose()).toBe(other);
});

test('Another record under the session’s id is not taken for it', () => {
  const { whose, make, put, records, session, one, other } = bookedUnder();
  make.session(other);
  put({ ...found(records.get(session)), type: 'flag' });
  expect(whose()).toBe(one);
});

test('What hangs on the session is at hand even where it lies under another engagement', () => {
  const { records, make, ref, session, booking, one, other } = bookedUnder();
  make.booking(other);
  make.session(one);
  const engagement = findEngagementOf(records.values(), ref);
  if (!engagement.ok) throw new Error('not found');
  const { byId } = engagement.value;
  expect([byId.get(session)?.parent, byId.get(booking)?.parent]).toEqual([one, other]);
  expect(byId.get(one)?.type).toBe('engagement');
});

test('The engagement that a session belongs to may be gone', () => {
  const { whose, make, records, other } = bookedUnder();
  make.session(other);
  records.delete(other);
  expect(whose()).toEqual({ type: 'not-found' });
});

test('A session that was debited counts as held by what its own record says', () => {
  const { records, make, put, session, one } = bookedUnder();
  make.session(one);
  const stored = found(records.get(session));
  const at = { id: bookingId('debit', 'one'), parent: one, editedAt: 1 };
  put(createRecord(ledgerEntryType, at, { at: monday, delta: -1, reason: 'no-show', session }));
  const held = () => {
    const engagement = findEngagement(records.values(), one);
    return engagement.ok ? [engagement.value.ledger.used, engagement.value.ledger.held] : engagement.error;
  };
  put({ ...stored, f: { ...stored.f, status: 'held' } });
  expect(held()).toEqual([1, 1]);
  put({ ...stored, f: { ...stored.f, status: 'no-show' } });
  expect(held()).toEqual([1, 0]);
});

const step = (parent: RecordId, from: EngagementState, to: EngagementState, at: number) =>
  createRecord(transitionType, { id: bookingId('step', to), parent, editedAt: at }, { from, to, at });

test.for([
  ['contracted', 'ended', true],
  ['proposed', 'declined', true],
  ['contracted', 'active', false],
] as const)('From %s an engagement that is %s is over: %s', ([from, to, over]) => {
  const practice = emptyPractice();
  const agreement = from === 'proposed' ? null : maya.agreement;
  const { engagement } = practice.add({ ...maya, agreement }, monday);
  const made = step(engagement, from, to, monday + hour);
  practice.records.set(made.id, made);
  const open = findOpenEngagement(practice.records.values(), engagement);
  expect(open).toMatchObject(over ? refused('engagement-over') : { ok: true });
  const any = findEngagement(practice.records.values(), engagement);
  expect(any.ok && isOver(any.value)).toBe(over);
});

test('An engagement that is not there is not found, open or not', () => {
  expect(findOpenEngagement([], bookingId('no', 'where'))).toEqual(notFound);
});
