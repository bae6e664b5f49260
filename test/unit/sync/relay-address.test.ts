import { expect, test } from 'vitest';
import { relayAddress } from '#extension/sync/relay-address.ts';

test.each([
  ['relay.example.org', 'https://relay.example.org'],
  [' https://relay.example.org/ ', 'https://relay.example.org'],
  ['https://relay.example.org:8443/bookend//', 'https://relay.example.org:8443/bookend'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
])('%s is the relay at %s', (typed, address) => expect(relayAddress(typed)).toBe(address));

test.each([
  '',
  'http://relay.example.org',
  'http://[::1]:8787',
  'http://127.0.0.2:8787',
  'http://127.0.0.1.example.org',
  'http://localhost.example.org',
  'https://coach:secret@relay.example.org',
  'https://relay.example.org?to=me',
  'https://relay.example.org#here',
  'two words',
])('"%s" is no address that a bearer may be sent to', (typed) => expect(relayAddress(typed)).toBeNull());
