// Whose past events are proposed, what is kept of each, and how many of them are ticked at first.
import { expect, test } from 'vitest';
import { declineEngagement } from '#shared/engagement/acts/call-off.ts';
import { learnMatch } from '#shared/engagement/acts/learn-match.ts';
import { returnEngagement } from '#shared/engagement/acts/return-engagement.ts';
import { pastSessions } from '#shared/engagement/past-sessions.ts';
import { actAt, day, monday } from '#test/support/practice.ts';
import { bookingOf, event, minute, now, practiceWithPast, proposalsOf } from './an-import.ts';

/** One session held and then ended, today. */
function endedPractice() {
  const practice = practiceWithPast();
  practice.hold();
  practice.close();
  practice.end();
  return practice;
}

test('Of work that has ended nothing is proposed: its record is closed, and its events are counted as that', () => {
  const { look } = endedPractice();
  expect(look(event(3), event(5))).toEqual({ engagements: [], unclear: [], already: 0, ended: 2 });
});

test('Who came back is proposed what lies in the new work, and not what lies in the one that ended', () => {
  const { records, done, client, board } = endedPractice();
  const later = monday + 5 * day;
  const { engagement } = done(returnEngagement(records.values(), { client }, actAt(later)));
  const [before, after] = [event(3), event(-6)];
  const seen = pastSessions(board(), [before, after], monday + 10 * day);
  expect(proposalsOf(seen)).toMatchObject([{ engagement, booking: bookingOf(after) }]);
  expect(seen).toMatchObject({ already: 0, ended: 1 });
});

const both = event(3, { emails: ['maya@example.org', 'ken@example.org'], title: 'Both' });

test('Of an event with two clients only those whose work goes on may be meant', () => {
  const { look, ken } = endedPractice();
  const { provider, eventId, start, end } = both;
  expect(look(both)).toEqual({
    ...{ engagements: [], already: 0, ended: 0 },
    unclear: [
      {
        ...{ booking: bookingOf(both), title: 'Both', engagements: [ken] },
        event: { provider, eventId, start, end },
      },
    ],
  });
});

test('An event of two clients that was answered as one of theirs is asked about no more', () => {
  const { look, take, id } = practiceWithPast();
  const proposal = { booking: bookingOf(both), engagement: id, event: both, by: 'coach' } as const;
  expect(look(both).unclear).toMatchObject([{ title: 'Both' }]);
  take([proposal]);
  expect(look(both)).toEqual({ engagements: [], unclear: [], already: 1, ended: 0 });
});

test('Of one appointment in two calendars the one that names its guests is proposed, whichever is read first', () => {
  const { look } = practiceWithPast();
  const { emails: _none, ...titled } = event(3, { eventId: 'titled', title: 'Maya Rosen' });
  const invited = event(3, { provider: 'ics', eventId: 'invited' });
  for (const events of [
    [titled, invited],
    [invited, titled],
  ])
    expect(proposalsOf(look(...events))).toMatchObject([
      { event: { eventId: 'invited' }, by: 'email', doubt: null },
    ]);
});

test('Of an event its series, its date in it and its call are kept, and never who was asked to it', () => {
  const { look } = practiceWithPast();
  const place = { seriesId: 'weekly', originalStart: '20261120T090000Z', callLink: 'meet:abc' };
  const { provider, eventId, start, end } = event();
  const [proposal, ...others] = proposalsOf(look(event(3, { ...place, guestsDeclined: [], calendar: 'me' })));
  expect(proposal?.event).toStrictEqual({ provider, eventId, start, end, ...place });
  expect(others).toEqual([]);
  expect(proposalsOf(look(event()))[0]?.event).toStrictEqual({ provider, eventId, start, end });
});

test('What was agreed until a review has no number that a past session could be beyond of', () => {
  const { look } = practiceWithPast({ sessions: null, reviewOn: '2027-03-01' });
  const weeks = Array.from({ length: 8 }, (_, index) => event(1 + index));
  expect(proposalsOf(look(...weeks)).map(({ doubt }) => doubt)).toEqual(weeks.map(() => null));
});

test('What is not ticked for another reason takes none of those that the agreement has left', () => {
  const { look } = practiceWithPast({ sessions: 1 });
  const titled = event(1, { emails: [], title: 'Maya Rosen' });
  expect(proposalsOf(look(titled, event(2), event(4))).map(({ doubt }) => doubt)).toEqual([
    ...['title', null, 'more-than-agreed'],
  ]);
});

test('What has just ended is past, and what ends a moment later is not', () => {
  const { look } = practiceWithPast();
  expect(proposalsOf(look(event(0, { end: now })))).toHaveLength(1);
  expect(look(event(0, { end: now + 1 }))).toEqual({ engagements: [], unclear: [], already: 0, ended: 0 });
});

test('An event of nobody is nobody’s: neither proposed, nor counted as anything', () => {
  const { look } = practiceWithPast();
  const dentist = event(3, { title: 'Dentist', emails: [] });
  expect(look(dentist)).toEqual({ engagements: [], unclear: [], already: 0, ended: 0 });
});

test('What was answered stays answered, though its event names nobody any more', () => {
  const { look, see, take } = practiceWithPast();
  const named = event(3, { title: 'Maya Rosen', emails: [] });
  see(named);
  take(proposalsOf(look(named)));
  expect(look({ ...named, title: 'Dentist' })).toMatchObject({ engagements: [], already: 1, ended: 0 });
});

test('An event that two feeds give is counted once, whatever it is counted as', () => {
  const { look } = endedPractice();
  expect(look(event(3), event(3))).toMatchObject({ ended: 1 });
  const { look: again, take } = practiceWithPast();
  take(proposalsOf(again(event(3))));
  expect(again(event(3), event(3))).toMatchObject({ already: 1 });
});

test('An event that is a booking of the new work is proposed there, though it lies in the time of the one before', () => {
  const { records, done, client, see, look, spoil } = endedPractice();
  see(event(3));
  const { engagement } = done(returnEngagement(records.values(), { client }, actAt(monday + day / 48)));
  expect(look(event(3))).toMatchObject({ engagements: [], ended: 1 });
  spoil(bookingOf(event(3)), { parent: engagement });
  expect(proposalsOf(look(event(3)))).toMatchObject([{ engagement }]);
});

test('Work that was declined has no past to be proposed', () => {
  const { records, done, id, look } = practiceWithPast(null);
  done(declineEngagement(records.values(), { engagement: id, by: 'client' }, actAt(now)));
  expect(look(event(3))).toEqual({ engagements: [], unclear: [], already: 0, ended: 1 });
});

test('What ended as the next began, or begins as the last one ended, does not overlap it', () => {
  const { look, hold } = practiceWithPast();
  // Fifty minutes, until a quarter of an hour before the event.
  hold(event().start - 65 * minute);
  const touching = event(3, { start: event().start - 15 * minute });
  expect(look(touching)).toMatchObject({ engagements: [{ proposals: [{ doubt: null }] }], already: 0 });
  expect(look({ ...touching, start: touching.start - 1 })).toMatchObject({ engagements: [], already: 1 });
});

test('What was over before the day of the agreement was before it; what lies on that day, the morning too, was not', () => {
  const { look } = practiceWithPast({ agreedOn: '2026-11-01' });
  const midnight = Date.parse('2026-11-01T00:00:00Z');
  const endingAt = (end: number) => event(22, { start: end - 60 * minute, end });
  expect(proposalsOf(look(endingAt(midnight)))).toMatchObject([{ doubt: 'before-agreed' }]);
  for (const hours of [10, 20])
    expect(proposalsOf(look(endingAt(midnight + hours * 60 * minute)))).toMatchObject([{ doubt: null }]);
});

test('Agreed yesterday, and written down today, is not a day of long ago that anything could be before', () => {
  const { look } = practiceWithPast({ agreedOn: '2026-11-12' });
  expect(proposalsOf(look(event(30)))).toMatchObject([{ doubt: null }]);
});

test.for([
  [
    'the client alone, of two guests',
    ['maya@example.org', 'assistant@example.org'],
    ['maya@example.org'],
    'turned-down',
  ],
  ['one address of the client’s two', ['maya@example.org', 'maya@home.example'], ['maya@home.example'], null],
  [
    'both of them',
    ['maya@example.org', 'maya@home.example'],
    ['maya@home.example', 'MAYA@example.org'],
    'turned-down',
  ],
  ['an address that was not asked', ['maya@example.org'], ['maya@home.example'], null],
  ['nobody', ['maya@example.org'], [], null],
] as const)(
  'An invitation is turned down where no address of the client’s stands by it: declined by %s',
  ([, emails, guestsDeclined, doubt]) => {
    const { look, client, spoil, fields } = practiceWithPast();
    spoil(client, { f: { ...fields(client), emails: ['maya@example.org', 'maya@home.example'] } });
    expect(proposalsOf(look(event(3, { emails, guestsDeclined })))).toMatchObject([{ doubt }]);
  },
);

test('Where the client is no guest of it, nobody’s answer says that they turned it down', () => {
  const { look, records, done, client } = practiceWithPast();
  done(learnMatch(records.values(), { kind: 'series', key: 'weekly', client }, actAt(now)));
  const { emails: _none, ...learned } = event(3, {
    seriesId: 'weekly',
    guestsDeclined: ['room@example.org'],
  });
  for (const one of [learned, { ...learned, emails: ['room@example.org'] }])
    expect(proposalsOf(look(one))).toMatchObject([{ by: 'learned', doubt: null }]);
});
