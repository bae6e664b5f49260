// What a review sends to be counted: what is ticked and what the coach said of the unclear, and nothing that was only to be read.
import { expect, test } from 'vitest';
import { chosen } from '#extension/ui/feed/choice.ts';
import type { PastFound } from '#shared/engagement/past-sessions.ts';
import { idOf } from '#test/support/practice.ts';

const event = (eventId: string) => ({ provider: 'google', eventId, start: 1000, end: 2000 });
const [maya, ken] = [idOf('maya'), idOf('ken')];
const proposal = (name: string) => ({
  ...{ booking: idOf(name), engagement: maya, event: event(name), by: 'email' as const },
  ...{ title: 'Her secret', doubt: null },
});

const past: Pick<PastFound, 'engagements' | 'unclear'> = {
  engagements: [{ engagement: maya, proposals: [proposal('one'), proposal('two')] }],
  unclear: [{ booking: idOf('three'), event: event('three'), title: 'Both', engagements: [maya, ken] }],
};

test('Only what is ticked is sent, without its title', () => {
  const sent = chosen(past, new Set([idOf('two')]), new Map());
  expect(sent).toEqual([{ booking: idOf('two'), engagement: maya, event: event('two'), by: 'email' }]);
  expect(JSON.stringify(sent)).not.toContain('secret');
});

test('An unclear one is sent for the client whom the coach named, as the coach’s word', () => {
  expect(chosen(past, new Set(), new Map([[idOf('three'), ken]]))).toEqual([
    { booking: idOf('three'), engagement: ken, event: event('three'), by: 'coach' },
  ]);
  expect(chosen(past, new Set(), new Map())).toEqual([]);
});
