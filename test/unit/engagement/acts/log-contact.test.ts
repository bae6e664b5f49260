import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { logContact, markScheduling, type ContactLog } from '#shared/engagement/acts/log-contact.ts';
import { invalid, nothingNew, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, monday } from '#test/support/practice.ts';

function contacts() {
  const practice = underWay();
  const log = (contact: Partial<ContactLog> = {}, now = monday) =>
    logContact(
      practice.records.values(),
      { engagement: practice.id, channel: 'message', direction: 'in', ...contact },
      actAt(now),
    );
  const mark = (now = monday) =>
    markScheduling(practice.records.values(), { engagement: practice.id }, actAt(now));
  const scheduling = () =>
    practice
      .all('contact')
      .toSorted((a, b) => Number(a.f['at']) - Number(b.f['at']))
      .map(({ f }) => f['scheduling']);
  return { ...practice, log, mark, scheduling };
}

test('One tap is one contact; its text is asked for nowhere', () => {
  const { done, log, all, id } = contacts();
  done(log());
  done(log());
  expect(all('contact')).toHaveLength(2);
  expect(found(all('contact')[0])).toMatchObject({
    parent: id,
    f: {
      ...{ at: monday, channel: 'message', direction: 'in' },
      ...{ scheduling: false, answersCheckIn: false, isCheckIn: false },
    },
  });
  expect(found(all('contact')[0]).f).not.toHaveProperty('minutes');
});

test('What was said of it is kept', () => {
  const { done, log, all } = contacts();
  const said = { channel: 'phone', direction: 'out', minutes: 12 } as const;
  done(log({ ...said, scheduling: true, answersCheckIn: true, isCheckIn: true }));
  expect(found(all('contact')[0]).f).toEqual({
    ...{ ...said, at: monday, scheduling: true, answersCheckIn: true, isCheckIn: true },
  });
});

test('What is wrong is named', () => {
  const { log } = contacts();
  // @ts-expect-error a message may hold anything
  expect(log({ channel: 'pigeon', direction: 'up', minutes: -1 })).toEqual(
    invalid('channel', 'direction', 'minutes'),
  );
  expect(log({ minutes: 1441 })).toEqual(invalid('minutes'));
});

test('One press says of the client’s last contact that it was about dates, the next of the one before', () => {
  const { done, log, mark, scheduling } = contacts();
  done(log({}, monday + 2 * hour));
  done(log({}, monday + hour));
  done(log({ direction: 'out' }, monday + 3 * hour));
  done(mark(monday + day));
  expect(scheduling()).toEqual([false, true, false]);
  done(mark(monday + day));
  expect(scheduling()).toEqual([true, true, false]);
  expect(mark(monday + day)).toEqual(nothingNew);
});

test('What was before the last held session is not spoken of', () => {
  const { done, log, mark, hold, scheduling } = contacts();
  done(log({}, monday - 3 * hour));
  hold(monday - 2 * hour);
  hold(monday - hour, { outcome: 'no-show' });
  expect(mark()).toEqual(nothingNew);
  done(log({}, monday - hour));
  done(mark());
  expect(scheduling()).toEqual([false, true]);
});

test.for([
  ['intro', [true]],
  ['follow-up', [true]],
  ['urgent', [true]],
  ['session', [false]],
  ['review', [false]],
] as const)('Only a session or review begins the time between sessions anew: %s', ([kind, said]) => {
  const { done, log, mark, hold, scheduling } = contacts();
  done(log({}, monday - 3 * hour));
  hold(monday - 2 * hour, {}, kind);
  done(mark());
  expect(scheduling()).toEqual(said);
});

test('What came before the session was over is spoken of in it', () => {
  const { done, log, mark, hold } = contacts();
  hold(monday - 2 * hour);
  hold(monday - 9 * hour);
  done(log({}, monday - 2 * hour));
  done(log({}, monday - 70 * 60_000));
  expect(mark()).toEqual(nothingNew);
});

test('A contact of a newer version is left alone', () => {
  const { done, log, mark, all, spoil } = contacts();
  done(log());
  spoil(found(all('contact')[0]).id, { minWriter: 2 });
  expect(mark()).toEqual(updateNeeded);
});
