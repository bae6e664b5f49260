// Notices that sessions are left, none is booked, and none has been for twice the usual gap: a client who fades away gets a date
// instead of silence.
import { engagementRule, type Rule } from './rule.ts';

export const goneQuiet: Rule = {
  ...engagementRule,
  id: 'gone-quiet',
  code: 'N6',
  check: (facts) =>
    (facts.state === 'contracted' || facts.state === 'active' || facts.state === 'closing') &&
    facts.booked === 0 &&
    (facts.agreed === 0 || facts.remaining > 0) &&
    facts.daysSinceSession >= Math.max(21, 2 * facts.cadenceDays)
      ? 'nudge'
      : null,
  message: (facts) => ({
    id: 'promptGoneQuiet',
    count: Math.floor(facts.daysSinceSession),
    substitutions: [],
  }),
  actions: (facts) => [
    'copy-check-in',
    // Only what is under way can be paused, and what never began cannot lapse.
    ...(facts.state === 'active' ? (['pause-until'] as const) : []),
    ...(facts.state === 'contracted' ? [] : (['close-lapsed'] as const)),
  ],
  restsOn: 'going-quiet',
};
