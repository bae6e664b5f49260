// Notices that the coach's own support is missing or due, by hours of coaching or by days. Once for the whole practice.
import { engagementRule, type Rule } from './rule.ts';

export const supervisionDue: Rule = {
  ...engagementRule,
  id: 'supervision-due',
  code: 'V1',
  scope: 'practice',
  check: (facts) => {
    const isDue = facts.supHours >= facts.supRatio;
    if (!facts.hasSupervisor) return isDue ? 'caution' : 'nudge';
    return isDue || facts.supDays >= facts.supMaxDays ? 'nudge' : null;
  },
  message: (facts) => {
    if (!facts.hasSupervisor) return { id: 'promptSupervisionDueNobody', substitutions: [] };
    // One reason at a time: hours where they are the reason, else days.
    return facts.supHours >= facts.supRatio
      ? { id: 'promptSupervisionDue', count: Math.floor(facts.supHours), substitutions: [] }
      : { id: 'promptSupervisionDueDays', count: Math.floor(facts.supDays), substitutions: [] };
  },
  actions: (facts) => [
    'log-supervision',
    'build-brief',
    ...(facts.hasSupervisor ? [] : (['add-supervisor'] as const)),
  ],
  restsOn: null,
};
