// A new client's record, and where what the coach types meets its limits.
import { expect, test } from 'vitest';
import { addClient, nextCode } from '#shared/engagement/acts/add-client.ts';
import type { NewClient } from '#shared/engagement/acts/inputs.ts';
import { emptyBoard, type Board } from '#shared/engagement/board.ts';
import { learnedMatchId } from '#shared/records/learned-match.ts';
import { firstStepId } from '#shared/records/transition.ts';
import { invalid } from '#test/support/acts-practice.ts';
import { actAt, boardEngagement, idOf, maya, monday, sixSessions } from '#test/support/practice.ts';

const bare: NewClient = { ...maya, agreement: null };

const withCodes = (...codes: readonly string[]): Board => ({
  ...emptyBoard,
  engagements: codes.map((code) => boardEngagement({ id: idOf(code), code })),
});

function added(input: NewClient, board?: Board) {
  const result = addClient(input, actAt(monday), board);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  const of = (type: string) => result.value.records.filter((record) => record.type === type);
  return { ...result.value, of };
}

const wrongOf = (changes: Partial<NewClient>, board?: Board) => {
  const result = addClient({ ...bare, ...changes }, actAt(monday), board);
  return result.ok ? [] : result.error;
};

test('A client comes with an engagement that is proposed now, and with nothing that was not given', () => {
  const { client, engagement, records } = added(bare);
  const at = { v: 1, minWriter: 1, editedAt: monday };
  expect(records).toEqual([
    {
      ...at,
      type: 'client',
      id: client,
      f: { name: maya.name, code: maya.code, aliases: [], emails: maya.emails, createdAt: monday },
    },
    { ...at, type: 'engagement', id: engagement, parent: client, f: { number: 1, createdAt: monday } },
    {
      ...at,
      type: 'transition',
      id: firstStepId(engagement, 'proposed'),
      parent: engagement,
      f: { from: 'proposed', to: 'proposed', at: monday },
    },
  ]);
});

test('An agreement without a number contracts, and credits nothing', () => {
  const agreement = { ...sixSessions, sessions: null, reviewOn: '2027-03-01' };
  const { of } = added({ ...maya, agreement });
  expect(of('agreement')).toHaveLength(1);
  expect(of('ledger-entry')).toEqual([]);
  expect(of('transition').map(({ f }) => [f['to'], f['at']])).toEqual([
    ['proposed', monday],
    ['contracted', monday + 1],
  ]);
});

test('A call link is learned as the client’s own', () => {
  const { client, of } = added({ ...bare, callLink: '  meet:abc ' });
  expect(of('learned-match')).toMatchObject([
    { id: learnedMatchId('call-link', 'meet:abc'), f: { kind: 'call-link', key: 'meet:abc', client } },
  ]);
});

test('Names are tidied of spaces within and around, and the last way of writing the same one is kept', () => {
  const { of } = added({
    ...bare,
    name: ' Maya \n Rosen ',
    code: ' C-7 ',
    aliases: [' May ', 'MAY', ' '],
    emails: [' m@Example.org ', 'm@example.org'],
  });
  expect(of('client')[0]?.f).toMatchObject({
    name: 'Maya Rosen',
    code: 'C-7',
    aliases: ['MAY'],
    emails: ['m@example.org'],
  });
});

test.for([
  ['name', { name: 'x'.repeat(500) }, { name: 'x'.repeat(501) }],
  ['code', { code: 'x'.repeat(500) }, { code: 'x'.repeat(501) }],
  ['callLink', { callLink: 'x'.repeat(500) }, { callLink: 'x'.repeat(501) }],
  ['aliases', { aliases: ['x'.repeat(500)] }, { aliases: ['fine', 'x'.repeat(501)] }],
  [
    'aliases',
    { aliases: Array.from({ length: 20 }, (_, index) => `alias ${index}`) },
    { aliases: Array.from({ length: 21 }, (_, index) => `alias ${index}`) },
  ],
  [
    'emails',
    { emails: Array.from({ length: 20 }, (_, index) => `m${index}@example.org`) },
    { emails: Array.from({ length: 21 }, (_, index) => `m${index}@example.org`) },
  ],
] as const)('%s: at the limit it is kept, past it it is refused', ([field, fits, wrong]) => {
  expect(wrongOf(fits)).toEqual([]);
  const { error } = invalid(field);
  expect(wrongOf(wrong)).toEqual(error);
});

test.for([
  'maya',
  '@example.org',
  'maya@',
  'maya@ex ample.org',
  'a b@example.org',
  'm@@example.org',
  'm@a, n@b',
])('"%s" is no address', (email) => {
  expect(wrongOf({ emails: ['fine@example.org', email] })).toEqual(invalid('emails').error);
});

test('A code is taken however it is written; a call link only while it is somebody’s', () => {
  expect(wrongOf({ code: ' c-014' }, withCodes('C-014'))).toEqual(invalid('code').error);
  expect(wrongOf({ code: 'C-014' }, withCodes('C-013'))).toEqual([]);
  const learned = (client: ReturnType<typeof idOf> | null): Board => ({
    ...emptyBoard,
    learned: { ...emptyBoard.learned, 'call-link': { 'meet:abc': client } },
  });
  expect(wrongOf({ callLink: 'meet:abc' }, learned(idOf('Ken')))).toEqual(invalid('callLink').error);
  expect(wrongOf({ callLink: 'meet:abc' }, learned(null))).toEqual([]);
  expect(wrongOf({ callLink: 'meet:xyz' }, learned(idOf('Ken')))).toEqual([]);
});

test.for([
  [[], 'C-001'],
  [['C-009'], 'C-010'],
  [['C-5', 'C-002'], 'C-006'],
  [[' c-041 ', 'X-900', 'AC-900', 'C-900b', 'C-1234567'], 'C-042'],
  [['C-999'], 'C-1000'],
  [['C-123456'], 'C-123457'],
] as const)('After %j the next code is %s', ([codes, next]) => {
  expect(nextCode(withCodes(...codes))).toBe(next);
  const { of } = added({ ...bare, code: '  ' }, withCodes(...codes));
  expect(of('client')[0]?.f['code']).toBe(next);
});
