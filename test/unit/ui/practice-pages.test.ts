// What the practice's pages decide without a browser: where a link leads, which events wait, what is ticked, what goes on the brief.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { minuteOf, timeOf } from '#extension/ui/app/minute-of-day.ts';
import { calendarDayUrl, eventsToSettle } from '#extension/ui/app/events-to-settle.ts';
import { splitHash } from '#extension/ui/app/use-hash-path.ts';
import { isComplete } from '#extension/ui/directory/person-facts.ts';
import { nowWith } from '#extension/ui/hooks/now-with.ts';
import { lastNoted, tickedToday } from '#extension/ui/signs/ticked-today.ts';
import { openCases } from '#extension/ui/supervision/open-cases.ts';
import type { BoardItem } from '#shared/engagement/board.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { tickFlag } from '#shared/engagement/acts/tick-flag.ts';
import { promptAnswerId, promptAnswerType } from '#shared/records/prompt-answer.ts';
import { createRecord } from '#shared/records/record.ts';
import type { Flag } from '#shared/records/flag.ts';
import {
  actAt,
  boardEngagement,
  day,
  emptyPractice,
  hour,
  idOf,
  maya,
  monday,
} from '#test/support/practice.ts';

test('What follows a "?" in the address is a question and no part of the path', () => {
  expect(splitHash('#/engagements/x/agreement?focus=fee')).toEqual({
    path: '/engagements/x/agreement',
    search: 'focus=fee',
  });
  expect(splitHash('')).toEqual({ path: '/', search: '' });
});

test('A time field and the minutes of the day say the same, and an emptied one says nothing', () => {
  for (const minute of [0, 1, 480, 1200, 1439]) expect(minuteOf(timeOf(minute))).toBe(minute);
  expect(timeOf(485)).toBe('08:05');
  for (const wrong of ['', '24:00', '7:30', 'noon']) expect(minuteOf(wrong)).toBeNull();
});

const event = (name: string, start: number, changes: Partial<BoardItem> = {}): BoardItem => ({
  ...{ booking: idOf(name), eventKey: `google|${name}|`, start, end: start + hour },
  ...{ timeKnown: true, kind: 'session', status: 'booked', off: false, debited: false },
  ...changes,
});

test('While work goes on, the events beyond the number wait; those inside it and those called off do not', () => {
  const items = [1, 2, 3].map((week) => event(`week ${week}`, monday + week * 7 * day));
  const engagement = boardEngagement({ agreed: 2, remaining: 2, items });
  const waiting = (changed: readonly BoardItem[]) =>
    eventsToSettle({ ...engagement, items: changed }, [], monday).map(({ booking }) => booking);
  expect(waiting(items)).toEqual([idOf('week 3')]);
  expect(waiting(items.map((item, at) => (at === 0 ? { ...item, off: true } : item)))).toEqual([]);
});

test('After the end, what still stands waits until it is over or was left on purpose', () => {
  const items = [event('soon', monday + day), event('later', monday + 8 * day)];
  const ended = { state: 'ended', endedAt: monday, endedOn: '2026-11-23', overAt: monday } as const;
  const engagement = boardEngagement({ items, ...ended });
  const waiting = (left: Parameters<typeof eventsToSettle>[1], now: number) =>
    eventsToSettle(engagement, left, now).map(({ booking }) => booking);
  expect(waiting([], monday)).toEqual([idOf('soon'), idOf('later')]);
  expect(waiting([idOf('soon')], monday)).toEqual([idOf('later')]);
  expect(waiting([], monday + 2 * day)).toEqual([idOf('later')]);
});

test('Only a Google event has an address in the calendar, and it is the day', () => {
  expect(calendarDayUrl(event('a', monday))).toBe(
    'https://calendar.google.com/calendar/u/0/r/day/2026/11/23',
  );
  expect(calendarDayUrl(event('a', monday, { eventKey: 'other|a|' }))).toBeNull();
});

test('A sign is ticked on its own day alone; later it is what was noted last', () => {
  const flag = (code: string, at: number, changes: Partial<Flag> = {}) => ({
    ...{ id: idOf(`${code} ${at}`), editedAt: at, code, at, how: 'ticked' as const, weight: 1 },
    ...changes,
  });
  const flags = [flag('F1', monday - 9 * day), flag('F1', monday - 2 * day), flag('G2', monday)];
  expect([...tickedToday(flags, monday + hour)]).toEqual(['G2']);
  expect(tickedToday([flag('F2', monday, { resolvedAt: monday })], monday).size).toBe(0);
  expect(lastNoted(flags, 'F1', monday)).toBe(monday - 2 * day);
  expect(lastNoted(flags, 'G2', monday)).toBeUndefined();
});

test('The brief holds what nobody was told of yet, by the code of the client and with no name', () => {
  const practice = emptyPractice();
  const { engagement } = practice.add(maya, monday);
  practice.done(tickFlag(practice.records.values(), { engagement, code: 'F1' }, actAt(monday)));
  practice.done(tickFlag(practice.records.values(), { engagement, code: 'G2' }, actAt(monday)));
  const raise = (rule: string, changes: object) => {
    const id = promptAnswerId(engagement, rule, 0);
    const fields = { rule, severity: 'caution', raisedAt: monday, ...changes } as const;
    practice.records.set(
      id,
      createRecord(promptAnswerType, { id, parent: engagement, editedAt: monday }, fields),
    );
  };
  raise('only-you', {});
  raise('unpaid', { severity: 'nudge' });
  raise('leaning', { severity: 'nudge', briefedAt: monday });
  raise('over-booked', { supervisedAt: monday });
  const [only, ...others] = openCases(practiceRecords(practice.records.values()), monday + hour);
  expect(others).toEqual([]);
  expect(only?.code).toBe('C-014');
  expect(only?.cautions.map(({ rule }) => rule).toSorted()).toEqual(['leaning', 'only-you']);
  expect(only?.signs.map(({ code }) => code)).toEqual(['F1']);
  expect(JSON.stringify(only)).not.toContain('Maya');
});

test('A person counts as a name once a client knows who it is, what they do and how to reach them', () => {
  const person = {
    ...{
      name: 'Dr Ilse Brandt',
      kind: 'psychologist' as const,
      whatTheyDo: 'grief',
      contact: '020 7946 0000',
    },
    ...{ fee: '', wait: '', area: '', relation: '', retired: false },
  };
  expect(isComplete(person)).toBe(true);
  for (const missing of ['name', 'whatTheyDo', 'contact'])
    expect(isComplete({ ...person, [missing]: ' ' })).toBe(false);
});

test('What was just written counts at once, and a clock far ahead moves the time by no more than a minute', () => {
  const minute = 60_000;
  expect(nowWith(monday, [])).toBe(monday);
  expect(nowWith(monday, [{ editedAt: monday - day }])).toBe(monday);
  expect(nowWith(monday, [{ editedAt: monday + 20_000 }, { editedAt: monday }])).toBe(monday + 20_000);
  expect(nowWith(monday, [{ editedAt: monday + day }])).toBe(monday + minute);
});
