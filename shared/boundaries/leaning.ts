// Notices several small signs of leaning at once. From seven on it is one for supervision, and offers that first. Never a number on
// the screen.
import { isOver } from './is-over.ts';
import { engagementRule, words, type Rule } from './rule.ts';

export const leaning: Rule = {
  ...engagementRule,
  id: 'leaning',
  code: 'D3',
  check: (facts) => (facts.reliance >= 4 && !isOver(facts) ? 'caution' : null),
  message: words('promptLeaning'),
  actions: (facts) =>
    facts.reliance >= 7
      ? ['add-to-brief', 'see-signs', 'plan-self-reliance']
      : ['see-signs', 'plan-self-reliance', 'add-to-brief'],
  restsOn: null,
};
