// Notices what still stands when an engagement is nearly or already over: steps of the ending, and dates in the calendar.
import { engagementRule, type Rule } from './rule.ts';

export const looseEnds: Rule = {
  ...engagementRule,
  id: 'loose-ends',
  code: 'E1',
  check: (facts) => {
    const isLoose = facts.state === 'closing' && facts.loose > 0 && facts.booked === 0;
    const stillStands = facts.state === 'ended' && facts.futureEvents > 0;
    return isLoose || stillStands ? 'nudge' : null;
  },
  // Only what is open is mentioned.
  message: (facts) => {
    if (facts.state === 'ended')
      return { id: 'promptLooseEndsEvents', count: facts.futureEvents, substitutions: [] };
    const id = facts.futureEvents === 0 ? 'promptLooseEnds' : 'promptLooseEndsBoth';
    return { id, count: facts.loose, substitutions: [] };
  },
  actions: (facts) => [
    ...(facts.state === 'closing' ? (['finish-checklist'] as const) : []),
    ...(facts.futureEvents > 0 ? (['remove-events', 'leave-event'] as const) : []),
  ],
  restsOn: 'after-the-end',
};
