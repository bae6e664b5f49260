// The urgent card from the panel, one press away. It opens at once and in any case; that it is in use is noted beside it.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { openPractice } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { t } from '../text.ts';

export function UrgentLink({ engagement }: { readonly engagement: BoardEngagement }) {
  const open = () => {
    openPractice(`/engagements/${engagement.id}/urgent`);
    // Where this fails, the card itself offers it again.
    void ask('urgent/open', { engagement: engagement.id });
  };
  return (
    <Button kind="quiet" onClick={open}>
      {t('urgentTitle')}
    </Button>
  );
}
