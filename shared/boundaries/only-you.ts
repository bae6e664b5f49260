// Speaks when the coach ticked that the client wants nobody else: the work may have become about the coach.
import { isOver } from './is-over.ts';
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const onlyYou: Rule = {
  ...engagementRule,
  id: 'only-you',
  code: 'D2',
  check: (facts) => (facts.onlyYou && !isOver(facts) ? 'caution' : null),
  message: words('promptOnlyYou'),
  actions: offers('reflect', 'prepare-names', 'copy-supervisor-message'),
  restsOn: 'referral',
};
