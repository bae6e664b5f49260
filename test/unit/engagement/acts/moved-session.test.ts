// A booking was put under another client while the panel still speaks of the first: what is saved goes to where the session is.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import type { SessionRef } from '#shared/engagement/acts/inputs.ts';
import { moveBooking } from '#shared/engagement/acts/move-booking.ts';
import { saveCommitments, saveNote } from '#shared/engagement/acts/save-note.ts';
import { bookingRecords, sightBookings } from '#shared/engagement/acts/sight-bookings.ts';
import { noteId } from '#shared/records/note.ts';
import { sessionIdOfBooking } from '#shared/records/session.ts';
import { actAt, day, emptyPractice, found, hour, maya, monday } from '#test/support/practice.ts';

function movedFromLee() {
  const practice = emptyPractice();
  const { records, done } = practice;
  const lee = practice.add({ ...maya, name: 'Lee', emails: [] }, monday - day).engagement;
  const event = {
    provider: 'google',
    eventId: 'e1',
    title: 'Lee',
    start: monday,
    end: monday + hour,
    timeKnown: true,
  };
  const sighted = sightBookings(practice.board(), [event], { now: monday });
  const [booking] = bookingRecords(records, sighted, monday);
  const { id } = found(booking);
  records.set(id, found(booking));
  const ref: SessionRef = {
    engagement: lee,
    session: sessionIdOfBooking(id),
    booking: id,
    start: monday,
    kind: 'session',
  };
  const anna = practice.add({ ...maya, name: 'Anna Lee', code: 'C-015', emails: [] }, monday).engagement;
  const move = () => {
    for (const record of moveBooking(records, found(records.get(id)), anna, {}, monday))
      records.set(record.id, record);
  };
  const save = (base: string, body: string) =>
    done(saveNote(records.values(), { ref, drawer: 'record', base, body }, actAt(monday)));
  const note = () => found(records.get(noteId(ref.session, 'record')));
  const session = () => found(records.get(ref.session));
  return { ...practice, lee, anna, ref, move, save, note, session };
}

const call = { text: 'Call', done: false };
const walk = { text: 'Walk', done: false };

test('A note that was moved with its booking keeps its words, commitments and alternatives, and its client', () => {
  const { done, records, ref, anna, move, save, note, session } = movedFromLee();
  save('', 'First\nSecond');
  save('First\nSecond', 'First one\nSecond');
  save('First\nSecond', 'First two\nSecond');
  done(saveCommitments(records.values(), { ref, base: [], commitments: [call] }, actAt(monday)));
  move();
  const saved = save('First two\nSecond', 'First two\nSecond\nThird');
  expect(saved.body).toBe('First two\nSecond\nThird');
  expect(note().f).toMatchObject({ commitments: [call], alternatives: [{ body: 'First one\nSecond' }] });
  expect([note().parent, session().parent]).toEqual([anna, anna]);
});

test('A panel that still shows the first client with an empty note overwrites nothing', () => {
  const { anna, move, save, note, session } = movedFromLee();
  save('', 'What was said.');
  move();
  expect(save('', 'More.').body.split('\n').toSorted()).toEqual(['More.', 'What was said.']);
  expect([note().parent, session().parent]).toEqual([anna, anna]);
});

test('Commitments saved with the old client go to the moved note and take nothing away', () => {
  const { done, records, ref, anna, move, save, note, session } = movedFromLee();
  save('', 'What was said.');
  done(saveCommitments(records.values(), { ref, base: [], commitments: [call] }, actAt(monday)));
  move();
  done(saveCommitments(records.values(), { ref, base: [], commitments: [walk] }, actAt(monday)));
  expect(note().f).toMatchObject({ body: 'What was said.', commitments: [walk, call] });
  expect([note().parent, session().parent]).toEqual([anna, anna]);
});

test('A session confirmed with the old client is counted where it is now', () => {
  const { done, records, ref, lee, anna, move, save, session, engagement } = movedFromLee();
  save('', 'What was said.');
  move();
  done(confirmSession(records.values(), { ref, outcome: 'held' }, actAt(monday + hour)));
  expect(session()).toMatchObject({ parent: anna, f: { status: 'held' } });
  expect(engagement(anna)).toMatchObject({ held: 1, used: 1, state: 'active' });
  expect(engagement(lee)).toMatchObject({ held: 0, used: 0, state: 'contracted' });
});

test('A note that lies alone under another client, its session not there yet, draws its session to it', () => {
  const { records, ref, anna, move, save, note, session } = movedFromLee();
  save('', 'What was said.');
  move();
  records.delete(ref.session);
  save('What was said.', 'What was said and meant.');
  expect(note()).toMatchObject({ parent: anna, f: { body: 'What was said and meant.' } });
  expect(session().parent).toBe(anna);
});

test('The first words after a booking was moved go to the client who has the booking now', () => {
  const { anna, move, save, note, session } = movedFromLee();
  move();
  save('', 'What was said.');
  expect([note().parent, session().parent]).toEqual([anna, anna]);
});
