import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { createRecord } from '#shared/records/record.ts';
import { transitionType } from '#shared/records/transition.ts';
import { actAt, day, emptyPractice, idOf, maya, monday, sixSessions } from '#test/support/practice.ts';

function proposed() {
  const practice = emptyPractice();
  const { engagement } = practice.add({ ...maya, agreement: null }, monday);
  const agree = (sessions: number | null, now: number, reviewOn = '2027-03-01') =>
    recordAgreement(
      practice.records.values(),
      { engagement, agreement: { ...sixSessions, sessions, reviewOn } },
      actAt(now),
    );
  return { ...practice, id: engagement, agree };
}

test('The first agreement credits its number and makes the engagement contracted', () => {
  const { done, agree, engagement, id } = proposed();
  done(agree(6, monday + day));
  expect(engagement(id)).toMatchObject({ state: 'contracted', agreed: 6, terms: { version: 1 } });
});

test('Where they met before they agreed the work is under way at once', () => {
  const { done, agree, engagement, id, records } = proposed();
  const ref = { engagement: id, session: idOf('s'), start: monday, kind: 'session' } as const;
  done(confirmSession(records.values(), { ref, outcome: 'held' }, actAt(monday + day)));
  expect(engagement(id)).toMatchObject({ state: 'proposed', held: 1 });
  done(agree(6, monday + 2 * day));
  expect(engagement(id)).toMatchObject({ state: 'active', agreed: 6, held: 1, remaining: 5 });
});

test('A larger number later is an extension of the difference, a smaller one is put right', () => {
  const { done, agree, engagement, id } = proposed();
  done(agree(6, monday));
  done(agree(9, monday + day));
  expect(engagement(id)).toMatchObject({ agreed: 9, terms: { version: 2, sessions: 9 } });
  done(agree(8, monday + 2 * day));
  expect(engagement(id)).toMatchObject({ agreed: 8, terms: { version: 3 } });
  done(agree(null, monday + 3 * day));
  expect(engagement(id)).toMatchObject({ agreed: 0, terms: { version: 4, sessions: null } });
});

test('What the form does not ask for stays as it was agreed', () => {
  const { done, agree, engagement, id, records } = proposed();
  done(agree(6, monday));
  const first = [...records.values()].find((record) => record.type === 'agreement');
  if (first === undefined) throw new Error('no agreement');
  records.set(first.id, { ...first, f: { ...first.f, lateCancellation: 'free', noticeSessions: 3 } });
  done(agree(9, monday + day));
  expect(engagement(id).terms).toMatchObject({ version: 2, lateCancellation: 'free', noticeSessions: 3 });
});

test('An extension in closing takes the engagement back to active', () => {
  const { done, agree, engagement, id, records } = proposed();
  done(agree(6, monday));
  for (const [at, from, to] of [
    [monday + 1, 'contracted', 'active'],
    [monday + 2, 'active', 'closing'],
  ] as const) {
    const made = { id: idOf(to), parent: id, editedAt: at };
    records.set(made.id, createRecord(transitionType, made, { from, to, at, by: 'coach', waived: [] }));
  }
  expect(engagement(id).state).toBe('closing');
  done(agree(6, monday + day));
  expect(engagement(id).state).toBe('closing');
  done(agree(8, monday + 2 * day));
  expect(engagement(id)).toMatchObject({ state: 'active', agreed: 8 });
});

test('Two browsers that record the same version make one agreement and one credit', () => {
  const { agree, records, engagement, id } = proposed();
  const [one, other] = [agree(6, monday), agree(6, monday + 5)];
  if (!one.ok || !other.ok) throw new Error('refused');
  for (const record of [...one.value.records, ...other.value.records]) records.set(record.id, record);
  expect(engagement(id)).toMatchObject({ agreed: 6, state: 'contracted' });
});

test('After the end nothing more is agreed: a return is a new engagement', () => {
  const { done, agree, records, id } = proposed();
  done(agree(6, monday));
  const draft = { step: 'confirm', reason: 'completed', lastDay: '2026-11-23', settled: [] } as const;
  done(saveEnding(records.values(), { engagement: id, draft }, actAt(monday)));
  done(finishEnding(records.values(), { engagement: id }, actAt(monday)));
  expect(agree(9, monday + day)).toEqual({ ok: false, error: { type: 'refused', why: 'engagement-over' } });
});

test('An engagement that is not there is not found', () => {
  const nowhere = recordAgreement([], { engagement: idOf('x'), agreement: sixSessions }, actAt(monday));
  expect(nowhere).toEqual({ ok: false, error: { type: 'not-found' } });
});
