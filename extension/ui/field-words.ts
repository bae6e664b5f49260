// A record's type, a field and its value in words, for the conflict journal. What has no word of its own is shown as it is: a
// newer version may have written it.
import { longDay } from './dates.ts';
import { t, writtenLanguage, type MessageKey } from './text.ts';

const records: Readonly<Record<string, MessageKey>> = {
  client: 'recordClient',
  engagement: 'recordEngagement',
  agreement: 'recordAgreementWord',
  session: 'recordSession',
  booking: 'recordBooking',
  feed: 'recordFeed',
  note: 'recordNote',
  practice: 'recordPractice',
  'learned-match': 'recordLearned',
};

const fields: Readonly<Record<string, MessageKey>> = {
  name: 'wordName',
  code: 'wordCode',
  aliases: 'wordAliases',
  emails: 'wordEmails',
  phone: 'wordPhone',
  timeZone: 'wordTimeZone',
  sponsor: 'wordSponsor',
  emergencyContact: 'wordContact',
  naming: 'wordNaming',
  isGroup: 'wordGroup',
  groupSize: 'wordGroupSize',
  minutes: 'wordMinutes',
  sessions: 'wordSessions',
  cadenceDays: 'wordCadence',
  status: 'wordStatus',
  actualMinutes: 'wordMinutes',
  commitments: 'wordCommitments',
  start: 'wordStart',
  ending: 'wordEnding',
  words: 'wordWords',
  body: 'wordBody',
};

export const recordWords = (type: string): string => wordOf(records, type);
export const fieldWords = (field: string): string => wordOf(fields, field);

function wordOf(table: Readonly<Record<string, MessageKey>>, name: string): string {
  const key = table[name];
  return key === undefined ? name : t(key);
}

export function valueWords(field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return t('valueNone');
  if (typeof value === 'number' && (field === 'start' || field === 'end' || field.endsWith('At')))
    return longDay(value);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return t(value ? 'valueYes' : 'valueNo');
  if (Array.isArray(value)) return listWords(value);
  if (field === 'emergencyContact' || field === 'naming')
    return listWords(Object.values(value).filter(isText));
  return JSON.stringify(value);
}

function listWords(values: readonly unknown[]): string {
  if (values.length === 0) return t('valueNone');
  const texts = values.map((value) => (hasText(value) ? value.text : valueWords('', value)));
  return new Intl.ListFormat(writtenLanguage(), { type: 'unit' }).format(texts);
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const hasText = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
