// What becomes of prompts while the work with a client is paused: they sleep, and wake as old as they are.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { promptsOf, raisings } from '#extension/background/prompts-of.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { flagType } from '#shared/records/flag.ts';
import { promptAnswerId } from '#shared/records/prompt-answer.ts';
import { patchRecord } from '#shared/records/record.ts';
import { found } from '#test/support/practice.ts';
import { activeStory, told, type Story } from '#test/support/story.ts';

/** One session is left, which is a caution while the work goes on. */
function pausedStory(): Story {
  const story = activeStory();
  story.held(5, 30);
  story.caution('ending-in-sight', 20);
  story.step('paused', 10);
  return story;
}

const said = ({ records }: Story) =>
  promptsOf(practiceRecords(records.values()), boardOf(records.values()), {
    ...{ now: told, today: '2026-11-23', timeZone: 'Europe/London', calls: [] },
  });

const shownOf = (story: Story) =>
  (said(story).kept.engagements[story.id]?.prompts ?? []).map(({ id }) => id).toSorted();

const written = (story: Story) =>
  raisings(said(story).holding, practiceRecords(story.records.values()), story.records, told);

test('Of paused work nothing is shown but what cannot wait', () => {
  const story = pausedStory();
  story.flag('F1');
  expect(shownOf(story)).toEqual([]);
  story.flag('U1');
  expect(shownOf(story)).toEqual(['urgent']);
});

test('What holds while the work goes on is not closed by a pause, nor raised in one', () => {
  const story = pausedStory();
  expect(written(story)).toEqual([]);
  story.records.delete(promptAnswerId(story.id, 'ending-in-sight', 0));
  expect(written(story)).toEqual([]);
});

test('A caution that holds in the pause too is raised, so that its age is known', () => {
  const story = pausedStory();
  story.flag('F1');
  expect(written(story).map(({ f }) => f['rule'])).toEqual(['only-you']);
});

test('What is settled in a pause is closed in it', () => {
  const story = pausedStory();
  const flag = story.flag('F1');
  story.caution('only-you', 20);
  expect(written(story)).toEqual([]);
  story.records.set(flag, patchRecord(flagType, found(story.records.get(flag)), { resolvedAt: told }, told));
  expect(written(story)).toMatchObject([{ f: { rule: 'only-you', closedAt: told } }]);
});

test('When the work goes on, what slept is shown, as old as it is', () => {
  const story = pausedStory();
  story.step('active', 1, { from: 'paused' });
  const [due] = said(story).kept.engagements[story.id]?.prompts ?? [];
  expect([due?.id, due?.raisedAt]).toEqual(['ending-in-sight', told - 20 * 24 * 60 * 60_000]);
  expect(written(story)).toEqual([]);
});
