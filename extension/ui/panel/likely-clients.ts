// The clients that a question offers, one line each: those that are possible, then those with a session today, then the others.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { RecordId } from '#shared/records/record.ts';
import { isSameDay } from '../dates.ts';
import { isOver } from '../standing.ts';

export type LikelyClient = { readonly client: RecordId; readonly name: string; readonly code: string };

/** Whose work is over is offered only where they are possible. */
export function likelyClients(
  engagements: readonly BoardEngagement[],
  now: number,
  possible: readonly RecordId[] = [],
): readonly LikelyClient[] {
  const asked = engagements.filter(({ client }) => possible.includes(client));
  const open = engagements.filter((engagement) => !isOver(engagement));
  const today = open.filter(({ items }) => items.some((item) => !item.off && isSameDay(item.start, now)));
  const inOrder = [...asked, ...today, ...open];
  return [...new Map(inOrder.map((engagement) => [engagement.client, engagement])).values()];
}
