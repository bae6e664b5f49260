// Notices that coach and client are about to meet, or have met, with nothing agreed: edges are easiest to agree before there is
// anything to lose.
import type { Facts } from '../engagement/fact-names.ts';
import { isOver } from './is-over.ts';
import { engagementRule, type Rule } from './rule.ts';

export const noAgreement: Rule = {
  ...engagementRule,
  id: 'no-agreement',
  code: 'C1',
  check: (facts) =>
    !isOver(facts) && facts.agreement !== 'agreed' && (meetsSoon(facts) || facts.held >= 1)
      ? 'caution'
      : null,
  message: (facts) => ({
    id: meetsSoon(facts) ? 'promptNoAgreement' : 'promptNoAgreementMet',
    substitutions: [],
  }),
  actions: (facts) => [
    'open-agreement',
    'record-spoken',
    // Whoever has coached has had more than an introduction.
    ...(facts.held === 0 ? (['intro-only'] as const) : []),
  ],
  restsOn: null,
};

const meetsSoon = ({ hoursToNext }: Facts): boolean => hoursToNext <= 72;
