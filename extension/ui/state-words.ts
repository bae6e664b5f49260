// The state of an engagement in a word. The ordinary ones, agreed and going on, need none.
import type { EngagementState } from '#shared/records/transition.ts';
import { t } from './text.ts';

/** Empty where the count already says it. */
export function stateWords(state: EngagementState): string {
  if (state === 'paused') return t('statePaused');
  if (state === 'proposed') return t('stateProposed');
  return '';
}

/** Every state has a word, for the practice page's column. */
export function stateName(state: EngagementState): string {
  switch (state) {
    case 'proposed':
      return t('stateProposed');
    case 'declined':
      return t('stateDeclined');
    case 'contracted':
      return t('stateContracted');
    case 'active':
      return t('stateActive');
    case 'paused':
      return t('statePaused');
    case 'closing':
      return t('stateClosing');
    case 'ended':
      return t('stateEnded');
    case 'archived':
      return t('stateArchived');
  }
}
