// Speaks when the coach ticked "outside what I can coach", or two signs about wellbeing: to say what was noticed, never to diagnose.
// Once a referral is open, that is the place for it.
import { isOver } from './is-over.ts';
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const outsideCoaching: Rule = {
  ...engagementRule,
  id: 'outside-coaching',
  code: 'S1',
  check: (facts) =>
    (facts.scopeFlag || facts.wellbeing >= 2) && !facts.referralOpen && !isOver(facts) ? 'caution' : null,
  message: words('promptOutsideCoaching'),
  actions: offers('start-referral', 'what-to-say', 'copy-supervisor-message'),
  restsOn: 'referral',
};
