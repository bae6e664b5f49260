// The agreement's fields as a coach types them, and as the background wants them. Numbers stay text until they are sent: what is
// half typed must not be changed under the fingers.
import type { AgreementInput, SaveError } from '../../messages.ts';
import { t, type MessageKey } from '../text.ts';

export type AgreementForm = {
  readonly sessions: string;
  readonly openEnded: boolean;
  readonly reviewOn: string;
  readonly minutes: string;
  readonly cadenceDays: string;
  readonly how: AgreementInput['how'];
  readonly words: string;
  /** Empty: the agreement is silent on it. */
  readonly contactAllowance: string;
  readonly followUp: AgreementInput['followUp'];
};

export const emptyAgreement: AgreementForm = {
  sessions: '6',
  openEnded: false,
  reviewOn: '',
  minutes: '50',
  cadenceDays: '14',
  how: 'spoken',
  words: '',
  contactAllowance: '',
  followUp: 'none',
};

export function agreementInput(form: AgreementForm): AgreementInput {
  const { how, words, followUp, openEnded, reviewOn } = form;
  return {
    sessions: openEnded ? null : wholeNumber(form.sessions),
    minutes: wholeNumber(form.minutes),
    cadenceDays: wholeNumber(form.cadenceDays),
    how,
    words: words.trim(),
    contactAllowance: form.contactAllowance.trim() === '' ? null : wholeNumber(form.contactAllowance),
    followUp,
    ...(openEnded && reviewOn !== '' ? { reviewOn } : {}),
  };
}

/** What is no number becomes NaN, which the core refuses, naming the field. */
const wholeNumber = (text: string): number => (text.trim() === '' ? NaN : Number(text));

export type FieldErrors = Readonly<Record<string, string | undefined>>;

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
};

/** The core names fields as paths ("agreement.sessions", "emails.1"); each becomes the sentence under its field. */
export function fieldErrors(error: SaveError | undefined): FieldErrors {
  if (error?.type !== 'invalid') return {};
  const named = error.fields
    .flatMap((path) => path.split('.'))
    .flatMap((part) => {
      const key = sentences[part];
      return key === undefined ? [] : [[part, t(key)] as const];
    });
  return Object.fromEntries(named);
}
