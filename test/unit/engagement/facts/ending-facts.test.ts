import { expect, test } from 'vitest';
import { engagementType } from '#shared/records/engagement.ts';
import { createRecord } from '#shared/records/record.ts';
import { transitionType } from '#shared/records/transition.ts';
import { day, idOf } from '#test/support/practice.ts';
import { activeStory, endedStory, tellStory, type Story } from '#test/support/story.ts';

const dayOf = (story: Story, inDays: number) => new Date(story.now + inDays * day).toISOString().slice(0, 10);

function returned(story: Story): void {
  const at = { id: idOf('story return'), parent: story.clientId, editedAt: story.now };
  const second = createRecord(engagementType, at, { number: 2, createdAt: story.now });
  story.records.set(second.id, second);
}

test('Loose ends are counted while it is closing, and then alone', () => {
  const story = activeStory({ fee: { amount: 90, per: 'session', due: '' } });
  story.held(2, 10, { event: { seriesId: 'maya' } });
  story.session(90, { status: 'booked' });
  expect(story.facts().loose).toBe(0);
  story.step('closing', 5);
  // Future events, unpaid, unused, a recurring invitation, the booking link.
  expect(story.facts().loose).toBe(5);
});

test('What the records settle, or the coach ticked, is no loose end', () => {
  const story = activeStory();
  story.held(6, 10);
  story.step('closing', 5);
  expect(story.facts().loose).toBe(1);
  story.engagement({ ending: { step: 'loose-ends', settled: ['booking-link'] } });
  expect(story.facts().loose).toBe(0);
});

test('What was agreed and not used is a loose end until it is ticked', () => {
  const story = activeStory();
  story.held(5, 10);
  story.step('closing', 5);
  story.engagement({ ending: { step: 'loose-ends', settled: ['booking-link'] } });
  expect(story.facts().loose).toBe(1);
  story.engagement({ ending: { step: 'loose-ends', settled: ['booking-link', 'unused'] } });
  expect(story.facts().loose).toBe(0);
});

test('Events that stand after the end are counted, less the one that runs', () => {
  const story = endedStory(20);
  story.session(-0.5, { status: 'booked' });
  story.session(48, { status: 'booked' });
  story.session(96, { status: 'booked' });
  story.session(120, { status: 'booked', event: { status: 'cancelled' } });
  expect(story.facts()).toMatchObject({ futureEvents: 2, sessionAfterEnd: true });
});

test('An event that is left on purpose, and the agreed follow-up, stand for nothing', () => {
  const story = endedStory(20);
  const { booking } = story.session(20, { status: 'booked' });
  expect(story.facts()).toMatchObject({ futureEvents: 1, sessionAfterEnd: true });
  story.engagement({ leftStanding: [booking] });
  expect(story.facts()).toMatchObject({ futureEvents: 0, sessionAfterEnd: false });
  story.agree(70, { followUp: 'one' });
  story.session(30, { status: 'booked', kind: 'follow-up' });
  expect(story.facts()).toMatchObject({ futureEvents: 0, sessionAfterEnd: false });
});

test('A second follow-up is a session after the end like any other', () => {
  const story = endedStory(20);
  story.agree(70, { followUp: 'one' });
  story.session(10, { status: 'booked', kind: 'follow-up' });
  story.session(20, { status: 'booked', kind: 'follow-up' });
  expect(story.facts()).toMatchObject({ futureEvents: 1, sessionAfterEnd: true });
});

test('A session after the end is noticed a day ahead, and in a call at once', () => {
  const story = endedStory(20);
  story.session(24.1, { status: 'booked' });
  expect(story.facts().sessionAfterEnd).toBe(false);
  story.session(24, { status: 'booked' });
  expect(story.facts().sessionAfterEnd).toBe(true);
  const called = endedStory(20);
  expect(called.facts({ call: { engagement: called.id, overMin: 0 } }).sessionAfterEnd).toBe(true);
  expect(called.facts({ call: { engagement: null, overMin: 0 } }).sessionAfterEnd).toBe(false);
});

test('Before the end a session is just a session', () => {
  const story = activeStory();
  story.session(20, { status: 'booked' });
  expect(story.facts({ call: { engagement: story.id, overMin: 0 } }).sessionAfterEnd).toBe(false);
});

test('Once the client came back, neither session nor contact is after the end', () => {
  const story = endedStory(20);
  story.contact(2);
  expect(story.facts().contactsAfterEnd).toBe(1);
  returned(story);
  const call = { engagement: story.id, overMin: 0 };
  expect(story.facts({ call })).toMatchObject({ contactsAfterEnd: 0, sessionAfterEnd: false });
});

test('The agreed follow-up falls due a week ahead, until it was had', () => {
  const story = endedStory(20);
  const due = (inDays: number, more = {}) => {
    story.engagement({ aftercare: { kind: 'one', dueOn: dayOf(story, inDays), ...more } });
    return story.facts().aftercareDue;
  };
  expect(due(8)).toBe(false);
  expect(due(7)).toBe(true);
  expect(due(-30)).toBe(true);
  expect(due(-30, { usedAt: story.now })).toBe(false);
  expect(due(1, { kind: 'none' })).toBe(false);
});

test('Without a day of its own it falls due three months after the last one', () => {
  const story = endedStory(86);
  story.agree(70, { followUp: 'one' });
  expect(story.facts().aftercareDue).toBe(true);
  const earlier = endedStory(80);
  earlier.agree(70, { followUp: 'one' });
  expect(earlier.facts().aftercareDue).toBe(false);
});

test('A follow-up that was held is not due again', () => {
  const story = endedStory(100);
  story.agree(70, { followUp: 'one' });
  story.session(-24, { kind: 'follow-up', counts: false });
  expect(story.facts().aftercareDue).toBe(false);
});

test('No follow-up falls due before the end', () => {
  const story = activeStory({ followUp: 'one' });
  story.engagement({ aftercare: { kind: 'one', dueOn: dayOf(story, -1) } });
  expect(story.facts().aftercareDue).toBe(false);
  story.engagement();
  expect(story.facts().aftercareDue).toBe(false);
});

test('Each class of records has its own time, from the last day on', () => {
  const story = endedStory(365);
  expect(story.facts().retentionDue).toBe(true);
  story.engagement({ erasedClasses: ['reflection'] });
  expect(story.facts().retentionDue).toBe(false);
  story.settings({ retentionYears: { agreement: 7, record: 1, reflection: 1, consent: 7 } });
  expect(story.facts().retentionDue).toBe(true);
});

test('A day before its time nothing is due', () => {
  expect(endedStory(364).facts().retentionDue).toBe(false);
});

test('A day to which the coach moved it keeps the records until then', () => {
  const story = endedStory(365);
  story.engagement({ eraseOn: dayOf(story, 1) });
  expect(story.facts().retentionDue).toBe(false);
  story.engagement({ eraseOn: dayOf(story, 0) });
  expect(story.facts().retentionDue).toBe(true);
});

test('A moved day brings nothing forward whose time is not over', () => {
  const story = endedStory(364);
  story.engagement({ eraseOn: dayOf(story, 0) });
  expect(story.facts().retentionDue).toBe(false);
});

test('A class of which there is nothing falls due for nothing', () => {
  const story = endedStory(8 * 366);
  story.engagement({ erasedClasses: ['record', 'reflection', 'agreement'] });
  expect(story.facts().retentionDue).toBe(false);
  story.consent();
  expect(story.facts().retentionDue).toBe(true);
});

test('What was agreed is kept for its time, be it only a line of the ledger', () => {
  const story = endedStory(8 * 366);
  story.engagement({ erasedClasses: ['record', 'reflection'] });
  const without = (type: string) => {
    for (const record of story.records.values()) if (record.type === type) story.records.delete(record.id);
    return story.facts().retentionDue;
  };
  expect(without('agreement')).toBe(true);
  expect(without('ledger-entry')).toBe(false);
});

test('What was disclosed is kept as long as the consent to it', () => {
  const story = endedStory(8 * 366);
  story.engagement({ erasedClasses: ['record', 'reflection', 'agreement'] });
  story.disclosure();
  expect(story.facts().retentionDue).toBe(true);
});

test('An engagement that goes on has no such day', () => {
  const story = activeStory();
  story.engagement({ eraseOn: dayOf(story, -1) });
  expect(story.facts().retentionDue).toBe(false);
});

test('Nothing is asked of who declined', () => {
  const story = tellStory();
  story.step('declined', 5, { from: 'proposed' });
  story.session(20, { status: 'booked' });
  story.contact(1);
  expect(story.facts().state).toBe('archived');
  expect(story.codes({ call: { engagement: story.id, overMin: 0 } })).toEqual([]);
});

test('An event after the end that is over, and was never confirmed, stands no more', () => {
  const story = endedStory(20);
  story.session(-48, { status: 'booked' });
  story.session(-50 / 60, { status: 'booked' });
  expect(story.facts()).toMatchObject({ futureEvents: 0, sessionAfterEnd: false });
});

test('One that begins this moment runs, and is none to come', () => {
  const story = endedStory(20);
  story.session(0, { status: 'booked' });
  expect(story.facts()).toMatchObject({ futureEvents: 0, sessionAfterEnd: true });
});

test('A call at the agreed follow-up, or at an event left on purpose, is no session after the end', () => {
  const story = endedStory(85);
  story.agree(70, { followUp: 'one' });
  const call = { engagement: story.id, overMin: 0 };
  expect(story.facts({ call }).sessionAfterEnd).toBe(true);
  story.session(-0.2, { status: 'running', kind: 'follow-up' });
  expect(story.facts({ call }).sessionAfterEnd).toBe(false);
  const left = endedStory(85);
  const { booking } = left.session(0.9, { status: 'booked' });
  left.engagement({ leftStanding: [booking] });
  expect(left.facts({ call: { ...call, engagement: left.id } }).sessionAfterEnd).toBe(false);
});

test('Well before or after its hour, a call is not the follow-up’s', () => {
  for (const hours of [1.1, -2]) {
    const story = endedStory(85);
    story.agree(70, { followUp: 'one' });
    story.session(hours, { status: 'booked', kind: 'follow-up' });
    expect(story.facts({ call: { engagement: story.id, overMin: 0 } }).sessionAfterEnd).toBe(true);
  }
});

test('Until the last day has come, what is booked still belongs to the work', () => {
  const story = activeStory();
  story.held(5, 10);
  story.session(20, { status: 'booked' });
  story.step('ended', 0, { reason: 'completed', lastDay: dayOf(story, 7), overAt: story.now + 7 * day });
  const call = { engagement: story.id, overMin: 0 };
  expect(story.facts({ call })).toMatchObject({ futureEvents: 0, sessionAfterEnd: false, booked: 1 });
  story.session(8 * 24, { status: 'booked' });
  expect(story.facts()).toMatchObject({ futureEvents: 1, sessionAfterEnd: false });
});

test('A follow-up that stands in the calendar is not due any more', () => {
  const story = endedStory(90);
  story.agree(70, { followUp: 'one' });
  expect(story.facts().aftercareDue).toBe(true);
  story.session(48, { status: 'booked', kind: 'follow-up' });
  expect(story.facts().aftercareDue).toBe(false);
});

test('One that was booked and never confirmed is due again', () => {
  const story = endedStory(90);
  story.agree(70, { followUp: 'one' });
  story.session(-48, { status: 'booked', kind: 'follow-up' });
  expect(story.facts().aftercareDue).toBe(true);
});

test('A return that came to nothing leaves the clean break as it was', () => {
  for (const end of [{ to: 'declined' }, { to: 'ended', reason: 'cancelled' }] as const) {
    const story = endedStory(20);
    story.session(20, { status: 'booked' });
    returned(story);
    expect(story.facts().sessionAfterEnd).toBe(false);
    const place = { id: idOf('story step'), parent: idOf('story return'), editedAt: story.now };
    const step = { from: 'proposed', at: story.now, waived: [], ...end } as const;
    story.records.set(place.id, createRecord(transitionType, place, step));
    expect(story.facts().sessionAfterEnd).toBe(true);
  }
});
