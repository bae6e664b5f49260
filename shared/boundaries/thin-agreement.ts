// Notices, until the second session, what the agreement leaves out: it is settled most easily before it is needed.
import { isOver } from './is-over.ts';
import { engagementRule, type Rule } from './rule.ts';

export const thinAgreement: Rule = {
  ...engagementRule,
  id: 'thin-agreement',
  code: 'C3',
  check: (facts) =>
    facts.agreement === 'agreed' && facts.contractGaps > 0 && facts.held <= 1 && !isOver(facts)
      ? 'info'
      : null,
  message: () => ({ id: 'promptThinAgreement', substitutions: [{ name: 'gap' }] }),
  actions: (facts) => ['add-line', 'not-needed', ...(facts.contractGaps > 1 ? (['show-gaps'] as const) : [])],
  restsOn: null,
};
