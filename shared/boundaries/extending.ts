// Speaks when sessions are about to be added: what for, and who asked. The second time it is a matter for supervision.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const extending: Rule = {
  ...engagementRule,
  id: 'extending',
  code: 'N4',
  check: (facts) => {
    if (!facts.extensionAsked) return null;
    return facts.extensions >= 1 ? 'caution' : 'nudge';
  },
  message: words('promptExtending'),
  actions: offers('answer-and-extend', 'offer-follow-up', 'add-to-brief'),
  restsOn: 'extending',
};
