// The catalogue of signs: what each code is, and how much it weighs. Starting values, not a validated instrument: each weight is a
// setting, no sum is ever shown, and a sign fades after 45 days.
import type { Flag } from '../records/flag.ts';
import type { Practice } from '../records/practice.ts';

/** `client`: leaning on the coach. `coach`: the coach's own pull. `risk`: the urgent card was opened. */
export type FlagKind = 'client' | 'coach' | 'wellbeing' | 'self-reliance' | 'scope' | 'risk';

export type FlagDefinition = {
  readonly kind: FlagKind;
  readonly weight: number;
  /** It brings in a second role: a gift, a follow, a friendship, a favour. */
  readonly dualRole?: true;
  /** Opens the urgent card. */
  readonly opensUrgent?: true;
};

const client = (weight: number): FlagDefinition => ({ kind: 'client', weight });
const secondRole = (weight: number): FlagDefinition => ({ kind: 'client', weight, dualRole: true });
const coach: FlagDefinition = { kind: 'coach', weight: 1 };
const wellbeing: FlagDefinition = { kind: 'wellbeing', weight: 1 };
const ownStep: FlagDefinition = { kind: 'self-reliance', weight: 1 };

/**
 * F4, F8, F9 and F10 are counted as well as ticked; F4 weighs one more where it is three or more above. The coach's own pull (K) is
 * never counted: only the coach can see it.
 */
export const flagCatalogue: Readonly<Record<string, FlagDefinition>> = {
  ...{ F1: client(3), F2: client(3), F3: client(2), F4: client(1), F5: client(2), F6: client(2) },
  ...{ F7: client(2), F8: client(1), F9: client(1), F10: client(2), F11: client(2), F12: client(1) },
  ...{ F13: secondRole(2), F14: secondRole(1), F15: secondRole(1), F16: secondRole(2), F17: secondRole(0) },
  ...{ K1: coach, K2: coach, K3: coach, K4: coach, K5: coach, K6: coach, K7: coach, K8: coach },
  ...{ W1: wellbeing, W2: wellbeing, W3: wellbeing, W4: wellbeing, W5: wellbeing },
  W6: { ...wellbeing, opensUrgent: true },
  ...{ G1: ownStep, G2: ownStep, G3: ownStep, G4: ownStep, G5: ownStep },
  S1: { kind: 'scope', weight: 1 },
  U1: { kind: 'risk', weight: 1 },
};

/** "Does not want to see anyone else." */
export const onlyYouCode = 'F1';

/** The urgent card was opened. */
export const urgentCode = 'U1';

const definitions: ReadonlyMap<string, FlagDefinition> = new Map(Object.entries(flagCatalogue));

/** Null for a code that we do not know: a newer version's. */
export const definitionOf = (code: string): FlagDefinition | null => definitions.get(code) ?? null;

export const kindOf = (code: string): FlagKind | null => definitionOf(code)?.kind ?? null;

export const fadeMs = 45 * 24 * 60 * 60_000;

/** Noted, not resolved, not switched off, and of the last 45 days. The urgent card does not fade: it waits for what was done. */
export function isOpenFlag(flag: Flag, settings: Pick<Practice, 'flagsOff'>, now: number): boolean {
  if (flag.resolvedAt !== undefined || definitionOf(flag.code) === null) return false;
  if (kindOf(flag.code) === 'risk') return true;
  return !settings.flagsOff.includes(flag.code) && now - flag.at < fadeMs;
}

/** The coach's own weight of a sign where there is one, else the catalogue's. */
export function weightOf(code: string, settings: Pick<Practice, 'flagWeights'>): number {
  const own = Object.hasOwn(settings.flagWeights, code) ? settings.flagWeights[code] : undefined;
  return own ?? definitionOf(code)?.weight ?? 0;
}
