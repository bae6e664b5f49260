// The frames as they were on 23 November 2026, byte for byte: devices and relays of that day still send and want them.
import { expect, test } from 'vitest';
import { toBase64url } from '#shared/crypto/bytes.ts';
import { encodeCommit } from '#shared/protocol/commit.ts';
import { encodePage } from '#shared/protocol/page.ts';
import { exampleCommit, examplePage } from './example-commit.ts';

const commit =
  'AR4fICEiIyQlJicoKSorLC0AARFwAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEBUFFSU1RVVldYWVpbXF1eXwACAChaW1xdXl9gYWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1-f4CBAAMBAAAABAUGBwgJCgsMDQ4PAQAAAAMBAgMCAAAABAUGBwgJCgsMDQ4PAQAAAAADAAAABAUGBwgJCgsMDQ4PAgAAACgDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkq';
const page =
  'AQAAARFzAAIAARFwAQAAAAQFBgcICQoLDA0ODwEAAAADAQIDAAERcwMAAAAEBQYHCAkKCwwNDg8CAAAAKAMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEiIyQlJicoKSo';

test('a commit has the bytes it had', () => {
  expect(toBase64url(encodeCommit(exampleCommit))).toBe(commit);
});

test('a page has the bytes it had', () => {
  expect(toBase64url(encodePage(examplePage))).toBe(page);
});
