// When an event counts as missed, and when its absence says nothing.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import {
  missBookings,
  missedRecords,
  type Absences,
  type WholeLook,
} from '#shared/engagement/acts/miss-bookings.ts';
import { bookingRecords, sightBookings, type SightedAt } from '#shared/engagement/acts/sight-bookings.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import { questionOf } from '#shared/engagement/booking-question.ts';
import { wordAfter } from '#shared/engagement/event-word.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import type { Booking } from '#shared/records/booking.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { createRecord } from '#shared/records/record.ts';
import { day, found, hour, idOf, monday } from '#test/support/practice.ts';
import { activeStory } from '#test/support/story.ts';

const minute = 60_000;
const timeZone = 'Europe/London';
const mine = 'google-calendar|me@m';
const week = Array.from({ length: 7 }, (_, index) =>
  new Date(monday + index * day).toISOString().slice(0, 10),
);

/** Booked sessions, hours from this Monday morning at nine, all seen in the coach's own calendar. */
function booked(hours: readonly number[], event: Partial<Booking> = {}) {
  const story = activeStory();
  const ids = hours.map(
    (at) => story.session(at, { status: 'booked', event: { seenWhere: mine, ...event } }).booking,
  );
  const events = hours.map((at) => ({
    provider: 'google',
    eventId: 'C-014',
    originalStart: String(at),
    calendar: 'me@m',
  }));
  return { ...story, ids, events };
}

const dentist = { provider: 'google', eventId: 'dentist', calendar: 'me@m' };

const looked = (changes: Partial<WholeLook> = {}): WholeLook => ({
  ...{ where: 'google-calendar', load: 'one', whole: week, events: [dentist] },
  ...changes,
});

type Told = Pick<ReturnType<typeof booked>, 'records'>;

const miss = ({ records }: Told, look: WholeLook, before: Absences, now = monday) =>
  missBookings(practiceRecords(records.values()), boardOf(records.values()), look, before, { now, timeZone });

/** Looked at once, and again in another load after a quarter of an hour. */
function missTwice(told: Told, look: Partial<WholeLook> = {}, minutes = 15) {
  const { absences } = miss(told, looked(look), {});
  return miss(told, looked({ load: 'two', ...look }), absences, monday + minutes * minute);
}

test('What is missed twice, ten minutes apart and in two loads, is asked about since it was missed first', () => {
  const told = booked([24, 48]);
  const first = miss(told, looked({ events: [dentist, found(told.events[1])] }), {});
  expect(first).toEqual({
    absences: { [found(told.ids[0])]: { at: monday, load: 'one' } },
    vanished: [],
    replaced: [],
    doubts: 0,
  });
  const again = looked({ load: 'two', events: [dentist, found(told.events[1])] });
  expect(miss(told, again, first.absences, monday + 10 * minute)).toEqual({
    ...{ absences: {}, replaced: [], doubts: 0 },
    vanished: [{ booking: told.ids[0], since: monday }],
  });
});

test('Too soon, or in the same load, it is only remembered, with the moment at which it was missed first', () => {
  const told = booked([24]);
  const first = { [found(told.ids[0])]: { at: monday, load: 'one' } };
  expect(miss(told, looked({ load: 'two' }), first, monday + 10 * minute - 1)).toMatchObject({
    ...{ absences: first, vanished: [] },
  });
  expect(miss(told, looked(), first, monday + hour)).toMatchObject({ absences: first, vanished: [] });
});

test('A tab that is never loaded anew is believed a day later', () => {
  const told = booked([24]);
  const first = { [found(told.ids[0])]: { at: monday, load: 'one' } };
  expect(miss(told, looked(), first, monday + day - 1).vanished).toEqual([]);
  expect(miss(told, looked(), first, monday + day)).toMatchObject({
    absences: {},
    vanished: [{ since: monday }],
  });
});

test.for([
  ['another week', { whole: ['2026-12-07', '2026-12-08', '2026-12-09'] }],
  ['a page that counts nothing', { whole: [] }],
  ['the day before and the day after, but not the day', { whole: ['2026-11-23', '2026-11-25'] }],
  ['a page of another calendar alone', { events: [{ ...dentist, calendar: 'work@g' }] }],
  ['a page without an event', { events: [] }],
  ['a page that does not say whose calendar it shows', { events: [{ provider: 'google', eventId: 'x' }] }],
  ['another site', { where: 'outlook-calendar' }],
] as const)('Absence says nothing on %s', ([, look]) => {
  expect(missTwice(booked([24]), look)).toEqual({ absences: {}, vanished: [], replaced: [], doubts: 0 });
});

test('Seen once in between, on any page, it is forgotten: only two looks in a row count', () => {
  const told = booked([24]);
  const { absences } = miss(told, looked(), {});
  const seen = miss(told, looked({ load: 'two', whole: [], events: told.events }), absences, monday + hour);
  expect(seen.absences).toEqual({});
  const again = miss(told, looked({ load: 'three' }), seen.absences, monday + 2 * hour);
  expect(again.vanished).toEqual([]);
});

test('A page that does not show its day in between forgets nothing', () => {
  const told = booked([24]);
  const { absences } = miss(told, looked(), {});
  expect(miss(told, looked({ load: 'two', whole: [] }), absences, monday + hour).absences).toEqual(absences);
});

test.for([
  ['called off in the calendar', { status: 'cancelled', noticedAt: 1 }],
  ['released by the coach', { status: 'cancelled' }],
  ['asked about already', { status: 'vanished-asked', noticedAt: 1 }],
  ['answered already', { status: 'vanished-asked', noticedAt: 1, answered: 'stands' }],
  ['never seen in a calendar that is known', { seenWhere: undefined }],
] as const)('What is %s is not missed', ([, event]) => {
  expect(missTwice(booked([24], event)).vanished).toEqual([]);
});

test('What the coach has settled is not missed, nor its twin in another calendar', () => {
  const told = booked([24]);
  told.session(24, { status: 'held', event: { seenWhere: mine } });
  const twin = {
    provider: 'ics',
    eventId: 'twin',
    start: monday + 24 * hour,
    end: monday + 25 * hour,
    seenWhere: mine,
  };
  told.records.set(
    idOf('twin'),
    createRecord(bookingType, { id: idOf('twin'), parent: told.id, editedAt: 0 }, twin),
  );
  expect(missTwice(told).vanished).toEqual([]);
});

test.for([
  [1, 5, 1],
  [5, 9, 5],
  [6, 9, 0],
  [2, 2, 0],
  [1, 1, 1],
] as const)(
  'Of %d missing of %d, %d are asked about: many at once are a changed calendar',
  ([missing, all, asked]) => {
    const told = booked(Array.from({ length: all }, (_, index) => 24 + index));
    const events = [dentist, ...told.events.slice(missing)];
    const { vanished, doubts, absences } = missTwice(told, { events });
    expect([vanished.length, doubts]).toEqual([asked, missing - asked]);
    expect(absences).toEqual({});
  },
);

test('A calendar that lost all it had here is doubted, and another one on the same page is not', () => {
  const told = booked([24, 25]);
  told.session(30, { status: 'booked', event: { seenWhere: 'google-calendar|work@g' } });
  const events = [dentist, { ...dentist, eventId: 'x', calendar: 'work@g' }];
  expect(missTwice(told, { events })).toMatchObject({ vanished: [{}], doubts: 2 });
});

test('Near midnight the day beside has to be shown whole, too: on a journey the two may disagree about the date', () => {
  const evening = booked([12]); // nine in the evening
  expect(missTwice(evening, { whole: ['2026-11-23'] }).vanished).toEqual([]);
  expect(missTwice(evening, { whole: ['2026-11-23', '2026-11-24'] }).vanished).toHaveLength(1);
  expect(missTwice(booked([4]), { whole: ['2026-11-23'] }).vanished).toHaveLength(1);
});

const feed = (changes: Partial<WholeLook> = {}): Partial<WholeLook> => ({
  ...{ where: 'feed', whole: { from: monday - 30 * day, until: monday + 30 * day } },
  ...{ events: [{ provider: 'ics', eventId: 'other', calendar: 'feed-1' }] },
  ...changes,
});

test('In a feed two whole readings in a row are enough, whenever they are', () => {
  const told = booked([24], { seenWhere: 'feed|feed-1' });
  expect(missTwice(told, feed(), 0).vanished).toHaveLength(1);
  expect(missTwice(told, feed({ load: 'one' }), 60).vanished).toEqual([]);
});

test('Beyond a feed’s window, and at its edge, nothing is missed', () => {
  const told = booked([24], { seenWhere: 'feed|feed-1' });
  const at = monday + day;
  for (const whole of [
    { from: at - 5 * hour, until: monday + 30 * day },
    { from: monday, until: at + 5 * hour },
  ])
    expect(missTwice(told, feed({ whole })).vanished).toEqual([]);
  expect(
    missTwice(told, feed({ whole: { from: at - 6 * hour, until: at + 6 * hour } })).vanished,
  ).toHaveLength(1);
});

test('What vanished is written once, and keeps its number', () => {
  const told = booked([24]);
  const before = boardOf(told.records.values()).engagements[0]?.items[0];
  const { vanished } = missTwice(told);
  const [record, ...others] = missedRecords(told.records, { vanished, replaced: [] }, monday + hour);
  expect(others).toEqual([]);
  expect(record?.f).toMatchObject({ status: 'vanished-asked', noticedAt: monday });
  told.records.set(found(record).id, found(record));
  const { calendar, ...after } = found(boardOf(told.records.values()).engagements[0]?.items[0]);
  expect(after).toEqual(before);
  expect(calendar).toEqual({ status: 'vanished-asked', noticedAt: monday });
  expect(missedRecords(told.records, { vanished, replaced: [] }, monday + hour)).toEqual([]);
});

test('What was answered, settled, damaged or erased meanwhile is left as it is', () => {
  const told = booked([24]);
  const { vanished } = missTwice(told);
  const id = found(told.ids[0]);
  const stored = found(told.records.get(id));
  for (const changed of [
    { ...stored, f: { ...stored.f, status: 'cancelled' } },
    { ...stored, f: { ...stored.f, start: 'soon' } },
    { ...stored, minWriter: 2 },
  ])
    expect(missedRecords(new Map([[id, changed]]), { vanished, replaced: [] }, monday)).toEqual([]);
  expect(missedRecords(new Map(), { vanished, replaced: [] }, monday)).toEqual([]);
  told.session(24, { status: 'held' });
  expect(missedRecords(told.records, { vanished, replaced: [] }, monday)).toEqual([]);
});

/** A weekly session on Tuesday at nine, and what the whole series became: dates with ids of their own. */
function seriesMoved(byHours: number, changes: Partial<Booking> = {}) {
  const told = booked([24, 24 + 7 * 24], { seriesId: 's' });
  const fresh = [24, 24 + 7 * 24].map((at) => {
    const start = monday + (at + byHours) * hour;
    const event = { provider: 'google', eventId: 's_R2', originalStart: String(at + byHours), seriesId: 's' };
    const id = bookingId(event.provider, event.eventId, event.originalStart);
    const fields = { ...event, start, end: start + hour, seenWhere: mine, ...changes };
    told.records.set(id, createRecord(bookingType, { id, parent: told.id, editedAt: 0 }, fields));
    return { id, event: { ...event, calendar: 'me@m' } };
  });
  const look = looked({
    events: [dentist, ...fresh.map(({ event }) => event)],
    whole: [...week, ...week.map((date) => new Date(Date.parse(date) + 7 * day).toISOString().slice(0, 10))],
    fresh: new Set(fresh.map(({ id }) => id)),
  });
  return { ...told, look };
}

test('A series that was moved as a whole is not doubled, and nobody is asked of each date', () => {
  const told = seriesMoved(25);
  const missed = miss(told, told.look, {});
  expect(missed).toEqual({ absences: {}, vanished: [], replaced: told.ids.toSorted(), doubts: 0 });
  for (const record of missedRecords(told.records, missed, monday)) told.records.set(record.id, record);
  const items = () => found(boardOf(told.records.values()).engagements[0]).items;
  expect(items().map(({ off }) => off)).toEqual([true, false, true, false]);
  expect(items().map(questionOf)).toEqual([null, null, null, null]);
});

test('An old date that is seen again after all stands again', () => {
  const told = seriesMoved(25);
  const missed = miss(told, told.look, {});
  for (const record of missedRecords(told.records, missed, monday)) told.records.set(record.id, record);
  const id = found(told.ids[0]);
  const before = {
    ...found(boardOf(told.records.values()).engagements[0]?.items[0]?.calendar),
    start: monday + day,
  };
  expect(wordAfter(before, { start: monday + day }, monday)).toEqual({ status: 'standing' });
  expect(told.records.get(id)?.f).toMatchObject({ status: 'vanished-asked', answered: 'moved' });
});

test('A feed that lags behind shows the old dates where they were: that brings none of them back', () => {
  const told = seriesMoved(25);
  const missed = miss(told, told.look, {});
  for (const record of missedRecords(told.records, missed, monday)) told.records.set(record.id, record);
  const items = () => found(boardOf(told.records.values()).engagements[0]).items;
  const see = (start: number, at: SightedAt, calendar?: string) => {
    const end = start + hour;
    const event = { ...found(told.events[0]), title: 'Maya Rosen', timeKnown: true, start, end };
    const shown = calendar === undefined ? event : { ...event, calendar };
    const sighted = sightBookings(boardOf(told.records.values()), [shown], at);
    for (const record of bookingRecords(told.records, sighted, monday)) told.records.set(record.id, record);
  };
  see(monday + day, { now: monday, where: 'feed' }, 'feed-1');
  expect(items().filter(({ off }) => off)).toHaveLength(2);
  // Where it was missed it is believed, and so is another place.
  see(monday + day, { now: monday, where: 'google-calendar' });
  expect(items().filter(({ off }) => off)).toHaveLength(1);
});

test('What was moved is where any calendar shows it elsewhere', () => {
  const event = {
    provider: 'google',
    eventId: 'C-014',
    originalStart: '24',
    title: 'Maya Rosen',
    timeKnown: true,
  };
  const told = booked([24], { status: 'vanished-asked', noticedAt: monday, answered: 'moved' });
  const see = (start: number) =>
    sightBookings(
      boardOf(told.records.values()),
      [{ ...event, start, end: start + hour, calendar: 'feed-1' }],
      { now: monday, where: 'feed' },
    ).map(({ booking }) => booking.status);
  expect(see(monday + day)).toEqual([]);
  expect(see(monday + 2 * day)).toEqual(['standing']);
});

test.for([
  ['another series', { seriesId: 't' }, 25],
  ['no series', { seriesId: undefined }, 25],
  ['another calendar', { seenWhere: 'google-calendar|work@g' }, 25],
  ['the series, further than half a week away', {}, 11 * 24],
] as const)('A new date of %s replaces nothing', ([, changes, byHours]) => {
  const told = seriesMoved(byHours, changes);
  expect(miss(told, told.look, {}).replaced).toEqual([]);
});

test('A date that was known before replaces nothing: two a week are two', () => {
  const told = seriesMoved(25);
  const { fresh: _none, ...look } = told.look;
  expect(miss(told, look, {}).replaced).toEqual([]);
});
