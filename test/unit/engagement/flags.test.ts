import { expect, test } from 'vitest';
import { flagCatalogue, isOpenFlag, kindOf, weightOf } from '#shared/engagement/flags.ts';

test('Each sign weighs what the catalogue says, unless the coach says otherwise', () => {
  expect(weightOf('F1', { flagWeights: {} })).toBe(3);
  expect(weightOf('F1', { flagWeights: { F1: 0 } })).toBe(0);
  expect(weightOf('K1', { flagWeights: { F1: 7 } })).toBe(1);
});

test('What is no sign weighs nothing, whatever it is called', () => {
  expect(weightOf('Z9', { flagWeights: {} })).toBe(0);
  expect(weightOf('constructor', { flagWeights: {} })).toBe(0);
  expect(kindOf('Z9')).toBe(null);
  const flag = { code: 'constructor', at: 0, how: 'ticked', weight: 9 } as const;
  expect(isOpenFlag(flag, { flagsOff: [] }, 1)).toBe(false);
});

test('The catalogue holds the signs of both sides with their starting weights', () => {
  const weights = Object.entries(flagCatalogue).map(
    ([code, { kind, weight }]) => `${code} ${kind} ${weight}`,
  );
  expect(weights).toEqual([
    ...['F1 client 3', 'F2 client 3', 'F3 client 2', 'F4 client 1', 'F5 client 2', 'F6 client 2'],
    ...['F7 client 2', 'F8 client 1', 'F9 client 1', 'F10 client 2', 'F11 client 2', 'F12 client 1'],
    ...['F13 client 2', 'F14 client 1', 'F15 client 1', 'F16 client 2', 'F17 client 0'],
    ...['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'].map((code) => `${code} coach 1`),
    ...['W1', 'W2', 'W3', 'W4', 'W5', 'W6'].map((code) => `${code} wellbeing 1`),
    ...['G1', 'G2', 'G3', 'G4', 'G5'].map((code) => `${code} self-reliance 1`),
    ...['S1 scope 1', 'U1 risk 1'],
  ]);
});

test('Hopelessness alone opens the urgent card', () => {
  const opening = Object.keys(flagCatalogue).filter((code) => flagCatalogue[code]?.opensUrgent === true);
  expect(opening).toEqual(['W6']);
});

test('A sign that a fast clock dated ahead is open', () => {
  const flag = { code: 'F1', at: 1_000, how: 'ticked', weight: 3 } as const;
  expect(isOpenFlag(flag, { flagsOff: [] }, 0)).toBe(true);
});
