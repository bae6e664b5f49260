// What is taken for the address of a feed, and how little of it is shown.
import { expect, test } from 'vitest';
import { feedAddress, feedOrigin, isFeedAddress, shownAddress } from '#extension/feed/feed-address.ts';

const google =
  'https://calendar.google.com/calendar/ical/coach%40gmail.com/private-0123456789abcdef0123456789ab3f9a/basic.ics';

test.each([
  [google, google],
  [`  ${google}\n`, google],
  [google.replace('https', 'webcal'), google],
  [google.replace('https://', ''), google],
  [`${google}#today`, google],
  ['http://127.0.0.1:8080/a.ics', 'http://127.0.0.1:8080/a.ics'],
  ['http://localhost/a.ics', 'http://localhost/a.ics'],
])('%j is the address %j', (typed, address) => {
  expect(feedAddress(typed)).toBe(address);
});

test.each([
  '',
  'basic.ics and more',
  'http://calendar.google.com/basic.ics',
  'http://127.0.0.1.example/a.ics',
  'ftp://calendar.google.com/basic.ics',
  'file:///home/coach/basic.ics',
  'javascript:alert(1)',
  'data:text/calendar,BEGIN:VCALENDAR',
  'https://coach:secret@calendar.example/basic.ics',
  'https://intranet/basic.ics',
  // As a match pattern it would be asked for with all that ends so.
  'https://*.com/basic.ics',
  'https://calendar*.google.com/basic.ics',
  `https://calendar.example/${'a'.repeat(2000)}`,
])('%j is no address of a feed', (typed) => {
  expect(feedAddress(typed)).toBeNull();
});

test('What is asked for is the one host, whatever its port', () => {
  expect(feedOrigin(google)).toBe('https://calendar.google.com/*');
  expect(feedOrigin('http://127.0.0.1:8080/a.ics')).toBe('http://127.0.0.1/*');
});

test('Of an address its host, its file and four signs of the secret are shown', () => {
  expect(shownAddress(google)).toEqual({ host: 'calendar.google.com', file: 'basic.ics', end: '3f9a' });
  const outlook =
    'https://outlook.office365.com/owa/calendar/0a1b@firm.example/9f8e7d6c5b4a39281706abcd/calendar.ics';
  expect(shownAddress(outlook)).toEqual({ host: 'outlook.office365.com', file: 'calendar.ics', end: 'abcd' });
});

test('Only what this browser would have taken itself is an address, whoever wrote it down', () => {
  const others = [
    ...['http://10.0.0.1/basic.ics', 'https://coach:secret@feeds.example/a.ics', 'file:///etc/hosts'],
    ...['https://intranet/basic.ics', 'no address', '', 'https://', 'webcal://feeds.example/a.ics'],
  ];
  for (const address of others) expect(isFeedAddress(address)).toBe(false);
  expect(isFeedAddress(google)).toBe(true);
});

test('A secret in the file’s name or in the question is not shown for the file, and a short one not at all', () => {
  expect(shownAddress('https://feeds.example/e8b1c7d2f3a4b5c6d7e8f9a0b1c2d3e4.ics')).toEqual({
    ...{ host: 'feeds.example', file: '', end: 'd3e4' },
  });
  expect(shownAddress('https://feeds.example/ics/k3J9dks82hsAq0x.ics')).toEqual({
    ...{ host: 'feeds.example', file: '', end: 'Aq0x' },
  });
  expect(shownAddress('https://feeds.example/ics/qwlkjhzxcvbn.ics')).toMatchObject({ file: '' });
  expect(shownAddress('https://feeds.example/export/cal.ics?token=e8b1c7d2f3a4')).toEqual({
    ...{ host: 'feeds.example', file: '', end: 'f3a4' },
  });
  expect(shownAddress('https://feeds.example/team/cal.ics')).toEqual({
    ...{ host: 'feeds.example', file: 'cal.ics', end: '' },
  });
});
