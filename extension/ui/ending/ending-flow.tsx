// "End engagement" in four short steps: why, when, loose ends, confirm in words. Each step is saved before the next one opens,
// so closing the popup, or going on in another browser, loses nothing.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { EndingDraft, EndingReason } from '#shared/records/engagement.ts';
import { endingErrorText } from '../error-text.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Steps } from '../parts/steps.tsx';
import { isOver } from '../standing.ts';
import { t } from '../text.ts';
import { ClosingScreen } from './closing-screen.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import styles from './ending.module.css';
import { endingSteps, nextStep, stepBefore, whatIsMissing, type Missing } from './ending-steps.ts';
import { FocusedTitle } from './focused-title.tsx';
import { LooseEndsStep } from './loose-ends-step.tsx';
import { settledByFact } from './settled-by-fact.ts';
import { useEnding } from './use-ending.ts';
import { WhenStep } from './when-step.tsx';
import { WhyStep } from './why-step.tsx';

type EndingFlowProps = {
  readonly engagement: BoardEngagement;
  readonly now: number;
  readonly onLeave: () => void;
  /** Already chosen by what led here; an ending that was begun keeps its own. */
  readonly reason?: EndingReason;
};

export function EndingFlow({ engagement, now, onLeave, reason }: EndingFlowProps) {
  const { draft, change, save, discard, finish, busy, error, finished } = useEnding(engagement, now, reason);
  const [confirmed, setConfirmed] = useState(false);
  const [missing, setMissing] = useState<Missing>();

  if (isOver(engagement) || finished)
    return <ClosingScreen engagement={engagement} draft={draft} now={now} onDone={onLeave} />;

  const goTo = async (step: EndingDraft['step']) => {
    setMissing(undefined);
    const known = settledByFact(engagement, draft, now).filter((end) => !draft.settled.includes(end));
    const settled = draft.step === 'loose-ends' ? [...draft.settled, ...known] : draft.settled;
    await save({ ...draft, settled, step });
  };
  const forward = async () => {
    const lacking = whatIsMissing(draft, confirmed);
    setMissing(lacking);
    if (lacking !== undefined) return;
    const next = nextStep(draft.step);
    if (next === undefined) await finish();
    else await goTo(next);
  };
  const back = stepBefore(draft.step);
  const patch = (changes: Partial<EndingDraft>) => {
    setMissing(undefined);
    change({ ...draft, ...changes });
  };

  return (
    <form
      className={styles.flow}
      onSubmit={(event) => {
        event.preventDefault();
        void forward();
      }}
      noValidate
    >
      <div className={styles.top}>
        <Steps at={endingSteps.indexOf(draft.step) + 1} of={endingSteps.length} />
        <Button kind="quiet" onClick={() => void discard().then((gone) => gone && onLeave())}>
          {t('endingCancel')}
        </Button>
      </div>
      <FocusedTitle key={draft.step}>{t(titles[draft.step], engagement.name)}</FocusedTitle>
      {draft.step === 'why' && <WhyStep engagement={engagement} draft={draft} now={now} onChange={patch} />}
      {draft.step === 'when' && (
        <WhenStep engagement={engagement} draft={draft} now={now} onChange={patch} missing={missing} />
      )}
      {draft.step === 'loose-ends' && (
        <LooseEndsStep engagement={engagement} draft={draft} now={now} onChange={patch} />
      )}
      {draft.step === 'confirm' && (
        <ConfirmStep
          engagement={engagement}
          draft={draft}
          now={now}
          confirmed={confirmed}
          onConfirm={setConfirmed}
          missing={missing}
        />
      )}
      <div role="alert" className={styles.missing}>
        {missing !== undefined && t(missing)}
      </div>
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={endingErrorText(error)} />}
      <div className={styles.buttons}>
        <Button kind="quiet" onClick={() => void save(draft).then((saved) => saved && onLeave())}>
          {t('endingSaveAndClose')}
        </Button>
        {back !== undefined && <Button onClick={() => void goTo(back)}>{t('back')}</Button>}
        <Button kind="main" type="submit" busy={busy}>
          {t(forwardLabels[draft.step])}
        </Button>
      </div>
    </form>
  );
}

const titles = {
  why: 'endingWhyTitle',
  when: 'endingWhenTitle',
  'loose-ends': 'endingLooseTitle',
  confirm: 'endingConfirmTitle',
} as const;

const forwardLabels = {
  why: 'endingNextWhen',
  when: 'endingNextLoose',
  'loose-ends': 'endingNextConfirm',
  confirm: 'endEngagement',
} as const;
