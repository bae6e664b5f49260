// Notices that all agreed sessions are used and nothing is booked: an engagement that is over and has not been ended.
import { engagementRule, offers, type Rule } from './rule.ts';

export const numberReached: Rule = {
  ...engagementRule,
  id: 'number-reached',
  code: 'N7',
  check: (facts) =>
    facts.state === 'active' && facts.agreed > 0 && facts.remaining <= 0 && facts.booked === 0
      ? 'caution'
      : null,
  message: (facts) => ({ id: 'promptNumberReached', count: facts.agreed, substitutions: [] }),
  actions: offers('start-closing', 'extend', 'agreed-follow-up'),
  restsOn: 'sessions',
};
