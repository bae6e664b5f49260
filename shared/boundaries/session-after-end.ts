// Notices a call or a date with a client whose engagement is over: a new agreement, or coaching that nobody agreed. Also while the
// call runs, because that is when it happens.
import { isOver } from './is-over.ts';
import { engagementRule, offers, type Rule } from './rule.ts';

export const sessionAfterEnd: Rule = {
  ...engagementRule,
  id: 'session-after-end',
  code: 'E3',
  live: true,
  check: (facts) => (isOver(facts) && facts.sessionAfterEnd ? 'stop' : null),
  message: () => ({ id: 'promptSessionAfterEnd', substitutions: [{ name: 'endDate' }] }),
  actions: offers('new-agreement', 'copy-decline', 'agreed-follow-up'),
  restsOn: 'after-the-end',
};
