// The state of an engagement in a word.
import type { EngagementState } from '#shared/records/transition.ts';
import { t } from './text.ts';

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
    case 'erased':
      return t('stateErased');
  }
}
