import { expect, test } from 'vitest';
import { addClient, nextCode } from '#shared/engagement/acts/add-client.ts';
import { matchEvent } from '#shared/matching/match-event.ts';
import { actAt, emptyPractice, maya, monday, sixSessions } from '#test/support/practice.ts';

test('A client with an agreement is contracted, with the agreed number credited', () => {
  const practice = emptyPractice();
  const { client, engagement } = practice.add(maya, monday);
  expect(practice.engagement(engagement)).toMatchObject({
    client,
    number: 1,
    code: 'C-014',
    state: 'contracted',
    agreed: 6,
    used: 0,
    remaining: 6,
    credits: [{ at: monday, delta: 6 }],
    terms: { version: 1, sessions: 6, minutes: 50, noticeSessions: 2, lateCancellation: 'used' },
  });
  expect(practice.board().unreadable).toBe(0);
});

test('A client without an agreement is proposed', () => {
  const practice = emptyPractice();
  const { engagement } = practice.add({ ...maya, agreement: null }, monday);
  expect(practice.engagement(engagement)).toMatchObject({ state: 'proposed', agreed: 0, terms: null });
});

test('The call link that is given with the client is hers from now on', () => {
  const practice = emptyPractice();
  const { client } = practice.add({ ...maya, callLink: 'meet:abc-defg-hij' }, monday);
  expect(matchEvent(practice.board(), { callLink: 'meet:abc-defg-hij' })).toEqual({
    type: 'client',
    client,
    by: 'call-link',
  });
});

test('What was typed is tidied: spaces, blanks, the same twice', () => {
  const practice = emptyPractice();
  const { engagement } = practice.add(
    {
      ...maya,
      name: '  Maya   Rosen ',
      aliases: ['Maya', ' maya ', ''],
      emails: ['M@Example.org', 'm@example.org'],
    },
    monday,
  );
  const { name, aliases, emails } = practice.engagement(engagement);
  expect([name, aliases.length, emails.length]).toEqual(['Maya Rosen', 1, 1]);
});

test('An empty code becomes the next free one', () => {
  const practice = emptyPractice();
  expect(nextCode(practice.board())).toBe('C-001');
  practice.add(maya, monday);
  const { engagement } = practice.add({ ...maya, name: 'Ken Ito', code: '' }, monday);
  expect(practice.engagement(engagement).code).toBe('C-015');
});

test('What cannot be kept is refused with the fields to mark, all of them at once', () => {
  const practice = emptyPractice();
  practice.add({ ...maya, callLink: 'meet:abc-defg-hij' }, monday);
  const refused = addClient(
    {
      name: '   ',
      code: 'c-014',
      aliases: ['x'.repeat(501)],
      emails: ['not an address'],
      callLink: 'meet:abc-defg-hij',
      agreement: { ...sixSessions, sessions: 0, minutes: 4, cadenceDays: 400 },
    },
    actAt(monday),
    practice.board(),
  );
  expect(refused).toEqual({
    ok: false,
    error: {
      type: 'invalid',
      fields: ['name', 'code', 'aliases', 'emails', 'callLink', 'sessions', 'minutes', 'cadenceDays'],
    },
  });
});

test('Without a number there has to be a date to look again, and one that exists', () => {
  const fieldsOf = (agreement: typeof sixSessions & { reviewOn?: string }) => {
    const added = addClient({ ...maya, agreement }, actAt(monday));
    return added.ok ? 'added' : added.error;
  };
  const invalid = { type: 'invalid', fields: ['reviewOn'] };
  expect(fieldsOf({ ...sixSessions, sessions: null })).toEqual(invalid);
  expect(fieldsOf({ ...sixSessions, sessions: null, reviewOn: '2027-02-30' })).toEqual(invalid);
  expect(fieldsOf({ ...sixSessions, sessions: null, reviewOn: '2027-02-28' })).toBe('added');
});
