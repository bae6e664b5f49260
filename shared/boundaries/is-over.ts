// Whether the engagement has ended: most rules are silent from then on.
import type { Facts } from '../engagement/fact-names.ts';

export const isOver = ({ state }: Facts): boolean => state === 'ended' || state === 'archived';
