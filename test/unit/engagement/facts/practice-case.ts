// A situation of a real practice, told as records, and the boundaries that a coach should hear about in it. `facts` are the ones that
// the situation is about; `codes` is everything that speaks.
import type { Facts } from '#shared/engagement/fact-names.ts';
import type { Moment } from '#shared/engagement/facts.ts';
import { activeStory, type Story, type StoryOf } from '#test/support/story.ts';

export type PracticeCase = {
  readonly label: string;
  readonly tell: (of?: StoryOf) => Story;
  readonly moment?: (story: Story) => Partial<Moment>;
  readonly facts: Partial<Facts>;
  readonly codes: readonly string[];
};

/** Under way with some sessions held a fortnight apart, and the next one in so many hours. */
export function underWay(
  of: StoryOf | undefined,
  count: number,
  nextIn: number | null = 90,
  terms = {},
  lastDaysAgo = 10,
): Story {
  const story = activeStory(terms, of);
  story.held(count, lastDaysAgo);
  if (nextIn !== null) story.session(nextIn, { status: 'booked' });
  return story;
}

export const midpointDone = { midpoint: { extensions: 0, at: 0 } };
export const share = { recipient: 'Dr Lund', items: ['goals'] };
export const offered = (story: Story, names: number) =>
  Array.from({ length: names }, (_, index) => story.entry({ name: `Person ${index}` }));

export const and = (story: Story, more: (story: Story) => void): Story => {
  more(story);
  return story;
};
