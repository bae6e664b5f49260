// The words of a badge on our own screens: the same words that the calendar wears.
import type { Badge } from '#shared/engagement/badge.ts';
import { badgeText } from '../overlay/badge-text.ts';
import { formatDay, translate } from '../text.ts';

export const badgeWords = (badge: Badge): string => badgeText(badge, translate, formatDay).text;
