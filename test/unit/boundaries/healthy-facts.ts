// The facts of a quiet engagement, of which no rule speaks: every case of these tests says only what is different.
import { evaluate } from '#shared/boundaries/index.ts';
import type { Prompt, Severity } from '#shared/boundaries/rule.ts';
import type { Facts } from '#shared/engagement/fact-names.ts';

const quiet: Facts = {
  ...{ state: 'active', agreement: 'agreed', contractGaps: 0, openEnded: false },
  ...{ agreed: 6, held: 0, used: 0, booked: 0, remaining: 6, extensions: 0, extensionAsked: false },
  ...{ midpointDone: false, hoursToNext: 999, daysSinceSession: 0, endingNamed: false, unpaid: 0 },
  ...{ overMin: 0, overruns3: 0, cadenceDays: 14, gapDays: 14, contacts: 0, allowance: 0 },
  ...{ contactAgreed: true, onlyYou: false, reliance: 0, dualRole: false, coachPull: 0, misses4: 0 },
  ...{ lowValue: 0, scopeFlag: false, wellbeing: 0, riskFlag: false, referralOpen: false },
  ...{ consent: 'none', consentCovers: false, sharing: false, names: 0, daysSinceReferral: 0 },
  ...{ hasSupervisor: true, supHours: 0, supRatio: 35, supDays: 0, supMaxDays: 91, cautionDays: 0 },
  ...{ loose: 0, futureEvents: 0, contactsAfterEnd: 0, sessionAfterEnd: false, aftercareDue: false },
  ...{ retentionDue: false, inCall: false, noticeSessions: 2 },
};

export const facts = (changes: Partial<Facts> = {}): Facts => ({ ...quiet, ...changes });

/** So many of six used, all of them held. */
export const after = (used: number, changes: Partial<Facts> = {}): Partial<Facts> => ({
  held: used,
  used,
  remaining: 6 - used,
  ...changes,
});

export const codesOf = (changes: Partial<Facts>): readonly string[] =>
  evaluate(facts(changes)).map(({ code }) => code);

export const promptOf = (id: string, changes: Partial<Facts>): Prompt | null =>
  evaluate(facts(changes)).find((prompt) => prompt.id === id) ?? null;

export const severityOf = (id: string, changes: Partial<Facts>): Severity | null =>
  promptOf(id, changes)?.severity ?? null;

/** What is said: the message with its count and what follows it; `null` where the rule is silent. */
export const saidBy = (id: string, changes: Partial<Facts>): string | null => {
  const message = promptOf(id, changes)?.message;
  if (message === undefined) return null;
  const parts = message.substitutions.map((one) => (typeof one === 'number' ? one : `{${one.name}}`));
  return [message.id, ...(message.count === undefined ? [] : [message.count]), ...parts].join(' ');
};

export const offeredBy = (id: string, changes: Partial<Facts>): readonly string[] =>
  promptOf(id, changes)?.actions ?? [];

type State = Facts['state'];
const states: readonly State[] = [
  'proposed',
  'contracted',
  'active',
  'paused',
  'closing',
  'ended',
  'archived',
];

/** The states in which the rule speaks, all else as given. */
export const statesOf = (id: string, changes: Partial<Facts>): readonly State[] =>
  states.filter((state) => severityOf(id, { ...changes, state }) !== null);

/** One thing at an edge, and how loudly the rule speaks there. */
export type Edge = readonly [label: string, changes: Partial<Facts>, severity: Severity | null];
