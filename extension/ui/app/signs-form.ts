// The signs as the settings show them, and what is saved of them: only what differs from the catalogue. What a newer version knows
// is kept.
import { flagCatalogue } from '#shared/engagement/flags.ts';
import type { Practice } from '#shared/records/practice.ts';

export type SignForm = { readonly inUse: boolean; /** As it is typed. */ readonly weight: string };
export type SignsForm = Readonly<Record<string, SignForm>>;

type Signs = Pick<Practice, 'flagsOff' | 'flagWeights'>;

export const formOfSigns = ({ flagsOff, flagWeights }: Signs): SignsForm =>
  Object.fromEntries(
    Object.entries(flagCatalogue).map(([code, { weight }]) => [
      code,
      { inUse: !flagsOff.includes(code), weight: String(flagWeights[code] ?? weight) },
    ]),
  );

/** The codes of those that are no whole number from 0 to 10. */
export const wrongWeights = (form: SignsForm): readonly string[] =>
  Object.entries(form).flatMap(([code, { weight }]) => (/^\s*(\d|10)\s*$/.test(weight) ? [] : [code]));

export function signChanges(form: SignsForm, { flagsOff, flagWeights }: Signs): Signs {
  const unknownOff = flagsOff.filter((code) => !Object.hasOwn(form, code));
  const off = Object.entries(form).flatMap(([code, { inUse }]) => (inUse ? [] : [code]));
  const unknown = Object.entries(flagWeights).filter(([code]) => !Object.hasOwn(form, code));
  const own = Object.entries(form)
    .map(([code, { weight }]) => [code, Number(weight)] as const)
    .filter(([code, weight]) => weight !== flagCatalogue[code]?.weight);
  return { flagsOff: [...unknownOff, ...off], flagWeights: Object.fromEntries([...unknown, ...own]) };
}
