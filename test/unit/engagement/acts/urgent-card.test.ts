import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { savePractice } from '#shared/engagement/acts/save-practice.ts';
import { tickFlag } from '#shared/engagement/acts/tick-flag.ts';
import { logUrgent, openUrgent, type UrgentLog } from '#shared/engagement/acts/urgent-card.ts';
import { flagId, flagType } from '#shared/records/flag.ts';
import { createRecord } from '#shared/records/record.ts';
import { invalid, nothingNew, refused, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, monday } from '#test/support/practice.ts';

function urgent() {
  const practice = underWay();
  const open = (now = monday) =>
    openUrgent(practice.records.values(), { engagement: practice.id }, actAt(now));
  const log = (more: Partial<UrgentLog> = {}, now = monday + hour) =>
    logUrgent(
      practice.records.values(),
      {
        engagement: practice.id,
        ...{
          saw: ' They spoke of dying. ',
          did: ' Stayed, called 112. ',
          told: ' Emergency services ',
          clientTold: true,
        },
        ...more,
      },
      actAt(now),
    );
  return { ...practice, open, log, flags: () => practice.all('flag') };
}

test('Opening the card is noted once, until what was done is written down', () => {
  const { done, open, flags, id } = urgent();
  done(open());
  expect(flags()).toMatchObject([{ parent: id, f: { code: 'U1', at: monday, how: 'ticked', weight: 1 } }]);
  expect(open(monday + 30 * day)).toEqual(nothingNew);
});

test('Another sign is no open card', () => {
  const { done, open, records, id, flags } = urgent();
  done(tickFlag(records.values(), { engagement: id, code: 'W6' }, actAt(monday)));
  done(open());
  expect(flags()).toHaveLength(2);
});

test('The card has the weight that the practice gives it', () => {
  const { done, open, records, flags } = urgent();
  done(savePractice(records.values(), { changes: { flagWeights: { U1: 4 } } }, actAt(monday)));
  done(open());
  expect(found(flags()[0]).f['weight']).toBe(4);
});

test('Afterwards it says what was seen, done and told, and that it left without a consent', () => {
  const { done, open, log, flags, all, id } = urgent();
  done(open());
  done(log());
  expect(found(flags()[0]).f).toMatchObject({
    resolvedAt: monday + hour,
    resolvedHow: 'They spoke of dying.\nStayed, called 112.\nEmergency services',
  });
  expect(all('disclosure')).toMatchObject([
    {
      parent: id,
      f: {
        ...{ to: 'Emergency services', at: monday + hour, why: 'They spoke of dying.' },
        override: { what: 'Stayed, called 112.', whoAdvised: '', clientTold: true },
      },
    },
  ]);
});

test('Where nobody was told nothing has left', () => {
  const { done, open, log, flags, all } = urgent();
  done(open());
  done(log({ told: ' ', clientTold: false }));
  expect(found(flags()[0]).f['resolvedHow']).toBe('They spoke of dying.\nStayed, called 112.');
  expect(all('disclosure')).toEqual([]);
});

test('A second alarm on the same day is a second card, and the first keeps its words', () => {
  const { done, open, log, flags } = urgent();
  done(open());
  done(log());
  done(open(monday + 2 * hour));
  expect(flags()).toHaveLength(2);
  done(log({ saw: 'Again.' }, monday + 3 * hour));
  expect(flags().map(({ f }) => String(f['resolvedHow']).split('\n')[0])).toEqual([
    'They spoke of dying.',
    'Again.',
  ]);
});

test('Two browsers that open it open one card, and one log answers all that are open', () => {
  const { done, open, log, records, flags, id } = urgent();
  const [one, other] = [open(), open(monday + 5)];
  if (!one.ok || !other.ok) throw new Error('refused');
  for (const record of [...one.value.records, ...other.value.records]) records.set(record.id, record);
  expect(flags()).toHaveLength(1);
  const imported = createRecord(
    flagType,
    { id: flagId(id, 'U1', '2026-11-22'), parent: id, editedAt: 0 },
    { code: 'U1', at: monday - day },
  );
  records.set(imported.id, imported);
  done(log());
  expect(flags().every(({ f }) => f['resolvedAt'] === monday + hour)).toBe(true);
});

test('Written down once, it is not written twice', () => {
  const { done, open, log, all } = urgent();
  expect(log()).toEqual(refused('no-urgent-card'));
  done(open());
  done(log());
  expect(log()).toEqual(refused('no-urgent-card'));
  expect(all('disclosure')).toHaveLength(1);
});

test('What was seen and done is needed, and has an end', () => {
  const { done, open, log } = urgent();
  done(open());
  expect(log({ saw: ' ', did: '' })).toEqual(invalid('saw', 'did'));
  expect(log({ told: 'x'.repeat(501) })).toEqual(invalid('told'));
  expect(log({ did: 'x'.repeat(100_000) })).toEqual(invalid('did'));
  done(log({ saw: 'S', did: 'x'.repeat(99_996), told: 'T' }));
});

test('A card of a newer version is left alone', () => {
  const { done, open, log, spoil, flags } = urgent();
  done(open());
  spoil(found(flags()[0]).id, { minWriter: 2 });
  expect(log()).toEqual(updateNeeded);
});

test('A damaged settings record does not keep the card shut', () => {
  const { done, open, records, flags } = urgent();
  done(savePractice(records.values(), { changes: { flagWeights: { U1: 4 } } }, actAt(monday)));
  const settings = found([...records.values()].find(({ type }) => type === 'practice'));
  records.set(settings.id, { ...settings, f: { minutes: 'long' } });
  records.set(idOf('other'), { ...settings, id: idOf('other') });
  done(open());
  expect(found(flags()[0]).f['weight']).toBe(1);
});
