// Every action that a prompt can offer, and what it does here and now. The compiler asks for each of them; one that cannot do
// anything is null and is not shown.
import type { PromptAction } from '#shared/boundaries/rule.ts';
import type { ActionContext, ActionOf, ActionPlan } from './action-plan.ts';
import { agreementActions } from './agreement-actions.ts';
import { contactActions } from './contact-actions.ts';
import { endingActions } from './ending-actions.ts';
import { supportActions } from './support-actions.ts';

const actions: Readonly<Record<PromptAction, ActionOf>> = {
  ...agreementActions,
  ...endingActions,
  ...contactActions,
  ...supportActions,
};

export const actionPlan = (action: PromptAction, context: ActionContext): ActionPlan | null =>
  actions[action](context);
