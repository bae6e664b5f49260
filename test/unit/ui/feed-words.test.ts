// What is said of a feed on the screen: never its secret, always one thing to do.
import { beforeEach, expect, test } from 'vitest';
import {
  addressWords,
  fileProblemWords,
  leftWords,
  problemWords,
  stateWords,
} from '#extension/ui/feed/feed-words.ts';
import { afterFailure, newFeedState, type FeedProblem } from '#extension/feed/feed-state.ts';
import { speakEnglish } from './speak-english.ts';

beforeEach(() => speakEnglish());

const address =
  'https://calendar.google.com/calendar/ical/coach%40gmail.com/private-0123456789ab3f9a/basic.ics';
const problems: readonly FeedProblem[] = [
  ...(['unreachable', 'gone', 'busy', 'elsewhere', 'too-large', 'not-a-calendar'] as const),
  ...(['damaged', 'reader-stopped', 'not-allowed', 'not-saved'] as const),
];

test('An address is told by its host, its file and the end of its secret', () => {
  expect(addressWords(address)).toBe('calendar.google.com/…/basic.ics · ends in 3f9a');
});

test.each(problems)(
  'What is wrong when it is %s is said in sentences, for an address and for a file',
  (problem) => {
    for (const said of [problemWords(problem, 'feeds.example'), fileProblemWords(problem)]) {
      expect(said).toMatch(/\.$/);
      expect(said.length).toBeGreaterThan(30);
    }
  },
);

test('A feed that waits for the coach names no next try', () => {
  const now = Date.UTC(2026, 10, 24, 14);
  expect(stateWords(afterFailure(newFeedState, 'gone', now), now).join()).not.toMatch(/next try/);
  expect(stateWords(afterFailure(newFeedState, 'busy', now), now).join()).toMatch(/next try/);
  expect(stateWords(undefined, now)).toHaveLength(1);
});

test('What was left out is said with the names of the zones, at most five of them', () => {
  const zones = ['A', 'B', 'C', 'D', 'E', 'F'].map((zone) => zone.repeat(100));
  const left = { unknownZone: 7, damaged: 1, beyondCaps: 0, duplicate: 3 };
  const said = leftWords({ left, unknownZones: zones, isWhole: false });
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^7 events/);
  expect(said[0]).toContain('“EEE');
  expect(said[0]).not.toContain('F');
  expect(said.join('').length).toBeLessThan(600);
  expect(
    leftWords({ left: { ...left, unknownZone: 0, damaged: 0 }, unknownZones: [], isWhole: true }),
  ).toEqual([]);
});
