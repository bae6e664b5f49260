// Asking the client: the words to copy, that they were asked, and then the answer - given as easily as refused.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { consentState, namesItems, namesRecipient } from '#shared/engagement/consent-state.ts';
import type { Consent } from '#shared/records/consent.ts';
import type { Projected } from '#shared/records/record.ts';
import { ask } from '../ask.ts';
import { isoDay } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { CopyWords } from '../parts/copy-words.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SelectField } from '../parts/fields.tsx';
import { t } from '../text.ts';
import styles from './referral.module.css';
import { itemAsked, listWords } from './referral-words.ts';
import type { Share } from './share-block.tsx';

type AskConsentProps = {
  readonly engagement: BoardEngagement;
  readonly share: Share;
  readonly consents: readonly Projected<Consent>[];
};

/** As the referral says it: thirty days are enough for one hand-over. */
const lastsDays = 30;

export function AskConsent({ engagement, share, consents }: AskConsentProps) {
  const now = useNow(60_000);
  const { busy, error, save } = useSave();
  const [how, setHow] = useState<Consent['how']>('spoken');
  const asked = consents.find(
    (consent) =>
      consentState(consent, now) === 'asked' && namesRecipient(consent, share) && namesItems(consent, share),
  );
  const words = t('consentWords', share.recipient, listWords(share.items.map(itemAsked)));
  return (
    <div className={styles.step}>
      <CopyWords label={t('actionAskConsent')} words={words} />
      {asked === undefined ? (
        <div>
          <Button
            busy={busy}
            onClick={() =>
              void save(() =>
                ask('consent/ask', { client: engagement.client, purpose: 'refer', ...share, words }),
              )
            }
          >
            {t('consentAsked')}
          </Button>
        </div>
      ) : (
        <div className={styles.answer}>
          <SelectField label={t('consentHow')} options={howOptions()} value={how} onChange={setHow} />
          <div className={styles.buttons}>
            <Button
              kind="main"
              busy={busy}
              onClick={() =>
                void save(() => {
                  const expiresOn = isoDay(now).add({ days: lastsDays }).toString();
                  return ask('consent/grant', { consent: asked.id, how, expiresOn });
                })
              }
            >
              {t('consentGranted')}
            </Button>
            <Button
              busy={busy}
              onClick={() => void save(() => ask('consent/decline', { consent: asked.id }))}
            >
              {t('consentDeclined')}
            </Button>
          </div>
        </div>
      )}
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
    </div>
  );
}

const howOptions = (): readonly { readonly value: Consent['how']; readonly label: string }[] => [
  { value: 'spoken', label: t('consentSpoken') },
  { value: 'email', label: t('consentEmail') },
  { value: 'paper', label: t('consentPaper') },
];
