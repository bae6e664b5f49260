import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { saveDirectoryEntry } from '#shared/engagement/acts/directory.ts';
import {
  chooseName,
  closeReferral,
  followUpReferral,
  offerNames,
  openReferral,
  sayFewerIsRight,
  type ReferralClose,
  type ReferralStart,
} from '#shared/engagement/acts/refer.ts';
import type { RecordId } from '#shared/records/record.ts';
import {
  invalid,
  notFound,
  nothingNew,
  refused,
  underWay,
  updateNeeded,
} from '#test/support/acts-practice.ts';
import { actAt, day, idOf, monday } from '#test/support/practice.ts';

function referring() {
  const practice = underWay();
  const open = (more: Partial<ReferralStart> = {}, now = monday) =>
    openReferral(
      practice.records.values(),
      { engagement: practice.id, reason: 'scope', need: ' Sleeps badly, I noticed. ', ...more },
      actAt(now),
    );
  return { ...practice, open };
}

function opened() {
  const practice = referring();
  const { records, done } = practice;
  const { referral } = done(practice.open());
  const person = (name: string) =>
    done(saveDirectoryEntry(records.values(), { fields: { name, contact: '0123' } }, actAt(monday))).entry;
  const offer = (entries: readonly RecordId[], now = monday, timeZone?: string) =>
    offerNames(records.values(), { referral, entries }, actAt(now, timeZone));
  const fewer = (now = monday) => sayFewerIsRight(records.values(), { referral }, actAt(now));
  const choose = (entry: RecordId) => chooseName(records.values(), { referral, entry }, actAt(monday));
  const close = (outcome: ReferralClose['outcome'] = 'declined', now = monday) =>
    closeReferral(records.values(), { referral, outcome }, actAt(now));
  const followUp = () => followUpReferral(records.values(), { referral }, actAt(monday));
  const f = () => practice.fields(referral);
  return { ...practice, referral, person, offer, fewer, choose, close, followUp, f };
}

test('A referral opens with a reason and what was noticed', () => {
  const { f, records, referral, id } = opened();
  expect(f()).toEqual({ reason: 'scope', need: 'Sleeps badly, I noticed.', openedAt: monday });
  expect(records.get(referral)?.parent).toBe(id);
});

test('One is open at a time; once it is closed another one can be', () => {
  const { open, referral, done, close } = opened();
  expect(open({ reason: 'fit', need: '' }, monday + day)).toEqual({
    ok: true,
    value: { records: [], referral },
  });
  done(close());
  const next = done(open({}, monday + 2 * day));
  expect(next.referral).not.toBe(referral);
  expect(done(open({}, monday + 3 * day)).referral).toBe(next.referral);
});

test('Two browsers that open one open the same', () => {
  const { open, records, all } = referring();
  const [one, other] = [open(), open({}, monday + 5)];
  if (!one.ok || !other.ok) throw new Error('refused');
  for (const record of [...one.value.records, ...other.value.records]) records.set(record.id, record);
  expect(all('referral')).toHaveLength(1);
});

test('The reason is one of five, and what was noticed has an end', () => {
  const { open } = referring();
  // @ts-expect-error a message may hold anything
  expect(open({ reason: 'mood', need: 'x'.repeat(100_001) })).toEqual(invalid('reason', 'need'));
});

test('From the first name on a light check is due in two weeks', () => {
  const { done, offer, person, f } = opened();
  const [ada, ben] = [person('Ada'), person('Ben')];
  done(offer([ada, ada]));
  expect(f()).toMatchObject({
    ...{ offered: [ada], offeredAt: monday, followUpOn: '2026-12-07', state: 'names-given' },
  });
  done(offer([ben, ada], monday + 3 * day));
  expect(f()).toMatchObject({ offered: [ada, ben], offeredAt: monday, followUpOn: '2026-12-07' });
  expect(offer([ben], monday + 4 * day)).toEqual(nothingNew);
});

test('The two weeks begin on the coach’s own day', () => {
  const { done, offer, person, f } = opened();
  done(offer([person('Ada')], Date.parse('2026-11-23T20:00:00Z'), 'Asia/Tokyo'));
  expect(f()['followUpOn']).toBe('2026-12-08');
});

test('A referral that has gone further is not taken back by one more name', () => {
  const { done, offer, person, f, spoil, referral } = opened();
  spoil(referral, { f: { ...f(), state: 'shared' } });
  done(offer([person('Ada')]));
  expect(f()['state']).toBe('shared');
});

test('Only people of the directory are offered, at least one and at most twenty', () => {
  const { done, offer, person, id } = opened();
  expect(offer([])).toEqual(invalid('entries'));
  expect(offer([idOf('nobody')])).toEqual(invalid('entries'));
  expect(offer([person('Ada'), id])).toEqual(invalid('entries'));
  const many = Array.from({ length: 21 }, (_, index) => person(`Person ${index}`));
  expect(offer(many)).toEqual(invalid('entries'));
  done(offer(many.slice(0, 20)));
  expect(offer(many.slice(20))).toEqual(invalid('entries'));
});

test('Fewer than three may be right, said once', () => {
  const { done, fewer, f } = opened();
  done(fewer());
  expect(f()['fewerIsRight']).toBe(true);
  expect(fewer(monday + day)).toEqual(nothingNew);
});

test('The client chooses among those who were offered, and may choose again', () => {
  const { done, offer, person, choose, f } = opened();
  const [ada, ben] = [person('Ada'), person('Ben')];
  expect(choose(ada)).toEqual(invalid('entry'));
  done(offer([ada, ben]));
  done(choose(ada));
  expect(f()).toMatchObject({ chosen: ada, state: 'contact-made' });
  expect(choose(ada)).toEqual(nothingNew);
  done(choose(ben));
  expect(f()['chosen']).toBe(ben);
});

test('Chosen by an older hand, the referral still goes on to where a choice leads, and never back', () => {
  const { done, offer, person, choose, f, spoil, referral, followUp } = opened();
  const ada = person('Ada');
  done(offer([ada]));
  spoil(referral, { f: { ...f(), chosen: ada } });
  done(choose(ada));
  expect(f()['state']).toBe('contact-made');
  done(followUp());
  expect(choose(ada)).toEqual(nothingNew);
});

test('The one light check is made once', () => {
  const { done, followUp, f } = opened();
  done(followUp());
  expect(f()['state']).toBe('followed-up');
  expect(followUp()).toEqual(nothingNew);
});

test('Declined is a fine outcome; closed, it stays as it was closed', () => {
  const { done, close, offer, fewer, choose, followUp, person, f } = opened();
  const ada = person('Ada');
  done(close('declined', monday + day));
  expect(f()).toMatchObject({ state: 'closed', closedAt: monday + day, outcome: 'declined' });
  expect(close('chosen', monday + 2 * day)).toEqual(nothingNew);
  for (const tried of [offer([ada]), fewer(), choose(ada), followUp()])
    expect(tried).toEqual(refused('referral-closed'));
});

test.for([{ state: 'closed' }, { closedAt: monday }])(
  'Closed in part by an older hand, it is closed: %o',
  (part) => {
    const { fewer, spoil, referral, f, close } = opened();
    spoil(referral, { f: { ...f(), ...part } });
    expect(fewer()).toEqual(refused('referral-closed'));
    expect(close()).toEqual(nothingNew);
  },
);

test('The outcome is one of four', () => {
  // @ts-expect-error a message may hold anything
  expect(opened().close('maybe')).toEqual(invalid('outcome'));
  for (const outcome of ['chosen', 'declined', 'withdrawn', 'other'] as const)
    expect(opened().close(outcome).ok).toBe(true);
});

test('A referral that is not there, or of a newer version, is left alone', () => {
  const { records, referral, spoil, offer, fewer, choose, close } = opened();
  const at = actAt(monday);
  const nowhere = { referral: idOf('x'), entries: [], entry: idOf('y'), outcome: 'other' } as const;
  for (const act of [offerNames, sayFewerIsRight, chooseName, followUpReferral, closeReferral])
    expect(act(records.values(), nowhere, at)).toEqual(notFound);
  spoil(referral, { minWriter: 2 });
  for (const tried of [offer([idOf('x')]), fewer(), choose(idOf('x')), close()])
    expect(tried).toEqual(updateNeeded);
});
