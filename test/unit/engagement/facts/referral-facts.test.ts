import { expect, test } from 'vitest';
import { day, idOf } from '#test/support/practice.ts';
import { activeStory, type Story } from '#test/support/story.ts';

const share = { recipient: 'Dr Lund', items: ['goals'] };

function referred(story: Story, changes = {}) {
  const entries = [1, 2, 3].map((index) => story.entry({ name: `Person ${index}` }));
  return story.referral(10, entries, changes);
}

test('Without a referral there is nothing to follow up', () => {
  expect(activeStory().facts()).toMatchObject({ referralOpen: false, names: 0, daysSinceReferral: 0 });
});

test('A name counts with what they do and how to reach them', () => {
  const story = activeStory();
  const entries = [
    story.entry(),
    story.entry({ whatTheyDo: ' ' }),
    story.entry({ contact: '' }),
    idOf('an entry that is gone'),
  ];
  story.referral(3, entries);
  expect(story.facts()).toMatchObject({ referralOpen: true, names: 1, daysSinceReferral: 3 });
});

test('Fewer are enough where the coach said so, but none are not', () => {
  const story = activeStory();
  story.referral(3, [], { fewerIsRight: true });
  expect(story.facts().names).toBe(0);
  const one = activeStory();
  one.referral(3, [one.entry()], { fewerIsRight: true });
  expect(one.facts().names).toBe(3);
});

test('A referral that was closed is over, in either way of saying so', () => {
  const story = activeStory();
  referred(story, { state: 'closed' });
  expect(story.facts().referralOpen).toBe(false);
  const again = activeStory();
  referred(again, { closedAt: again.now - day });
  expect(again.facts()).toMatchObject({ referralOpen: false, names: 0, daysSinceReferral: 0 });
});

test.each(['contact-made', 'shared', 'followed-up'])('Once it is %s, no day is counted any more', (state) => {
  const story = activeStory();
  referred(story, { state });
  expect(story.facts()).toMatchObject({ referralOpen: true, names: 3, daysSinceReferral: 0 });
});

test('The one name that the client chose is enough', () => {
  const story = activeStory();
  const entry = story.entry();
  story.referral(3, [entry], { chosen: entry });
  expect(story.facts().names).toBe(3);
});

test('Of two open ones the older is the one that is followed', () => {
  const story = activeStory();
  story.referral(3, []);
  referred(story);
  expect(story.facts()).toMatchObject({ names: 3, daysSinceReferral: 10 });
});

test('Nothing is shared while nobody shares', () => {
  const story = activeStory();
  story.consent({ grantedAt: story.now - day });
  expect(story.facts()).toMatchObject({ sharing: false, consent: 'none', consentCovers: false });
});

test('A consent is for whom it names, and for the items it names', () => {
  const story = activeStory();
  story.consent({ grantedAt: story.now - day, recipient: 'Dr Ode' });
  expect(story.facts({ share })).toMatchObject({ sharing: true, consent: 'none', consentCovers: false });
  story.consent({ grantedAt: story.now - day, items: ['name-and-contact'] });
  expect(story.facts({ share })).toMatchObject({ consent: 'granted', consentCovers: false });
  story.consent({ grantedAt: story.now - day });
  expect(story.facts({ share })).toMatchObject({ consent: 'granted', consentCovers: true });
});

test('Of several that name the recipient, the one asked for last is told', () => {
  const story = activeStory();
  story.consent({ askedAt: story.now - 9 * day, declinedAt: story.now - 8 * day });
  story.consent({ askedAt: story.now - 2 * day });
  expect(story.facts({ share }).consent).toBe('asked');
  story.consent({ askedAt: story.now - day, declinedAt: story.now });
  expect(story.facts({ share }).consent).toBe('declined');
});

test('A consent that has run out covers nothing', () => {
  const story = activeStory();
  story.consent({ grantedAt: story.now - 40 * day, expiresAt: story.now - day });
  expect(story.facts({ share })).toMatchObject({ consent: 'expired', consentCovers: false });
});

test('Where two were opened or asked for at one moment, every device takes the same', () => {
  const [first, second] = [activeStory(), activeStory()];
  first.referral(3, [first.entry()]);
  first.referral(3, []);
  const names = first.facts().names;
  second.records.clear();
  for (const record of [...first.records.values()].toReversed()) second.records.set(record.id, record);
  expect(second.facts().names).toBe(names);
});

test('Of two consents that were asked for at one moment, every device tells of the same', () => {
  const [first, second] = [activeStory(), activeStory()];
  first.consent({ declinedAt: first.now });
  first.consent();
  second.records.clear();
  for (const record of [...first.records.values()].toReversed()) second.records.set(record.id, record);
  expect(second.facts({ share }).consent).toBe(first.facts({ share }).consent);
});

test('A consent that was given without being asked for counts from when it was written down', () => {
  const story = activeStory();
  story.consent({ askedAt: undefined, declinedAt: story.now });
  story.consent({ askedAt: story.now - 3 * day });
  expect(story.facts({ share }).consent).toBe('declined');
});
