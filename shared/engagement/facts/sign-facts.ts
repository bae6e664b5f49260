// The signs that are open, as facts. Some are counted and need no tick; what is switched off in the settings counts in neither way.
// The sums are for the rules alone: no screen shows one.
import type { EngagementFacts } from '../fact-names.ts';
import { flagCatalogue, isOpenFlag, kindOf, onlyYouCode, weightOf, type FlagKind } from '../flags.ts';
import type { FactRecords } from './fact-records.ts';
import { dayMs } from './days.ts';
import type { Moment } from './moment.ts';

type SignFacts = Pick<
  EngagementFacts,
  'onlyYou' | 'reliance' | 'dualRole' | 'coachPull' | 'scopeFlag' | 'wellbeing' | 'riskFlag'
>;

/** What signs are counted from. */
export type Counted = Pick<
  EngagementFacts,
  'contacts' | 'allowance' | 'held' | 'booked' | 'gapDays' | 'cadenceDays' | 'overruns3' | 'extensions'
>;

const wellbeingDays = 30;

export function signFacts(
  { under, settings }: FactRecords,
  counted: Counted,
  { urgent }: Moment,
  now: number,
): SignFacts {
  const open = under.flags.filter((flag) => isOpenFlag(flag, settings, now));
  const codes = new Set(open.map(({ code }) => code));
  const weights = new Map<string, number>();
  for (const { code, weight } of open) weights.set(code, Math.max(weights.get(code) ?? 0, weight));
  for (const [code, weight] of countedSigns(counted, settings))
    weights.set(code, Math.max(weights.get(code) ?? 0, weight));
  // What was noticed before a referral ended has been dealt with by it.
  const dealtWith = Math.max(
    Number.NEGATIVE_INFINITY,
    ...under.referrals.map(({ closedAt }) => closedAt ?? Number.NEGATIVE_INFINITY),
  );
  const since = open.filter(({ at }) => at > dealtWith);
  const recent = since.filter(({ code, at }) => isOf('wellbeing', code) && now - at < wellbeingDays * dayMs);
  return {
    onlyYou: codes.has(onlyYouCode),
    reliance: sum([...weights].filter(([code]) => isOf('client', code)).map(([, weight]) => weight)),
    dualRole: [...codes].some((code) => flagCatalogue[code]?.dualRole === true),
    coachPull: [...codes].filter((code) => isOf('coach', code)).length,
    scopeFlag: since.some(({ code }) => isOf('scope', code)),
    wellbeing: new Set(recent.map(({ code }) => code)).size,
    riskFlag: urgent === true || [...codes].some((code) => isOf('risk', code)),
  };
}

const muchAbove = 3;

/** Signs that the records show by themselves, with their weights. */
function countedSigns(
  { contacts, allowance, held, booked, gapDays, cadenceDays, overruns3, extensions }: Counted,
  settings: FactRecords['settings'],
): readonly (readonly [string, number])[] {
  const above = contacts - allowance;
  const isCloser = held >= 2 && booked > 0 && gapDays <= cadenceDays / 2;
  const signs = [
    above > 0 ? (['F4', weightOf('F4', settings) + (above >= muchAbove ? 1 : 0)] as const) : null,
    isCloser ? (['F8', weightOf('F8', settings)] as const) : null,
    overruns3 >= 2 ? (['F9', weightOf('F9', settings)] as const) : null,
    extensions >= 2 ? (['F10', weightOf('F10', settings)] as const) : null,
  ];
  return signs.filter((sign) => sign !== null).filter(([code]) => !settings.flagsOff.includes(code));
}

const isOf = (kind: FlagKind, code: string): boolean => kindOf(code) === kind;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
