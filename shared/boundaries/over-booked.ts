// Notices more dates in the calendar than the agreement has sessions left: the number is then changed by habit and not by decision.
import { engagementRule, offers, type Rule } from './rule.ts';

export const overBooked: Rule = {
  ...engagementRule,
  id: 'over-booked',
  code: 'N2',
  check: (facts) =>
    (facts.state === 'active' || facts.state === 'closing') &&
    facts.agreed > 0 &&
    facts.booked > Math.max(0, facts.remaining)
      ? 'caution'
      : null,
  message: (facts) => ({
    id: 'promptOverBooked',
    count: facts.booked,
    substitutions: [Math.max(0, facts.remaining)],
  }),
  actions: offers('release-dates', 'extend', 'not-a-session'),
  restsOn: 'sessions',
};
