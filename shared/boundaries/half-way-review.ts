// Notices the half of the agreed sessions, while there is still room to change course. Within the notice the ending is the subject,
// so the review is not asked for any more.
import { engagementRule, offers, words, type Rule } from './rule.ts';

export const halfWayReview: Rule = {
  ...engagementRule,
  id: 'half-way-review',
  code: 'C4',
  check: (facts) =>
    facts.state === 'active' &&
    facts.agreed >= 4 &&
    facts.used >= Math.floor(facts.agreed / 2) &&
    facts.remaining > facts.noticeSessions &&
    !facts.midpointDone
      ? 'info'
      : null,
  message: words('promptHalfWayReview'),
  actions: offers('plan-review', 'review-done', 'skip-review'),
  restsOn: 'review',
};
