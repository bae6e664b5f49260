// Notices that a caution has stood for two weeks with nobody told: that is what supervision is for. Once for the whole practice.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const takeThisOne: Rule = {
  ...engagementRule,
  id: 'take-this-one',
  code: 'V2',
  scope: 'practice',
  check: (facts) => (facts.cautionDays >= 14 ? 'nudge' : null),
  message: words('promptTakeThisOne'),
  actions: offers('add-to-brief', 'copy-supervisor-message', 'resolved-how'),
  restsOn: null,
};
