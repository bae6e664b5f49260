// Every way that saving, importing or syncing can fail, as a sentence a coach understands: what happened, that nothing was lost,
// and the one thing to do.
import type { RefusalReason } from '#shared/engagement/acts/act.ts';
import type { ImportError, SaveError, SyncError } from '../messages.ts';
import { stoppedText } from './stopped-text.ts';
import { plural, t, type MessageKey } from './text.ts';

export function saveErrorText(error: SaveError): string {
  switch (error.type) {
    case 'disk-full':
      return t('errorDiskFull');
    case 'store-failed':
      return t('errorStoreFailed');
    case 'newer-store':
      return t('errorNewerStore');
    case 'locked':
      return t('errorLocked');
    case 'update-needed':
      return t('errorUpdateNeeded');
    case 'not-found':
      return t('errorNotFound');
    case 'refused':
      return refusalText(error.why);
    case 'invalid':
      return t('errorInvalid');
  }
}

/** The only field of an ending that can be typed wrong is its day. */
export const endingErrorText = (error: SaveError): string =>
  error.type === 'invalid' ? t('errorEndingDay') : saveErrorText(error);

/** A note can only be refused for its length. */
export const noteErrorText = (error: SaveError): string =>
  error.type === 'invalid' ? t('errorNoteTooLong') : saveErrorText(error);

export function importErrorText(error: ImportError): string {
  switch (error.type) {
    case 'not-json':
      return t('importErrorNotJson');
    case 'not-an-export':
      return t('importErrorNotAnExport');
    case 'newer-format':
      return t('importErrorNewerFormat', error.version);
    case 'too-large':
      return t('importErrorTooLarge', Math.ceil(error.bytes / 1_000_000));
    case 'bad-record':
      return error.paths.length === 0
        ? t('importErrorBadRecord', error.index + 1, error.recordType)
        : t('importErrorBadFields', error.index + 1, error.recordType, error.paths.join(', '));
    case 'disk-full':
    case 'store-failed':
    case 'newer-store':
    case 'locked':
    case 'update-needed':
    case 'not-found':
    case 'refused':
    case 'invalid':
      return saveErrorText(error);
  }
}

export function syncErrorText(error: SyncError): string {
  switch (error.type) {
    case 'relay-unreachable':
      return t('syncErrorUnreachable');
    case 'relay-refused':
      return stoppedText(error.code);
    case 'not-a-relay':
      return t('syncErrorNotARelay');
    case 'words-wrong':
      return wrongWordsText(error.problem, error.word);
    case 'no-such-vault':
      return t('syncErrorNoSuchVault');
    case 'already-on':
      return t('syncErrorAlreadyOn');
    case 'disk-full':
    case 'store-failed':
    case 'newer-store':
    case 'locked':
    case 'update-needed':
    case 'not-found':
    case 'refused':
    case 'invalid':
      return saveErrorText(error);
  }
}

function wrongWordsText(problem: 'count' | 'unknown-word' | 'checksum', word: string | undefined): string {
  if (problem === 'count') return t('syncErrorWordCount');
  if (problem === 'checksum') return t('syncErrorWordsChecksum');
  return word === undefined ? t('syncErrorUnknownWord') : t('syncErrorUnknownWordNamed', word);
}

const refusals = {
  'engagement-over': 'refusedOver',
  'not-yet': 'refusedNotYet',
  'no-ending': 'refusedNoEnding',
  'no-such-step': 'refusedNoStep',
  'does-not-fit': 'refusedDoesNotFit',
  unreadable: 'refusedUnreadable',
  'no-agreement': 'refusedNoAgreement',
  'courtesy-given': 'refusedCourtesy',
  'already-settled': 'refusedSettled',
  'no-follow-up': 'refusedNoFollowUp',
  'follow-up-used': 'refusedFollowUpUsed',
  'referral-closed': 'refusedReferralClosed',
  'consent-withdrawn': 'refusedWithdrawn',
  'no-consent': 'refusedNoConsent',
  'still-open': 'refusedStillOpen',
  'not-over': 'refusedNotOver',
  'guard-running': 'refusedGuard',
  'no-urgent-card': 'refusedNoUrgent',
} as const satisfies Readonly<Record<RefusalReason, MessageKey>>;

const sentences: Readonly<Record<string, MessageKey>> = refusals;

/** The core says why in a word of its own; one that we have no sentence for is shown as it is, never swallowed. */
function refusalText(why: string): string {
  const key = sentences[why];
  return key === undefined ? t('errorRefused', why) : t(key);
}

/** "2 added, 1 changed, 40 were already here." */
export function importReportLines(report: {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly conflicts: number;
  readonly notUnderstood: number;
}): readonly string[] {
  if (report.added + report.changed + report.conflicts === 0)
    return [plural('importNothingNew', report.same)];
  const lines = [
    report.added > 0 && plural('importAdded', report.added),
    report.changed > 0 && plural('importChanged', report.changed),
    report.same > 0 && plural('importSame', report.same),
    report.conflicts > 0 && plural('importConflicts', report.conflicts),
    report.notUnderstood > 0 && plural('importNotUnderstood', report.notUnderstood),
  ];
  return lines.filter((line) => line !== false);
}
