// The agreement's fields as a coach types them, and as the background wants them. Numbers stay text until they are sent: what is
// half typed must not be changed under the fingers.
import type { BoardTerms } from '#shared/engagement/board.ts';
import type { Agreement } from '#shared/records/agreement.ts';
import type { AgreementInput, SaveError } from '../../messages.ts';
import { errorsAt, type FieldErrors } from '../field-errors.ts';
import { listOf } from '../list-of.ts';
import type { MessageKey } from '../text.ts';

export type { FieldErrors } from '../field-errors.ts';

export type AgreementForm = {
  readonly sessions: string;
  readonly openEnded: boolean;
  readonly reviewOn: string;
  readonly minutes: string;
  readonly cadenceDays: string;
  readonly how: AgreementInput['how'];
  /** ISO date; empty: the day on which it is recorded. */
  readonly agreedOn: string;
  readonly words: string;
  /** Empty: the agreement is silent on it. So with all numbers below, except the notice. */
  readonly contactAllowance: string;
  readonly followUp: AgreementInput['followUp'];
  readonly mode: Agreement['mode'];
  readonly feeAmount: string;
  readonly feePer: 'session' | 'package';
  readonly feeDue: string;
  readonly cancellationHours: string;
  readonly lateCancellation: Agreement['lateCancellation'];
  readonly noShow: Agreement['noShow'];
  /** Separated by commas. */
  readonly channels: string;
  readonly replyWithinHours: string;
  readonly noticeSessions: string;
  readonly unused: string;
  readonly checklist: Agreement['checklist'];
};

export const emptyAgreement: AgreementForm = {
  sessions: '6',
  openEnded: false,
  reviewOn: '',
  minutes: '50',
  cadenceDays: '14',
  how: 'spoken',
  agreedOn: '',
  words: '',
  contactAllowance: '',
  followUp: 'none',
  mode: 'online',
  feeAmount: '',
  feePer: 'session',
  feeDue: '',
  cancellationHours: '',
  lateCancellation: 'used',
  noShow: 'used',
  channels: '',
  replyWithinHours: '',
  noticeSessions: '2',
  unused: '',
  checklist: {},
};

/** The agreement as it stands, to be changed. Its words belong to the day they were said, so a new version starts with none. */
export function formOfTerms(terms: BoardTerms): AgreementForm {
  const { sessions, reviewOn, fee } = terms;
  return {
    ...emptyAgreement,
    ...{ how: terms.how, followUp: terms.followUp, mode: terms.mode, unused: terms.unused },
    ...{ lateCancellation: terms.lateCancellation, noShow: terms.noShow, checklist: terms.checklist },
    sessions: sessions === null ? emptyAgreement.sessions : String(sessions),
    openEnded: sessions === null,
    reviewOn: reviewOn ?? '',
    minutes: String(terms.minutes),
    cadenceDays: String(terms.cadenceDays),
    contactAllowance: textOf(terms.contactAllowance),
    ...(fee === null ? {} : { feeAmount: String(fee.amount), feePer: fee.per, feeDue: fee.due }),
    cancellationHours: textOf(terms.cancellationHours),
    channels: terms.channels.join(', '),
    replyWithinHours: textOf(terms.replyWithinHours),
    noticeSessions: String(terms.noticeSessions),
  };
}

const textOf = (number: number | null): string => (number === null ? '' : String(number));

type FullInput = AgreementInput & Pick<Agreement, 'fee' | 'cancellationHours' | 'checklist'>;

export function agreementInput(form: AgreementForm): FullInput {
  const { how, words, followUp, openEnded, reviewOn, mode, lateCancellation, noShow, checklist } = form;
  return {
    ...{ how, followUp, mode, lateCancellation, noShow, checklist },
    sessions: openEnded ? null : numberOf(form.sessions),
    minutes: numberOf(form.minutes),
    cadenceDays: numberOf(form.cadenceDays),
    words: words.trim(),
    contactAllowance: numberOrSilent(form.contactAllowance),
    fee:
      form.feeAmount.trim() === ''
        ? null
        : { amount: numberOf(form.feeAmount), per: form.feePer, due: form.feeDue.trim() },
    cancellationHours: numberOrSilent(form.cancellationHours),
    channels: listOf(form.channels),
    replyWithinHours: numberOrSilent(form.replyWithinHours),
    noticeSessions: numberOf(form.noticeSessions),
    unused: form.unused.trim(),
    ...(openEnded && reviewOn !== '' ? { reviewOn } : {}),
    ...(form.agreedOn === '' ? {} : { agreedOn: form.agreedOn }),
  };
}

/** What is no number becomes -1, which the core refuses, naming the field; NaN would arrive as null, which says "silent". */
export const numberOf = (text: string): number => {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? -1 : number;
};
const numberOrSilent = (text: string): number | null => (text.trim() === '' ? null : numberOf(text));

const sentences: Readonly<Record<string, MessageKey>> = {
  name: 'fieldNameWrong',
  code: 'fieldCodeWrong',
  emails: 'fieldEmailsWrong',
  aliases: 'fieldAliasesWrong',
  callLink: 'fieldCallLinkWrong',
  sessions: 'fieldSessionsWrong',
  minutes: 'fieldMinutesWrong',
  cadenceDays: 'fieldCadenceWrong',
  contactAllowance: 'fieldContactWrong',
  reviewOn: 'fieldReviewWrong',
  words: 'fieldWordsWrong',
  agreedOn: 'fieldAgreedOnWrong',
  fee: 'fieldFeeWrong',
  cancellationHours: 'fieldHoursWrong',
  channels: 'fieldChannelsWrong',
  replyWithinHours: 'fieldHoursWrong',
  noticeSessions: 'fieldNoticeWrong',
  unused: 'fieldWordsWrong',
};

export const fieldErrors = (error: SaveError | undefined): FieldErrors => errorsAt(error, sentences);

/** Fields that stand under "More": a refusal of one of them opens it. */
const underMore = [
  ...['fee', 'cancellationHours', 'channels', 'replyWithinHours', 'noticeSessions', 'unused'],
] as const;
export const isUnderMore = (errors: FieldErrors): boolean =>
  underMore.some((field) => errors[field] !== undefined);
