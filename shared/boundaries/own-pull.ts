// Notices two signs of the coach's own: only the coach can see them, and they are nobody else's business but the supervisor's.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const ownPull: Rule = {
  ...engagementRule,
  id: 'own-pull',
  code: 'D5',
  check: (facts) => (facts.coachPull >= 2 && facts.state !== 'archived' ? 'nudge' : null),
  message: words('promptOwnPull'),
  actions: offers('reflect', 'add-to-brief', 'not-now'),
  restsOn: null,
};
