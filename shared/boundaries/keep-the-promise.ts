// Notices that a date which was set at the end has come: the agreed follow-up, or the day to erase. To be done once, and no more, or
// moved with a reason: what was agreed and who consented is not erased from a prompt, and must not be asked about for ever.
import { isOver } from './is-over.ts';
import { engagementRule, offers, type Rule } from './rule.ts';

export const keepThePromise: Rule = {
  ...engagementRule,
  id: 'keep-the-promise',
  code: 'E4',
  check: (facts) => (isOver(facts) && (facts.aftercareDue || facts.retentionDue) ? 'info' : null),
  message: () => ({ id: 'promptKeepThePromise', substitutions: [{ name: 'due' }] }),
  actions: offers('do-due', 'follow-up-had', 'move-date'),
  restsOn: 'after-the-end',
};
