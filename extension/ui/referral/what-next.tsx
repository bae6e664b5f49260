// Raising it and what became of it: words to copy with the names in them, then whom the client chose - or that they would rather not.
import type { Projected } from '#shared/records/record.ts';
import type { Referral } from '#shared/records/referral.ts';
import { Block } from '../app/page.tsx';
import { ask } from '../ask.ts';
import { longDate } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import type { DirectoryView } from '../hooks/use-directory.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { CopyWords } from '../parts/copy-words.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import styles from './referral.module.css';
import { personLine } from './referral-words.ts';

type WhatNextProps = { readonly referral: Projected<Referral>; readonly directory: DirectoryView };

export function WhatNext({ referral, directory }: WhatNextProps) {
  const { busy, error, save } = useSave();
  const offered = referral.offered.flatMap((id) => directory.byId.get(id) ?? []);
  const words =
    offered.length === 0
      ? t('copyWhatToSay')
      : [t('raiseWords'), ...offered.map((person) => `– ${personLine(person)}`)].join('\n');
  const close = (outcome: 'chosen' | 'declined' | 'other') =>
    void save(() => ask('referral/close', { referral: referral.id, outcome }));
  return (
    <>
      <Block title={t('raiseTitle')} text={t('raiseText')}>
        <CopyWords label={t('raiseTitle')} words={words} />
      </Block>
      {offered.length > 0 && (
        <div data-open="chosen">
          <Block
            title={t('chosenTitle')}
            text={
              referral.followUpOn === undefined
                ? undefined
                : t('chosenFollowUp', longDate(referral.followUpOn))
            }
          >
            <Choices
              legend={t('chosenTitle')}
              hideLegend
              value={referral.chosen}
              onChange={(entry) => void save(() => ask('referral/choose', { referral: referral.id, entry }))}
              choices={offered.map((person) => ({ value: person.id, label: person.name }))}
            />
            {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
            <div className={styles.buttons}>
              {referral.chosen !== undefined && (
                <Button busy={busy} onClick={() => close('chosen')}>
                  {t('closeChosen')}
                </Button>
              )}
              <Button busy={busy} onClick={() => close('declined')}>
                {t('closeDeclined')}
              </Button>
              <Button kind="quiet" busy={busy} onClick={() => close('other')}>
                {t('closeOther')}
              </Button>
            </div>
          </Block>
        </div>
      )}
    </>
  );
}
