import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { extendAgreement, type Extension } from '#shared/engagement/acts/extend-agreement.ts';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { invalid, refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, monday, sixSessions } from '#test/support/practice.ts';

const answers = { newGoal: 'Lead the new team.', askedBy: 'client', ifNotFree: 'Ask a mentor.' } as const;

const fee = { amount: 100, per: 'session', due: 'At once' } as const;

function extendable(practice = underWay({ fee, cadenceDays: 21, noShow: 'free' })) {
  const extend = (sessions = 3, more: Partial<Extension> = {}, now = monday) =>
    extendAgreement(
      practice.records.values(),
      { engagement: practice.id, sessions, answers, how: 'spoken', words: 'Three more.', ...more },
      actAt(now),
    );
  return { ...practice, extend };
}

test('More sessions come on the same terms, as a new version and an extension in the ledger', () => {
  const { done, hold, extend, engagement, id, all } = extendable();
  hold();
  const { records } = done(extend(3, { how: 'ticked' }));
  expect(engagement(id)).toMatchObject({
    state: 'active',
    agreed: 9,
    remaining: 8,
    terms: { version: 2, sessions: 9, how: 'ticked', cadenceDays: 21, noShow: 'free', minutes: 50 },
  });
  expect(found(records.find(({ type }) => type === 'agreement')).f).toMatchObject({
    ...{ extension: answers, supersedes: 1, words: 'Three more.', fee },
  });
  const entries = all('ledger-entry').map(({ f }) => [f['reason'], f['delta']]);
  expect(entries).toContainEqual(['extension', 3]);
  expect(found(records.find(({ type }) => type === 'transition')).f).toMatchObject({
    ...{ from: 'active', to: 'active', reason: 'extension' },
  });
});

test('Closing goes back to active: the half-way review and the naming of the end are due anew', () => {
  const { done, hold, close, extend, engagement, id } = extendable();
  hold();
  close();
  done(extend(2, {}, monday + day));
  expect(engagement(id)).toMatchObject({ state: 'active', agreed: 8, extensions: 1, endingNamed: false });
});

test('Without a number before it, the review date stays and the number is agreed for the first time', () => {
  const { done, extend, engagement, id, all } = extendable(
    underWay({ sessions: null, reviewOn: '2027-03-01' }),
  );
  done(extend(4));
  expect(engagement(id)).toMatchObject({ agreed: 4, terms: { sessions: 4, reviewOn: '2027-03-01' } });
  expect(all('ledger-entry').map(({ f }) => f['reason'])).toEqual(['agreement']);
});

test.for([0, 51, 1.5, Number.NaN, -1])('%s is no number of sessions to add', (sessions) => {
  expect(extendable().extend(sessions)).toEqual(invalid('sessions'));
});

test.for([1, 50])('%s more may be added at once', (sessions) => {
  const { done, extend, engagement, id } = extendable();
  done(extend(sessions));
  expect(engagement(id).agreed).toBe(6 + sessions);
});

test('The three questions have to be answered', () => {
  const { extend } = extendable();
  expect(extend(3, { answers: { ...answers, newGoal: '' } })).toEqual(invalid('extension'));
  expect(extend(3, { answers: { ...answers, ifNotFree: ' ' } })).toEqual(invalid('extension'));
  expect(extend(0, { answers: { ...answers, ifNotFree: ' ' } })).toEqual(invalid('sessions', 'extension'));
});

test('More than two hundred are never agreed', () => {
  const { done, extend } = extendable(underWay({ sessions: 190 }));
  expect(extend(11)).toEqual(invalid('sessions'));
  done(extend(10));
});

test('What was never agreed cannot be extended', () => {
  expect(extendable(underWay(null)).extend()).toEqual(refused('no-agreement'));
});

test('Two browsers that extend at the same time extend once', () => {
  const { extend, records, engagement, id, hold } = extendable();
  hold();
  const [one, other] = [extend(3), extend(3, {}, monday + 5)];
  if (!one.ok || !other.ok) throw new Error('refused');
  for (const record of [...one.value.records, ...other.value.records]) records.set(record.id, record);
  expect(engagement(id)).toMatchObject({ agreed: 9, state: 'active' });
});

test('What another browser agreed meanwhile is what is extended', () => {
  const { done, extend, records, engagement, id } = extendable();
  const agreement = { ...sixSessions, sessions: 4 };
  done(recordAgreement(records.values(), { engagement: id, agreement }, actAt(monday)));
  done(extend(2, {}, monday + day));
  expect(engagement(id)).toMatchObject({ agreed: 6, terms: { version: 3 } });
});
