// What a screen says of prompts, and what is written of it.
import 'temporal-polyfill/global';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPrompts } from '#extension/background/answer-prompts.ts';
import { createBoardKeeper } from '#extension/background/board-keeper.ts';
import { keepPrompts } from '#extension/background/keep-prompts.ts';
import { sessionArea } from '#extension/background/session-area.ts';
import type { KeptPrompts } from '#extension/kept-prompts.ts';
import { sessionKeys } from '#extension/session-keys.ts';
import { flagId, flagType } from '#shared/records/flag.ts';
import { createRecord, ok, patchRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { day, emptyPractice, found, maya } from '#test/support/practice.ts';
import { createProfile } from '../store/profile.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => new Promise((resolve) => setTimeout(resolve, 50)));

const sender = { id: 'test' };

async function opened(code: string) {
  const now = Date.now();
  const practice = emptyPractice();
  const { engagement } = practice.add(maya, now - 10 * day);
  const at = { id: flagId(engagement, code, '2026-11-22'), parent: engagement, editedAt: now - day };
  const flag = createRecord(flagType, at, { code, at: now - day });
  const store = await createProfile().open();
  await store.write(() => ok([...practice.records.values(), flag]));
  const boards = createBoardKeeper(store, sessionArea);
  const open = async () => ok({ store, boards });
  const { renew } = keepPrompts(open, sessionArea, () => ({ now: Date.now(), timeZone: 'Europe/London' }));
  await renew();
  const answers = async (parent?: RecordId) =>
    (await store.all()).records.filter(
      (record) => record.type === 'prompt-answer' && (parent === undefined || record.parent === parent),
    );
  const shownNow = async () => {
    await boards.refresh();
    await renew();
    const kept = JSON.parse(found(await sessionArea.get(sessionKeys.prompts))) as KeptPrompts; // brand: the keeper's
    return (kept.engagements[engagement]?.prompts ?? []).map(({ id }) => id);
  };
  return { say: answerPrompts(open), engagement, flag, store, answers, shownNow };
}

const fieldsOf = (records: readonly StoredRecord[], rule: string) =>
  found(records.find(({ f }) => f['rule'] === rule)).f;

test('An answered prompt goes, and what was answered is kept', async () => {
  const { say, engagement, answers, shownNow } = await opened('F1');
  expect(await shownNow()).toContain('only-you');
  const given = { engagement, rule: 'only-you', answer: 'reflect' } as const;
  expect(await say['prompt/answer'](given, sender)).toEqual({ ok: true, value: null });
  expect(fieldsOf(await answers(), 'only-you')).toMatchObject({ answer: 'reflect' });
  expect(await shownNow()).not.toContain('only-you');
});

test('A prompt that is put off waits, and is not taken for answered', async () => {
  const { say, engagement, answers, shownNow } = await opened('F1');
  await say['prompt/answer']({ engagement, rule: 'only-you', answer: 'snoozed', snooze: 'tomorrow' }, sender);
  const fields = fieldsOf(await answers(), 'only-you');
  expect(fields['snoozedUntil']).toBeGreaterThan(Date.now());
  expect(fields).not.toHaveProperty('answeredAt');
  expect(await shownNow()).not.toContain('only-you');
});

test('Switching off asks for a reason', async () => {
  const { say, engagement, answers } = await opened('F1');
  const off = { engagement, rule: 'only-you', answer: 'off', off: true } as const;
  expect(await say['prompt/answer'](off, sender)).toMatchObject({ ok: false, error: { type: 'invalid' } });
  expect(await say['prompt/answer']({ ...off, reason: 'Said in jest.' }, sender)).toMatchObject({ ok: true });
  expect(fieldsOf(await answers(), 'only-you')).toMatchObject({ off: true, reason: 'Said in jest.' });
});

test('The urgent card is neither put off nor switched off', async () => {
  const { say, engagement, shownNow } = await opened('U1');
  const urgent = { engagement, rule: 'urgent' } as const;
  const refused = { ok: false, error: { type: 'refused', why: 'always-on' } };
  expect(await say['prompt/answer']({ ...urgent, answer: 'snoozed', snooze: 'tomorrow' }, sender)).toEqual(
    refused,
  );
  expect(await say['prompt/answer']({ ...urgent, answer: 'off', off: true, reason: 'x' }, sender)).toEqual(
    refused,
  );
  expect(await shownNow()).toContain('urgent');
});

test('An action that has ended what it was about needs no answer any more', async () => {
  const { say, engagement, flag, store, shownNow } = await opened('F5');
  await store.write(() => ok([patchRecord(flagType, flag, { resolvedAt: Date.now() }, Date.now())]));
  await shownNow();
  const given = { engagement, rule: 'only-you', answer: 'reflect' } as const;
  expect(await say['prompt/answer'](given, sender)).toEqual({ ok: true, value: null });
});

test('What was shown is noted once', async () => {
  const { say, engagement, answers } = await opened('F1');
  const shown = { engagement, rules: ['only-you', 'thin-agreement'] };
  await say['prompt/shown'](shown, sender);
  const first = await answers();
  expect(fieldsOf(first, 'only-you')['shownAt']).toBeTypeOf('number');
  await say['prompt/shown'](shown, sender);
  expect(await answers()).toEqual(first);
});

test('A prompt goes on the brief by its rule', async () => {
  const { say, engagement, answers } = await opened('F1');
  await say['prompt/brief']({ engagement, rules: ['thin-agreement'] }, sender);
  expect(fieldsOf(await answers(), 'thin-agreement')['briefedAt']).toBeTypeOf('number');
  expect(fieldsOf(await answers(), 'only-you')).not.toHaveProperty('briefedAt');
});

test('Of the whole practice, only cautions that have waited too long go on the brief', async () => {
  const { say, store, engagement, answers } = await opened('F1');
  await say['prompt/brief']({ engagement: null }, sender);
  const raised = found((await answers(engagement))[0]);
  expect(raised.f).not.toHaveProperty('briefedAt');
  const old = { ...raised.f, raisedAt: Date.now() - 14 * day };
  await store.write(() => ok([{ ...raised, f: old }]));
  await say['prompt/brief']({ engagement: null }, sender);
  expect(fieldsOf(await answers(), 'only-you')['briefedAt']).toBeTypeOf('number');
});

test('Only cautions that have waited too long are resolved at once, and only with words', async () => {
  const { say, engagement, store, answers } = await opened('F1');
  expect(await say['prompt/resolve']({ engagement: null, how: ' ' }, sender)).toMatchObject({ ok: false });
  await say['prompt/resolve']({ engagement: null, how: 'We spoke.' }, sender);
  expect(fieldsOf(await answers(), 'only-you')).not.toHaveProperty('answeredAt');
  const [raised] = await answers(engagement);
  const old = { ...found(raised).f, raisedAt: Date.now() - 15 * day };
  await store.write(() => ok([{ ...found(raised), f: old }]));
  await say['prompt/resolve']({ engagement: null, how: 'We spoke.' }, sender);
  expect(fieldsOf(await answers(), 'only-you')).toMatchObject({
    answer: 'resolved-how',
    reason: 'We spoke.',
  });
});

test('What the coach is about to do is asked about there and then', async () => {
  const { say, engagement } = await opened('F1');
  const ids = async (moment: Parameters<(typeof say)['prompt/moment']>[0]['moment']) => {
    const asked = await say['prompt/moment']({ engagement, moment }, sender);
    return asked.ok ? asked.value.map(({ id }) => id) : [];
  };
  expect(await ids({})).not.toContain('extending');
  expect(await ids({ extend: true })).toContain('extending');
  expect(await ids({ share: { recipient: 'Dr Ada Lind', items: ['name-and-contact'] } })).toContain(
    'consent-first',
  );
  expect(await ids({ urgent: true })).toContain('urgent');
});
