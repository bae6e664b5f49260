// Notices messages after the end: a short and warm answer keeps it ended, a little coaching opens it again.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const contactAfterEnd: Rule = {
  ...engagementRule,
  id: 'contact-after-end',
  code: 'E2',
  check: (facts) => {
    if (facts.state !== 'ended' || facts.contactsAfterEnd < 1) return null;
    return facts.contactsAfterEnd >= 3 ? 'caution' : 'nudge';
  },
  message: words('promptContactAfterEnd'),
  actions: offers('copy-warm-reply', 'in-danger', 'new-agreement'),
  restsOn: 'after-the-end',
};
