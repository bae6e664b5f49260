import { expect, test } from 'vitest';
import { readOwnHost } from '#extension/sites/own-host.ts';

test.for([
  ['cloud.example.org', 'cloud.example.org'],
  ['  https://cloud.example.org/apps/calendar/dayGridMonth/now?x=1#y ', 'cloud.example.org'],
  ['HTTPS://Cloud.Example.ORG:8443/', 'cloud.example.org'],
  ['cloud.example.org:8443', 'cloud.example.org'],
  ['https://192.168.1.20/nextcloud', '192.168.1.20'],
  ['bücher.example', 'xn--bcher-kva.example'],
] as const)('"%s" is the host %s', ([typed, host]) => {
  expect(readOwnHost(typed)).toEqual({ ok: true, value: host });
});

test.for([
  ['', 'empty'],
  ['   ', 'empty'],
  ['http://cloud.example.org', 'not-https'],
  ['ftp://cloud.example.org', 'not-https'],
  ['file:///etc/passwd', 'not-https'],
  ['*', 'wildcard'],
  ['https://*/*', 'wildcard'],
  ['*.example.org', 'wildcard'],
  ['https://', 'not-an-address'],
  ['cloud', 'not-an-address'],
  ['my cloud', 'not-an-address'],
  ['coach@cloud.example.org', 'not-an-address'],
  ['https://coach:secret@cloud.example.org', 'not-an-address'],
  ['[::1]', 'not-an-address'],
  ['cloud.example.org.', 'not-an-address'],
  ['-cloud.example.org', 'not-an-address'],
  [`${'a'.repeat(250)}.org`, 'not-an-address'],
  ['javascript:alert(1)', 'not-an-address'],
  ['https://app.cal.com/bookings/upcoming', 'known-site'],
  ['calendar.google.com', 'known-site'],
] as const)('"%s" is no address of one’s own: %s', ([typed, type]) => {
  expect(readOwnHost(typed)).toEqual({ ok: false, error: { type } });
});
