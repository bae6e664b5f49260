// Notices an engagement with neither a number of sessions nor a day to look again: without an end in view, a client learns to lean.
import { isOver } from './is-over.ts';
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const noFinishingLine: Rule = {
  ...engagementRule,
  id: 'no-finishing-line',
  code: 'C2',
  check: (facts) => (facts.openEnded && !isOver(facts) ? 'nudge' : null),
  message: words('promptNoFinishingLine'),
  actions: offers('set-six', 'choose-number', 'set-review-date'),
  restsOn: 'sessions',
};
