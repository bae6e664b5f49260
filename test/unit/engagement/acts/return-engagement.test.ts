import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { declineEngagement } from '#shared/engagement/acts/call-off.ts';
import { returnEngagement } from '#shared/engagement/acts/return-engagement.ts';
import { notFound, refused, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, found, idOf, maya, monday } from '#test/support/practice.ts';

function back(practice = underWay()) {
  const again = (now = monday + day) =>
    returnEngagement(practice.records.values(), { client: practice.client }, actAt(now));
  return { ...practice, again };
}

test('Who comes back begins a new engagement, with the next number', () => {
  const { done, end, again, engagement, id, client } = back();
  end();
  const { engagement: next } = done(again());
  expect(engagement(next)).toMatchObject({
    ...{ client, number: 2, state: 'proposed', createdAt: monday + day, stateAt: monday + day, agreed: 0 },
  });
  expect(engagement(id).state).toBe('ended');
});

test('While one goes on no other begins', () => {
  const { done, end, again } = back();
  expect(again()).toEqual(refused('still-open'));
  end();
  done(again());
  expect(again()).toEqual(refused('still-open'));
});

test('What another client does is another matter', () => {
  const { done, add, end, again } = back();
  end();
  add({ ...maya, name: 'Anna Lee', code: 'C-002', emails: [] }, monday);
  expect(done(again()).records).toHaveLength(2);
});

test('After one that was declined they can come back', () => {
  const { done, again, engagement, records, id } = back(underWay(null));
  done(declineEngagement(records.values(), { engagement: id, by: 'client' }, actAt(monday)));
  expect(engagement(done(again()).engagement).number).toBe(2);
});

test('Two browsers that begin it begin the same one', () => {
  const { end, again, records, board } = back();
  end();
  const [one, other] = [again(), again(monday + 2 * day)];
  if (!one.ok || !other.ok) throw new Error('refused');
  for (const record of [...one.value.records, ...other.value.records]) records.set(record.id, record);
  expect(board().engagements).toHaveLength(2);
});

test('Numbers go on from the highest, and start at one where there is none', () => {
  const { done, again, engagement, end, fields, spoil, id, records } = back();
  end();
  spoil(id, { f: { ...fields(), number: 7 } });
  expect(engagement(done(again()).engagement).number).toBe(8);
  const alone = back();
  alone.records.delete(alone.id);
  expect(alone.engagement(alone.done(alone.again()).engagement).number).toBe(1);
  expect(records.size).toBeGreaterThan(0);
});

test('An engagement without any step is one that goes on', () => {
  const { again, all, records } = back();
  for (const step of all('transition')) records.delete(step.id);
  expect(again()).toEqual(refused('still-open'));
  for (const { id, type } of [...records.values()])
    if (type !== 'client' && type !== 'engagement') records.delete(id);
  expect(again()).toEqual(refused('still-open'));
});

test('One that cannot be read is not written over', () => {
  const { done, again, end, spoil } = back();
  end();
  const { engagement: next } = done(again());
  spoil(next, { f: {} });
  expect(again()).toEqual(refused('unreadable'));
});

test('Only a client comes back', () => {
  const { records, id, client, spoil } = back();
  expect(returnEngagement(records.values(), { client: idOf('x') }, actAt(monday))).toEqual(notFound);
  expect(returnEngagement(records.values(), { client: id }, actAt(monday))).toEqual(notFound);
  spoil(client, { minWriter: 2 });
  expect(found(returnEngagement(records.values(), { client }, actAt(monday)))).toEqual(updateNeeded);
});
