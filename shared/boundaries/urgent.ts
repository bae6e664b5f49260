// The urgent card is open: numbers and three lines to say, in a call as outside of one. Nothing may hold it back or switch it off.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const urgent: Rule = {
  ...engagementRule,
  id: 'urgent',
  code: 'S2',
  live: true,
  always: true,
  check: (facts) => (facts.riskFlag ? 'safety' : null),
  message: words('promptUrgent'),
  actions: offers('urgent-numbers', 'urgent-contact', 'log-urgent'),
  restsOn: 'urgent',
};
