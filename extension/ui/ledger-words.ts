// The ledger read out: "3 held, 1 late cancellation counted, 2 left."
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { plural, t } from './text.ts';

export function ledgerWords(engagement: BoardEngagement): string {
  const { agreed, held, used, remaining } = engagement;
  const counted = used - held;
  const parts = [
    plural('ledgerHeld', held),
    counted > 0 && plural('ledgerCounted', counted),
    agreed > 0 && (remaining < 0 ? plural('ledgerOver', -remaining) : plural('ledgerLeft', remaining)),
  ];
  return new Intl.ListFormat(t('localeTag'), { type: 'unit' }).format(parts.filter((part) => part !== false));
}
