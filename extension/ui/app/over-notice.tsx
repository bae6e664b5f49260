// Instead of a form, where the engagement is over: what is to come is a new one, begun here.
import { useLocation } from 'wouter';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { t } from '../text.ts';

export function OverNotice({ engagement }: { readonly engagement: BoardEngagement }) {
  const [, go] = useLocation();
  const { busy, error, save } = useSave();
  const begin = async () => {
    const begun = await save(() => ask('engagement/return', { client: engagement.client }));
    if (begun !== null) go(`/engagements/${begun.value.engagement}/agreement`);
  };
  return (
    <>
      <Notice
        tone="quiet"
        action={
          <Button busy={busy} onClick={() => void begin()}>
            {t('overBegin')}
          </Button>
        }
      >
        {t('overNotice', engagement.name)}
      </Notice>
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
    </>
  );
}
