// Speaks when a gift, a follow, a favour or a friendship came in: two roles at once are settled early or not at all.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const moreThanOneRole: Rule = {
  ...engagementRule,
  id: 'more-than-one-role',
  code: 'D4',
  check: (facts) => (facts.dualRole && facts.state !== 'archived' ? 'caution' : null),
  message: words('promptMoreThanOneRole'),
  actions: offers('copy-no-thank-you', 'record-agreed', 'add-to-brief'),
  restsOn: 'other-roles',
};
