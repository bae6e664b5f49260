// What the toolbar button says of the next session: a count of a few characters, and when it is. Never a name: a coach may be sharing
// the screen. Pure; the background gives it the board, the clock and the words.
import { badgeTone, type Badge, type BadgeTone } from '#shared/engagement/badge.ts';
import { isOpen } from '#shared/engagement/board-item.ts';
import type { Board } from '#shared/engagement/board.ts';
import { endOf, forecast, type ForecastItem } from '#shared/engagement/forecast.ts';
import { badgeText, type FormatDay, type Translate } from './badge-text.ts';

export type ToolbarFace = {
  /** '' where there is nothing to say: the button shows its icon alone. */
  readonly text: string;
  readonly title: string;
  readonly background: string;
};

export type ToolbarWords = {
  readonly translate: Translate;
  readonly formatDay: FormatDay;
  /** Epoch milliseconds as a time on the clock: "14:00". */
  readonly formatTime: (at: number) => string;
};

export function toolbarFace(
  board: Board,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
  words: ToolbarWords,
): ToolbarFace {
  const next = nextSession(board, now, timeZone);
  if (next === null)
    return { text: '', title: words.translate('actionTitle'), background: backgrounds.quiet };
  const { badge } = next;
  return {
    text: shortest(badge, words.translate),
    title: titleOf(next, now, words),
    background: backgrounds[badgeTone(badge)],
  };
}

type Next = ForecastItem & { readonly badge: Badge };

/** The one that goes on now, else the next of today. Tomorrow's is none of today's business. */
function nextSession(board: Board, now: number, timeZone: string): Next | null {
  const today = dayOf(now, timeZone);
  const coming = board.engagements.flatMap((engagement) =>
    forecast(engagement, now).items.filter(
      (item): item is Next =>
        item.badge !== null &&
        !item.off &&
        isOpen(item.status) &&
        endOf(item) > now &&
        (item.start <= now || dayOf(item.start, timeZone) === today),
    ),
  );
  return coming.toSorted((a, b) => a.start - b.start)[0] ?? null;
}

const dayOf = (at: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

// There is room for about five characters.
function shortest(badge: Badge, translate: Translate): string {
  switch (badge.kind) {
    case 'count':
    case 'closing':
    case 'last':
    case 'paused':
      return translate('badgeCountShort', [String(badge.n), String(badge.m)]);
    case 'session':
      return translate('toolbarSession', [String(badge.n)]);
    case 'beyond':
      return translate('toolbarBeyond');
    case 'no-agreement':
      return translate('toolbarNoAgreement');
    case 'intro':
      return translate('toolbarIntro');
    case 'follow-up':
      return translate('toolbarFollowUp');
    case 'ended':
      return translate('toolbarEnded');
    case 'urgent':
      return '●';
    case 'whose':
      return badgeText(badge, translate, String).shortText;
  }
}

function titleOf({ badge, start, timeKnown }: Next, now: number, words: ToolbarWords): string {
  const { translate, formatDay, formatTime } = words;
  const isNow = timeKnown && start <= now;
  const time = formatTime(start);
  const when = isNow ? time : timeKnown ? translate('toolbarToday', [time]) : translate('toolbarAnyTime');
  // Of an urgent session nothing more is said, as on a page.
  if (badge.kind === 'urgent') return translate(isNow ? 'toolbarNowPlain' : 'toolbarNextPlain', [when]);
  const { text } = badgeText(badge, translate, formatDay);
  return translate(isNow ? 'toolbarNow' : 'toolbarNext', [when, text]);
}

/** White stands on each at 4.5:1 or more. */
export const toolbarText = '#ffffff';

const backgrounds: Readonly<Record<BadgeTone, string>> = {
  track: '#22705f',
  closing: '#8a5a08',
  last: '#a0421b',
  beyond: '#7a3b6c',
  ended: '#5a6166',
  quiet: '#59645f',
};
