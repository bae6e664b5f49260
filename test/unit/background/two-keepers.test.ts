// Two devices keep the prompts of the same practice: whatever goes on at one of them, they do not write against each other.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { promptsOf, raisings, type CallNow } from '#extension/background/prompts-of.ts';
import { shownRecords } from '#shared/boundaries/prompt-records.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { promptAnswerId } from '#shared/records/prompt-answer.ts';
import type { RecordId, StoredRecord } from '#shared/records/record.ts';
import { found } from '#test/support/practice.ts';
import { activeStory, endedStory, told, type Story } from '#test/support/story.ts';

type Records = Map<RecordId, StoredRecord>;

const minute = 60_000;
const timeZone = 'Europe/London';

/** The three sessions of a client ran over, and a caution of it has stood for eight days; the work with another has ended. */
function twoClients() {
  const over = activeStory();
  for (const ago of [38, 24, 10]) over.session(-ago * 24, { overrunMinutes: 12 });
  over.session(90, { status: 'booked' });
  over.caution('running-over', 8, { shownAt: told - 8 * 24 * 60 * minute });
  const ended = endedStory(20, { name: 'Ben Ode', code: 'C-015', now: told });
  return { over, ended };
}

const together = (...stories: readonly Story[]): Records =>
  new Map(stories.flatMap(({ records }) => [...records]));

/** What the keeper of a device writes at that minute, and what its screen marks as shown. */
function kept(records: Records, calls: readonly CallNow[], now: number): readonly StoredRecord[] {
  const practice = practiceRecords(records.values());
  const at = { now, timeZone, today: '2026-11-23', calls };
  const { kept: screens, holding } = promptsOf(practice, boardOf(records.values()), at);
  const shown = Object.entries(screens.engagements).flatMap(([id, { prompts }]) => {
    const [scope, file] = found([...practice.under].find(([engagement]) => engagement === id));
    const fresh = prompts.filter(({ shownAt }) => shownAt === null);
    return shownRecords(
      fresh,
      { scope, answers: file.prompts, records },
      { ...at, inCall: calls.length > 0 },
    );
  });
  const written = [...raisings(holding, practice, records, now), ...shown];
  for (const record of written) records.set(record.id, record);
  return written;
}

function synced(base: Records, mine: Records, theirs: Records, now: number): Records {
  return new Map(
    [...new Set([...mine.keys(), ...theirs.keys()])].map((id) => {
      const [here, there] = [mine.get(id), theirs.get(id)];
      if (here === undefined || there === undefined) return [id, found(here ?? there)];
      return [id, mergeRecord(base.get(id) ?? null, here, there, now).record];
    }),
  );
}

/** How much both wrote in each minute; each of `minutes` is the calls of the first device in it. The second is idle. */
function writesOf(start: Records, minutes: readonly (readonly CallNow[])[]) {
  let base = start;
  const counts = minutes.map((calls, index) => {
    const now = told + index * minute;
    const [mine, theirs]: [Records, Records] = [new Map(base), new Map(base)];
    const written = [...kept(mine, calls, now), ...kept(theirs, [], now + 5000)];
    base = synced(base, mine, theirs, now + 10_000);
    return written.length;
  });
  return { counts, records: base };
}

test('A call at one device makes the two write nothing against each other', () => {
  const { over, ended } = twoClients();
  const late = { engagement: over.id, overMin: 6 };
  const after = { engagement: ended.id, overMin: 0 };
  const start = together(over, ended);
  const { counts } = writesOf(start, [
    [],
    [late],
    [late],
    [after],
    [after],
    [after],
    [],
    [late],
    [],
    [after],
  ]);
  expect(counts.slice(1)).toEqual(counts.slice(1).map(() => 0));
});

test('A call that begins leaves an old caution its age', () => {
  const { over, ended } = twoClients();
  const id = promptAnswerId(over.id, 'running-over', 0);
  const before = found(over.records.get(id));
  const { records } = writesOf(together(over, ended), [[{ engagement: over.id, overMin: 0 }], []]);
  expect(records.get(id)).toEqual(before);
  expect(records.has(promptAnswerId(over.id, 'running-over', 1))).toBe(false);
});

test('What stands whether a call goes on or not is remembered during one too', () => {
  const { over } = twoClients();
  over.flag('F1');
  const { records, counts } = writesOf(together(over), [[{ engagement: over.id, overMin: 6 }], [], []]);
  expect(records.get(promptAnswerId(over.id, 'only-you', 0))?.f).toMatchObject({ raisedAt: told });
  expect(counts.at(-1)).toBe(0);
});
