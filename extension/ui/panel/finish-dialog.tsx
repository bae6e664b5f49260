// The minute after: what happened, and what it means for the count beside each choice. All below it can be left as it is.
import { useState, type ReactNode } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { sessionKinds, type Session, type SessionKind } from '#shared/records/session.ts';
import type { SessionOutcome, SessionRef } from '../../messages.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { useSave } from '../hooks/use-save.ts';
import { outcomeCounts, outcomeHint } from '../outcome.ts';
import { outcomeKeys } from '../outcome-keys.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { NumberField, SelectField } from '../parts/fields.tsx';
import { Segments } from '../parts/segments.tsx';
import { t } from '../text.ts';
import {
  answerOf,
  formOfSession,
  isMinutes,
  owesFee,
  sessionOutcomes,
  type FinishForm,
} from './finish-form.ts';
import styles from './panel.module.css';
import { sessionKindKeys } from './session-kind-keys.ts';

type FinishDialogProps = {
  readonly engagement: BoardEngagement;
  readonly sessionRef: SessionRef;
  /** As it is stored; undefined where the coach has said nothing of it yet. */
  readonly session: Session | undefined;
  readonly likelyMinutes: number;
  readonly onClose: () => void;
  readonly onDone: (outcome: SessionOutcome, kind: SessionKind) => void;
};

export function FinishDialog(props: FinishDialogProps) {
  const { engagement, sessionRef, session, likelyMinutes, onClose, onDone } = props;
  const [form, setForm] = useState(() => formOfSession(session, sessionRef.kind, likelyMinutes));
  const { busy, error, save } = useSave();
  const { outcome, kind } = form;
  const change = (changes: Partial<FinishForm>) => setForm({ ...form, ...changes });
  const wrongMinutes = outcome === 'held' && !isMinutes(form.minutes);
  const asksFee = owesFee(engagement) && outcomeCounts(engagement, outcome, kind);
  const finish = async () => {
    if (wrongMinutes) return;
    const answer = answerOf(form, session, asksFee);
    const saved = await save(() => ask('session/confirm', { ...answer, ref: { ...sessionRef, kind } }));
    if (saved !== null) onDone(outcome, kind);
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
          onChange={(value) => change({ outcome: value })}
          choices={sessionOutcomes.map((value) => ({
            value,
            label: t(outcomeKeys[value]),
            hint: outcomeHint(engagement, value, kind),
          }))}
        />
        <div className={styles.finishRow}>
          {outcome === 'held' && (
            <NumberField
              label={t('finishMinutes')}
              error={wrongMinutes ? t('finishMinutesWrong') : undefined}
              value={form.minutes}
              onChange={(minutes) => change({ minutes })}
            />
          )}
          <SelectField
            label={t('finishKind')}
            options={sessionKinds.map((value) => ({ value, label: t(sessionKindKeys[value]) }))}
            value={kind}
            onChange={(value) => change({ kind: value })}
          />
        </div>
        {outcome === 'held' && (
          <Line label={t('finishMovement')} note={t('finishMovementHint')}>
            <Segments
              legend={t('finishMovement')}
              value={form.movement}
              onChange={(movement) => change({ movement })}
              segments={[
                { value: '1', label: t('movementLittle') },
                { value: '2', label: t('movementSome') },
                { value: '3', label: t('movementALot') },
              ]}
            />
          </Line>
        )}
        {asksFee && (
          <Line label={t('finishFee')}>
            <Segments
              legend={t('finishFee')}
              value={form.fee}
              onChange={(fee) => change({ fee })}
              segments={[
                { value: 'open', label: t('feeOpen'), quiet: true },
                { value: 'paid', label: t('feePaid') },
                { value: 'pro-bono', label: t('feeProBono') },
              ]}
            />
          </Line>
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

/** The answers say to a screen reader what they are about by themselves: here it is for the eye. */
function Line({
  label,
  note,
  children,
}: {
  readonly label: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.finishLine}>
      <span aria-hidden="true">{label}</span>
      {children}
      {note !== undefined && <p className={styles.quiet}>{note}</p>}
    </div>
  );
}
