// Notices a call that runs past its time, while it does; and afterwards, that it has become a habit.
import { isOver } from './is-over.ts';
import { engagementRule, type Rule } from './rule.ts';

export const runningOver: Rule = {
  ...engagementRule,
  id: 'running-over',
  code: 'T1',
  live: true,
  check: (facts) => {
    const speaks = facts.inCall ? facts.overMin >= 5 : facts.overruns3 >= 2 && !isOver(facts);
    if (!speaks) return null;
    return facts.overruns3 >= 3 ? 'caution' : 'nudge';
  },
  message: (facts) =>
    facts.inCall
      ? { id: 'promptRunningOver', substitutions: [] }
      : { id: 'promptRunningOverLately', count: facts.overruns3, substitutions: [] },
  actions: (facts) => (facts.inCall ? ['park-it', 'five-more', 'review-length'] : ['review-length']),
  restsOn: 'over-running',
};
