// What the toolbar button says of the next session of today.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { boardOf } from '#shared/engagement/board-of.ts';
import type { Board } from '#shared/engagement/board.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { createRecord } from '#shared/records/record.ts';
import { toolbarFace, toolbarText } from '#extension/overlay/badge-toolbar.ts';
import {
  day,
  emptyPractice,
  hour,
  idOf,
  maya,
  monday,
  sixSessions,
  type Practice,
} from '#test/support/practice.ts';
import { contrastOf } from '#test/support/contrast.ts';
import { formatDay, translate } from './words.ts';

const formatTime = (at: number) => new Date(at).toISOString().slice(11, 16);
const face = (board: Board, now = monday, timeZone = 'UTC') =>
  toolbarFace(board, { now, timeZone }, { translate, formatDay, formatTime });

function booked(
  practice: Practice,
  engagement: ReturnType<typeof idOf>,
  starts: readonly number[],
  timeKnown = true,
) {
  for (const start of starts) {
    const eventId = `${engagement} ${start}`;
    const record = createRecord(
      bookingType,
      { id: bookingId('google', eventId), parent: engagement, editedAt: start },
      { provider: 'google', eventId, start, end: start + 50 * 60_000, timeKnown },
    );
    practice.records.set(record.id, record);
  }
}

function practiceWith(starts: readonly number[], sessions = 6, timeKnown = true): Board {
  const practice = emptyPractice();
  const agreement = { ...sixSessions, sessions };
  const { engagement } = practice.add({ ...maya, agreement }, monday - 30 * day);
  booked(practice, engagement, starts, timeKnown);
  return boardOf(practice.records.values());
}

const nothing = { text: '', title: translate('actionTitle') };

test('The next session of today stands in short on the button, with its time in the title, and never with a name', () => {
  const shown = face(practiceWith([monday + 5 * hour]));
  expect(shown).toMatchObject({ text: '1/6', title: 'Next: today 14:00 · 1 of 6' });
  expect(JSON.stringify(shown)).not.toMatch(/maya|rosen|C-014/i);
});

test('A session that goes on is said before the next, and is over when it ends', () => {
  const board = practiceWith([monday, monday + 4 * hour]);
  expect(face(board, monday + 49 * 60_000)).toMatchObject({
    text: '1/6',
    title: 'Now, since 09:00 · 1 of 6',
  });
  expect(face(board, monday + 50 * 60_000)).toMatchObject({
    text: '2/6',
    title: 'Next: today 13:00 · 2 of 6',
  });
});

test('Of several clients the one that comes first is shown', () => {
  const practice = emptyPractice();
  const first = practice.add(maya, monday - 30 * day);
  const other = practice.add({ ...maya, name: 'Ida Berg', code: 'C-015', emails: [] }, monday - 30 * day);
  booked(practice, first.engagement, [monday + 5 * hour]);
  booked(practice, other.engagement, [monday - day, monday + 2 * hour]);
  expect(face(practice.board())).toMatchObject({ text: '2/6', title: 'Next: today 11:00 · 2 of 6' });
});

test('Tomorrow’s session, by the coach’s own clock, is not on the button today', () => {
  const board = practiceWith([Date.parse('2026-11-24T02:00:00Z')]);
  expect(face(board)).toMatchObject(nothing);
  expect(face(board, monday, 'America/New_York')).toMatchObject({ text: '1/6' });
});

test('With nothing booked the button says its plain words', () => {
  expect(face(practiceWith([]))).toMatchObject(nothing);
});

test('Where only the day is known, no time is made up', () => {
  expect(face(practiceWith([monday + 3 * hour], 6, false))).toMatchObject({ title: 'Next: today · 1 of 6' });
});

test('State is in the words and not in the colour alone; the colours differ, too', () => {
  const last = face(practiceWith([monday + hour], 1));
  expect(last).toMatchObject({ text: '1/1', title: 'Next: today 10:00 · 1 of 1 · last' });
  expect(last.background).not.toBe(face(practiceWith([monday + hour])).background);
});

test('A session beyond the agreed number is a plus, and says so in the title', () => {
  const board = practiceWith([monday - day, monday + hour], 1);
  expect(face(board)).toMatchObject({ text: '+', title: 'Next: today 10:00 · beyond agreement' });
});

test('The text on the button reads at 4.5 to 1 on every colour that it has', () => {
  const boards = [[1], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7]].map((days) =>
    practiceWith(days.map((number) => monday + hour - (days.length - number) * day)),
  );
  const colours = new Set(boards.map((board) => face(board).background));
  expect(colours.size).toBe(4);
  for (const colour of [...colours, face(practiceWith([])).background])
    expect(contrastOf(colour, toolbarText)).toBeGreaterThanOrEqual(4.5);
});
