// What holds a prompt back, each rule of the policy at its edges.
import { expect, test } from 'vitest';
import { duePrompts } from '#shared/boundaries/prompt-policy.ts';
import type { PromptAnswer } from '#shared/records/prompt-answer.ts';
import { after } from './healthy-facts.ts';
import { answer, at, day, heldIn, hour, minute, monday, prompts, shownIn } from './prompt-file.ts';

const hint = { gapDays: 6, ...after(2) };
const nudge = { coachPull: 2 };
const caution = { dualRole: true };
const stop = after(6, { booked: 1, hoursToNext: 20, state: 'paused' });
const late = { inCall: true, overMin: 6 };

test('What holds and was never answered is shown, with when it was raised and first seen', () => {
  const seen = answer('more-than-one-role', { severity: 'caution', shownAt: monday - hour });
  const { shown, held } = duePrompts(prompts(caution), [seen], at());
  expect(held).toEqual([]);
  expect(shown.map(({ code, raisedAt, shownAt }) => ({ code, raisedAt, shownAt }))).toEqual([
    { code: 'D4', raisedAt: monday - day, shownAt: monday - hour },
  ]);
  const [fresh] = duePrompts(prompts(caution), [], at()).shown;
  expect([fresh?.raisedAt, fresh?.shownAt]).toEqual([null, null]);
});

test('The age of a prompt is that of the oldest raising that is open', () => {
  const answers = [
    answer(
      'more-than-one-role',
      { severity: 'caution', raisedAt: monday - 20 * day, answeredAt: monday - 15 * day },
      0,
    ),
    answer(
      'more-than-one-role',
      { severity: 'caution', raisedAt: monday - 5 * day, shownAt: monday - 4 * day },
      1,
    ),
    answer(
      'more-than-one-role',
      { severity: 'caution', raisedAt: monday - 50 * day, closedAt: monday - 40 * day },
      2,
    ),
  ];
  const [due] = duePrompts(prompts(caution), answers, at()).shown;
  expect([due?.raisedAt, due?.shownAt]).toEqual([monday - 20 * day, monday - 4 * day]);
});

test('The answers to one rule say nothing of another', () => {
  const answered = answer('only-you', { answeredAt: monday - hour, off: true, reason: 'no' });
  expect(shownIn(duePrompts(prompts(caution), [answered], at()))).toEqual(['D4']);
});

test('In a call only live rules are shown, the rest waits', () => {
  const due = duePrompts(prompts({ ...late, ...caution, ...nudge }), [], at({ inCall: true }));
  expect(shownIn(due)).toEqual(['T1']);
  expect(heldIn(due)).toEqual(['D4 in-call', 'D5 in-call']);
});

test('In a call a stop waits as well, unless it is live', () => {
  expect(heldIn(duePrompts(prompts(stop), [], at({ inCall: true })))).toEqual(['N3 in-call']);
  const met = prompts({ state: 'ended', sessionAfterEnd: true });
  expect(shownIn(duePrompts(met, [], at({ inCall: true })))).toEqual(['E3']);
});

test('Consent and the urgent card are shown in a call, in quiet hours, and whatever was answered', () => {
  const all = prompts({ riskFlag: true, sharing: true });
  const silenced = (rule: string) =>
    answer(rule, { off: true, reason: 'no', answeredAt: monday, snoozedUntil: monday + day });
  const answers = [silenced('urgent'), silenced('consent-first')];
  const night = at({ inCall: true, quietHours: { from: 0, until: 1439 } });
  expect(shownIn(duePrompts(all, answers, night))).toEqual(['S2', 'R1']);
});

const offs: readonly (readonly [string, Partial<PromptAnswer>, boolean])[] = [
  ['with a reason', { off: true, reason: 'We agreed it' }, false],
  ['without a reason', { off: true }, true],
  ['with an empty reason', { off: true, reason: '  ' }, true],
  ['on again', { off: false, reason: 'We agreed it' }, true],
];

test.for(offs)('Off for this client, %s', ([, changes, isShown]) => {
  const answers = [answer('more-than-one-role', changes, 0), answer('more-than-one-role', {}, 1)];
  const due = duePrompts(prompts(caution), answers, at());
  expect(heldIn(due)).toEqual(isShown ? [] : ['D4 off']);
});

test('A stop can be off for a client, and put off', () => {
  const off = answer('past-the-number', { off: true, reason: 'Paid by the hour now' });
  expect(heldIn(duePrompts(prompts(stop), [off], at()))).toEqual(['N3 off']);
  const later = answer('past-the-number', { snoozedUntil: monday + 1 });
  expect(heldIn(duePrompts(prompts(stop), [later], at()))).toEqual(['N3 snoozed']);
});

test('What was put off waits until its time, and 60 days are believed at most', () => {
  const due = (snoozedUntil: number) =>
    heldIn(duePrompts(prompts(caution), [answer('more-than-one-role', { snoozedUntil })], at()));
  expect(due(monday + 1)).toEqual(['D4 snoozed']);
  expect(due(monday)).toEqual([]);
  expect(due(monday - 1)).toEqual([]);
  expect(due(monday + 60 * day)).toEqual(['D4 snoozed']);
  expect(due(monday + 60 * day + 1)).toEqual([]);
});

test('A hint that was put off comes back, although it was seen', () => {
  const seen = { shownAt: monday - 2 * day, snoozedUntil: monday - hour };
  const due = duePrompts(prompts(hint), [answer('getting-closer', seen)], at());
  expect(due.shown.map(({ code, shownAt }) => [code, shownAt])).toEqual([['T2', null]]);
});

test('Quiet hours hold back all but stops, safety, and what is live in a call', () => {
  const quietHours = { from: 8 * 60, until: 10 * 60 };
  const heard = (changes: object, inCall = false) =>
    shownIn(duePrompts(prompts(changes), [], at({ quietHours, inCall })));
  expect(heard(caution)).toEqual([]);
  expect(heard(stop)).toEqual(['N3']);
  expect(heard({ riskFlag: true })).toEqual(['S2']);
  expect(heard(late, true)).toEqual(['T1']);
  expect(heard({ overruns3: 2 })).toEqual([]);
  expect(heldIn(duePrompts(prompts(caution), [], at({ quietHours })))).toEqual(['D4 quiet-hours']);
});

test('While the work is paused all but stops, safety and what is always on sleeps', () => {
  const heard = (changes: object) => shownIn(duePrompts(prompts(changes), [], at({ isPaused: true })));
  const paused = at({ isPaused: true });
  expect(heldIn(duePrompts(prompts({ ...caution, ...nudge }), [], paused))).toEqual([
    'D4 paused',
    'D5 paused',
  ]);
  expect(heard(stop)).toEqual(['N3']);
  expect(heard({ riskFlag: true, sharing: true })).toEqual(['S2', 'R1']);
  expect(heldIn(duePrompts(prompts(late), [], at({ isPaused: true, inCall: true })))).toEqual(['T1 paused']);
});

const answered = (rule: string, answeredAt: number) => [answer(rule, { severity: 'caution', answeredAt })];

test('What was answered is not shown again for seven days', () => {
  const heard = (answeredAt: number) =>
    heldIn(duePrompts(prompts(caution), answered('more-than-one-role', answeredAt), at()));
  expect(heard(monday)).toEqual(['D4 within-a-week']);
  expect(heard(monday - 7 * day + 1)).toEqual(['D4 within-a-week']);
  expect(heard(monday - 7 * day)).toEqual([]);
});

test('A stop, and what is live in a call, wait for no week: an answer counts for two hours', () => {
  const heard = (changes: object, rule: string, ago: number, inCall: boolean) =>
    shownIn(duePrompts(prompts(changes), answered(rule, monday - ago), at({ inCall })));
  expect(heard(stop, 'past-the-number', 2 * hour, false)).toEqual(['N3']);
  expect(heard(stop, 'past-the-number', 2 * hour - 1, false)).toEqual([]);
  expect(heard(late, 'running-over', day, true)).toEqual(['T1']);
  expect(heard(late, 'running-over', minute, true)).toEqual([]);
  expect(heard({ overruns3: 2 }, 'running-over', day, false)).toEqual([]);
});

test('A hint that was seen stays for the rest of the day, and then is quiet for seven days', () => {
  const heard = (shownAt: number, changes: object = hint, rule = 'getting-closer') =>
    heldIn(duePrompts(prompts(changes), [answer(rule, { severity: 'info', shownAt })], at()));
  const midnight = monday - 9 * hour;
  expect(heard(monday - hour)).toEqual([]);
  expect(heard(midnight)).toEqual([]);
  expect(heard(midnight - 1)).toEqual(['T2 within-a-week']);
  expect(heard(monday - 7 * day + 1)).toEqual(['T2 within-a-week']);
  expect(heard(monday - 7 * day)).toEqual([]);
  expect(heard(midnight - 1, nudge, 'own-pull')).toEqual(['D5 within-a-week']);
});

test('The day is the coach’s own', () => {
  const seen = answer('getting-closer', { severity: 'info', shownAt: monday - 2 * hour });
  const heard = (timeZone: string) => heldIn(duePrompts(prompts(hint), [seen], at({ timeZone })));
  expect(heard('Europe/London')).toEqual([]);
  // Nine in London is one in the morning in California: two hours ago was yesterday.
  expect(heard('America/Los_Angeles')).toEqual(['T2 within-a-week']);
});

test('A caution stays until it is answered, however long ago it was seen', () => {
  const seen = answer('more-than-one-role', { severity: 'caution', shownAt: monday - 3 * day });
  expect(shownIn(duePrompts(prompts(caution), [seen], at()))).toEqual(['D4']);
});

test('A hint that was seen and has become a caution is shown as one', () => {
  const seen = answer('unpaid', { severity: 'info', shownAt: monday - 2 * day });
  expect(heldIn(duePrompts(prompts({ unpaid: 1 }), [seen], at()))).toEqual(['N5 within-a-week']);
  const { shown } = duePrompts(prompts({ unpaid: 2 }), [seen], at());
  expect(shown.map(({ severity, shownAt }) => [severity, shownAt])).toEqual([['caution', null]]);
});

test('An answer from a clock that is an hour ahead counts; one from further ahead does not until then', () => {
  const heard = (ahead: number, now = monday) =>
    heldIn(duePrompts(prompts(caution), answered('more-than-one-role', monday + ahead), at({ now })));
  expect(heard(hour)).toEqual(['D4 within-a-week']);
  expect(heard(hour + 1)).toEqual([]);
  expect(heard(300 * day)).toEqual([]);
  expect(heard(300 * day, monday + 300 * day)).toEqual(['D4 within-a-week']);
  expect(heard(300 * day, monday + 307 * day)).toEqual([]);
  const seen = answer('getting-closer', { severity: 'info', shownAt: monday + 3 * day });
  expect(shownIn(duePrompts(prompts(hint), [seen], at()))).toEqual(['T2']);
});

test('Off is said before put off, put off before the call, and the call before the night', () => {
  const why = (changes: Partial<PromptAnswer>, inCall: boolean) =>
    heldIn(
      duePrompts(
        prompts(caution),
        [answer('more-than-one-role', { answeredAt: monday, ...changes })],
        at({ inCall, quietHours: { from: 0, until: 1439 } }),
      ),
    );
  const off = { off: true, reason: 'no', snoozedUntil: monday + 1 };
  expect(why(off, true)).toEqual(['D4 off']);
  expect(why({ snoozedUntil: monday + 1 }, true)).toEqual(['D4 snoozed']);
  expect(why({}, true)).toEqual(['D4 in-call']);
  expect(why({}, false)).toEqual(['D4 quiet-hours']);
});
