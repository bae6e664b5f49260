// A session's badge as the panel's headline: "Session 3 of 6".
import type { Badge } from '#shared/engagement/badge.ts';
import { badgeWords } from '../badge-words.ts';
import { t } from '../text.ts';

export function sessionTitle(badge: Badge | null): string {
  switch (badge?.kind) {
    case undefined:
      return t('titleSession');
    case 'count':
    case 'closing':
    case 'paused':
      return t('titleCount', badge.n, badge.m);
    case 'last':
      return t('titleLast', badge.n, badge.m);
    case 'session':
      return t('titleNumber', badge.n);
    case 'beyond':
      return t('titleBeyond');
    case 'no-agreement':
      return t('titleNoAgreement');
    case 'ended':
      return t('titleEnded', badgeWords(badge));
    case 'intro':
      return t('titleIntro');
    case 'follow-up':
      return t('titleFollowUp');
    case 'urgent':
      return t('titleUrgent');
    case 'whose':
      return t('whoseCallTitle');
  }
}
