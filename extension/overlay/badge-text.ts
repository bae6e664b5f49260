// The words of a badge, the same on the calendar, in the popup and in the panel. Two forms: whole, and short for chips without
// room. State is in the words of both; the colour only repeats it.
import type { Badge } from '#shared/engagement/badge.ts';

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

/** On a page an urgent session is a plain dot: whoever looks over the coach's shoulder learns nothing from it. */
export function pageBadgeText(badge: Badge, translate: Translate, formatDay: FormatDay): BadgeText {
  return badge.kind === 'urgent' ? { text: '●', shortText: '●' } : badgeText(badge, translate, formatDay);
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
