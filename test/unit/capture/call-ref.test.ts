// Which session a call is, where the calendar told the call's link.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { callSession } from '#extension/capture/call-ref.ts';
import { emptyBoard, type Board } from '#shared/engagement/board.ts';
import { boardEngagement, boardItem, hour, idOf, monday } from '#test/support/practice.ts';

const callLink = 'google-meet:abc-defg-hij';
const booked = (name: string, start: number, changes: Parameters<typeof boardItem>[1] = {}) =>
  boardEngagement({
    id: idOf(`engagement of ${name}`),
    client: idOf(name),
    name,
    items: [boardItem(start, { booking: idOf(`booking of ${name}`), callLink, ...changes })],
  });
const board = (...engagements: Board['engagements']): Board => ({ ...emptyBoard, engagements });
const whose = (known: Board, title: string | null = null, startedAt = monday) =>
  callSession(known, { callLink, title, startedAt }, 'UTC')?.ref.engagement;

test('A booking near by that carries the call’s link says whose call it is, though nobody told', () => {
  expect(whose(board(booked('Maya', monday)))).toBe(idOf('engagement of Maya'));
  expect(whose(board(booked('Maya', monday)), 'Somebody else')).toBe(idOf('engagement of Maya'));
  expect(whose(board(booked('Maya', monday + 5 * hour)))).toBeUndefined();
  expect(whose(board(booked('Maya', monday, { off: true })))).toBeUndefined();
  expect(whose(board(booked('Maya', monday, { callLink: 'google-meet:xyz-abcd-efg' })))).toBeUndefined();
});

test('In one room for everybody the time tells: the session of now outranks whose link it was said to be', () => {
  const known = board(booked('Maya', monday), booked('Ken', monday + 5 * hour));
  const told = {
    ...known,
    learned: { ...known.learned, 'call-link': { [callLink]: idOf('Ken') } },
  };
  expect(whose(told)).toBe(idOf('engagement of Maya'));
  expect(whose(told, null, monday + 5 * hour)).toBe(idOf('engagement of Ken'));
});

test('Two sessions at once in one room say nothing; what was told decides, and a link that is no session stays none', () => {
  const known = board(booked('Maya', monday), booked('Ken', monday));
  expect(whose(known)).toBeUndefined();
  const say = (client: ReturnType<typeof idOf> | null): Board => ({
    ...known,
    learned: { ...known.learned, 'call-link': { [callLink]: client } },
  });
  expect(whose(say(idOf('Ken')))).toBe(idOf('engagement of Ken'));
  const noSession = { ...say(null), engagements: [booked('Maya', monday)] };
  expect(whose(noSession)).toBeUndefined();
});
