// The catalogue of boundary rules, and what they say about one moment. Facts in, prompts out: nothing is stored and nothing is held
// back here; `prompt-policy.ts` decides what is shown.
import type { Facts } from '../engagement/fact-names.ts';
import { consentFirst } from './consent-first.ts';
import { contactAfterEnd } from './contact-after-end.ts';
import { contactBeyond } from './contact-beyond.ts';
import { endingInSight } from './ending-in-sight.ts';
import { extending } from './extending.ts';
import { gettingCloser } from './getting-closer.ts';
import { goneQuiet } from './gone-quiet.ts';
import { halfWayReview } from './half-way-review.ts';
import { keepThePromise } from './keep-the-promise.ts';
import { leaning } from './leaning.ts';
import { littleMovement } from './little-movement.ts';
import { looseEnds } from './loose-ends.ts';
import { missedPattern } from './missed-pattern.ts';
import { moreThanOneRole } from './more-than-one-role.ts';
import { namesNotAdvice } from './names-not-advice.ts';
import { noAgreement } from './no-agreement.ts';
import { noFinishingLine } from './no-finishing-line.ts';
import { numberReached } from './number-reached.ts';
import { onlyYou } from './only-you.ts';
import { outsideCoaching } from './outside-coaching.ts';
import { overBooked } from './over-booked.ts';
import { ownPull } from './own-pull.ts';
import { pastTheNumber } from './past-the-number.ts';
import { referralFollowUp } from './referral-follow-up.ts';
import { runningOver } from './running-over.ts';
import type { Prompt, Rule, RuleScope, Severity } from './rule.ts';
import { sessionAfterEnd } from './session-after-end.ts';
import { supervisionDue } from './supervision-due.ts';
import { takeThisOne } from './take-this-one.ts';
import { thinAgreement } from './thin-agreement.ts';
import { unpaid } from './unpaid.ts';
import { urgent } from './urgent.ts';

/** In the catalogue's order. */
export const boundaryRules: readonly Rule[] = [
  noAgreement,
  noFinishingLine,
  thinAgreement,
  halfWayReview,
  endingInSight,
  overBooked,
  pastTheNumber,
  numberReached,
  extending,
  unpaid,
  goneQuiet,
  runningOver,
  gettingCloser,
  contactBeyond,
  onlyYou,
  leaning,
  moreThanOneRole,
  ownPull,
  missedPattern,
  littleMovement,
  outsideCoaching,
  urgent,
  consentFirst,
  namesNotAdvice,
  referralFollowUp,
  supervisionDue,
  takeThisOne,
  looseEnds,
  contactAfterEnd,
  sessionAfterEnd,
  keepThePromise,
];

/** What the rules say, the most severe first and else in the catalogue's order: all of them, or those of one scope. */
export function evaluate(facts: Facts, scope?: RuleScope): readonly Prompt[] {
  const rules = scope === undefined ? boundaryRules : boundaryRules.filter((rule) => rule.scope === scope);
  const prompts = rules.flatMap((rule) => promptOf(rule, facts));
  return prompts.toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
}

function promptOf(rule: Rule, facts: Facts): readonly Prompt[] {
  const severity = rule.check(facts);
  if (severity === null) return [];
  const { id, code, scope, live, always, restsOn } = rule;
  const message = rule.message(facts);
  const actions = rule.actions(facts);
  return [{ id, code, scope, severity, message, actions, live, always, restsOn }];
}

const loudestFirst: readonly Severity[] = ['safety', 'stop', 'caution', 'nudge', 'info'];

/** 0 is the most severe. */
export const rankOf = (severity: Severity): number => loudestFirst.indexOf(severity);
