// JSON answers are read as strictly as frames: what is not exactly an answer did not come from a relay.
import { expect, test } from 'vitest';
import {
  decodeCommitAnswer,
  decodeHead,
  decodeHealth,
  decodeHint,
  encodeHead,
  healthAnswer,
} from '#shared/protocol/answers.ts';
import { caps } from '#shared/protocol/caps.ts';
import { exampleCommit } from './example-commit.ts';

const head = { seq: 7, epoch: 2, slots: exampleCommit.slots };
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const headBody = (change: object = {}) => sent({ ...encodeHead(head), ...change });
const slotBody = (change: object) => {
  const [slot] = (headBody() as { slots: object[] }).slots;
  return headBody({ slots: [{ ...slot, ...change }] });
};

test('a head reads back as it was sent', () => {
  expect(decodeHead(headBody())).toEqual(head);
});

test('a head that is not exactly one is refused', () => {
  const slots = Array.from({ length: caps.slots + 1 }, () => (headBody() as { slots: object[] }).slots[0]);
  const broken = [
    null,
    7,
    'head',
    [],
    {},
    headBody({ seq: -1 }),
    headBody({ seq: 1.5 }),
    headBody({ seq: '7' }),
    headBody({ seq: 2 ** 32 }),
    headBody({ epoch: 0 }),
    headBody({ epoch: 65_536 }),
    headBody({ slots: null }),
    headBody({ slots: [null] }),
    headBody({ slots }),
    slotBody({ kind: 'other' }),
    slotBody({ epoch: null }),
    slotBody({ recipient: 'AA' }),
    slotBody({ recipient: 5 }),
    slotBody({ sealed: '*' }),
    slotBody({ sealed: 'A'.repeat(12_000) }),
  ];
  for (const body of broken) expect(decodeHead(body), JSON.stringify(body)?.slice(0, 80)).toBeNull();
});

test('a commit answer has a head and says whether it was replayed', () => {
  expect(decodeCommitAnswer({ seq: 5, replayed: true })).toEqual({ seq: 5, replayed: true });
  for (const body of [null, { seq: 5 }, { seq: '5', replayed: true }, { replayed: false }])
    expect(decodeCommitAnswer(body)).toBeNull();
});

test('W3: a hint is a small JSON text with a seq, and all else that a socket may say is none', () => {
  expect(decodeHint('{"seq":12}')).toEqual({ seq: 12 });
  for (const text of [
    'pong',
    '',
    '{"seq":-1}',
    '{"seq":"1"}',
    '[]',
    'null',
    12,
    null,
    `{"seq":1,"x":"${'y'.repeat(100)}"}`,
  ])
    expect(decodeHint(text), String(text)).toBeNull();
});

test('only a relay of this protocol is taken for one', () => {
  expect(decodeHealth(sent(healthAnswer))).toEqual(healthAnswer);
  for (const body of [
    null,
    {},
    { service: 'bookend-relay', protocol: 2 },
    { service: 'other', protocol: 1 },
    'ok',
  ])
    expect(decodeHealth(body)).toBeNull();
});
