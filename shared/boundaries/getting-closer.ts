// Notices sessions at half the agreed distance or less: more is not always better, and the wish for more says something.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const gettingCloser: Rule = {
  ...engagementRule,
  id: 'getting-closer',
  code: 'T2',
  check: (facts) =>
    facts.state === 'active' && facts.held >= 2 && facts.gapDays > 0 && facts.gapDays <= facts.cadenceDays / 2
      ? 'info'
      : null,
  message: words('promptGettingCloser'),
  actions: offers('keep-pace', 'change-agreement', 'add-to-brief'),
  restsOn: 'sessions',
};
