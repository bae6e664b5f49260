// A call that nobody has been found for: asked once, remembered for this call's address.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { LiveCall, SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { likelyClients } from './likely-clients.ts';
import styles from './panel.module.css';

type WhoseCallProps = {
  readonly call: LiveCall;
  readonly engagements: readonly BoardEngagement[];
  readonly now: number;
};

const noSession = 'no-session';

export function WhoseCall({ call, engagements, now }: WhoseCallProps) {
  const [chosen, setChosen] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<SaveError>();
  const clients = likelyClients(engagements, now);
  const learn = async () => {
    if (chosen === undefined) return;
    const client = clients.find((candidate) => candidate.client === chosen)?.client ?? null;
    setBusy(true);
    const answer = await ask('match/learn', { kind: 'call-link', key: call.callLink, client });
    setBusy(false);
    if (!answer.ok) setError(answer.error);
  };
  return (
    <main className={styles.pad}>
      <h1 tabIndex={-1} className={styles.number}>
        {t('whoseCallTitle')}
      </h1>
      <p className={styles.quiet}>{t('whoseCallText')}</p>
      <div className={styles.whose}>
        <Choices
          legend={t('whoseCallTitle')}
          hideLegend
          value={chosen}
          onChange={setChosen}
          choices={[
            ...clients.map(({ client, name, code }) => ({
              value: client as string,
              label: name,
              hint: code,
            })),
            { value: noSession, label: t('whoseCallNone'), hint: t('whoseCallNoneHint') },
          ]}
        />
      </div>
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
      <Button kind="main" busy={busy} disabled={chosen === undefined} onClick={() => void learn()}>
        {t('whoseCallSave')}
      </Button>
    </main>
  );
}
