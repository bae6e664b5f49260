import { expect, test } from 'vitest';
import { boardOf } from '#shared/engagement/board-of.ts';
import { factRecords, facts, practiceFacts, promptDetails } from '#shared/engagement/facts.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { emptyBoard } from '#shared/engagement/board.ts';
import { mustHaves } from '#shared/engagement/contract-gaps.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { createRecord } from '#shared/records/record.ts';
import { day, found, idOf } from '#test/support/practice.ts';
import { activeStory, endedStory, tellStory, type Story } from '#test/support/story.ts';

const gathered = (story: Story, board = boardOf(story.records.values())) => {
  const practice = practiceRecords(story.records.values());
  return factRecords(practice, board, practiceFacts(practice, story.now));
};

test('Every engagement of the board has its facts', () => {
  const story = tellStory();
  const at = { id: idOf('story return'), parent: story.clientId, editedAt: story.now };
  story.records.set(at.id, createRecord(engagementType, at, { number: 2, createdAt: story.now }));
  const all = gathered(story);
  expect([...all.keys()].toSorted()).toEqual([story.id, at.id].toSorted());
  expect(all.get(story.id)?.hasNewer).toBe(true);
  expect(all.get(at.id)?.hasNewer).toBe(false);
});

test('An engagement that was erased has none', () => {
  const story = endedStory(400);
  story.step('archived', 300);
  expect(gathered(story).has(story.id)).toBe(true);
  story.step('erased', 200, { from: 'archived' });
  expect(gathered(story).has(story.id)).toBe(false);
});

test('A board that is ahead of the records, or behind them, gives no facts of what only one of them has', () => {
  const story = tellStory();
  expect(gathered(story, emptyBoard).size).toBe(0);
  const ahead = boardOf(activeStory({}, { name: 'Noor', code: 'C-2', now: story.now }).records.values());
  expect(gathered(story, ahead).size).toBe(0);
});

test('A client whose own record is gone has no facts', () => {
  const story = tellStory();
  const board = boardOf(story.records.values());
  story.records.delete(story.clientId);
  expect(gathered(story, board).size).toBe(0);
});

test('An engagement of a client we know, that the records do not have yet, has no facts', () => {
  const story = tellStory();
  const board = boardOf(story.records.values());
  const [first] = board.engagements;
  const unknown = { ...found(first), id: idOf('on its way') };
  expect(gathered(story, { ...board, engagements: [...board.engagements, unknown] }).size).toBe(1);
});

test('Nothing is asked of who declined or was erased', () => {
  for (const state of ['declined', 'erased'] as const) {
    const records = tellStory().factRecords();
    const then = facts({ ...records, board: { ...records.board, state } }, 0, { today: '2026-11-23' });
    expect(then.state).toBe('archived');
  }
});

test('A caution of an erased engagement waits for nobody', () => {
  const story = endedStory(400);
  story.caution('only-you', 30);
  const days = () => practiceFacts(practiceRecords(story.records.values()), story.now).cautionDays;
  expect(days()).toBe(30);
  story.engagement({ tombstone: { sessions: 6, minutes: 300, reason: 'asked', erasedAt: story.now } });
  expect(days()).toBe(0);
});

test('A client who only ever declined has nobody newer', () => {
  const story = tellStory();
  story.step('declined', 5, { from: 'proposed' });
  expect(gathered(story).get(story.id)?.hasNewer).toBe(false);
});

const detailsOf = (story: Story) => {
  const records = story.factRecords();
  return promptDetails(records, facts(records, story.now, { today: story.today }), { today: story.today });
};

test('The screens are told the day of the end, what the agreement is silent on, and what has fallen due', () => {
  expect(detailsOf(tellStory())).toEqual({ endDate: null, gaps: [], due: null });
  expect(detailsOf(activeStory({ checklist: {}, fee: null })).gaps).toEqual(
    mustHaves.filter((item) => item !== 'cancellation' && item !== 'contact'),
  );
  const ended = endedStory(400);
  const endDate = new Date(ended.now - 400 * day).toISOString().slice(0, 10);
  expect(detailsOf(ended)).toEqual({ endDate, gaps: [], due: 'retention' });
  ended.engagement({ aftercare: { kind: 'one', dueOn: ended.today } });
  expect(detailsOf(ended).due).toBe('follow-up');
  expect(detailsOf(endedStory(20)).due).toBe(null);
});
