// The lists of Cal.com, read from our own page in the shape of the real one. What is expected is written by hand.
import { expect, test } from 'vitest';
import { cssString } from '#extension/overlay/css-string.ts';
import { calCom, readBookings } from '#extension/sites/cal-com.ts';
import { calComBookings, type CalComBooking, type CalComPage } from '#test/pages/cal-com-bookings.ts';
import { documentAt } from './document-at.ts';

const maya: CalComBooking = {
  uid: 'kF3xMaya',
  title: 'Coaching between Coach and Maya R.',
  start: '2026-11-25T10:00',
  end: '2026-11-25T10:50',
  guests: [{ name: 'Maya R.', email: 'maya@example.org' }],
};
const ben: CalComBooking = {
  uid: 'kF3xBen',
  title: 'Second part',
  start: '2027-01-04T15:30',
  end: '2027-01-04T16:20',
  guests: [{ name: 'Ben' }],
};

const at = (page: Partial<CalComPage> & Pick<CalComPage, 'bookings'>, host = 'app.cal.com') => {
  const whole = { list: 'upcoming', ...page } as const;
  return documentAt(`https://${host}/bookings/${whole.list}`, calComBookings(whole));
};
const read = (page: Partial<CalComPage> & Pick<CalComPage, 'bookings'>) => readBookings(at(page), 2026);

test('A booking is read whole: its id, its title, its guests’ addresses, its day without a year and its time', () => {
  expect(read({ bookings: [maya, ben] })).toEqual({
    sightings: [
      {
        chipId: '/booking/kF3xMaya',
        provider: 'cal-com',
        eventId: 'kF3xMaya',
        title: 'Coaching between Coach and Maya R.',
        day: '2026-11-25',
        startMinute: 600,
        endMinute: 650,
        allDay: false,
        shape: 'row',
        tight: false,
        emails: ['maya@example.org'],
      },
      {
        chipId: '/booking/kF3xBen',
        provider: 'cal-com',
        eventId: 'kF3xBen',
        title: 'Second part',
        day: '2027-01-04',
        startMinute: 930,
        endMinute: 980,
        allDay: false,
        shape: 'row',
        tight: false,
      },
    ],
    health: { state: 'ok', chips: 2, read: 2 },
    wholeDays: [],
  });
});

test.for([
  ['de', '24h'],
  ['es', '24h'],
  ['fr', '24h'],
  ['pt-BR', '24h'],
  ['ar', '24h'],
  ['uk', '24h'],
  ['en-GB', '12h'],
] as const)('In %s, with a clock of %s, the same days and times are read', ([language, clock]) => {
  for (const withYear of [true, false]) {
    const { sightings } = read({ bookings: [maya, ben], language, clock, withYear });
    expect(sightings.map(({ day, startMinute }) => [day, startMinute])).toEqual([
      ['2026-11-25', 600],
      ['2027-01-04', 930],
    ]);
  }
});

test('Cancelled bookings are told as cancelled, and a request that waits for the coach’s yes is only passing', () => {
  const kind = (list: CalComPage['list']) => {
    const [seen] = read({ list, bookings: [maya] }).sightings;
    return [seen?.status, seen?.passing];
  };
  expect(kind('cancelled')).toEqual(['cancelled', undefined]);
  expect(kind('unconfirmed')).toEqual([undefined, true]);
  for (const list of ['upcoming', 'recurring', 'past'] as const)
    expect(kind(list)).toEqual([undefined, undefined]);
});

const withRow = (change: (html: string) => string) => {
  const html = change(calComBookings({ list: 'upcoming', bookings: [maya] }));
  return readBookings(documentAt('https://app.cal.com/bookings/upcoming', html), 2026);
};
const unread = { sightings: [], health: { state: 'degraded', chips: 1, read: 0 } };

test.for([
  ['tells no day', 'Wed, 25 Nov', 'Soon'],
  ['tells a weekday that its date has in no year near', 'Wed, 25 Nov', 'Mon, 25 Nov'],
  ['tells a day without a weekday and a year', 'Wed, 25 Nov', '25 Nov'],
  ['tells two days', 'Wed, 25 Nov</div>', 'Wed, 25 Nov</div><div>Thu, 26 Nov</div>'],
  ['tells two times', '10:50am</div>', '10:50am</div><div>11:00am - 11:50am</div>'],
  ['leads to two bookings', '>Join</a>', '>Join</a><a href="/booking/other">Other</a>'],
  ['leads to no booking', '/booking/kF3xMaya', '/event-types/kF3xMaya'],
  ['has two titles', '<span>You</span>', '<div title="Other">Other</div>'],
  ['has no title', 'title="Coaching', 'data-title="Coaching'],
  ['has an id too long for a record', 'kF3xMaya', 'k'.repeat(501)],
] as const)('A row that %s is left out, and the page is told as degraded', ([, from, to]) => {
  expect(withRow((html) => html.replaceAll(from, to))).toMatchObject(unread);
});

test('One booking in two rows that do not agree is left out, and in two that do is one', () => {
  const later = { ...maya, start: '2026-11-26T10:00', end: '2026-11-26T10:50' };
  expect(read({ bookings: [maya, later] })).toMatchObject({
    sightings: [],
    health: { state: 'degraded', chips: 2, read: 0 },
  });
  expect(read({ bookings: [maya, maya] }).sightings).toHaveLength(1);
});

test('A link that another, unreadable row holds too wears nothing: the badge would sit on both', () => {
  const html = calComBookings({ list: 'upcoming', bookings: [maya, ben] });
  const both = html.replace(
    '<a href="/booking/kF3xBen" class',
    '<a href="/booking/kF3xMaya">Copy</a><a href="/booking/kF3xBen" class',
  );
  const { sightings, health } = readBookings(documentAt('https://app.cal.com/bookings/upcoming', both), 2026);
  expect(sightings).toEqual([]);
  expect(health).toEqual({ state: 'degraded', chips: 2, read: 0 });
});

test('A page with bookings and no row is blind; an empty list is not', () => {
  expect(withRow((html) => html.replaceAll('booking-item', 'booking-line')).health.state).toBe('blind');
  expect(read({ bookings: [] }).health.state).toBe('ok');
});

test.for(['upcoming', 'unconfirmed', 'recurring', 'past', 'cancelled/'])(
  'Bookings are read at /bookings/%s, of Cal.com and of a coach’s own host',
  (list) => {
    expect(calCom.isHere(new URL(`https://app.cal.com/bookings/${list}`))).toBe(true);
    expect(calCom.isHere(new URL(`https://cal.example/bookings/${list}`))).toBe(true);
  },
);

test.for([
  '/event-types',
  '/bookings',
  '/bookings/upcoming/kF3x',
  '/booking/kF3xMaya',
  '/maya/bookings/past',
])('Nothing is read at %s', (path) => {
  expect(calCom.isHere(new URL(path, 'https://app.cal.com'))).toBe(false);
});

test('The badge goes behind the title of the row with exactly this link', () => {
  expect(calCom.badgeSelector(cssString('/booking/a"b'), 'row')).toBe(
    String.raw`[data-testid="booking-item"]:not(form):has(a[href="/booking/a\22 b"]) div[title]`,
  );
});
