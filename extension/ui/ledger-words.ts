// The ledger in words. Short: "3 held, 1 counted though not held, 2 left." As a coach would read it out: "Agreed 6 on 3 March.
// Held 4. One late cancellation counted, as agreed. 1 left."
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { SessionStatus } from '#shared/records/session.ts';
import { daySaid } from './dates.ts';
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

/** `toConfirm`: past sessions without an answer; the sums do not know them yet. */
export function ledgerReadOut(engagement: BoardEngagement, toConfirm: number, now: number): string {
  const { held, used, terms } = engagement;
  if (terms === null && used === 0 && toConfirm === 0) return '';
  const late = debited(engagement, 'late-cancelled');
  const noShow = debited(engagement, 'no-show');
  const other = used - held - late - noShow;
  const sentences = [
    terms !== null && agreedSentence(engagement, now),
    plural('readHeld', held),
    late > 0 && plural('readLate', late),
    noShow > 0 && plural('readNoShow', noShow),
    other > 0 && plural('readCounted', other),
    leftSentence(engagement),
    toConfirm > 0 && plural('readToConfirm', toConfirm),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

function agreedSentence({ credits, agreed }: BoardEngagement, now: number): string {
  const [first, ...later] = credits;
  if (first === undefined || agreed === 0) return t('readNoNumber');
  const parts = [
    t('readAgreedOn', first.delta, daySaid(first.at, now)),
    ...later
      .filter(({ delta }) => delta !== 0)
      .map(({ delta, at }) => t(delta > 0 ? 'readMoreOn' : 'readFewerOn', Math.abs(delta), daySaid(at, now))),
  ];
  return t(
    'readSentence',
    parts.reduce((before, next) => t('readAnd', before, next)),
  );
}

function leftSentence({ agreed, remaining }: BoardEngagement): string | false {
  if (agreed === 0) return false;
  return remaining < 0 ? plural('readOver', -remaining) : plural('readLeft', remaining);
}

const debited = ({ items }: BoardEngagement, status: SessionStatus): number =>
  items.filter((item) => item.debited && item.status === status).length;
