// The coach's own settings: one record a vault.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordType } from './record.ts';

/** One line of the urgent card: "Emergency", "112". */
export type EmergencyNumber = {
  readonly label: string;
  readonly number: string;
  /** ISO 3166-1 alpha-2, or empty where it holds anywhere. */
  readonly country: string;
};

export const retentionClasses = ['agreement', 'record', 'reflection', 'consent'] as const;
export type RetentionClass = (typeof retentionClasses)[number];

export const badgeStyles = ['number', 'remaining', 'off'] as const;
export type BadgeStyle = (typeof badgeStyles)[number];

export type Practice = {
  readonly sessions: number;
  readonly minutes: number;
  readonly cadenceDays: number;
  readonly noticeSessions: number;
  readonly guardDays: number;
  /** Hours of coaching to one hour of supervision. */
  readonly supRatio: number;
  readonly supMaxDays: number;
  /** The professional body whose norm was chosen; empty for a number of one's own. */
  readonly supPreset: string;
  /** ISO date of the first day whose hours count, in logs and for supervision. */
  readonly hoursStart?: string | undefined;
  readonly groupLimit: number;
  /** Years that each class of records is kept after the end. */
  readonly retentionYears: Readonly<Record<RetentionClass, number>>;
  readonly emergencyNumbers: readonly EmergencyNumber[];
  /** Minutes of the day, local; over midnight where `from` is after `until`. Null: none. */
  readonly quietHours: { readonly from: number; readonly until: number } | null;
  /** Codes of signs the coach does not use. */
  readonly flagsOff: readonly string[];
  /** The coach's own weights, by code; what is missing has the catalogue's. */
  readonly flagWeights: Readonly<Record<string, number>>;
  /** ISO 4217. */
  readonly currency: string;
  /** What a badge on a calendar page says, or that none is painted there; our own screens always say the number. */
  readonly badgeStyle: BadgeStyle;
  /** Whether badges are printed with the page. */
  readonly badgePrint: boolean;
  readonly languages: readonly string[];
};

export const practiceId = derivedRecordId('practice');

const minuteOfDay = field.wholeNumber(0, 1439);
const years = field.wholeNumber(0, 100);

export const practiceType: RecordType<Practice> = {
  type: 'practice',
  version: 1,
  merge: 'fields',
  text: [],
  lists: ['emergencyNumbers', 'flagsOff', 'languages'],
  maps: ['retentionYears', 'flagWeights'],
  schema: z.object({
    sessions: z._default(field.wholeNumber(1, 200), 6),
    minutes: z._default(field.wholeNumber(5, 600), 50),
    cadenceDays: z._default(field.wholeNumber(1, 365), 14),
    noticeSessions: z._default(field.wholeNumber(0, 20), 2),
    guardDays: z._default(field.wholeNumber(0, 3650), 180),
    supRatio: z._default(field.wholeNumber(1, 1000), 35),
    supMaxDays: z._default(field.wholeNumber(1, 1000), 91),
    supPreset: z._default(field.shortText, ''),
    hoursStart: z.optional(field.isoDate),
    groupLimit: z._default(field.wholeNumber(2, 1000), 15),
    retentionYears: z._default(
      z.looseObject({
        agreement: z._default(years, 7),
        record: z._default(years, 7),
        reflection: z._default(years, 1),
        consent: z._default(years, 7),
      }),
      { agreement: 7, record: 7, reflection: 1, consent: 7 },
    ),
    emergencyNumbers: z._default(
      z
        .array(
          z.looseObject({
            label: field.shortText,
            number: field.shortText,
            country: z._default(field.shortText, ''),
          }),
        )
        .check(z.maxLength(20)),
      [],
    ),
    quietHours: z._default(z.nullable(z.looseObject({ from: minuteOfDay, until: minuteOfDay })), null),
    flagsOff: z._default(field.texts(60), []),
    flagWeights: z._default(field.mapOf(field.wholeNumber(0, 10), 100), {}),
    currency: z._default(z.string().check(z.regex(/^[A-Z]{3}$/)), 'EUR'),
    badgeStyle: z._default(z.enum(badgeStyles), 'number'),
    badgePrint: z._default(z.boolean(), false),
    languages: z._default(field.texts(20), []),
  }),
};

/** The settings of a vault that has none yet. */
export const defaultPractice: Practice = z.parse(practiceType.schema, {});
