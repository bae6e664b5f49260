// What is written when a rule speaks, falls silent, and is shown.
import { expect, test } from 'vitest';
import { briefRecords, newRaising, raisedRecords, shownRecords } from '#shared/boundaries/prompt-records.ts';
import { evaluate } from '#shared/boundaries/index.ts';
import { promptAnswerId, promptAnswerType, type PromptAnswer } from '#shared/records/prompt-answer.ts';
import { createRecord } from '#shared/records/record.ts';
import { after, facts } from './healthy-facts.ts';
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

const caution = prompts({ dualRole: true });
const hint = prompts({ ...after(2), gapDays: 6 });
const rule = 'more-than-one-role';
const raised = (changes: Partial<PromptAnswer> = {}, turn = 0) =>
  answer(rule, { severity: 'caution', ...changes }, turn);
const idOf = (name: string, turn: number) => promptAnswerId(engagement, name, turn);
const fieldsOf = (records: readonly { readonly f: unknown }[]) => records.map(({ f }) => f);

test('A caution and a stop are raised when they begin to hold, a hint is not', () => {
  const [record, ...others] = raisedRecords(caution, empty, monday);
  expect(others).toEqual([]);
  expect(record).toEqual({
    ...{ v: 1, minWriter: 1, type: 'prompt-answer', id: idOf(rule, 0), parent: engagement },
    ...{ editedAt: monday, f: { rule, severity: 'caution', raisedAt: monday } },
  });
  expect(raisedRecords(hint, empty, monday)).toEqual([]);
  expect(raisedRecords(prompts({ coachPull: 2 }), empty, monday)).toEqual([]);
  const stop = prompts({ state: 'ended', sessionAfterEnd: true });
  expect(fieldsOf(raisedRecords(stop, empty, monday))).toEqual([
    { rule: 'session-after-end', severity: 'stop', raisedAt: monday },
  ]);
});

test('A rule of the practice is filed under nothing', () => {
  const due = evaluate(facts({ hasSupervisor: false, supHours: 40 }), 'practice');
  const [record] = raisedRecords(due, { ...empty, scope: 'practice' }, monday);
  expect(record?.id).toBe(promptAnswerId('practice', 'supervision-due', 0));
  expect(record).not.toHaveProperty('parent');
});

test('What is raised and still holds is left alone, answered or not', () => {
  expect(raisedRecords(caution, filed(raised()), monday)).toEqual([]);
  expect(raisedRecords(caution, filed(raised({ answeredAt: monday - 20 * day })), monday)).toEqual([]);
});

test('What no longer holds is closed, a hint too, and once', () => {
  const seen = answer('getting-closer', { severity: 'info', shownAt: monday - hour });
  const file = filed(raised(), seen, answer('unpaid', { closedAt: monday - hour }));
  const closed = raisedRecords([], file, monday);
  expect(closed.map(({ id, editedAt, f }) => [id, editedAt, f['closedAt']])).toEqual([
    [idOf(rule, 0), monday, monday],
    [idOf('getting-closer', 0), monday, monday],
  ]);
  expect(raisedRecords([], withRecords(file, closed), monday + hour)).toEqual([]);
});

test('What a rule of a newer version raised is not closed here, whatever holds', () => {
  const later = answer('too-many-emails', { severity: 'caution' });
  expect(raisedRecords([], filed(later), monday)).toEqual([]);
  expect(raisedRecords(caution, filed(later), monday).map(({ f }) => f['rule'])).toEqual([rule]);
});

test('What holds again within a week and was not answered is the same raising', () => {
  const reopened = (changes: Partial<PromptAnswer>) =>
    raisedRecords(caution, filed(raised({ closedAt: monday - hour, ...changes })), monday);
  const [same] = reopened({ raisedAt: monday - 7 * day + 1, shownAt: monday - 6 * day });
  expect(same?.id).toBe(idOf(rule, 0));
  expect(same?.f).not.toHaveProperty('closedAt');
  expect(same?.f['shownAt']).toBe(monday - 6 * day);
  expect(reopened({ raisedAt: monday - 7 * day }).map(({ id }) => id)).toEqual([idOf(rule, 1)]);
  expect(reopened({ answeredAt: monday - 2 * hour }).map(({ id }) => id)).toEqual([idOf(rule, 1)]);
});

test('A hint that holds again is opened again too, but never raised', () => {
  const closed = { severity: 'info', closedAt: monday - hour } as const;
  const again = raisedRecords(hint, filed(answer('getting-closer', closed)), monday);
  expect(again.map(({ id, f }) => [id, Object.hasOwn(f, 'closedAt')])).toEqual([
    [idOf('getting-closer', 0), false],
  ]);
  const old = answer('getting-closer', { ...closed, raisedAt: monday - 8 * day });
  expect(raisedRecords(hint, filed(old), monday)).toEqual([]);
});

test('Of several that could be opened again it is the latest, and of two at once the same one everywhere', () => {
  const closedAt = monday - hour;
  const older = raised({ closedAt, raisedAt: monday - 3 * day }, 0);
  const newer = raised({ closedAt, raisedAt: monday - 2 * day }, 1);
  expect(raisedRecords(caution, filed(newer, older), monday).map(({ id }) => id)).toEqual([newer.id]);
  expect(raisedRecords(caution, filed(older, newer), monday).map(({ id }) => id)).toEqual([newer.id]);
  const twin = raised({ closedAt, raisedAt: monday - 2 * day }, 2);
  const smaller = newer.id < twin.id ? newer.id : twin.id;
  expect(raisedRecords(caution, filed(newer, twin), monday).map(({ id }) => id)).toEqual([smaller]);
  expect(raisedRecords(caution, filed(twin, newer), monday).map(({ id }) => id)).toEqual([smaller]);
});

test('A hint that becomes a caution is closed and raised anew, and back', () => {
  const asHint = filed(
    answer('unpaid', { severity: 'info', raisedAt: monday - 20 * day, shownAt: monday - 20 * day }),
  );
  const louder = raisedRecords(prompts({ unpaid: 2 }), asHint, monday);
  expect(louder.map(({ id, f }) => [id, f['severity'], f['raisedAt'], f['closedAt']])).toEqual([
    [idOf('unpaid', 0), 'info', monday - 20 * day, monday],
    [idOf('unpaid', 1), 'caution', monday, undefined],
  ]);
  const file = withRecords(asHint, louder);
  expect(raisedRecords(prompts({ unpaid: 2 }), file, monday + hour)).toEqual([]);
  const quieter = raisedRecords(prompts({ unpaid: 1 }), file, monday + day);
  expect(quieter.map(({ id, f }) => [id, f['closedAt']])).toEqual([[idOf('unpaid', 1), monday + day]]);
});

test('A hint of these days is not opened again as the caution that it has become', () => {
  const louder = (changes: Partial<PromptAnswer>) =>
    raisedRecords(
      prompts({ unpaid: 2 }),
      filed(answer('unpaid', { severity: 'info', shownAt: monday - day, ...changes })),
      monday,
    ).filter(({ f }) => f['closedAt'] === undefined);
  expect(louder({}).map(({ id }) => id)).toEqual([idOf('unpaid', 1)]);
  expect(louder({ closedAt: monday - hour }).map(({ id }) => id)).toEqual([idOf('unpaid', 1)]);
});

test('What was put on the brief stays open until it was taken to supervision or resolved', () => {
  const briefed = { briefedAt: monday - hour };
  const once = answer('extending', { severity: 'nudge', ...briefed });
  expect(raisedRecords([], filed(raised(briefed), once), monday)).toEqual([]);
  const told = raised({ ...briefed, supervisedAt: monday - 1 });
  expect(raisedRecords([], filed(told), monday).map(({ f }) => f['closedAt'])).toEqual([monday]);
  const resolved = raised({ ...briefed, closedAt: monday - 1, answeredAt: monday - 1 });
  expect(raisedRecords([], filed(resolved), monday)).toEqual([]);
});

test('What sleeps while the work is paused is neither closed nor raised', () => {
  const asleep = (changes: Partial<PromptAnswer>) =>
    raisedRecords([], filed(raised(changes)), monday, { asleep: caution }).map(({ f }) => f['closedAt']);
  expect(asleep({})).toEqual([]);
  expect(asleep({ rule: 'only-you' })).toEqual([monday]);
  expect(asleep({ closedAt: monday - hour })).toEqual([]);
  expect(raisedRecords([], empty, monday, { asleep: caution })).toEqual([]);
});

test('What is switched off is not raised again, so that it does not grow old', () => {
  const off = raised({
    off: true,
    reason: 'We agreed it',
    closedAt: monday - hour,
    answeredAt: monday - day,
  });
  expect(raisedRecords(caution, filed(off), monday)).toEqual([]);
  expect(raisedRecords(caution, filed({ ...off, reason: undefined }), monday)).toHaveLength(1);
});

test('Another rule’s raisings are not counted, and a number that an unreadable record has is passed over', () => {
  const other = filed(
    answer('only-you', { severity: 'caution' }),
    answer('leaning', { severity: 'caution' }, 1),
  );
  expect(raisedRecords(caution, other, monday).at(-1)?.id).toBe(idOf(rule, 0));
  const at0 = { id: idOf(rule, 0), parent: engagement, editedAt: monday };
  const damaged = { ...createRecord(promptAnswerType, at0, { rule, raisedAt: 0 }), f: { rule } };
  const file = fileOf(new Map([[damaged.id, damaged]]));
  expect(raisedRecords(caution, file, monday).map(({ id }) => id)).toEqual([idOf(rule, 1)]);
});

test('A record of a newer version, or one that is gone, is not patched', () => {
  const file = filed(raised());
  const newer = new Map([...file.records].map(([id, record]) => [id, { ...record, minWriter: 2 }]));
  expect(raisedRecords([], fileOf(newer), monday)).toEqual([]);
  expect(raisedRecords([], { ...file, records: new Map() }, monday)).toEqual([]);
});

test('A field that a newer version wrote survives a patch', () => {
  const file = filed(raised());
  const later = new Map(
    [...file.records].map(([id, record]) => [id, { ...record, f: { ...record.f, mood: 'new' } }]),
  );
  expect(raisedRecords([], fileOf(later), monday)[0]?.f).toMatchObject({ mood: 'new', closedAt: monday });
});

test('Showing marks the raising there is, or makes one, and marks once', () => {
  const marked = shownRecords(caution, filed(raised()), at());
  expect(marked.map(({ id, f }) => [id, f['raisedAt'], f['shownAt']])).toEqual([
    [idOf(rule, 0), monday - day, monday],
  ]);
  expect(shownRecords(caution, withRecords(empty, marked), at({ now: monday + day }))).toEqual([]);
  const made = shownRecords(hint, empty, at());
  expect(fieldsOf(made)).toEqual([
    { rule: 'getting-closer', severity: 'info', raisedAt: monday, shownAt: monday },
  ]);
  expect(shownRecords(hint, withRecords(empty, made), at({ now: monday + hour }))).toEqual([]);
});

test('What is shown again after an answer, or after it was put off, is a new raising', () => {
  const turns = (changes: Partial<PromptAnswer>) =>
    shownRecords(caution, filed(raised({ shownAt: monday - 9 * day, ...changes })), at()).map(({ id }) => id);
  expect(turns({ answeredAt: monday - 8 * day })).toEqual([idOf(rule, 1)]);
  expect(turns({ snoozedUntil: monday })).toEqual([idOf(rule, 1)]);
  expect(turns({ snoozedUntil: monday + 1 })).toEqual([]);
  expect(turns({})).toEqual([]);
});

test('A hint that is shown on another day is a new raising', () => {
  const turns = (shownAt: number) =>
    shownRecords(hint, filed(answer('getting-closer', { severity: 'info', shownAt })), at()).map(
      ({ id }) => id,
    );
  expect(turns(monday - 9 * hour)).toEqual([]);
  expect(turns(monday - 9 * hour - 1)).toEqual([idOf('getting-closer', 1)]);
  expect(turns(monday + 15 * hour)).toEqual([idOf('getting-closer', 1)]);
  expect(turns(monday + 15 * hour - 1)).toEqual([]);
});

test('In a call only a stop that was raised is marked as shown: what the call has brought leaves no record', () => {
  const late = prompts({ inCall: true, overMin: 6 });
  const met = prompts({ inCall: true, state: 'ended', sessionAfterEnd: true, riskFlag: true });
  const inCall = at({ inCall: true });
  expect(shownRecords(late, empty, inCall)).toEqual([]);
  expect(shownRecords(late, empty, at())).toHaveLength(1);
  expect(shownRecords(met, empty, inCall)).toEqual([]);
  expect(shownRecords(met, empty, at())).toHaveLength(2);
  const urgent = answer('urgent', { severity: 'safety' });
  const afterEnd = answer('session-after-end', { severity: 'stop', closedAt: monday - hour });
  const marked = shownRecords(met, filed(urgent, afterEnd), inCall);
  expect(fieldsOf(marked)).toEqual([
    { rule: 'urgent', severity: 'safety', raisedAt: monday - day, off: false, shownAt: monday },
  ]);
});

test('Of two raisings that are open the later is marked, and an open one before one to open again', () => {
  const first = raised({ raisedAt: monday - 3 * day }, 0);
  const second = raised({ raisedAt: monday - 2 * day }, 1);
  expect(shownRecords(caution, filed(second, first), at()).map(({ id }) => id)).toEqual([second.id]);
  const closed = { ...second, closedAt: monday - hour };
  expect(shownRecords(caution, filed(closed, first), at()).map(({ id }) => id)).toEqual([first.id]);
});

test('Showing what had closed opens it again, and keeps when it was first seen', () => {
  const closed = raised({ closedAt: monday - hour, shownAt: monday - 2 * day });
  const [again] = shownRecords(caution, filed(closed), at());
  expect(again?.f).toEqual({
    ...{ rule, severity: 'caution', raisedAt: monday - day, off: false, shownAt: monday - 2 * day },
  });
  const unseen = raised({ closedAt: monday - hour });
  expect(shownRecords(caution, filed(unseen), at())[0]?.f).toMatchObject({ shownAt: monday });
});

test('The brief takes raisings once', () => {
  const file = filed(raised(), answer('only-you', { briefedAt: monday - day }));
  const briefed = briefRecords(file.answers, file.records, monday);
  expect(briefed.map(({ id, f }) => [id, f['briefedAt']])).toEqual([[idOf(rule, 0), monday]]);
});

test('A raising can be made with what is known of it', () => {
  const made = newRaising(empty, { id: rule, severity: 'caution' }, { shownAt: monday - 1 }, monday);
  expect(made.f).toEqual({ rule, severity: 'caution', raisedAt: monday, shownAt: monday - 1 });
});
