// What the rules say of a whole practice: which prompts are kept for the screens, and what is remembered of them.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { promptsOf, raisings, type PromptsAt } from '#extension/background/prompts-of.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { flagId, flagType } from '#shared/records/flag.ts';
import { promptAnswerId, promptAnswerType } from '#shared/records/prompt-answer.ts';
import { createRecord, type RecordId } from '#shared/records/record.ts';
import { day, emptyPractice, maya, monday, sixSessions, type Practice } from '#test/support/practice.ts';

const agreed = { ...sixSessions, fee: { amount: 80, per: 'session', due: '' } as const };

function practiceWith(flag: string | null) {
  const practice = emptyPractice();
  const { engagement } = practice.add({ ...maya, agreement: agreed }, monday - 10 * day);
  if (flag !== null) tick(practice, engagement, flag);
  return { practice, engagement };
}

function tick({ records }: Practice, engagement: RecordId, code: string) {
  const id = flagId(engagement, code, '2026-11-22');
  const at = monday - day;
  records.set(id, createRecord(flagType, { id, parent: engagement, editedAt: at }, { code, at }));
}

const at = (changes: Partial<PromptsAt> = {}): PromptsAt => ({
  ...{ now: monday, today: '2026-11-23', timeZone: 'Europe/London', calls: [] },
  ...changes,
});
const say = ({ records, board }: Practice, when = at()) =>
  promptsOf(practiceRecords(records.values()), board(), when);
const shownIds = (practice: Practice, engagement: RecordId, when = at()) =>
  (say(practice, when).kept.engagements[engagement]?.prompts ?? []).map(({ id }) => id);

test('A sign becomes a prompt of its engagement, with what the screen has to say of it', () => {
  const { practice, engagement } = practiceWith('F1');
  expect(shownIds(practice, engagement)).toContain('only-you');
  const { details } = say(practice).kept.engagements[engagement] ?? {};
  expect(details).toMatchObject({ endDate: null, referral: null, urgentContact: null });
});

test('An engagement without a prompt takes no room', () => {
  const { practice, engagement } = practiceWith(null);
  const checklist = Object.fromEntries(
    ['parties', 'what-coaching-is', 'cancellation', 'contact', 'confidentiality', 'records'].map((item) => [
      item,
      'agreed' as const,
    ]),
  );
  for (const [id, record] of practice.records) {
    if (record.type !== 'agreement') continue;
    const all = {
      ...checklist,
      referral: 'agreed',
      urgent: 'agreed',
      ending: 'agreed',
      'after-the-end': 'agreed',
    };
    practice.records.set(id, { ...record, f: { ...record.f, checklist: all } });
  }
  expect(say(practice).kept.engagements).not.toHaveProperty(engagement);
});

test('During a call with somebody else nothing but live prompts is shown, and nothing changes about what holds', () => {
  const { practice, engagement } = practiceWith('F1');
  const inCall = at({ calls: [{ engagement: null, overMin: 40 }] });
  expect(shownIds(practice, engagement, inCall)).toEqual([]);
  expect(say(practice, inCall).holding.get(engagement)).toEqual(say(practice).holding.get(engagement));
});

test('A call of its own that runs over is said while it runs', () => {
  const { practice, engagement } = practiceWith('F1');
  const over = at({ calls: [{ engagement, overMin: 6 }] });
  expect(shownIds(practice, engagement, over)).toEqual(['running-over']);
  expect(shownIds(practice, engagement, at({ calls: [{ engagement, overMin: 4 }] }))).toEqual([]);
});

test('The urgent card is shown in any call', () => {
  const { practice, engagement } = practiceWith('U1');
  expect(shownIds(practice, engagement, at({ calls: [{ engagement: null, overMin: 0 }] }))).toEqual([
    'urgent',
  ]);
});

test('Rules of the practice speak once, and only where there is somebody to coach', () => {
  const { practice } = practiceWith(null);
  expect(say(practice).kept.practice.map(({ id }) => id)).toContain('supervision-due');
  expect(say(emptyPractice()).kept).toEqual({ v: 1, practice: [], waiting: [], engagements: {} });
});

test('A caution is remembered once: what is written already is not written again', () => {
  const { practice, engagement } = practiceWith('F1');
  const write = (now: number) => {
    const { holding } = say(practice, at({ now }));
    const records = raisings(holding, practiceRecords(practice.records.values()), practice.records, now);
    for (const record of records) practice.records.set(record.id, record);
    return records;
  };
  expect(write(monday)).toMatchObject([
    { type: 'prompt-answer', parent: engagement, f: { rule: 'only-you', raisedAt: monday } },
  ]);
  expect(write(monday + 60_000)).toEqual([]);
});

test('A caution that nobody was told of for two weeks is named, the oldest first', () => {
  const { practice, engagement } = practiceWith('F1');
  const raise = (rule: string, daysAgo: number) => {
    const raisedAt = monday - daysAgo * day;
    const id = promptAnswerId(engagement, rule, 0);
    const fields = { rule, severity: 'caution', raisedAt } as const;
    practice.records.set(
      id,
      createRecord(promptAnswerType, { id, parent: engagement, editedAt: raisedAt }, fields),
    );
  };
  raise('only-you', 14);
  raise('leaning', 20);
  raise('over-booked', 13);
  expect(say(practice).kept.waiting).toEqual([
    { engagement, rule: 'leaning' },
    { engagement, rule: 'only-you' },
  ]);
});
