// Whether an event that does not repeat may lie in the window, before any zone is looked up: what is long past is not worth it, and an
// unknown zone there is nobody's trouble.
import { dayMs } from './civil.ts';
import type { Stretch } from './expand-rule.ts';
import type { FeedItem } from './feed-item.ts';

/** A day each side covers every zone there is. */
const slack = 2 * dayMs;

export const mayTouch = ({ start, end, length }: FeedItem, { from, until }: Stretch): boolean =>
  start.wall - slack < until &&
  Math.max(start.wall + lengthMs(length), end?.wall ?? 0) + dayMs + slack > from;

const lengthMs = (length: FeedItem['length']): number =>
  length === null ? 0 : length.days * dayMs + length.ms;
