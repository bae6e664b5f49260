// Notices two sessions in a row in which the coach saw little move: goal, pause or someone else may serve better.
import { engagementRule, type Rule } from './rule.ts';

export const littleMovement: Rule = {
  ...engagementRule,
  id: 'little-movement',
  code: 'D7',
  check: (facts) => (facts.state === 'active' && facts.lowValue >= 2 ? 'nudge' : null),
  message: (facts) => ({ id: 'promptLittleMovement', count: facts.lowValue, substitutions: [] }),
  actions: (facts) => [
    'regoal',
    // A referral is under way already.
    ...(facts.referralOpen ? [] : (['start-referral'] as const)),
    'start-closing',
  ],
  restsOn: 'goals',
};
