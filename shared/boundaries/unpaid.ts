// Notices fees that are due: money that nobody mentions comes into the room by itself.
import { engagementRule, offers, type Rule } from './rule.ts';

export const unpaid: Rule = {
  ...engagementRule,
  id: 'unpaid',
  code: 'N5',
  check: (facts) => {
    if (facts.unpaid < 1 || facts.state === 'archived') return null;
    return facts.unpaid >= 2 ? 'caution' : 'info';
  },
  message: (facts) => ({ id: 'promptUnpaid', count: facts.unpaid, substitutions: [] }),
  actions: offers('copy-reminder', 'mark-paid', 'mark-pro-bono'),
  restsOn: 'fee',
};
