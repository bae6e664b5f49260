// Nothing was agreed, and nothing will be: said by whom, without a reason.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { t } from '../text.ts';
import { ActButtons } from './act-buttons.tsx';

export function DeclineEngagement({ engagement }: { readonly engagement: BoardEngagement }) {
  const by = (who: 'client' | 'coach') => (id: BoardEngagement['id']) =>
    ask('engagement/decline', { engagement: id, by: who });
  return (
    <ActButtons
      engagement={engagement}
      text={t('declineText')}
      acts={[
        { label: t('declinedByClient'), send: by('client') },
        { label: t('declinedByCoach'), send: by('coach') },
      ]}
    />
  );
}
