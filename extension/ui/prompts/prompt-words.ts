// The words of boundary prompts: which message says what. Each key is written out, so that the compiler and the locale test see that
// it exists and is used.
import type { PromptAction, RuleMessage, Substitution } from '#shared/boundaries/rule.ts';
import { plural, t, type MessageKey, type PluralKey } from '../text.ts';

/** A name for what only a screen can say: a date, a line of the checklist, what is due. */
type NamedSubstitution = Exclude<Substitution, number>['name'];

export function promptText(message: RuleMessage, say: (name: NamedSubstitution) => string): string {
  const said = message.substitutions.map((one) => (typeof one === 'number' ? one : say(one.name)));
  const counted = countedTexts.find((key) => key === message.id);
  if (counted !== undefined && message.count !== undefined) return plural(counted, message.count, ...said);
  const plain = plainTexts.find((key) => key === message.id);
  if (plain === undefined) throw new Error(`no words for ${message.id}`);
  return t(plain, ...said);
}

/** The rule's id where a newer version knows a rule that this one does not. */
export function ruleName(id: string): string {
  const key = ruleNames[id];
  return key === undefined ? id : t(key);
}

export const actionLabel = (action: PromptAction): string => t(actionLabels[action]);

const plainTexts = [
  'promptNoAgreement',
  'promptNoAgreementMet',
  'promptNoFinishingLine',
  'promptThinAgreement',
  'promptHalfWayReview',
  'promptExtending',
  'promptRunningOver',
  'promptGettingCloser',
  'promptOnlyYou',
  'promptLeaning',
  'promptMoreThanOneRole',
  'promptOwnPull',
  'promptOutsideCoaching',
  'promptUrgent',
  'promptConsentFirst',
  'promptNamesNotAdvice',
  'promptReferralFollowUp',
  'promptSupervisionDueNobody',
  'promptTakeThisOne',
  'promptContactAfterEnd',
  'promptSessionAfterEnd',
  'promptKeepThePromise',
] as const satisfies readonly MessageKey[];

const countedTexts = [
  'promptEndingInSight',
  'promptOverBooked',
  'promptPastTheNumber',
  'promptNumberReached',
  'promptUnpaid',
  'promptGoneQuiet',
  'promptRunningOverLately',
  'promptContactBeyond',
  'promptContactBeyondSilent',
  'promptMissedPattern',
  'promptLittleMovement',
  'promptSupervisionDue',
  'promptSupervisionDueDays',
  'promptLooseEnds',
  'promptLooseEndsEvents',
  'promptLooseEndsBoth',
] as const satisfies readonly PluralKey[];

/** By the rule's id. */
export const ruleNames: Readonly<Record<string, MessageKey>> = {
  'no-agreement': 'ruleNoAgreement',
  'no-finishing-line': 'ruleNoFinishingLine',
  'thin-agreement': 'ruleThinAgreement',
  'half-way-review': 'ruleHalfWayReview',
  'ending-in-sight': 'ruleEndingInSight',
  'over-booked': 'ruleOverBooked',
  'past-the-number': 'rulePastTheNumber',
  'number-reached': 'ruleNumberReached',
  extending: 'ruleExtending',
  unpaid: 'ruleUnpaid',
  'gone-quiet': 'ruleGoneQuiet',
  'running-over': 'ruleRunningOver',
  'getting-closer': 'ruleGettingCloser',
  'contact-beyond': 'ruleContactBeyond',
  'only-you': 'ruleOnlyYou',
  leaning: 'ruleLeaning',
  'more-than-one-role': 'ruleMoreThanOneRole',
  'own-pull': 'ruleOwnPull',
  'missed-pattern': 'ruleMissedPattern',
  'little-movement': 'ruleLittleMovement',
  'outside-coaching': 'ruleOutsideCoaching',
  urgent: 'ruleUrgent',
  'consent-first': 'ruleConsentFirst',
  'names-not-advice': 'ruleNamesNotAdvice',
  'referral-follow-up': 'ruleReferralFollowUp',
  'supervision-due': 'ruleSupervisionDue',
  'take-this-one': 'ruleTakeThisOne',
  'loose-ends': 'ruleLooseEnds',
  'contact-after-end': 'ruleContactAfterEnd',
  'session-after-end': 'ruleSessionAfterEnd',
  'keep-the-promise': 'ruleKeepThePromise',
};

export const actionLabels: Readonly<Record<PromptAction, MessageKey>> = {
  'open-agreement': 'actionOpenAgreement',
  'record-spoken': 'actionRecordSpoken',
  'intro-only': 'actionIntroOnly',
  'set-six': 'actionSetSix',
  'choose-number': 'actionChooseNumber',
  'set-review-date': 'actionSetReviewDate',
  'add-line': 'actionAddLine',
  'not-needed': 'actionNotNeeded',
  'show-gaps': 'actionShowGaps',
  'review-length': 'actionReviewLength',
  'change-agreement': 'actionChangeAgreement',
  'review-contact-clause': 'actionReviewContactClause',
  regoal: 'actionRegoal',
  'plan-review': 'actionPlanReview',
  'review-done': 'actionReviewDone',
  'skip-review': 'actionSkipReview',
  'start-closing': 'actionStartClosing',
  'name-ending': 'actionNameEnding',
  'plan-last-session': 'actionPlanLastSession',
  'remind-after': 'actionRemindAfter',
  'release-dates': 'actionReleaseDates',
  extend: 'actionExtend',
  'answer-and-extend': 'actionAnswerAndExtend',
  'not-a-session': 'actionNotASession',
  close: 'actionClose',
  'close-lapsed': 'actionCloseLapsed',
  'agreed-follow-up': 'actionAgreedFollowUp',
  'offer-follow-up': 'actionOfferFollowUp',
  'finish-checklist': 'actionFinishChecklist',
  'remove-events': 'actionRemoveEvents',
  'leave-event': 'actionLeaveEvent',
  'new-agreement': 'actionNewAgreement',
  'do-due': 'actionDoDue',
  'follow-up-had': 'actionFollowUpHad',
  'move-date': 'actionMoveDate',
  'copy-reminder': 'actionCopyReminder',
  'mark-paid': 'actionMarkPaid',
  'mark-pro-bono': 'actionMarkProBono',
  'copy-check-in': 'actionCopyCheckIn',
  'pause-until': 'actionPauseUntil',
  'park-it': 'actionParkIt',
  'five-more': 'actionFiveMore',
  'keep-pace': 'actionKeepPace',
  'copy-kind-reply': 'actionCopyKindReply',
  'was-scheduling': 'actionWasScheduling',
  reflect: 'actionReflect',
  'see-signs': 'actionSeeSigns',
  'plan-self-reliance': 'actionPlanSelfReliance',
  'copy-no-thank-you': 'actionCopyNoThankYou',
  'record-agreed': 'actionRecordAgreed',
  'not-now': 'actionNotNow',
  'ask-next': 'actionAskNext',
  'copy-cancellation-terms': 'actionCopyCancellationTerms',
  'copy-warm-reply': 'actionCopyWarmReply',
  'copy-decline': 'actionCopyDecline',
  'start-referral': 'actionStartReferral',
  'prepare-names': 'actionPrepareNames',
  'what-to-say': 'actionWhatToSay',
  'urgent-numbers': 'actionUrgentNumbers',
  'urgent-contact': 'actionUrgentContact',
  'log-urgent': 'actionLogUrgent',
  'ask-consent': 'actionAskConsent',
  'give-contact': 'actionGiveContact',
  'in-danger': 'actionInDanger',
  'pick-names': 'actionPickNames',
  'add-contact': 'actionAddContact',
  'fewer-is-right': 'actionFewerIsRight',
  'copy-referral-check-in': 'actionCopyReferralCheckIn',
  'client-chose': 'actionClientChose',
  'client-declined': 'actionClientDeclined',
  'log-supervision': 'actionLogSupervision',
  'build-brief': 'actionBuildBrief',
  'add-supervisor': 'actionAddSupervisor',
  'add-to-brief': 'actionAddToBrief',
  'copy-supervisor-message': 'actionCopySupervisorMessage',
  'resolved-how': 'actionResolvedHow',
};
