// Instead of more sessions: one meeting three months after the end. It changes one line of the agreement and nothing else.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { CopyWords } from '../parts/copy-words.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { agreementInput, formOfTerms } from './agreement-form.ts';
import { Block } from './page.tsx';

type OfferProps = { readonly engagement: BoardEngagement; readonly onDone: () => void };

export function OfferFollowUp({ engagement, onDone }: OfferProps) {
  const { busy, error, save } = useSave();
  const { terms } = engagement;
  if (terms === null) return null;
  if (terms.followUp === 'one') return <Block title={t('followUpInstead')} text={t('followUpAlready')} />;
  const record = async () => {
    const words = t('followUpWords');
    const agreement = { ...agreementInput(formOfTerms(terms)), followUp: 'one' as const, words };
    const saved = await save(() => ask('agreement/record', { engagement: engagement.id, agreement }));
    if (saved !== null) onDone();
  };
  return (
    <Block title={t('followUpInstead')} text={t('followUpInsteadText')}>
      <CopyWords label={t('followUpInstead')} words={t('followUpWords')} />
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
      <div>
        <Button busy={busy} onClick={() => void record()}>
          {t('followUpAgreed')}
        </Button>
      </div>
    </Block>
  );
}
