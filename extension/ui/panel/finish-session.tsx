// The foot of the panel: finish the session, with what the outcome means for the count said beside each choice.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { ForecastItem } from '#shared/engagement/forecast.ts';
import type { LiveCall, SaveError, SessionOutcome, SessionRef } from '../../messages.ts';
import { ask } from '../ask.ts';
import { minutesBetween } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useSyncState } from '../hooks/use-sync-state.ts';
import { outcomeHint, outcomeSaid } from '../outcome.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Field } from '../parts/field.tsx';
import { SyncLine } from '../parts/sync-line.tsx';
import { outcomeKeys } from '../outcome-keys.ts';
import { t } from '../text.ts';
import styles from './panel.module.css';
import { UrgentLink } from './urgent-link.tsx';

type FinishSessionProps = {
  readonly engagement: BoardEngagement;
  readonly sessionRef: SessionRef;
  readonly item: ForecastItem | undefined;
  readonly call: LiveCall | null;
  readonly now: number;
};

const outcomes = [
  'held',
  'late-cancelled',
  'no-show',
  'cancelled',
  'coach-cancelled',
] as const satisfies readonly SessionOutcome[];
const isOutcome = (status: string | undefined): status is SessionOutcome =>
  outcomes.some((outcome) => outcome === status);

export function FinishSession(props: FinishSessionProps) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const sync = useSyncState();
  const status = props.item?.status;
  return (
    <footer className={styles.footer}>
      <span className={styles.footerWords}>
        {said === '' ? (
          isOutcome(status) ? (
            t(outcomeKeys[status])
          ) : (
            <SyncLine state={sync} />
          )
        ) : (
          <span role="status">{said}</span>
        )}
      </span>
      <UrgentLink engagement={props.engagement} />
      <Button kind={isOutcome(status) ? 'quiet' : 'main'} onClick={() => setAsking(true)}>
        {t(isOutcome(status) ? 'changeOutcome' : 'finishSession')}
      </Button>
      {asking && (
        <FinishDialog
          {...props}
          onClose={() => setAsking(false)}
          onDone={(outcome) => {
            setSaid(outcomeSaid(props.engagement, outcome));
            setAsking(false);
          }}
        />
      )}
    </footer>
  );
}

type FinishDialogProps = FinishSessionProps & {
  readonly onClose: () => void;
  readonly onDone: (outcome: SessionOutcome) => void;
};

function FinishDialog({ engagement, sessionRef, item, call, now, onClose, onDone }: FinishDialogProps) {
  const [outcome, setOutcome] = useState<SessionOutcome>(() =>
    isOutcome(item?.status) ? item.status : 'held',
  );
  const [minutes, setMinutes] = useState(() => String(likelyMinutes(engagement, item, call, now)));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<SaveError>();
  const whole = Number(minutes);
  const wrongMinutes = outcome === 'held' && (!Number.isInteger(whole) || whole < 1 || whole > 1440);
  const finish = async () => {
    if (wrongMinutes || busy) return;
    setBusy(true);
    setError(undefined);
    const held = outcome === 'held' ? { minutes: whole } : {};
    const answer = await ask('session/confirm', { ref: sessionRef, outcome, ...held });
    setBusy(false);
    if (answer.ok) onDone(outcome);
    else setError(answer.error);
  };
  return (
    <Dialog title={t('finishTitle', engagement.name)} onClose={onClose}>
      <form
        className={styles.finish}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void finish();
        }}
      >
        <Choices
          legend={t('finishLegend')}
          hideLegend
          value={outcome}
          onChange={setOutcome}
          choices={outcomes.map((value) => ({
            value,
            label: t(outcomeKeys[value]),
            hint: outcomeHint(engagement, value),
          }))}
        />
        {outcome === 'held' && (
          <Field label={t('finishMinutes')} narrow error={wrongMinutes ? t('finishMinutesWrong') : undefined}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                max={1440}
                value={minutes}
                onChange={(event) => setMinutes(event.target.value)}
              />
            )}
          </Field>
        )}
        {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
        <div className={styles.finishButtons}>
          <Button onClick={onClose}>{t('notYet')}</Button>
          <Button kind="main" type="submit" busy={busy}>
            {t('finishSession')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The call's own length where we saw it run, else what was agreed. */
function likelyMinutes(
  engagement: BoardEngagement,
  item: ForecastItem | undefined,
  call: LiveCall | null,
  now: number,
): number {
  const startedAt = call?.startedAt ?? null;
  if (startedAt !== null) return Math.max(1, minutesBetween(startedAt, now));
  return engagement.terms?.minutes ?? (item === undefined ? 50 : minutesBetween(item.start, item.end));
}
