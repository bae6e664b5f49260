// The words of a badge, the same on the calendar, in the popup and in the panel, but that on a page the coach may want what is left
// instead of the number. Two forms: whole, and short for chips without room. State is in the words of both; the colour only repeats it.
import type { Badge } from '#shared/engagement/badge.ts';
import type { BadgeStyle } from '#shared/records/practice.ts';

/** Looks a message up in the locale files. */
export type Translate = (key: string, substitutions?: readonly string[]) => string;
/** An ISO date as the coach reads it: "12 May". */
export type FormatDay = (isoDate: string) => string;

export type BadgeText = { readonly text: string; readonly shortText: string };

export function badgeText(badge: Badge, translate: Translate, formatDay: FormatDay): BadgeText {
  const substitutions = substitutionsOf(badge, formatDay);
  const key = keyOf(badge);
  return { text: translate(key, substitutions), shortText: translate(`${key}Short`, substitutions) };
}

/** As the coach wants it on pages. An urgent session is a plain dot there: whoever looks over the coach's shoulder learns nothing. */
export function pageBadgeText(
  badge: Badge,
  style: Exclude<BadgeStyle, 'off'>,
  translate: Translate,
  formatDay: FormatDay,
): BadgeText {
  if (badge.kind === 'urgent') return { text: '●', shortText: '●' };
  if (style === 'number' || !('m' in badge)) return badgeText(badge, translate, formatDay);
  const key = leftKeyOf(badge);
  const left = [String(badge.m - badge.n)];
  return { text: translate(key, left), shortText: translate(`${key}Short`, left) };
}

// What is left after this session, not before it: "then 2 left" can be read in one way only. None left is said in words, never as 0.
function leftKeyOf(badge: Extract<Badge, { readonly m: number }>): string {
  const isLast = badge.n >= badge.m;
  switch (badge.kind) {
    case 'count':
      if (isLast) return badge.toConfirm ? 'badgeLeftNoneToConfirm' : 'badgeLeftNone';
      return badge.toConfirm ? 'badgeLeftToConfirm' : 'badgeLeft';
    case 'closing':
      return isLast ? 'badgeLeftLast' : 'badgeLeftClosing';
    case 'last':
      return 'badgeLeftLast';
    case 'paused':
      return isLast ? 'badgeLeftPausedLast' : 'badgeLeftPaused';
  }
}

function keyOf(badge: Badge): string {
  switch (badge.kind) {
    case 'count':
      return badge.toConfirm ? 'badgeToConfirm' : 'badgeCount';
    case 'closing':
      return 'badgeClosing';
    case 'last':
      return 'badgeLast';
    case 'paused':
      return 'badgePaused';
    case 'session':
      return 'badgeSession';
    case 'beyond':
      return 'badgeBeyond';
    case 'no-agreement':
      return 'badgeNoAgreement';
    case 'intro':
      return 'badgeIntro';
    case 'follow-up':
      return 'badgeFollowUp';
    case 'urgent':
      return 'badgeUrgent';
    case 'ended':
      return 'badgeEnded';
    case 'whose':
      return 'badgeWhose';
  }
}

function substitutionsOf(badge: Badge, formatDay: FormatDay): readonly string[] {
  if ('m' in badge) return [String(badge.n), String(badge.m)];
  if ('n' in badge) return [String(badge.n)];
  return 'on' in badge ? [formatDay(badge.on)] : [];
}
