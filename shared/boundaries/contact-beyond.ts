// Notices more messages between two sessions than were agreed. Where the agreement is silent it waits for the fourth.
import { isOver } from './is-over.ts';
import { engagementRule, offers, type Rule } from './rule.ts';

export const contactBeyond: Rule = {
  ...engagementRule,
  id: 'contact-beyond',
  code: 'D1',
  check: (facts) => {
    if (facts.state === 'proposed' || isOver(facts) || facts.contacts <= facts.allowance) return null;
    return facts.contacts >= facts.allowance + 5 ? 'caution' : 'nudge';
  },
  message: (facts) =>
    facts.contactAgreed
      ? { id: 'promptContactBeyond', count: facts.contacts, substitutions: [facts.allowance] }
      : { id: 'promptContactBeyondSilent', count: facts.contacts, substitutions: [] },
  actions: offers('copy-kind-reply', 'review-contact-clause', 'was-scheduling'),
  restsOn: 'contact',
};
