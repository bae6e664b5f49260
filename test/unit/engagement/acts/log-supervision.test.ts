import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { logSupervision, type SupervisionLog } from '#shared/engagement/acts/log-supervision.ts';
import { tickFlag } from '#shared/engagement/acts/tick-flag.ts';
import { flagId } from '#shared/records/flag.ts';
import { promptAnswerId, promptAnswerType } from '#shared/records/prompt-answer.ts';
import { createRecord, type RecordId } from '#shared/records/record.ts';
import { invalid, refused, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

function supervised() {
  const practice = underWay();
  const { records, done, id } = practice;
  const other = practice.add({ ...maya, name: 'Anna Lee', code: 'C-002', emails: [] }, monday).engagement;
  const tick = (engagement: RecordId, code: string): RecordId => {
    done(tickFlag(records.values(), { engagement, code }, actAt(monday - day)));
    return flagId(engagement, code, '2026-11-22');
  };
  const raise = (rule: string, parent?: RecordId): RecordId => {
    const promptId = promptAnswerId(parent ?? 'practice', rule, 0);
    const at = { id: promptId, ...(parent === undefined ? {} : { parent }), editedAt: 0 };
    records.set(
      promptId,
      createRecord(promptAnswerType, at, { rule, severity: 'caution', raisedAt: monday - 20 * day }),
    );
    return promptId;
  };
  const log = (more: Partial<SupervisionLog> = {}, now = monday, timeZone?: string) =>
    logSupervision(
      records.values(),
      {
        ...{ on: '2026-11-23', minutes: 60, supervisor: 'Ruth', kind: 'one-to-one' },
        ...{ questions: 'Am I pulling?', actions: 'Name the end.', taken: [] },
        ...more,
      },
      actAt(now, timeZone),
    );
  const supervisions = () => practice.all('supervision');
  return { ...practice, other, tick, raise, log, supervisions, id };
}

test('An hour with the supervisor is kept with what was asked and what follows', () => {
  const { done, log, supervisions } = supervised();
  done(log({ supervisor: ' Ruth ' }));
  expect(supervisions()).toHaveLength(1);
  expect(found(supervisions()[0]).f).toEqual({
    ...{ at: monday, minutes: 60, supervisor: 'Ruth', kind: 'one-to-one' },
    ...{ questions: 'Am I pulling?', actions: 'Name the end.', taken: [], cases: [] },
  });
});

test('One of another day is dated to its noon, where the coach is', () => {
  const { done, log, supervisions } = supervised();
  done(log({ on: '2026-11-20' }, monday, 'Asia/Tokyo'));
  expect(found(supervisions()[0]).f['at']).toBe(Date.parse('2026-11-20T03:00:00Z'));
});

test('What was taken there bears its mark, and cases stand by code alone', () => {
  const { done, log, tick, raise, supervisions, fields, id, other } = supervised();
  const [flag, answer, wide] = [tick(id, 'F1'), raise('only-you', other), raise('take-this-one')];
  expect(done(log({ taken: [flag, answer, wide, flag] })).records).toHaveLength(4);
  const supervision = found(supervisions()[0]);
  expect(supervision.f).toMatchObject({ taken: [flag, answer, wide], cases: ['C-002', 'C-014'] });
  expect(JSON.stringify(supervision)).not.toContain('Maya');
  expect(fields(flag)['supervision']).toBe(supervision.id);
  expect(fields(answer)['supervisedAt']).toBe(monday);
  expect(fields(wide)['supervisedAt']).toBe(monday);
});

test('Logged again the same day with the same supervisor it is put right, and what was taken stays taken', () => {
  const { done, log, tick, supervisions, fields, id } = supervised();
  const [first, second] = [tick(id, 'F1'), tick(id, 'F2')];
  done(log({ taken: [first] }));
  const { records } = done(log({ taken: [first, second], minutes: 90, supervisor: 'ruth' }, monday + hour));
  expect(supervisions()).toHaveLength(1);
  expect(found(supervisions()[0]).f).toMatchObject({
    at: monday,
    minutes: 90,
    taken: [first, second],
    cases: ['C-014'],
  });
  expect(records).toHaveLength(2);
  expect(fields(second)['supervision']).toBe(found(supervisions()[0]).id);
});

test('Another day, kind or supervisor is another hour', () => {
  const { done, log, supervisions } = supervised();
  done(log());
  done(log({ on: '2026-11-22' }));
  done(log({ kind: 'peer' }));
  done(log({ supervisor: 'Omar' }));
  expect(supervisions()).toHaveLength(4);
});

test('A caution keeps its first supervision, a sign the last', () => {
  const { done, log, tick, raise, fields, id } = supervised();
  const [flag, answer] = [tick(id, 'F1'), raise('only-you', id)];
  done(log({ taken: [flag, answer], on: '2026-11-22' }));
  const first = fields(answer)['supervisedAt'];
  const before = fields(flag)['supervision'];
  done(log({ taken: [flag, answer] }));
  expect(fields(answer)['supervisedAt']).toBe(first);
  expect(fields(flag)['supervision']).not.toBe(before);
});

test.for(['2026-11-24', '2026-02-30', ''])('"%s" is no day of a supervision', (on) => {
  expect(supervised().log({ on })).toEqual(invalid('on'));
});

test('What is wrong is named', () => {
  const { log, id } = supervised();
  expect(log({ minutes: 0, questions: 'x'.repeat(100_001) })).toEqual(invalid('minutes', 'questions'));
  // @ts-expect-error a message may hold anything
  expect(log({ kind: 'pub' })).toEqual(invalid('kind'));
  expect(log({ taken: [idOf('gone')] })).toEqual(invalid('taken'));
  expect(log({ taken: [id] })).toEqual(invalid('taken'));
});

test('What this version may not write, or cannot read, is named in it and left as it is', () => {
  const { done, log, tick, raise, spoil, id } = supervised();
  const [newFlag, newAnswer] = [tick(id, 'F1'), raise('only-you', id)];
  const [badFlag, badAnswer] = [tick(id, 'F2'), raise('leaning', id)];
  for (const one of [newFlag, newAnswer]) spoil(one, { minWriter: 2 });
  for (const one of [badFlag, badAnswer]) spoil(one, { f: {} });
  const { records } = done(log({ taken: [newFlag, newAnswer, badFlag, badAnswer] }));
  expect(records).toHaveLength(1);
  expect(found(records[0]).f['taken']).toHaveLength(4);
});

test('An engagement whose client is gone, or that has none, has no code to name', () => {
  const { done, log, tick, records, id, other, client, supervisions } = supervised();
  const taken = [tick(id, 'F1'), tick(other, 'F1')];
  records.delete(client);
  const { parent: _parent, ...orphan } = found(records.get(other));
  records.set(other, orphan);
  done(log({ taken }));
  expect(found(supervisions()[0]).f['cases']).toEqual([]);
});

test('A supervision of a newer version, or a damaged one, is left alone', () => {
  const { done, log, supervisions, spoil } = supervised();
  done(log());
  spoil(found(supervisions()[0]).id, { minWriter: 2 });
  expect(log()).toEqual(updateNeeded);
  spoil(found(supervisions()[0]).id, { minWriter: 1, f: {} });
  expect(log()).toEqual(refused('unreadable'));
});
