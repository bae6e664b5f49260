// What a coach does with a prompt: answers it, puts it off, switches it off and on again.
import { expect, test } from 'vitest';
import { answerRecords, resolvedRecords, type PromptReply } from '#shared/boundaries/answer-prompt.ts';
import type { PromptFile } from '#shared/boundaries/prompt-records.ts';
import { promptAnswerId, type PromptAnswer } from '#shared/records/prompt-answer.ts';
import {
  answer,
  at,
  day,
  empty,
  engagement,
  filed,
  fileOf,
  hour,
  monday,
  prompts,
  withRecords,
} from './prompt-file.ts';

const rule = 'more-than-one-role';
const caution = prompts({ dualRole: true });
const raised = (changes: Partial<PromptAnswer> = {}, turn = 0) =>
  answer(rule, { severity: 'caution', shownAt: monday - hour, ...changes }, turn);
const idOf = (turn: number) => promptAnswerId(engagement, rule, turn);

const replied = (reply: PromptReply, file: PromptFile, due = caution) =>
  answerRecords(reply, due, file, at());

/** Ids and fields of what is written; throws what was refused. */
function written(reply: PromptReply, file: PromptFile, due = caution) {
  const result = replied(reply, file, due);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.records.map(({ id, f }) => [id, f] as const);
}

const act = { type: 'act', rule, answer: 'record-agreed' } as const;

test('An action that was taken answers the raising that is shown', () => {
  expect(written({ ...act, reason: '  a card only ' }, filed(raised()))).toEqual([
    [
      idOf(0),
      {
        ...{ rule, severity: 'caution', raisedAt: monday - day, shownAt: monday - hour, off: false },
        ...{ answer: 'record-agreed', answeredAt: monday, reason: 'a card only' },
      },
    ],
  ]);
});

test('A reason is left out where none was given', () => {
  const [[, fields] = []] = written({ ...act, answer: 'dismissed', reason: '  ' }, filed(raised()));
  expect(fields).not.toHaveProperty('reason');
  expect(fields).toMatchObject({ answer: 'dismissed', answeredAt: monday });
});

test('What was answered before anything was written of it is raised and answered at once', () => {
  expect(written(act, empty)).toEqual([
    [
      idOf(0),
      {
        ...{ rule, severity: 'caution', raisedAt: monday },
        ...{ answer: 'record-agreed', answeredAt: monday },
      },
    ],
  ]);
  const [[, fields] = []] = written(act, filed(raised({ shownAt: undefined })));
  expect(fields).not.toHaveProperty('shownAt');
});

test('A second answer on the same day corrects the first, a later one is a new raising', () => {
  const answered = (answeredAt: number) =>
    written(act, filed(raised({ answer: 'dismissed', answeredAt }))).map(([id, { answer: said }]) => [
      id,
      said,
    ]);
  expect(answered(monday - hour)).toEqual([[idOf(0), 'record-agreed']]);
  expect(answered(monday - day)).toEqual([[idOf(1), 'record-agreed']]);
});

test('An answer that comes after its trigger has gone finds its raising, and leaves it closed', () => {
  const closed = raised({ closedAt: monday - 1 });
  const older = raised({ raisedAt: monday - 9 * day }, 1);
  const [[id, fields] = []] = written(act, filed(older, closed), []);
  expect(id).toBe(idOf(0));
  expect(fields).toMatchObject({ closedAt: monday - 1, answeredAt: monday });
});

test('An answer to what holds again opens it again', () => {
  const [[id, fields] = []] = written(act, filed(raised({ closedAt: monday - 1 })));
  expect(id).toBe(idOf(0));
  expect(fields).not.toHaveProperty('closedAt');
});

test('Of several prompts the one that is meant is answered', () => {
  const several = prompts({ onlyYou: true, dualRole: true, coachPull: 2 });
  const [[id, fields] = []] = written({ ...act, rule: 'own-pull', answer: 'reflect' }, empty, several);
  expect(id).toBe(promptAnswerId(engagement, 'own-pull', 0));
  expect(fields).toMatchObject({ rule: 'own-pull', severity: 'nudge' });
});

test('Nothing is answered that neither holds nor was raised, nor a rule that is unknown', () => {
  expect(replied(act, empty, [])).toEqual({ ok: false, error: { type: 'not-found' } });
  expect(replied({ ...act, rule: 'later-one' }, filed(raised()))).toEqual({
    ...{ ok: false, error: { type: 'not-found' } },
  });
});

test('Putting off is no answer, and 60 days at most', () => {
  const [[, fields] = []] = written(
    { type: 'snooze', rule, answer: 'not-now', until: monday + day },
    filed(raised()),
  );
  expect(fields).toMatchObject({ snoozedUntil: monday + day, answer: 'not-now' });
  expect(fields).not.toHaveProperty('answeredAt');
  const [[, plain] = []] = written({ type: 'snooze', rule, until: monday + 61 * day }, filed(raised()));
  expect(plain).toMatchObject({ snoozedUntil: monday + 60 * day });
  expect(plain).not.toHaveProperty('answer');
});

test('Off for this client keeps the reason, and answers', () => {
  const [[, fields] = []] = written({ type: 'off', rule, reason: ' We agreed it ' }, filed(raised()));
  expect(fields).toMatchObject({ off: true, reason: 'We agreed it', answer: 'off', answeredAt: monday });
});

test('Off is off for the older raisings that are open, and for no others', () => {
  const file = filed(
    raised({ raisedAt: monday - 30 * day, answer: 'record-agreed', answeredAt: monday - 20 * day }, 0),
    raised({ raisedAt: monday - 50 * day, closedAt: monday - 40 * day, answeredAt: monday - 45 * day }, 1),
    raised({}, 2),
  );
  const off = written({ type: 'off', rule, reason: 'We agreed it' }, file);
  expect(off.map(([id, f]) => [id, f['off'], f['answer']])).toEqual([
    [idOf(2), true, 'off'],
    [idOf(0), true, 'record-agreed'],
  ]);
  const acted = written(act, file);
  expect(acted.map(([id]) => id)).toEqual([idOf(2)]);
});

test('On again is as if it had never been off: other answers stay', () => {
  const file = filed(
    raised({ off: true, answer: 'record-agreed', answeredAt: monday - 20 * day }, 0),
    raised({ off: true, reason: 'We agreed it', answer: 'off', answeredAt: monday - hour }, 1),
    raised({ answer: 'record-agreed', answeredAt: monday - 9 * day, reason: 'before' }, 2),
  );
  const on = written({ type: 'on', rule }, file);
  expect(on.map(([id, f]) => [id, f['off'], f['answer'], f['answeredAt'], f['reason']])).toEqual([
    [idOf(0), false, 'record-agreed', monday - 20 * day, undefined],
    [idOf(1), false, undefined, undefined, undefined],
  ]);
  expect(on[1]?.[1]).not.toHaveProperty('answeredAt');
  expect(written({ type: 'on', rule }, empty)).toEqual([]);
});

const reasons: readonly (readonly [string, string, boolean])[] = [
  ['none', '', false],
  ['spaces', '   ', false],
  ['one character', ' x ', true],
  ['500 characters', ` ${'x'.repeat(500)} `, true],
  ['501 characters', 'x'.repeat(501), false],
];

test.for(reasons)('Off asks for a reason: %s', ([, reason, isTaken]) => {
  const result = replied({ type: 'off', rule, reason }, filed(raised()));
  expect(result.ok ? null : result.error).toEqual(isTaken ? null : { type: 'invalid', fields: ['reason'] });
});

test.for(reasons)('So does "I resolved it": %s', ([, reason, isTaken]) => {
  const file = filed(raised());
  const result = resolvedRecords(file.answers, reason, file, monday);
  expect(result.ok ? null : result.error).toEqual(isTaken ? null : { type: 'invalid', fields: ['reason'] });
});

test('A reason for an answer is 500 characters at most', () => {
  const result = (reason: string) => replied({ ...act, reason }, filed(raised()));
  expect(result(` ${'x'.repeat(500)} `).ok).toBe(true);
  expect(result('x'.repeat(501))).toEqual({ ok: false, error: { type: 'invalid', fields: ['reason'] } });
});

test.for(['consent-first', 'urgent'])(
  '%s can be answered, but neither put off nor switched off',
  (always) => {
    const due = prompts({ riskFlag: true, sharing: true });
    const refused = { ok: false, error: { type: 'always-on' } };
    expect(replied({ type: 'snooze', rule: always, until: monday + 1 }, empty, due)).toEqual(refused);
    expect(replied({ type: 'off', rule: always, reason: 'no' }, empty, due)).toEqual(refused);
    expect(replied({ type: 'act', rule: always, answer: 'in-danger' }, empty, due).ok).toBe(true);
    expect(replied({ type: 'on', rule: always }, empty, due).ok).toBe(true);
  },
);

test('A record of a newer version is not answered here', () => {
  const file = filed(raised());
  const newer = fileOf(new Map([...file.records].map(([id, record]) => [id, { ...record, minWriter: 2 }])));
  expect(replied(act, newer)).toEqual({ ok: false, error: { type: 'update-needed' } });
  expect(resolvedRecords(newer.answers, 'Spoke about it', newer, monday)).toEqual({
    ...{ ok: false, error: { type: 'update-needed' } },
  });
});

test('What was resolved is closed and answered, with how', () => {
  const file = filed(raised(), answer('only-you', { severity: 'caution' }));
  const result = resolvedRecords(file.answers, ' Spoke about it ', file, monday);
  if (!result.ok) throw new Error(result.error.type);
  const resolved = withRecords(file, result.value.records);
  expect(resolved.answers).toHaveLength(2);
  for (const one of resolved.answers)
    expect(one).toMatchObject({
      ...{ closedAt: monday, answeredAt: monday, answer: 'resolved-how', reason: 'Spoke about it' },
    });
});
