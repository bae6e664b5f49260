// The checklist on the agreement page: it asks for what the core counts, so that nothing is silent without a row to answer it in.
import { expect, test } from 'vitest';
import { itemName, mustSay } from '#extension/ui/agreement-items.ts';
import { agreementInput, emptyAgreement } from '#extension/ui/app/agreement-form.ts';
import { contractGaps, mustHaves } from '#shared/engagement/contract-gaps.ts';
import { speakEnglish } from './speak-english.ts';

speakEnglish();

test('Every must-have has its row, in the same order', () => {
  expect(mustSay.map(({ item }) => item)).toEqual(mustHaves);
});

test('A new agreement is silent on what happens when it is urgent, until that was said or left out', () => {
  const silent = contractGaps(agreementInput(emptyAgreement));
  expect(silent.map(itemName)).toContain('what happens when it is urgent');
  for (const said of ['agreed', 'waived'] as const)
    expect(contractGaps(agreementInput({ ...emptyAgreement, checklist: { urgent: said } }))).toEqual(
      silent.filter((item) => item !== 'urgent'),
    );
});
