// Notices the last sessions before they are had, so that the ending is spoken of in time: as many before the last as this agreement
// gives notice, and louder at the last one.
import { engagementRule, type Rule } from './rule.ts';

export const endingInSight: Rule = {
  ...engagementRule,
  id: 'ending-in-sight',
  code: 'N1',
  check: (facts) => {
    const isNear = facts.remaining > 0 && facts.remaining <= facts.noticeSessions;
    const isUnderWay = facts.state === 'active' || facts.state === 'closing';
    if (!isUnderWay || !isNear || facts.agreed < 2 || facts.endingNamed) return null;
    return facts.remaining === 1 ? 'caution' : 'nudge';
  },
  message: (facts) => ({ id: 'promptEndingInSight', count: facts.remaining, substitutions: [facts.agreed] }),
  actions: (facts) => [
    facts.state === 'closing' ? 'name-ending' : 'start-closing',
    'plan-last-session',
    // Nothing is booked: there is no call to be reminded after.
    ...(facts.booked > 0 ? (['remind-after'] as const) : []),
  ],
  restsOn: 'ending',
};
