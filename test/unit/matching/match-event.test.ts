import { expect, test } from 'vitest';
import { emptyBoard, type Board } from '#shared/engagement/board.ts';
import { matchEvent } from '#shared/matching/match-event.ts';
import { boardEngagement, idOf } from '#test/support/practice.ts';

type Known = {
  name: string;
  code?: string;
  aliases?: string[];
  emails?: string[];
  state?: 'ended' | 'archived';
};

const boardWith = (clients: readonly Known[], learned: Partial<Board['learned']> = {}): Board => ({
  ...emptyBoard,
  engagements: clients.map(({ name, code = '', aliases = [], emails = [], state = 'ended' }) =>
    boardEngagement({
      id: idOf(`engagement ${name}`),
      client: idOf(name),
      name,
      code,
      aliases,
      emails,
      state,
    }),
  ),
  learned: { ...emptyBoard.learned, ...learned },
});

const two = [
  { name: 'Maya Rosen', code: 'C-014', emails: ['Maya@Example.org'] },
  { name: 'Ken Ito', code: 'C-015', aliases: ['Kenny'], emails: ['ken@example.org'] },
];

const is = (name: string, by: string) => ({ type: 'client', client: idOf(name), by });
const none = { type: 'none' };

test('An attendee’s address decides before everything else, whatever its case', () => {
  const board = boardWith(two, {
    series: { s: idOf('Ken Ito') },
    'call-link': { 'meet:x': idOf('Ken Ito') },
  });
  const input = {
    emails: ['coach@example.com', ' MAYA@example.ORG'],
    callLink: 'meet:x',
    seriesId: 's',
    title: 'Ken Ito',
  };
  expect(matchEvent(board, input)).toEqual(is('Maya Rosen', 'email'));
});

test('Then the call’s link, then what was told about the event, then about its series, then the title', () => {
  const learned = {
    'call-link': { 'meet:x': idOf('Maya Rosen') },
    event: { e: idOf('Ken Ito') },
    series: { s: idOf('Maya Rosen') },
  };
  const board = boardWith(two, learned);
  const title = 'C-015';
  expect(matchEvent(board, { callLink: 'meet:x', eventId: 'e', title })).toEqual(
    is('Maya Rosen', 'call-link'),
  );
  expect(matchEvent(board, { eventId: 'e', seriesId: 's' })).toEqual(is('Ken Ito', 'learned'));
  expect(matchEvent(board, { eventId: 'other', seriesId: 's', title })).toEqual(is('Maya Rosen', 'learned'));
  expect(matchEvent(board, { eventId: 'other', title })).toEqual(is('Ken Ito', 'title'));
});

test('"Not a session" is remembered, for an event or a series with a client in it too', () => {
  const board = boardWith(two, { event: { e: null }, series: { s: null }, 'call-link': { 'meet:x': null } });
  const not = { type: 'not-a-session' };
  expect(matchEvent(board, { eventId: 'e', emails: ['maya@example.org'] })).toEqual(not);
  expect(matchEvent(board, { seriesId: 's', title: 'Maya Rosen' })).toEqual(not);
  expect(matchEvent(board, { callLink: 'meet:x', title: 'Maya Rosen' })).toEqual(not);
});

test('One event of a series that is no session may be one all the same', () => {
  const board = boardWith(two, { event: { e: idOf('Ken Ito') }, series: { s: null } });
  expect(matchEvent(board, { eventId: 'e', seriesId: 's' })).toEqual(is('Ken Ito', 'learned'));
});

test('Two clients are asked about once: then what was told decides', () => {
  const emails = ['maya@example.org', 'ken@example.org'];
  const clients = [idOf('Maya Rosen'), idOf('Ken Ito')].toSorted();
  expect(matchEvent(boardWith(two), { emails, title: 'Ken Ito' })).toEqual({ type: 'ambiguous', clients });
  const told = boardWith(two, { event: { e: idOf('Ken Ito') } });
  expect(matchEvent(told, { emails, eventId: 'e' })).toEqual(is('Ken Ito', 'learned'));
  expect(matchEvent(boardWith(two), { title: 'Maya Rosen / Ken Ito' })).toEqual({
    type: 'ambiguous',
    clients,
  });
});

test('Two clients of one name are two possible clients', () => {
  const board = boardWith([
    { name: 'Anna Lee', code: 'A' },
    { name: 'Anna Berg', aliases: ['Anna Lee'] },
  ]);
  expect(matchEvent(board, { title: 'Anna Lee' })).toMatchObject({ type: 'ambiguous' });
});

test('A name inside a longer name is not a second client', () => {
  const board = boardWith([{ name: 'Anna Lee' }, { name: 'Bo Lee', aliases: ['Lee'] }]);
  expect(matchEvent(board, { title: 'Coaching Anna Lee' })).toEqual(is('Anna Lee', 'title'));
  expect(matchEvent(board, { title: 'Coaching Lee' })).toEqual(is('Bo Lee', 'title'));
  expect(matchEvent(board, { title: 'Anna Lee, Lee' })).toMatchObject({ type: 'ambiguous' });
});

test('A first name alone is no full name: it matches only as an alias', () => {
  expect(matchEvent(boardWith(two), { title: 'Maya coaching' })).toEqual(none);
  const withAlias = boardWith([{ name: 'Maya Rosen', aliases: ['Maya'] }]);
  expect(matchEvent(withAlias, { title: 'Maya coaching' })).toEqual(is('Maya Rosen', 'title'));
});

test('Ended and archived clients match: that is how a session after the end is noticed', () => {
  const board = boardWith([
    { name: 'Maya Rosen', state: 'ended' },
    { name: 'Ken Ito', state: 'archived' },
  ]);
  expect(matchEvent(board, { title: 'Maya Rosen' })).toEqual(is('Maya Rosen', 'title'));
  expect(matchEvent(board, { title: 'Ken Ito' })).toEqual(is('Ken Ito', 'title'));
});

test('What was told about a client who is no longer there is no match', () => {
  const board = boardWith(two, { series: { s: idOf('Gone') } });
  expect(matchEvent(board, { seriesId: 's' })).toEqual(none);
});

test('Nothing matches nothing, and keys of an object’s own making are no keys', () => {
  expect(matchEvent(boardWith(two), {})).toEqual(none);
  expect(matchEvent(boardWith(two), { title: '  ', emails: [''], eventId: 'constructor' })).toEqual(none);
  expect(matchEvent(boardWith([{ name: 'X', code: '', aliases: ['', ' '] }]), { title: ' - ' })).toEqual(
    none,
  );
});

test('A second engagement of the same client is the same client', () => {
  const board = boardWith([two[0] ?? { name: '' }]);
  const again = board.engagements.map((first) => ({ ...first, id: idOf('second'), number: 2 }));
  const both = { ...board, engagements: [...board.engagements, ...again] };
  expect(matchEvent(both, { title: 'Maya Rosen' })).toEqual(is('Maya Rosen', 'title'));
});
