// Three rules a day for an engagement: which ones get a place, and what counts.
import { expect, test } from 'vitest';
import { answerRecords } from '#shared/boundaries/answer-prompt.ts';
import { evaluate } from '#shared/boundaries/index.ts';
import { duePrompts } from '#shared/boundaries/prompt-policy.ts';
import type { Facts } from '#shared/engagement/fact-names.ts';
import type { PromptAnswer } from '#shared/records/prompt-answer.ts';
import { after, facts } from './healthy-facts.ts';
import {
  answer,
  at,
  day,
  empty,
  heldIn,
  hour,
  look,
  minute,
  monday,
  prompts,
  shownIn,
  withRecords,
} from './prompt-file.ts';

const seenToday = (rule: string, changes: Partial<PromptAnswer> = {}) =>
  answer(rule, { shownAt: monday - hour, ...changes });

const due = (changes: Partial<Facts>, answers: Parameters<typeof duePrompts>[1] = [], moment = at()) =>
  duePrompts(prompts(changes), answers, moment);

// D2, D4, D3 and D5: three cautions and a nudge.
const four = { onlyYou: true, reliance: 4, dualRole: true, coachPull: 2 };

test('Three are shown, the fourth waits for another day', () => {
  expect(shownIn(due(four))).toEqual(['D2', 'D3', 'D4']);
  expect(heldIn(due(four))).toEqual(['D5 three-a-day']);
});

test('The places go by severity, and then by the catalogue', () => {
  const hints = { ...after(2), gapDays: 6, misses4: 2, lowValue: 2, contacts: 1, booked: 1 };
  expect(shownIn(due(hints))).toEqual(['D1', 'D7', 'T2']);
  expect(heldIn(due(hints))).toEqual(['D6 three-a-day']);
});

test('Referral, safety and the end come first, even as hints before cautions', () => {
  const withReferral = { ...four, referralOpen: true, names: 1 };
  expect(shownIn(due(withReferral))).toEqual(['D2', 'D3', 'R2']);
  expect(heldIn(due(withReferral))).toEqual(['D4 three-a-day', 'D5 three-a-day']);
  const ended = {
    state: 'ended',
    contactsAfterEnd: 1,
    futureEvents: 1,
    aftercareDue: true,
    dualRole: true,
  } as const;
  expect(shownIn(due(ended))).toEqual(['E1', 'E2', 'E4']);
  expect(heldIn(due(ended))).toEqual(['D4 three-a-day']);
});

test('Stops and the urgent card take no place and need none', () => {
  const stop = after(6, { booked: 1, hoursToNext: 1, state: 'paused', riskFlag: true, sharing: true });
  expect(shownIn(due({ ...four, ...stop }))).toEqual(['S2', 'N3', 'R1', 'D2', 'D3', 'D4']);
  const full = ['only-you', 'unpaid', 'gone-quiet'].map((rule) => seenToday(rule));
  expect(shownIn(due(stop, full))).toEqual(['S2', 'N3', 'R1']);
  const stopsSeen = ['past-the-number', 'session-after-end', 'urgent'].map((rule) =>
    seenToday(rule, { severity: rule === 'urgent' ? 'safety' : 'stop' }),
  );
  expect(shownIn(due({ dualRole: true }, stopsSeen))).toEqual(['D4']);
});

test('Running over in a call needs no place', () => {
  const full = ['only-you', 'unpaid', 'gone-quiet'].map((rule) => seenToday(rule));
  const late = { inCall: true, overMin: 6 };
  expect(shownIn(due(late, full, at({ inCall: true })))).toEqual(['T1']);
  expect(heldIn(due({ overruns3: 2 }, full))).toEqual(['T1 three-a-day']);
});

test('What was shown today counts, answered or not, and whether it still holds or not', () => {
  const answered = { answeredAt: monday - hour };
  const three = [seenToday('only-you', answered), seenToday('leaning'), seenToday('own-pull')];
  expect(heldIn(due({ dualRole: true }, three))).toEqual(['D4 three-a-day']);
  expect(heldIn(due({ dualRole: true }, three.slice(1)))).toEqual([]);
});

test('Two raisings of one rule are one rule', () => {
  const two = [
    seenToday('only-you'),
    answer('only-you', { shownAt: monday - 2 * hour }, 1),
    seenToday('own-pull'),
  ];
  expect(heldIn(due({ dualRole: true }, two))).toEqual([]);
});

test('What was shown yesterday counts no more, unless it was done with today', () => {
  const seen = (rule: string, changes: Partial<PromptAnswer> = {}) =>
    answer(rule, { severity: 'caution', shownAt: monday - day, ...changes });
  const rules = ['only-you', 'leaning', 'unpaid'];
  const heard = (changes: Partial<PromptAnswer>) =>
    heldIn(
      due(
        { dualRole: true },
        rules.map((rule) => seen(rule, changes)),
      ),
    );
  expect(heard({})).toEqual([]);
  expect(heard({ answeredAt: monday - hour })).toEqual(['D4 three-a-day']);
  expect(heard({ answeredAt: monday - day })).toEqual([]);
  expect(heard({ closedAt: monday - hour })).toEqual(['D4 three-a-day']);
  // A hint of yesterday was not on the screen today; nor was what nobody saw.
  expect(heard({ closedAt: monday - hour, severity: 'nudge' })).toEqual([]);
  expect(heard({ closedAt: monday - hour, shownAt: undefined })).toEqual([]);
  expect(heard({ closedAt: monday - hour, answeredAt: monday - 8 * hour - day })).toEqual([]);
});

test('What is standing today keeps its place when something louder comes', () => {
  const standing = ['own-pull', 'missed-pattern', 'unpaid'].map((rule) => seenToday(rule));
  const loud = { coachPull: 2, misses4: 2, unpaid: 1, dualRole: true };
  expect(shownIn(due(loud, standing))).toEqual(['D5', 'N5', 'D6']);
  expect(heldIn(due(loud, standing))).toEqual(['D4 three-a-day']);
});

test('A caution left standing comes before a new one, and after referral, safety and the end', () => {
  const standing = ['only-you', 'leaning', 'more-than-one-role'].map((rule) =>
    answer(rule, { severity: 'caution', shownAt: monday - 3 * day }),
  );
  const more = { ...four, coachPull: 0, agreement: 'none', held: 1, used: 1, remaining: 5 } as const;
  expect(shownIn(due(more, standing))).toEqual(['D2', 'D3', 'D4']);
  expect(shownIn(due(more))).toEqual(['C1', 'D2', 'D3']);
  expect(shownIn(due({ ...more, scopeFlag: true }, standing))).toEqual(['D2', 'D3', 'S1']);
});

test('A caution left standing gives way to nothing that is quieter', () => {
  const seen = answer('own-pull', { severity: 'nudge', raisedAt: monday, shownAt: monday - 20 * day });
  const hints = { coachPull: 2, onlyYou: true, reliance: 4, dualRole: true };
  expect(shownIn(due(hints, [seen]))).toEqual(['D2', 'D3', 'D4']);
});

test('A number or supervision shown today takes no place from referral, safety and the end', () => {
  const numbers = ['unpaid', 'over-booked', 'gone-quiet'].map((rule) => seenToday(rule));
  expect(shownIn(due({ scopeFlag: true, dualRole: true }, numbers))).toEqual(['S1']);
  expect(heldIn(due({ scopeFlag: true, dualRole: true }, numbers))).toEqual(['D4 three-a-day']);
});

test('Any other rule shown today does take a place from them', () => {
  const others = ['only-you', 'own-pull', 'half-way-review'].map((rule) => seenToday(rule));
  expect(heldIn(due({ scopeFlag: true }, others))).toEqual(['S1 three-a-day']);
  const two = [...others.slice(1), seenToday('unpaid')];
  expect(shownIn(due({ scopeFlag: true }, two))).toEqual(['S1']);
});

test('Referral, safety and the end are three a day among themselves', () => {
  const numbers = ['unpaid', 'over-booked', 'gone-quiet'].map((rule) => seenToday(rule));
  const many = {
    state: 'ended',
    contactsAfterEnd: 3,
    futureEvents: 1,
    aftercareDue: true,
    referralOpen: true,
    names: 1,
    daysSinceReferral: 14,
  } as const;
  expect(shownIn(due(many, numbers))).toEqual(['E2', 'R3', 'E1']);
  expect(heldIn(due(many, numbers))).toEqual(['R2 three-a-day', 'E4 three-a-day']);
});

test('A rule that only a newer version knows counts like any other', () => {
  const unknown = ['later-one', 'later-two', 'later-three'].map((rule) => seenToday(rule));
  expect(heldIn(due({ scopeFlag: true }, unknown))).toEqual(['S1 three-a-day']);
});

test('The two rules of the practice have room beside each other', () => {
  const practice = evaluate(facts({ hasSupervisor: false, cautionDays: 20 }), 'practice');
  expect(shownIn(duePrompts(practice, [], at()))).toEqual(['V1', 'V2']);
});

test('From one day to the next: the same three stay until they are answered, then the fourth comes', () => {
  const all = prompts({ ...four, coachPull: 0, scopeFlag: false, unpaid: 2 });
  const first = look(empty, all, at());
  expect(shownIn(first.due)).toEqual(['N5', 'D2', 'D3']);
  const next = look(first.file, all, at({ now: monday + day }));
  expect(shownIn(next.due)).toEqual(['N5', 'D2', 'D3']);
  expect(heldIn(next.due)).toEqual(['D4 three-a-day']);
  const fewer = prompts({ ...four, coachPull: 0 });
  const paid = look(next.file, fewer, at({ now: monday + day + hour }));
  expect(shownIn(paid.due)).toEqual(['D2', 'D3']);
  expect(shownIn(look(paid.file, fewer, at({ now: monday + 2 * day })).due)).toEqual(['D2', 'D3', 'D4']);
});

test('What ran over in a call and was put off takes no place of the day', () => {
  const three = prompts({ onlyYou: true, reliance: 4, coachPull: 2 });
  const late = prompts({ inCall: true, overMin: 6 });
  const inCall = at({ inCall: true });
  const off = answerRecords(
    { type: 'snooze', rule: 'running-over', answer: 'five-more', until: monday + 5 * minute },
    late,
    look(empty, late, inCall).file,
    inCall,
  );
  const file = withRecords(empty, off.ok ? off.value.records : []);
  expect(heldIn(look(file, late, inCall).due)).toEqual(['T1 snoozed']);
  expect(shownIn(look(file, late, at({ inCall: true, now: monday + 5 * minute })).due)).toEqual(['T1']);
  expect(shownIn(look(file, three, at({ now: monday + hour })).due)).toEqual(['D2', 'D3', 'D5']);
});
