import { expect, test } from 'vitest';
import { boardOf } from '#shared/engagement/board-of.ts';
import { createPracticeIndex } from '#shared/engagement/practice-index.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { defaultPractice, practiceId } from '#shared/records/practice.ts';
import type { StoredRecord } from '#shared/records/record.ts';
import { found, idOf } from '#test/support/practice.ts';

const of = (type: string, name: string, f: object, parent?: string): StoredRecord => ({
  ...{ v: 1, minWriter: 1, type, id: idOf(name), editedAt: 0, f: { ...f } },
  ...(parent === undefined ? {} : { parent: idOf(parent) }),
});

const client = (name: string, called = name) => of('client', name, { name: called, code: name });
const engagement = (name: string, parent: string, number = 1) => of('engagement', name, { number }, parent);
const session = (name: string, parent: string, start = 1) => of('session', name, { start }, parent);
const damaged = (record: StoredRecord): StoredRecord => ({
  ...record,
  f: { start: 'soon', name: 7, number: 'one', body: 7, at: 'soon' },
});

const one = [client('maya'), engagement('work', 'maya'), session('first', 'work')];

function indexOf(records: readonly StoredRecord[]) {
  const index = createPracticeIndex();
  index.update(records);
  return index;
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('Each type is where those who ask for it look', () => {
  const under = [
    ['transition', 'transitions', { from: 'proposed', to: 'contracted', at: 1 }],
    ['agreement', 'agreements', { agreedAt: 1 }],
    ['ledger-entry', 'entries', { at: 1, delta: 6, reason: 'agreement' }],
    ['booking', 'bookings', { provider: 'google', eventId: 'e', start: 1, end: 2 }],
    ['session', 'sessions', { start: 1 }],
    ['flag', 'flags', { code: 'F1', at: 1 }],
    ['contact', 'contacts', { at: 1 }],
    ['referral', 'referrals', { reason: 'scope', openedAt: 1 }],
    ['disclosure', 'disclosures', { to: 'Dr Lind', at: 1 }],
    ['prompt-answer', 'prompts', { rule: 'over-booked', raisedAt: 1 }],
  ] as const;
  const records = under.map(([type, , f]) => of(type, type, f, 'work'));
  const filed = found(practiceRecords(records).under.get(idOf('work')));
  expect(Object.keys(filed)).toEqual(under.map(([, list]) => list));
  for (const [type, list] of under) expect([type, ids(filed[list])]).toEqual([type, [idOf(type)]]);
});

test('What hangs on no engagement stands by itself', () => {
  const practice = practiceRecords([
    of('learned-match', 'match', { kind: 'event', key: 'e' }),
    of('directory-entry', 'lind', { name: 'Dr Lind' }),
    of('supervision', 'hour', { at: 1, minutes: 60 }),
    of('prompt-answer', 'due', { rule: 'supervision-due', raisedAt: 1 }),
    of('consent', 'yes', { purpose: 'refer', recipient: 'Dr Lind' }, 'maya'),
    of('practice', 'other', { noticeSessions: 9 }),
    { ...of('practice', 'own', { noticeSessions: 3 }), id: practiceId },
    ...one,
  ]);
  expect(ids(practice.learned)).toEqual([idOf('match')]);
  expect([...practice.directory.keys()]).toEqual([idOf('lind')]);
  expect(practice.directory.get(idOf('lind'))?.name).toBe('Dr Lind');
  expect(ids(practice.supervisions)).toEqual([idOf('hour')]);
  expect(ids(practice.prompts)).toEqual([idOf('due')]);
  expect([...practice.consents].map(([parent, list]) => [parent, ids(list)])).toEqual([
    [idOf('maya'), [idOf('yes')]],
  ]);
  expect(practice.settings.noticeSessions).toBe(3);
  expect(practice.clients.get(idOf('maya'))?.name).toBe('maya');
  expect(ids(practice.engagements)).toEqual([idOf('work')]);
  expect([...practice.under.keys()]).toEqual([idOf('work')]);
});

test('Without records there is nothing, and the settings are those of a new practice', () => {
  expect(practiceRecords([])).toEqual({
    ...{ settings: defaultPractice, clients: new Map(), engagements: [], under: new Map() },
    ...{
      consents: new Map(),
      learned: [],
      directory: new Map(),
      supervisions: [],
      prompts: [],
      unreadable: 0,
    },
  });
});

test('What is filed under nothing is filed under itself, and lost to nobody', () => {
  expect([...practiceRecords([of('session', 'stray', { start: 1 })]).under.keys()]).toEqual([idOf('stray')]);
});

test('A note, a link and a line of the journal are counted where they cannot be read, and nowhere else', () => {
  const readable = [of('note', 'note', { body: 'one' })];
  const broken = ['note', 'sealed-link', 'conflict'].map((type) => of(type, `broken ${type}`, { body: 7 }));
  expect(practiceRecords([...readable, ...broken])).toEqual({ ...practiceRecords([]), unreadable: 3 });
});

test('An unreadable version takes a record out, and one that can be read puts it back where it was', () => {
  const [maya, work] = one;
  const sessions = ['a', 'b', 'c'].map((name) => session(name, 'work'));
  const index = indexOf([found(maya), found(work), ...sessions]);
  const listed = () => ids(index.practice().under.get(idOf('work'))?.sessions ?? []);
  index.update([damaged(found(sessions[1]))]);
  expect(listed()).toEqual([idOf('a'), idOf('c')]);
  expect(index.practice().unreadable).toBe(1);
  index.update([session('b', 'work', 9)]);
  expect(listed()).toEqual(['a', 'b', 'c'].map(idOf));
  expect(index.practice().unreadable).toBe(0);
  expect(index.practice().under.get(idOf('work'))?.sessions[1]?.start).toBe(9);
});

test('A record that is put elsewhere leaves its old place, and an engagement without any is not there', () => {
  const index = indexOf([...one, session('second', 'work')]);
  index.update([session('first', 'other')]);
  const filed = () => [...index.practice().under].map(([id, { sessions }]) => [id, ids(sessions)]);
  expect(filed()).toEqual([
    [idOf('work'), [idOf('second')]],
    [idOf('other'), [idOf('first')]],
  ]);
  index.update([session('second', 'other')]);
  expect(filed()).toEqual([[idOf('other'), [idOf('first'), idOf('second')]]]);
});

test('A consent that is taken away leaves none behind', () => {
  const consent = of('consent', 'yes', { purpose: 'refer', recipient: 'Dr Lind' }, 'maya');
  const index = indexOf([...one, consent]);
  expect(index.practice().consents.size).toBe(1);
  index.remove([consent.id]);
  expect(index.practice().consents.size).toBe(0);
});

test('An id that comes back as another type, or as one of the future, is that from then on', () => {
  const index = indexOf(one);
  index.update([of('flag', 'first', { code: 'F1', at: 1 }, 'work')]);
  expect(index.practice()).toEqual(
    practiceRecords([...one.slice(0, 2), of('flag', 'first', { code: 'F1', at: 1 }, 'work')]),
  );
  index.update([of('note', 'first', { body: 'one' }, 'work')]);
  expect(index.practice()).toEqual(practiceRecords(one.slice(0, 2)));
  index.update([session('first', 'work')]);
  index.update([of('hologram', 'first', {}, 'work')]);
  expect(index.practice()).toEqual(practiceRecords(one.slice(0, 2)));
});

test('What is removed is gone, what was never there is no matter, and what comes again comes last', () => {
  const index = indexOf([...one, session('second', 'work')]);
  index.board();
  index.remove([idOf('first'), idOf('nobody')]);
  expect(
    ids(index.board().engagements[0]?.items.map(({ session: id }) => ({ id: found(id) })) ?? []),
  ).toEqual([idOf('second')]);
  index.update([session('first', 'work')]);
  expect(ids(index.practice().under.get(idOf('work'))?.sessions ?? [])).toEqual(
    ['second', 'first'].map(idOf),
  );
  index.remove([idOf('work')]);
  expect(index.board()).toEqual(
    boardOf([found(one[0]), session('second', 'work'), session('first', 'work')]),
  );
});

test('To become other records is to have those and no more', () => {
  const index = indexOf([...one, session('second', 'work')]);
  index.practice();
  index.become([found(one[0]), found(one[1]), session('third', 'work')]);
  expect(ids(index.practice().under.get(idOf('work'))?.sessions ?? [])).toEqual([idOf('third')]);
  index.become([]);
  expect(index.practice()).toEqual(practiceRecords([]));
});

test('The same again changes nothing: what was handed out is handed out again', () => {
  const records = [...one, of('note', 'note', { body: 'one' }, 'work')];
  const index = indexOf(records);
  const before = index.practice();
  index.update(records);
  index.become(records);
  expect(index.practice()).toBe(before);
  index.update([{ ...found(records[3]) }]);
  expect(index.practice().under).toBe(before.under);
  expect(index.practice().consents).toBe(before.consents);
});

test('A change of one engagement leaves all others the same objects, on the board too', () => {
  const index = indexOf([...one, engagement('more', 'maya', 2), session('second', 'more')]);
  const [before, boardBefore] = [index.practice(), index.board()];
  index.update([session('first', 'work', 7)]);
  const [after, boardAfter] = [index.practice(), index.board()];
  expect(after.under.get(idOf('more'))).toBe(before.under.get(idOf('more')));
  expect(after.under.get(idOf('work'))).not.toBe(before.under.get(idOf('work')));
  expect(boardAfter.engagements[1]).toBe(boardBefore.engagements[1]);
  expect(boardAfter.engagements[0]).not.toBe(boardBefore.engagements[0]);
  expect(boardAfter.learned).toBe(boardBefore.learned);
  expect(before.under.get(idOf('work'))?.sessions[0]?.start).toBe(1);
});

test('The board follows a name: of the client, in its order, and of the engagements that come and go', () => {
  const index = indexOf([
    client('maya'),
    engagement('work', 'maya'),
    client('anna'),
    engagement('other', 'anna'),
  ]);
  const names = () => index.board().engagements.map(({ name }) => name);
  expect(names()).toEqual(['anna', 'maya']);
  index.update([client('anna', 'zoë')]);
  expect(names()).toEqual(['maya', 'zoë']);
  index.update([client('bea'), engagement('third', 'bea')]);
  expect(names()).toEqual(['bea', 'maya', 'zoë']);
  index.remove([idOf('work')]);
  expect(names()).toEqual(['bea', 'zoë']);
  index.remove([idOf('bea')]);
  expect(names()).toEqual(['zoë']);
  expect(index.board().unreadable).toBe(1);
});

test('One engagement may come as another goes', () => {
  const index = indexOf(one);
  index.board();
  index.remove([idOf('work')]);
  index.update([engagement('next', 'maya', 2)]);
  expect(ids(index.board().engagements)).toEqual([idOf('next')]);
});

test('A client who arrives after the engagement completes it', () => {
  const index = indexOf([engagement('work', 'maya'), of('engagement', 'nobody’s', { number: 1 })]);
  expect(index.board()).toMatchObject({ engagements: [], unreadable: 2 });
  index.update([client('maya')]);
  expect(index.board()).toMatchObject({ engagements: [{ name: 'maya' }], unreadable: 1 });
});

test('Clients of one name, and engagements of one number, keep one order on every device', () => {
  const records = [
    ...['a', 'b', 'c'].flatMap((name) => [client(name, 'Sam'), engagement(`work ${name}`, name, 2)]),
    engagement('one more', 'a', 1),
    engagement('twice', 'a', 2),
  ];
  const order = ids(boardOf(records).engagements);
  expect(ids(boardOf(records.toReversed()).engagements)).toEqual(order);
  const sorted = boardOf(records).engagements.map(({ client: id, number }) => [id, number] as const);
  expect(sorted).toEqual(sorted.toSorted((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1)));
});

test('Two records for one key say the same on every device', () => {
  const matches = ['x', 'y'].map((name) =>
    of('learned-match', name, { kind: 'series', key: 'weekly', client: idOf(name) }),
  );
  const whose = idOf('x') < idOf('y') ? idOf('y') : idOf('x');
  expect(boardOf(matches).learned.series).toEqual({ weekly: whose });
  expect(boardOf(matches.toReversed()).learned.series).toEqual({ weekly: whose });
});

test('Learned matches are kept by their kind', () => {
  const matches = (['series', 'event', 'call-link'] as const).map((kind) =>
    of('learned-match', kind, { kind, key: kind, client: kind === 'event' ? null : idOf('maya') }),
  );
  const index = indexOf(matches);
  expect(index.board().learned).toEqual({
    series: { series: idOf('maya') },
    event: { event: null },
    'call-link': { 'call-link': idOf('maya') },
  });
  index.update([of('learned-match', 'event', { kind: 'event', key: 'other' })]);
  expect(index.board().learned.event).toEqual({ other: null });
});

test('What was handed out stays as it was, whatever is changed, put in between or taken out later', () => {
  const index = indexOf([...one, session('second', 'work'), session('third', 'work')]);
  const sessionsNow = () => index.practice().under.get(idOf('work'))?.sessions ?? [];
  const first = sessionsNow();
  index.remove([idOf('second')]);
  const second = sessionsNow();
  index.update([session('first', 'other')]);
  index.update([session('first', 'work', 5), session('third', 'work', 6)]);
  expect(sessionsNow().map(({ id, start }) => [id, start])).toEqual([
    [idOf('first'), 5],
    [idOf('third'), 6],
  ]);
  expect(ids(second)).toEqual(['first', 'third'].map(idOf));
  expect(ids(first)).toEqual(['first', 'second', 'third'].map(idOf));
});

test('A change of the engagement’s own record shows, and moves it to its place', () => {
  const index = indexOf([...one, engagement('more', 'maya', 2)]);
  expect(ids(index.board().engagements)).toEqual(['work', 'more'].map(idOf));
  index.update([engagement('work', 'maya', 3)]);
  expect(index.board().engagements.map(({ id, number }) => [id, number])).toEqual([
    [idOf('more'), 2],
    [idOf('work'), 3],
  ]);
  index.update([client('anna'), engagement('work', 'anna', 3)]);
  expect(index.board().engagements.map(({ name }) => name)).toEqual(['anna', 'maya']);
});
