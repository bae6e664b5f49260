// Notices that names were given two weeks ago: one light question, then it rests with the client.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const referralFollowUp: Rule = {
  ...engagementRule,
  id: 'referral-follow-up',
  code: 'R3',
  check: (facts) =>
    facts.referralOpen && facts.names > 0 && facts.daysSinceReferral >= 14 && facts.state !== 'archived'
      ? 'nudge'
      : null,
  message: words('promptReferralFollowUp'),
  actions: offers('copy-referral-check-in', 'client-chose', 'client-declined'),
  restsOn: 'referral',
};
