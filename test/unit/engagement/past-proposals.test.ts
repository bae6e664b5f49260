// Whose past events are proposed, what is kept of each, and how many of them are ticked at first.
import { expect, test } from 'vitest';
import { returnEngagement } from '#shared/engagement/acts/return-engagement.ts';
import { pastSessions } from '#shared/engagement/past-sessions.ts';
import { actAt, day, monday } from '#test/support/practice.ts';
import { bookingOf, event, now, practiceWithPast, proposalsOf } from './an-import.ts';

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
  expect(proposal?.event).toEqual({ provider, eventId, start, end, ...place });
  expect(others).toEqual([]);
  expect(proposalsOf(look(event()))[0]?.event).toEqual({ provider, eventId, start, end });
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
