// The signs in words, in four quiet groups. A line says what the coach noticed, in the coach's own voice; it says nothing about what it
// means, and nowhere is there a sum.
import { flagCatalogue } from '#shared/engagement/flags.ts';
import { t, type MessageKey } from '../text.ts';

const lines: Readonly<Record<string, MessageKey>> = {
  ...{ F1: 'signF1', F2: 'signF2', F3: 'signF3', F4: 'signF4', F5: 'signF5', F6: 'signF6', F7: 'signF7' },
  ...{ F8: 'signF8', F9: 'signF9', F10: 'signF10', F11: 'signF11', F12: 'signF12', F13: 'signF13' },
  ...{ F14: 'signF14', F15: 'signF15', F16: 'signF16', F17: 'signF17' },
  ...{ K1: 'signK1', K2: 'signK2', K3: 'signK3', K4: 'signK4', K5: 'signK5', K6: 'signK6' },
  ...{ K7: 'signK7', K8: 'signK8' },
  ...{ W1: 'signW1', W2: 'signW2', W3: 'signW3', W4: 'signW4', W5: 'signW5', W6: 'signW6' },
  ...{ G1: 'signG1', G2: 'signG2', G3: 'signG3', G4: 'signG4', G5: 'signG5', S1: 'signS1', U1: 'signU1' },
};

/** A code that a newer version knows is shown as it is. */
export function signLine(code: string): string {
  const key = Object.hasOwn(lines, code) ? lines[code] : undefined;
  return key === undefined ? code : t(key);
}

export const signGroups = [
  { title: 'signsOwn', text: 'signsOwnText', letters: 'G' },
  { title: 'signsClient', text: 'signsClientText', letters: 'F' },
  { title: 'signsCoach', text: 'signsCoachText', letters: 'K' },
  { title: 'signsOther', text: 'signsOtherText', letters: 'WS' },
] as const satisfies readonly {
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly letters: string;
}[];

/** In the catalogue's order. The urgent card's own sign is not ticked: the card writes it. */
export const codesOf = (letters: string): readonly string[] =>
  Object.keys(flagCatalogue).filter((code) => letters.includes(code.charAt(0)));

/** What the panel offers at a press; the page has the others. */
export const frequentSigns = [
  { code: 'G2', label: 'chipOwnStep' },
  { code: 'F1', label: 'chipOnlyYou' },
  { code: 'S1', label: 'chipOtherSkills' },
  { code: 'F9', label: 'chipRanOver' },
] as const satisfies readonly { readonly code: string; readonly label: MessageKey }[];
