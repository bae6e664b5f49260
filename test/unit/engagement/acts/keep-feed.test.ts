// A calendar's private address: kept once, in words of the coach's own, and taken out again.
import { expect, test } from 'vitest';
import { addFeed, removeFeed, type FeedInput } from '#shared/engagement/acts/keep-feed.ts';
import { feedType } from '#shared/records/feed.ts';
import { createRecord } from '#shared/records/record.ts';
import { invalid, notFound, nothingNew, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, emptyPractice, found, hour, idOf, monday } from '#test/support/practice.ts';

const work: FeedInput = {
  address: 'https://calendar.example/private-abc/basic.ics',
  label: 'Work',
  owner: 'me@example.org',
};

function feeds() {
  const { records, done } = emptyPractice();
  const add = (changes: Partial<FeedInput> = {}, now = monday) =>
    addFeed(records.values(), { ...work, ...changes }, actAt(now));
  return {
    records,
    add,
    keep: (changes: Partial<FeedInput> = {}, now = monday) => done(add(changes, now)).feed,
    remove: (feed = idOf('nobody'), now = monday) => removeFeed(records.values(), { feed }, { now }),
    take: (feed: ReturnType<typeof idOf>, now = monday) =>
      done(removeFeed(records.values(), { feed }, { now })),
    fields: () => [...records.values()].map(({ f }) => f),
    spoil: (feed: ReturnType<typeof idOf>, changes: object) =>
      records.set(feed, { ...found(records.get(feed)), ...changes }),
  };
}

test('An address is kept with what the coach calls it and whose it is, without the spaces around', () => {
  const { keep, records } = feeds();
  const feed = keep({ label: '  Work ', owner: ' me@example.org\n' });
  expect([...records.values()]).toEqual([
    createRecord(feedType, { id: feed, editedAt: monday }, { ...work, addedAt: monday }),
  ]);
});

test('Neither word has to be said', () => {
  const { keep, fields } = feeds();
  keep({ label: '', owner: ' ' });
  expect(fields()).toEqual([{ address: work.address, label: '', owner: '', addedAt: monday }]);
});

test('What does not fit is named, and nothing is kept; five hundred letters fit', () => {
  const long = 'x'.repeat(501);
  expect(feeds().add({ label: long })).toEqual(invalid('label'));
  expect(feeds().add({ owner: long })).toEqual(invalid('owner'));
  expect(feeds().add({ label: long, owner: long })).toEqual(invalid('label', 'owner'));
  expect(feeds().add({ label: ` ${'x'.repeat(500)} `, owner: 'x'.repeat(500) }).ok).toBe(true);
});

test('An address that is there is not kept twice: what is said of it now takes the place of what was said', () => {
  const { keep, fields } = feeds();
  const feed = keep();
  expect(keep({ label: 'Practice', owner: '' }, monday + hour)).toBe(feed);
  expect(fields()).toEqual([{ ...work, label: 'Practice', addedAt: monday }]);
  expect(keep({ label: '', owner: 'other@example.org' }, monday + hour)).toBe(feed);
  expect(fields()).toEqual([{ ...work, label: 'Practice', owner: 'other@example.org', addedAt: monday }]);
});

test('Said again in the same words, or in none, nothing is written, and it is the same feed', () => {
  const { keep, add } = feeds();
  const feed = keep();
  for (const words of [{}, { label: '', owner: '' }])
    expect(add(words, monday + hour)).toEqual({ ok: true, value: { records: [], feed } });
});

test('Another address is another feed, however alike the words are', () => {
  const { keep, fields } = feeds();
  expect(keep()).not.toBe(keep({ address: `${work.address}?2` }));
  expect(fields().map(({ address }) => address)).toEqual([work.address, `${work.address}?2`]);
});

test('What a newer version keeps is found, and not written over', () => {
  const { keep, add, remove, spoil } = feeds();
  const feed = keep();
  spoil(feed, { minWriter: 99 });
  expect(add()).toEqual({ ok: true, value: { records: [], feed } });
  expect(add({ label: 'Practice' })).toEqual(updateNeeded);
  expect(remove(feed)).toEqual(updateNeeded);
});

test('Removed, its address and whose it is are gone, and what it was called stays', () => {
  const { keep, take, fields } = feeds();
  const other = `${work.address}?2`;
  keep({ address: other });
  take(keep(), monday + hour);
  expect(fields()).toEqual([
    { ...work, address: other, addedAt: monday },
    { label: 'Work', address: '', owner: '', addedAt: monday, removedAt: monday + hour },
  ]);
});

test('It is removed once, and what is nowhere cannot be removed', () => {
  const { keep, take, remove } = feeds();
  const feed = keep();
  take(feed);
  expect(remove(feed, monday + hour)).toEqual(nothingNew);
  expect(remove()).toEqual(notFound);
});

test('Added again after it was removed, it is a new feed', () => {
  const { keep, take, records } = feeds();
  const first = keep();
  take(first);
  const second = keep({ label: 'Again' }, monday + hour);
  expect(second).not.toBe(first);
  expect(records.get(second)?.f).toEqual({ ...work, label: 'Again', addedAt: monday + hour });
});

test('What cannot be read is not taken for the same address', () => {
  const { keep, spoil, records } = feeds();
  const damaged = keep();
  spoil(damaged, { f: { ...work, addedAt: 'soon' } });
  expect(keep()).not.toBe(damaged);
  expect(records.size).toBe(2);
});
