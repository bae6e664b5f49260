// Stops what is about to tell a third party about a client who has not agreed to this person and these details. It cannot be switched
// off: a share cannot be taken back.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const consentFirst: Rule = {
  ...engagementRule,
  id: 'consent-first',
  code: 'R1',
  always: true,
  check: (facts) => (facts.sharing && !(facts.consent === 'granted' && facts.consentCovers) ? 'stop' : null),
  message: words('promptConsentFirst'),
  actions: offers('ask-consent', 'give-contact', 'in-danger'),
  restsOn: 'confidentiality',
};
