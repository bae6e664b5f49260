import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyBoard, type Board } from '#shared/engagement/board.ts';
import { matchEvent } from '#shared/matching/match-event.ts';
import { matchIndex } from '#shared/matching/match-index.ts';
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
const said = (name: string) => ({ ...is(name, 'learned'), told: true });
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

test('The coach’s own word about an event or its series outranks its guests and its call link, and their word about the series what was read off the event', () => {
  const board = {
    ...boardWith(two, {
      event: { e: idOf('Maya Rosen'), f: idOf('Maya Rosen') },
      series: { s: idOf('Ken Ito'), t: null },
      'call-link': { 'meet:x': idOf('Maya Rosen') },
    }),
    told: { series: ['s', 't'], event: ['f'] },
  };
  const input = { emails: ['maya@example.org'], callLink: 'meet:x' };
  expect(matchEvent(board, { ...input, eventId: 'e', seriesId: 's' })).toEqual(said('Ken Ito'));
  expect(matchEvent(board, { ...input, eventId: 'e', seriesId: 't' })).toEqual({ type: 'not-a-session' });
  expect(matchEvent(board, { ...input, eventId: 'f', seriesId: 's' })).toEqual(said('Maya Rosen'));
  expect(matchEvent(board, { eventId: 'e', seriesId: 'other' })).toEqual(is('Maya Rosen', 'learned'));
});

test('One date of a series may be someone else’s, and so may the part that goes on under a new id', () => {
  const start = '20261124T090000Z';
  const learned = {
    event: { [`s_${start}`]: idOf('Ken Ito'), s_R2: null },
    series: { s: idOf('Maya Rosen') },
  };
  const of = (eventId: string, originalStart: string) =>
    matchEvent(boardWith(two, learned), { eventId, originalStart, seriesId: 's' });
  expect(of('s', start)).toEqual(is('Ken Ito', 'learned'));
  expect(of('s', '20261201T090000Z')).toEqual(is('Maya Rosen', 'learned'));
  expect(of('s_R2', start)).toEqual({ type: 'not-a-session' });
});

test('Two clients are asked about once: then what was told decides', () => {
  const emails = ['maya@example.org', 'ken@example.org'];
  const clients = [idOf('Maya Rosen'), idOf('Ken Ito')].toSorted();
  expect(matchEvent(boardWith(two), { emails, title: 'Ken Ito' })).toEqual({ type: 'ambiguous', clients });
  const read = boardWith(two, { event: { e: idOf('Ken Ito') } });
  expect(matchEvent(read, { emails, eventId: 'e' })).toEqual({ type: 'ambiguous', clients });
  const told = { ...read, told: { series: [], event: ['e'] } };
  expect(matchEvent(told, { emails, eventId: 'e' })).toEqual(said('Ken Ito'));
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
  const first = boardWith([{ name: 'Lee' }, { name: 'Lee Anna' }]);
  expect(matchEvent(first, { title: 'Lee Anna' })).toEqual(is('Lee Anna', 'title'));
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

test('What an event does not say is no key, whatever a key may be called', () => {
  const keys = { undefined: idOf('Ken Ito') };
  const board = boardWith(two, { series: keys, event: keys, 'call-link': keys });
  expect(matchEvent(board, { title: 'Maya Rosen' })).toEqual(is('Maya Rosen', 'title'));
});

test('The index of a board is made once', () => {
  const board = boardWith(two);
  expect(matchIndex(board)).toBe(matchIndex(board));
  expect(matchIndex({ ...board })).not.toBe(matchIndex(board));
});

test('A second engagement of the same client is the same client', () => {
  const board = boardWith([two[0] ?? { name: '' }]);
  const again = board.engagements.map((first) => ({ ...first, id: idOf('second'), number: 2 }));
  const both = { ...board, engagements: [...board.engagements, ...again] };
  expect(matchEvent(both, { title: 'Maya Rosen' })).toEqual(is('Maya Rosen', 'title'));
});

test('An attendee’s address decides however it is written, the coach’s own beside it says nothing', () => {
  const board = boardWith([
    { name: 'Maya Rosen', emails: ['Maya <maya@münchen.example>'] },
    { name: 'Ken Ito', emails: ['ken@example.org'] },
  ]);
  const emails = ['coach@example.com', '', '"Rosen, M." <MAYA@xn--mnchen-3ya.example.>', 'not an address'];
  expect(matchEvent(board, { emails })).toEqual(is('Maya Rosen', 'email'));
  expect(matchEvent(board, { emails: ['coach@example.com'], title: 'Ken Ito' })).toEqual(
    is('Ken Ito', 'title'),
  );
});

test('An address that only looks like a client’s is nobody’s', () => {
  const board = boardWith(two);
  const emails = [
    'mаya@example.org',
    'maya@exаmple.org',
    'ｍaya@example.org',
    'maya@example.org@evil.example',
  ];
  for (const email of emails) expect(matchEvent(board, { emails: [email] })).toEqual(none);
  // A client whose own address is so written is that client still, and not the one it looks like.
  const both = boardWith([...two, { name: 'Other', emails: ['mаya@example.org'] }]);
  expect(matchEvent(both, { emails: ['mаya@example.org'] })).toEqual(is('Other', 'email'));
  expect(matchEvent(both, { emails: ['maya@example.org'] })).toEqual(is('Maya Rosen', 'email'));
});

test('One address of two clients is a question', () => {
  const board = boardWith([
    { name: 'Maya Rosen', emails: ['office@example.org'] },
    { name: 'Ken Ito', emails: ['OFFICE@example.org'] },
  ]);
  const clients = [idOf('Maya Rosen'), idOf('Ken Ito')].toSorted();
  expect(matchEvent(board, { emails: ['office@example.org'] })).toEqual({ type: 'ambiguous', clients });
});

test('Texts that an address or a name could not be are no address and no name', () => {
  const board = boardWith([...two, { name: 'Nobody', emails: ['', '@', 'x'], aliases: ['<>'] }]);
  expect(matchEvent(board, { emails: ['', '@', 'x', 'y'] })).toEqual(none);
});

test('Of a title beyond any calendar’s the beginning counts, up to a whole word, and it costs next to nothing', () => {
  const board = boardWith([...two, { name: 'A', aliases: ['Ma'] }]);
  const filler = 'y'.repeat(1989);
  expect(matchEvent(board, { title: `${filler} Maya Rosen` })).toEqual(is('Maya Rosen', 'title'));
  expect(matchEvent(board, { title: `${filler} Maya Rosen and more` })).toEqual(is('Maya Rosen', 'title'));
  expect(matchEvent(board, { title: `${filler}yyyyyyyy Mango` })).toEqual(none);
  expect(matchEvent(board, { title: `${filler}yyyyyyyyy Ma` })).toEqual(none);
  expect(matchEvent(board, { title: 'x'.repeat(2001) })).toEqual(none);
  const before = performance.now();
  for (const piece of ['Maya Rosen ', 'Ken Ito, Kenny ', 'ü', '王', 'C-014', ' '])
    matchEvent(board, { title: piece.repeat(100_000 / piece.length), emails: [piece.repeat(100_000)] });
  expect(performance.now() - before).toBeLessThan(500);
});

const parts = ['Maya', 'Rosen', 'Ma', 'Lee', 'Anna', 'C-1', 'C-14', '王小明', '小明', 'Жанна', 'مايا', 'สม'];
const aName = fc
  .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 2 })
  .map((words) => words.join(' '));
const someClients = fc.uniqueArray(
  fc.record({
    name: aName,
    aliases: fc.array(aName, { maxLength: 2 }),
    emails: fc.array(fc.constantFrom('a@x.org', 'b@x.org', 'A@X.org', 'c@ü.org'), { maxLength: 2 }),
    state: fc.constantFrom('ended', 'archived'),
  }),
  { maxLength: 5, selector: ({ name }) => name },
);
const anInput = fc.record(
  {
    emails: fc.array(fc.constantFrom('a@x.org', 'B@x.org', 'c@xn--tda.org', 'coach@x.org'), { maxLength: 2 }),
    title: fc
      .array(fc.constantFrom(...parts, '/', '-', 'coaching'), { maxLength: 5 })
      .map((all) => all.join(' ')),
    seriesId: fc.constant('s'),
  },
  { requiredKeys: [] },
);

test('The match does not depend on the order of clients, of their engagements, or of the addresses', () => {
  fc.assert(
    fc.property(someClients, anInput, fc.boolean(), (clients, input, told) => {
      const learned = told && clients[0] !== undefined ? { series: { s: idOf(clients[0].name) } } : {};
      const board = boardWith(clients, learned);
      const again = board.engagements.map((first) => ({
        ...first,
        id: idOf(`${first.id} again`),
        number: 2,
      }));
      const other = { ...board, engagements: [...again, ...board.engagements].toReversed() };
      const reversed = {
        ...input,
        ...(input.emails === undefined ? {} : { emails: input.emails.toReversed() }),
      };
      expect(matchEvent(other, reversed)).toEqual(matchEvent(board, input));
    }),
  );
});

test('A title that names two clients apart is never taken for one of them', () => {
  const apart = fc.constantFrom(' / ', ', ', ' + ', ' & ', ' — ');
  fc.assert(
    fc.property(someClients, apart, (clients, between) => {
      const [first, second] = clients;
      fc.pre(first !== undefined && second !== undefined);
      if (first === undefined || second === undefined) return;
      const match = matchEvent(boardWith(clients), { title: `${first.name}${between}${second.name}` });
      expect(match.type).toBe('ambiguous');
      if (match.type === 'ambiguous')
        expect(match.clients).toEqual(expect.arrayContaining([idOf(first.name), idOf(second.name)]));
    }),
  );
});
