// What the boundary rules make of a past that is imported at once: true of the work as it stands, and no flood.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { promptsOf } from '#extension/background/prompts-of.ts';
import { importSessions } from '#shared/engagement/acts/import-sessions.ts';
import type { SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { pastSessions } from '#shared/engagement/past-sessions.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { actAt, day, emptyPractice, hour, idOf, maya, monday, sixSessions } from '#test/support/practice.ts';

const now = monday + hour;

/** Every ten days, the last one nine days ago. */
const eighteen = Array.from({ length: 18 }, (_, nth): SightedEvent => {
  const start = monday - (nth * 10 + 9) * day;
  return {
    ...{ provider: 'google', eventId: `e${nth}`, title: 'Call', emails: ['maya@example.org'] },
    ...{ start, end: start + hour, timeKnown: true },
  };
});

test.each([
  ['six sessions', { sessions: 6 }, '6 of 6', ['number-reached']],
  ['twenty-four sessions', { sessions: 24 }, '18 of 24', ['half-way-review']],
  ['until a review', { sessions: null, reviewOn: '2027-03-01' }, '18 of 0', []],
])('Eighteen past sessions under an agreement of %s', (_name, changes, count, prompts) => {
  const practice = emptyPractice();
  const fee = { amount: 100, per: 'session', due: '' } as const;
  const { engagement: id } = practice.add(
    { ...maya, agreement: { ...sixSessions, ...changes, fee } },
    monday - 200 * day,
  );
  const sessions = pastSessions(practice.board(), eighteen, now).engagements.flatMap(({ proposals }) =>
    proposals.filter(({ doubt }) => doubt === null),
  );
  practice.done(importSessions(practice.records, { import: idOf('one'), sessions }, actAt(now)));
  const { used, agreed } = practice.engagement(id);
  expect(`${used} of ${agreed}`).toBe(count);
  const at = { now, today: '2026-11-23', timeZone: 'Europe/London', calls: [] };
  const { holding } = promptsOf(practiceRecords(practice.records.values()), practice.board(), at);
  expect(holding.get(id)?.prompts.map((prompt) => prompt.id)).toEqual(prompts);
});
