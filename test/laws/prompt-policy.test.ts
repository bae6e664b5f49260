// What the policy promises over made-up weeks: a screen that looks again and again, at made-up facts, with a coach who answers, puts
// off and switches off.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerRecords, type PromptReply } from '#shared/boundaries/answer-prompt.ts';
import { evaluate } from '#shared/boundaries/index.ts';
import { localDay } from '#shared/boundaries/local-day.ts';
import type { DuePrompts, PolicyAt } from '#shared/boundaries/prompt-policy.ts';
import { raisedRecords, type PromptFile } from '#shared/boundaries/prompt-records.ts';
import type { Prompt } from '#shared/boundaries/rule.ts';
import type { Facts } from '#shared/engagement/fact-names.ts';
import { someFacts } from '#test/unit/boundaries/arbitrary-facts.ts';
import {
  at,
  day,
  empty,
  hour,
  look,
  minute,
  monday,
  withRecords,
} from '#test/unit/boundaries/prompt-file.ts';

type Step = {
  readonly made: Facts;
  readonly laterHours: number;
  readonly quietHours: PolicyAt['quietHours'];
  /** Which of the shown prompts is replied to, and how. */
  readonly reply: number;
  readonly how: 'nothing' | 'act' | 'snooze' | 'off' | 'on';
};

const someStep: fc.Arbitrary<Step> = fc.record({
  made: someFacts,
  laterHours: fc.constantFrom(0, 0.01, 1, 5, 12, 24, 40, 72),
  quietHours: fc.constantFrom(null, { from: 20 * 60, until: 8 * 60 }),
  reply: fc.nat(5),
  how: fc.constantFrom('nothing', 'nothing', 'act', 'act', 'snooze', 'off', 'on'),
});

type Looked = {
  readonly moment: PolicyAt;
  readonly prompts: readonly Prompt[];
  readonly before: PromptFile;
  readonly due: DuePrompts;
  readonly after: PromptFile;
};

/** The looks of these steps, each a little later than the one before. */
function walk(steps: readonly Step[]): readonly Looked[] {
  const looks: Looked[] = [];
  let file = empty;
  let now = monday;
  for (const step of steps) {
    now += step.laterHours * hour;
    const { inCall, state } = step.made;
    const moment = at({ now, inCall, isPaused: state === 'paused', quietHours: step.quietHours });
    const prompts = evaluate(step.made, 'engagement');
    const looked = look(file, prompts, moment);
    looks.push({ moment, prompts, before: file, due: looked.due, after: looked.file });
    file = replied(looked.file, prompts, looked.due, step, now + minute);
  }
  return looks;
}

function replied(
  file: PromptFile,
  prompts: readonly Prompt[],
  { shown }: DuePrompts,
  { reply, how }: Step,
  now: number,
): PromptFile {
  const prompt = shown[reply % Math.max(1, shown.length)];
  const rule = how === 'on' ? file.answers.find(({ off }) => off)?.rule : prompt?.id;
  if (rule === undefined || how === 'nothing') return file;
  const replies: Readonly<Record<Exclude<Step['how'], 'nothing'>, PromptReply>> = {
    act: { type: 'act', rule, answer: 'dismissed' },
    snooze: { type: 'snooze', rule, until: now + reply * day },
    off: { type: 'off', rule, reason: 'We agreed it' },
    on: { type: 'on', rule },
  };
  const result = answerRecords(replies[how], prompts, file, at({ now }));
  return result.ok ? withRecords(file, result.value.records) : file;
}

const someWeeks = fc.array(someStep, { minLength: 1, maxLength: 15 });

/** A walk in which a look does not keep the promise, told in words; null: there is none. */
function broken(keeps: (one: Looked, looks: readonly Looked[]) => boolean): string | null {
  const details = fc.check(
    fc.property(someWeeks, (steps) => {
      const looks = walk(steps);
      return looks.every((one) => keeps(one, looks));
    }),
    { numRuns: 150 },
  );
  return fc.defaultReportMessage(details) ?? null;
}

const isCapped =
  ({ inCall }: PolicyAt) =>
  ({ severity, always, live }: Prompt): boolean =>
    severity !== 'stop' && severity !== 'safety' && !always && !(inCall && live);

const isNot =
  (letters: RegExp) =>
  ({ code }: Prompt): boolean =>
    !letters.test(code);

test('Each prompt is either shown or held, and none is lost', () => {
  expect(
    broken(({ prompts, due }) => {
      const ids = [...due.shown, ...due.held.map(({ prompt }) => prompt)].map(({ id }) => id);
      return JSON.stringify(ids.toSorted()) === JSON.stringify(prompts.map(({ id }) => id).toSorted());
    }),
  ).toBe(null);
});

test('No more than three are ever on the screen, numbers and supervision beside referral, safety and the end', () => {
  expect(
    broken(({ due, moment }) => {
      const capped = due.shown.filter(isCapped(moment));
      return capped.filter(isNot(/^[VN]/)).length <= 3 && capped.filter(isNot(/^[RSE]/)).length <= 3;
    }),
  ).toBe(null);
});

test('No more than three rules come up for the first time on one day', () => {
  expect(
    broken((one, looks) => {
      const today = localDay(one.moment);
      const firstShown = new Map<string, Prompt>();
      for (const { moment, due, after } of looks) {
        if (moment.now < today.from || moment.now > one.moment.now) continue;
        const isNew = ({ id }: Prompt) =>
          after.answers.some(({ rule, shownAt }) => rule === id && shownAt === moment.now);
        for (const prompt of due.shown.filter(isCapped(moment)).filter(isNew))
          firstShown.set(prompt.id, prompt);
      }
      const capped = [...firstShown.values()];
      return capped.filter(isNot(/^[VN]/)).length <= 3 && capped.filter(isNot(/^[RSE]/)).length <= 3;
    }),
  ).toBe(null);
});

test('Consent and the urgent card are shown whenever they hold', () => {
  expect(
    broken(({ prompts, due }) =>
      prompts.filter(({ always }) => always).every(({ id }) => due.shown.some((one) => one.id === id)),
    ),
  ).toBe(null);
});

test('What is off or put off is never shown, but for those two', () => {
  expect(
    broken(({ due, before, moment }) =>
      due.shown
        .filter(({ always }) => !always)
        .every(({ id }) =>
          before.answers
            .filter(({ rule }) => rule === id)
            .every(({ off, snoozedUntil }) => !off && (snoozedUntil ?? 0) <= moment.now),
        ),
    ),
  ).toBe(null);
});

test('What was answered is not shown within seven days, unless it is a stop or live', () => {
  expect(
    broken(({ due, before, moment }) =>
      due.shown
        .filter(isCapped(moment))
        .every(({ id }) =>
          before.answers.every(
            ({ rule, answeredAt }) =>
              rule !== id || answeredAt === undefined || moment.now - answeredAt >= 7 * day,
          ),
        ),
    ),
  ).toBe(null);
});

test('In a call nothing speaks but what is live, and the two', () => {
  expect(
    broken(({ due, moment }) => !moment.inCall || due.shown.every(({ live, always }) => live || always)),
  ).toBe(null);
});

test('Of paused work nothing speaks but what decides or is about safety', () => {
  expect(
    broken(
      ({ due, moment }) =>
        !moment.isPaused || due.shown.every(({ severity }) => severity === 'stop' || severity === 'safety'),
    ),
  ).toBe(null);
});

test('To look again at once shows the same, and writes nothing', () => {
  expect(
    broken(({ after, prompts, moment, due }) => {
      const again = look(after, prompts, moment);
      const codes = ({ shown }: DuePrompts) => shown.map(({ code }) => code).join();
      return codes(again.due) === codes(due) && unchanged(after, again.file);
    }),
  ).toBe(null);
});

const unchanged = (before: PromptFile, after: PromptFile): boolean =>
  before.records.size === after.records.size &&
  [...after.records].every(([id, record]) => before.records.get(id) === record);

test('Raising twice is raising once, and two devices make the same records', () => {
  expect(
    broken(({ before, prompts, moment }) => {
      const here = raisedRecords(prompts, before, moment.now);
      const there = raisedRecords(prompts, before, moment.now + 1000);
      const ids = (records: typeof here) => records.map(({ id }) => id).join();
      const raised = withRecords(before, here);
      return ids(here) === ids(there) && raisedRecords(prompts, raised, moment.now).length === 0;
    }),
  ).toBe(null);
});

test('A caution that holds has an open raising, and what holds no longer has none', () => {
  expect(
    broken(({ before, prompts, moment }) => {
      const { answers } = withRecords(before, raisedRecords(prompts, before, moment.now));
      const open = answers.filter(({ closedAt }) => closedAt === undefined);
      const isOff = (rule: string) => answers.some((one) => one.rule === rule && one.off);
      const cautions = prompts.filter(({ severity, id }) => severity === 'caution' && !isOff(id));
      return (
        cautions.every(({ id }) =>
          open.some(({ rule, severity }) => rule === id && severity === 'caution'),
        ) && open.every(({ rule }) => prompts.some(({ id }) => id === rule))
      );
    }),
  ).toBe(null);
});

test('A walk of some weeks gets to all that can happen', () => {
  const looks = fc.sample(someWeeks, { numRuns: 100, seed: 7 }).flatMap((steps) => walk(steps));
  const whys = new Set(looks.flatMap(({ due }) => due.held.map(({ why }) => why)));
  expect([...whys].toSorted()).toEqual([
    ...['in-call', 'off', 'paused', 'quiet-hours', 'snoozed', 'three-a-day', 'within-a-week'],
  ]);
});
