// Notices, a day ahead, a session beyond the agreed number: going on is a new decision, and it asks for it before they meet.
import { engagementRule, offers, type Rule } from './rule.ts';

export const pastTheNumber: Rule = {
  ...engagementRule,
  id: 'past-the-number',
  code: 'N3',
  check: (facts) =>
    (facts.state === 'active' || facts.state === 'closing' || facts.state === 'paused') &&
    facts.agreed > 0 &&
    facts.used >= facts.agreed &&
    facts.booked > 0 &&
    facts.hoursToNext <= 24
      ? 'stop'
      : null,
  message: (facts) => ({ id: 'promptPastTheNumber', count: facts.agreed, substitutions: [] }),
  actions: offers('close', 'extend', 'agreed-follow-up'),
  restsOn: 'sessions',
};
