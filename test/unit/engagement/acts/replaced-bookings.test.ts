// Which old dates of a series a new one stands for, where more than one could be meant.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { replacedBookings } from '#shared/engagement/acts/replaced-bookings.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import type { Booking } from '#shared/records/booking.ts';
import { found, monday } from '#test/support/practice.ts';
import { activeStory, type Story } from '#test/support/story.ts';

const seen = { seriesId: 'weekly', seenWhere: 'google-calendar|me@m' };

const bookedAt = (story: Story, hours: number, event: Partial<Booking> = {}) =>
  story.session(hours, { status: 'booked', event: { ...seen, ...event } }).booking;

/** Of which old dates those at these hours take the place, as two devices find it that have them in another order. */
function replaced(old: readonly number[], fresh: readonly number[]) {
  const ways = [activeStory(), activeStory()].map((story, way) => {
    const inOrder = (hours: readonly number[]) => (way === 0 ? hours : hours.toReversed());
    const arrived = new Set(inOrder(fresh).map((hours) => bookedAt(story, hours)));
    const missed = new Set(inOrder(old).map((hours) => bookedAt(story, hours)));
    const practice = practiceRecords(story.records.values());
    const bookings = found(practice.under.get(story.id)).bookings;
    return replacedBookings(
      practice,
      arrived,
      bookings.filter(({ id }) => missed.has(id)),
    ).map((id) => old.find((hours) => bookedAt(story, hours) === id));
  });
  expect(ways[1]).toEqual(ways[0]);
  return found(ways[0]);
}

test('One new date stands for one old date: the nearer of two', () => {
  expect(replaced([0, 30], [20])).toEqual([30]);
  expect(replaced([0, 30], [10])).toEqual([0]);
});

test('Of two that are as near, every device takes the same one, and only that', () => {
  const [one, ...others] = replaced([0, 40], [20]);
  expect(others).toEqual([]);
  expect([0, 40]).toContain(one);
});

test('A date that has moved leaves the other new ones to the other old ones', () => {
  expect(new Set(replaced([0, 30], [25, 60]))).toEqual(new Set([0, 30]));
  expect(replaced([0], [10, 20])).toEqual([0]);
});

test('Which of two new dates as near an old one takes is the same on every device, for another one may hang on it', () => {
  // The earlier of them is near enough to the first old date, too, and the later one is not.
  expect(replaced([-84, 0], [-1, 1])).toContain(0);
});

test('Half a week away is near, and a moment more is not', () => {
  expect(replaced([0], [84])).toEqual([0]);
  expect(replaced([0], [84.01])).toEqual([]);
});

test('A new date of another client’s series of the same name replaces nothing of this one’s', () => {
  const [mine, theirs] = [activeStory(), activeStory({}, { name: 'Ken Ito', code: 'C-015', now: monday })];
  const old = bookedAt(mine, 24);
  const fresh = new Set([bookedAt(theirs, 25)]);
  const practice = practiceRecords([...mine.records.values(), ...theirs.records.values()]);
  const missed = found(practice.under.get(mine.id)).bookings.filter(({ id }) => id === old);
  expect(replacedBookings(practice, fresh, missed)).toEqual([]);
});

test('Of two events that belong to no series the one is not taken for the other', () => {
  const story = activeStory();
  const alone = { seriesId: undefined };
  const [old, fresh] = [bookedAt(story, 24, alone), bookedAt(story, 25, alone)];
  const practice = practiceRecords(story.records.values());
  const missed = found(practice.under.get(story.id)).bookings.filter(({ id }) => id === old);
  expect(replacedBookings(practice, new Set([fresh]), missed)).toEqual([]);
});
