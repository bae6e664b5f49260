// What two devices may say at once without asking the coach which of them is right.
import { expect, test } from 'vitest';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { promptAnswerType } from '#shared/records/prompt-answer.ts';
import { createRecord, patchRecord } from '#shared/records/record.ts';
import { idOf, monday } from '#test/support/practice.ts';

test('Of two answers to one prompt the newer one stands, and the coach is not asked', () => {
  const at = { id: idOf('prompt'), parent: idOf('engagement'), editedAt: monday };
  const fields = { rule: 'over-booked', raisedAt: monday };
  const base = createRecord(promptAnswerType, at, fields);
  const first = { answer: 'dismissed', answeredAt: monday + 1, reason: 'Not now.', off: false };
  const later = { answer: 'off', answeredAt: monday + 2, reason: 'They know.', off: true };
  const older = patchRecord(promptAnswerType, base, first, monday + 1);
  const newer = patchRecord(promptAnswerType, base, later, monday + 2);
  for (const [mine, theirs] of [
    [older, newer],
    [newer, older],
  ] as const) {
    const { record, conflicts } = mergeRecord(base, mine, theirs, monday + 3);
    expect([record.f, conflicts]).toEqual([{ ...fields, ...later }, []]);
  }
});

test.for(['midpoint', 'endingNamed'] as const)('Done on two devices it is done once: %s', (mark) => {
  const base = createRecord(engagementType, { id: idOf('e'), editedAt: monday }, { number: 1 });
  const doneAt = (at: number) =>
    patchRecord(engagementType, base, { [mark]: { extensions: 0, at, skipped: at === monday + 1 } }, at);
  const { record, conflicts } = mergeRecord(base, doneAt(monday + 1), doneAt(monday + 2), monday + 3);
  expect([record.f[mark], conflicts]).toEqual([{ extensions: 0, at: monday + 2, skipped: false }, []]);
});
