// Which badges a page gets: as the coach wants them, and none where something is in doubt.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { paintedBadges } from '#extension/capture/paint-calendar.ts';
import type { SiteHealth, Sighting } from '#extension/sites/site.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import { clientType } from '#shared/records/client.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { createRecord } from '#shared/records/record.ts';
import { idOf } from '#test/support/practice.ts';
import { speakEnglish } from '../ui/speak-english.ts';
import { board, records, thirdStart } from './a-practice.ts';

speakEnglish();

const third: Sighting = {
  ...{ chipId: 'chip', provider: 'google', eventId: 'third', title: 'Wanda Ilves', day: '2026-03-03' },
  ...{ startMinute: 600, endMinute: 650, allDay: false, shape: 'block', tight: false },
};
const well: SiteHealth = { state: 'ok', chips: 1, read: 1 };
const texts = (
  sightings: readonly Sighting[],
  {
    style = 'number',
    health = well,
    on = board,
  }: { style?: 'number' | 'remaining' | 'off'; health?: SiteHealth; on?: typeof board } = {},
) => paintedBadges(on, { sightings, health }, style, thirdStart - 1000).map(({ text }) => text);

test('A badge says the number, or what is left, or nothing is painted at all', () => {
  expect(texts([third])).toEqual(['3 of 6']);
  expect(texts([third], { style: 'remaining' })).toEqual(['then 3 left']);
  expect(texts([third], { style: 'off' })).toEqual([]);
});

test('On a page that cannot be read any more nothing is painted; on one that is read in part, what was read', () => {
  expect(texts([third], { health: { state: 'blind', chips: 1, read: 1 } })).toEqual([]);
  expect(texts([third], { health: { state: 'degraded', chips: 9, read: 1 } })).toEqual(['3 of 6']);
});

test('A chip that is two things at once wears neither; one that is drawn twice and is one, wears it', () => {
  const other = { ...third, eventId: 'another', title: 'Dentist' };
  expect(texts([third, other])).toEqual([]);
  expect(texts([other, third])).toEqual([]);
  expect(texts([third, { ...third, shape: 'bar' }])).toEqual(['3 of 6', '3 of 6']);
});

test('Whose an event is that was called off or turned down is not asked', () => {
  const namesake = createRecord(clientType, { id: idOf('namesake'), editedAt: 0 }, { name: 'Wanda Ilves' });
  const work = createRecord(
    engagementType,
    { id: idOf('work'), parent: namesake.id, editedAt: 0 },
    { number: 1 },
  );
  const on = boardOf([...records, namesake, work]);
  const unknown = { ...third, eventId: 'new' };
  expect(texts([unknown], { on })).toEqual(['whose?']);
  expect(texts([{ ...unknown, status: 'cancelled' }], { on })).toEqual([]);
  expect(texts([{ ...unknown, status: 'declined' }], { on })).toEqual([]);
});
