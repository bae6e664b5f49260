// What of the agreement matters while a session runs: its key lines, and what this session is the moment for.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { ForecastItem } from '#shared/engagement/forecast.ts';
import { termsLines } from '../terms-lines.ts';
import { t } from '../text.ts';

/** Below this a half-way review would come before the work has begun. */
const leastForReview = 4;

export function termsFacts(engagement: BoardEngagement, item: ForecastItem | undefined): readonly string[] {
  const { terms, agreed, state } = engagement;
  if (terms === null) return [];
  const facts = [...termsLines(terms)];
  if (item?.ordinal === Math.floor(agreed / 2) && agreed >= leastForReview) facts.push(t('factHalfWay'));
  if (item?.badge?.kind === 'closing' && state !== 'closing') facts.push(t('factNameTheEnding'));
  if (state === 'closing') facts.push(t('stateClosing'));
  return facts;
}
