// Notices a referral with fewer than three people named: "see someone else" without names is a closed door.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const namesNotAdvice: Rule = {
  ...engagementRule,
  id: 'names-not-advice',
  code: 'R2',
  check: (facts) => (facts.referralOpen && facts.names < 3 && facts.state !== 'archived' ? 'info' : null),
  message: words('promptNamesNotAdvice'),
  actions: offers('pick-names', 'add-contact', 'fewer-is-right'),
  restsOn: 'referral',
};
