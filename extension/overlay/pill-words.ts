// The words of the pill: which session, and how much time. Pure; the pill's frame gives it the face and the clock.
import type { Badge } from '#shared/engagement/badge.ts';
import { badgeText, type FormatDay, type Translate } from './badge-text.ts';

const minuteMs = 60_000;

export function pillSession(badge: Badge | null, translate: Translate, formatDay: FormatDay): string {
  if (badge === null) return translate('pillNotes');
  if (badge.kind === 'whose') return translate('pillWhose');
  // In the call a count says "Session": there it stands alone, without an event around it.
  if (badge.kind === 'count' || badge.kind === 'closing' || badge.kind === 'last') {
    return translate(countKeys[badge.kind], [String(badge.n), String(badge.m)]);
  }
  return badgeText(badge, translate, formatDay).text;
}

const countKeys = { count: 'pillSessionOf', closing: 'pillSessionClosing', last: 'pillSessionLast' } as const;

export type PillTimes = { readonly startedAt: number | null; readonly endsAt: number | null };

/** `shown` changes every second; `spoken` every minute, so that a screen reader is not called each second. Times are epoch ms. */
export function pillTime(
  { startedAt, endsAt }: PillTimes,
  now: number,
  translate: Translate,
): { readonly shown: string; readonly spoken: string; readonly over: boolean } {
  if (endsAt === null) {
    if (startedAt === null) return { shown: '', spoken: '', over: false };
    const since = Math.max(0, now - startedAt);
    return {
      shown: translate('pillElapsed', [minutesAndSeconds(since)]),
      spoken: translate('pillElapsedSpoken', [minutes(since)]),
      over: false,
    };
  }
  const left = endsAt - now;
  if (left > 0) {
    // Rounded up, so that "0:00 left" is never shown.
    const shown = translate('pillLeft', [minutesAndSeconds(Math.ceil(left / 1000) * 1000)]);
    return { shown, spoken: translate('pillLeftSpoken', [String(Math.ceil(left / minuteMs))]), over: false };
  }
  if (-left < minuteMs)
    return { shown: translate('pillAtTime'), spoken: translate('pillAtTime'), over: true };
  return {
    shown: translate('pillOver', [minutesAndSeconds(-left)]),
    spoken: translate('pillOverSpoken', [minutes(-left)]),
    over: true,
  };
}

const minutes = (ms: number): string => String(Math.floor(ms / minuteMs));

function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
