// What happens when a button of a prompt is pressed: it goes somewhere, does what was planned, or opens words or a question inside
// the card. The prompt is answered once that has succeeded; a failure is kept in place and nothing is lost.
import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PromptAction } from '#shared/boundaries/rule.ts';
import type { RecordId } from '#shared/records/record.ts';
import type { SaveError, ScreenMessages } from '../../messages.ts';
import { ask } from '../ask.ts';
import { useSave } from '../hooks/use-save.ts';
import { openPanel, openPractice, turnPanelTo } from '../open-screen.ts';
import { t } from '../text.ts';
import type { ActionPlan, Doing, Snooze } from './action-plan.ts';
import { createTakeOnce } from './take-once.ts';
import { takeSteps } from './take-steps.ts';

export type PromptPlace = 'popup' | 'panel' | 'app';

export type OpenPlan = {
  readonly action: PromptAction;
  readonly plan: Extract<ActionPlan, { readonly type: 'copy' | 'ask' }>;
};

type Answer = Omit<Parameters<ScreenMessages['prompt/answer']>[0], 'engagement' | 'rule'>;

export type PromptActions = {
  readonly open: OpenPlan | null;
  readonly busy: boolean;
  readonly error: SaveError | undefined;
  readonly press: (action: PromptAction, plan: ActionPlan) => void;
  readonly carryOut: (action: PromptAction, doing: Doing) => void;
  readonly copied: (open: OpenPlan) => void;
  readonly answer: (answer: Answer, said: string) => void;
  readonly close: () => void;
};

export type PromptUse = {
  readonly engagement: RecordId | null;
  readonly rule: string;
  readonly place: PromptPlace;
  readonly onSaid: (words: string) => void;
};

export function usePromptActions({ engagement, rule, place, onSaid }: PromptUse): PromptActions {
  const { busy, error, save } = useSave();
  const [open, setOpen] = useState<OpenPlan | null>(null);
  const [takeOnce] = useState(createTakeOnce);
  const windowId = useWindowId();
  const go = (route: string) => {
    if (place === 'app') location.hash = route;
    else openPractice(route);
  };
  const send = (answer: Answer) => ask('prompt/answer', { engagement, rule, ...answer });
  const answer = async (given: Answer, said: string) => {
    if ((await save(() => send(given))) !== null) onSaid(said);
  };
  const carryOut = async (action: PromptAction, doing: Doing) => {
    // Opened inside the click: the browser allows it nowhere else.
    if (doing.shows !== undefined) {
      const { ref, drawer } = doing.shows;
      if (place === 'panel') turnPanelTo(ref, drawer);
      else void openPanel(windowId(), ref, drawer);
    }
    const take = () => takeSteps(doing.steps);
    const done = await save(() =>
      takeOnce(action, { take, answer: () => send(snoozed(action, doing.snooze)) }),
    );
    if (done === null) return;
    setOpen(null);
    onSaid(doing.said);
    const { begun } = done.value;
    if (doing.goesToNew && begun !== null) go(`/engagements/${begun}/agreement`);
  };
  // Answered first: whoever has gone to another page would not see that it failed.
  const answerAndGo = async (action: PromptAction, route: string) => {
    if ((await save(() => send({ answer: action }))) !== null) go(route);
  };
  const press = (action: PromptAction, plan: ActionPlan) => {
    switch (plan.type) {
      case 'go':
        return plan.answers ? void answerAndGo(action, plan.route) : go(plan.route);
      case 'do':
        return void carryOut(action, plan);
      case 'snooze':
        return void answer(snoozed(action, plan.until), t(laterSaid[plan.until]));
      case 'copy':
      case 'ask':
        return setOpen(open?.action === action ? null : { action, plan });
    }
  };
  const copied = ({ action, plan }: OpenPlan) => {
    if (plan.type === 'copy') void carryOut(action, { type: 'do', steps: plan.steps, said: plan.said });
  };
  return {
    ...{ open, busy, error, press, copied },
    carryOut: (action, doing) => void carryOut(action, doing),
    answer: (given, said) => void answer(given, said),
    close: () => setOpen(null),
  };
}

const snoozed = (answer: PromptAction, snooze: Snooze | undefined): Answer =>
  snooze === undefined ? { answer } : { answer, snooze };

export const laterSaid = {
  'after-session': 'saidAfterSession',
  tomorrow: 'saidTomorrow',
  'five-minutes': 'saidFiveMinutes',
} as const;

/** Asked for beforehand, because nothing may be waited for inside the click. */
function useWindowId(): () => number {
  const id = useRef<number>(undefined);
  useEffect(() => {
    void browser.windows.getCurrent().then((current) => {
      id.current = current.id;
    });
  }, []);
  return () => id.current ?? browser.windows.WINDOW_ID_CURRENT;
}
