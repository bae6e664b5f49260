// Who is invited, and where: what finds the client.
import { expect, test } from 'vitest';
import { calendar, event, events } from '#test/feeds/write-feed.ts';

const details = (lines: readonly string[], owner?: string) => {
  const [found] = events(
    calendar(event('UID:a', 'DTSTART:20260302T090000Z', ...lines)),
    owner === undefined ? {} : { owner },
  );
  if (found === undefined) throw new Error('no event');
  return found;
};

const google = [
  'ORGANIZER;CN=Coach:mailto:coach@example.com',
  'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Coach;X-NUM-GUESTS=0:mailto:coach@example.com',
  'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;RSVP=TRUE;CN=maya@example.com;X-NUM-GUESTS=0:mailto:maya@example.com',
  'ATTENDEE;CUTYPE=RESOURCE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Room 4:mailto:c_18@resource.calendar.google.com',
];

test('Guests are given without the coach and without rooms', () => {
  expect(details(google, 'Coach@Example.com')).toMatchObject({
    emails: ['maya@example.com'],
    guestsDeclined: ['maya@example.com'],
    status: 'standing',
  });
  expect(details(google).emails).toEqual(['coach@example.com', 'maya@example.com']);
});

test('The client who invites is among the guests', () => {
  const outlook = ['ORGANIZER;CN=Maya:mailto:maya@example.com', 'ATTENDEE:mailto:coach@example.com'];
  expect(details(outlook, 'coach@example.com').emails).toEqual(['maya@example.com']);
});

test("An event that the coach turned down is declined; a guest's no is not the coach's", () => {
  const no = [
    'ATTENDEE;PARTSTAT=DECLINED:mailto:coach@example.com',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:maya@example.com',
  ];
  expect(details(no, 'coach@example.com')).toMatchObject({ status: 'declined', guestsDeclined: [] });
  expect(details(no, 'else@example.com')).toMatchObject({
    status: 'standing',
    guestsDeclined: ['coach@example.com'],
  });
  expect(details([...no, 'STATUS:CANCELLED'], 'coach@example.com').status).toBe('cancelled');
});

test.for([
  ['ATTENDEE;CN="Rosen: Maya; the client, really":mailto:maya@example.com', ['maya@example.com']],
  ['ATTENDEE;CN="a^nb ^^ ^\'c^\'":MAILTO:Maya.Rosen@Example.COM', ['maya.rosen@example.com']],
  [
    'ATTENDEE;MEMBER="mailto:x@example.com","mailto:y@example.com":mailto:maya@example.com',
    ['maya@example.com'],
  ],
  ['ATTENDEE;CN=Maya;EMAIL="maya@example.com":/aMjAxNz/principal/', ['maya@example.com']],
  ['ATTENDEE:mailto:ma\r\n ya@example.com', ['maya@example.com']],
  ['ATTENDEE:invalid:nomail', []],
  ['ATTENDEE:mailto:', []],
  ['ATTENDEE:mailto:maya@example.com, ben@example.com', []],
  ['ATTENDEE:maya@example.com', []],
] as const)('The address of %s', ([line, emails]) => {
  expect(details([line]).emails).toEqual(emails);
});

test('Everybody is given once, and of a thousand guests a hundred', () => {
  expect(details(['ATTENDEE:mailto:a@example.com', 'ATTENDEE:MAILTO:A@example.com']).emails).toEqual([
    'a@example.com',
  ]);
  const crowd = Array.from({ length: 1000 }, (_, nth) => `ATTENDEE:mailto:n${nth}@example.com`);
  expect(details(crowd).emails).toHaveLength(100);
});

test('A changed instance has its own guests', () => {
  const text = calendar(
    event(
      'UID:a',
      'DTSTART:20260302T090000Z',
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'ATTENDEE:mailto:maya@example.com',
    ),
    event(
      'UID:a',
      'RECURRENCE-ID:20260309T090000Z',
      'DTSTART:20260309T090000Z',
      'ATTENDEE:mailto:ben@example.com',
    ),
  );
  expect(events(text).map(({ emails }) => emails)).toEqual([['maya@example.com'], ['ben@example.com']]);
});

test('Links come from where it is, from conference lines and from the text, each once', () => {
  expect(
    details([
      'LOCATION:Zoom https://zoom.example/j/123?pwd=a\\,b',
      'X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.google.com/abc-defg-hij',
      'URL:https://example.com/session',
      'DESCRIPTION:Join (https://meet.google.com/abc-defg-hij).\\n<a href="https://x.example/?a=1&amp;b=2">here</a> http://plain.example javascript:alert(1)',
    ]).links,
  ).toEqual([
    'https://zoom.example/j/123?pwd=a,b',
    'https://example.com/session',
    'https://meet.google.com/abc-defg-hij',
    'https://x.example/?a=1&b=2',
  ]);
});

test('Of endless links twenty are given, and none that is endless itself', () => {
  const many = Array.from({ length: 50 }, (_, nth) => `https://x.example/${nth}`).join(' ');
  expect(details([`DESCRIPTION:${many}`]).links).toHaveLength(20);
  expect(details([`DESCRIPTION:https://x.example/${'a'.repeat(5000)} https://y.example/`]).links).toEqual([
    'https://y.example/',
  ]);
});
