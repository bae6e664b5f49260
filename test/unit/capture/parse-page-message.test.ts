// A page can say anything: only what has the agreed shape and size gets through.
import { expect, test } from 'vitest';
import { parseCalendarSeen, parseCallSeen } from '#extension/capture/parse-page-message.ts';

const sighting = {
  chipId: 'YQ',
  provider: 'google',
  eventId: 'a',
  title: 'Coaching',
  day: '2026-03-03',
  startMinute: 600,
  allDay: false,
  shape: 'block',
  tight: false,
};
const message = {
  site: 'google-calendar',
  page: 'p1',
  sightings: [sighting],
  health: { state: 'ok', chips: 1, read: 1 },
  wholeDays: ['2026-03-03'],
  opened: null,
};

test('A calendar message of the agreed shape is taken as it is', () => {
  expect(parseCalendarSeen(message)).toEqual({ ok: true, value: message });
});

test('Fields that were not agreed are left behind', () => {
  const more = { ...message, sightings: [{ ...sighting, html: '<b>' }], admin: true };
  expect(parseCalendarSeen(more)).toEqual({ ok: true, value: message });
});

test.each([
  ['nothing', undefined],
  ['a text', 'calendar'],
  ['a day that is no day', { ...message, sightings: [{ ...sighting, day: 'tomorrow' }] }],
  ['a day that no month has', { ...message, sightings: [{ ...sighting, day: '2026-02-31' }] }],
  ['a whole day that no year has', { ...message, wholeDays: ['2026-13-01'] }],
  ['a title of 100 kB', { ...message, sightings: [{ ...sighting, title: 'x'.repeat(100_000) }] }],
  ['ten thousand events', { ...message, sightings: Array.from({ length: 10_000 }, () => sighting) }],
  ['a shape nobody draws', { ...message, sightings: [{ ...sighting, shape: 'spiral' }] }],
  ['a site that is none', { ...message, site: 'no-calendar' }],
  ['an event of another provider', { ...message, sightings: [{ ...sighting, provider: 'outlook' }] }],
  [
    'an opened event of another provider',
    { ...message, opened: { provider: 'outlook', eventId: 'a', title: '', emails: [], links: [] } },
  ],
  ['minutes beyond two days', { ...message, sightings: [{ ...sighting, startMinute: 1e9 }] }],
])('A calendar message with %s is refused whole', (_, input) => {
  expect(parseCalendarSeen(input)).toEqual({ ok: false, error: { type: 'not-understood' } });
});

test('A call message with a state of its own invention is refused', () => {
  const call = { site: 'google-meet', state: 'in', url: 'https://meet.google.com/abc-defg-hij', title: '' };
  expect(parseCallSeen(call).ok).toBe(true);
  expect(parseCallSeen({ ...call, state: 'recording' }).ok).toBe(false);
});
