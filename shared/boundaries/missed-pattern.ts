// Notices that half of the last four sessions fell through: a question about the fit, and no reproach.
import { engagementRule, type Rule } from './rule.ts';

export const missedPattern: Rule = {
  ...engagementRule,
  id: 'missed-pattern',
  code: 'D6',
  check: (facts) =>
    (facts.state === 'contracted' || facts.state === 'active' || facts.state === 'closing') &&
    facts.misses4 >= 2
      ? 'info'
      : null,
  message: (facts) => ({ id: 'promptMissedPattern', count: facts.misses4, substitutions: [] }),
  actions: (facts) => [
    'ask-next',
    'copy-cancellation-terms',
    ...(facts.state === 'active' ? (['start-closing'] as const) : []),
  ],
  restsOn: 'cancellation',
};
