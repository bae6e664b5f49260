import { expect, test } from 'vitest';
import { contractGaps, mustHaves } from '#shared/engagement/contract-gaps.ts';

const silent = {
  fee: null,
  cancellationHours: null,
  contactAllowance: null,
  followUp: 'none',
  checklist: {},
} as const;

test('An agreement that says nothing lacks every must-have, in the checklist’s order', () => {
  expect(contractGaps(silent)).toEqual([...mustHaves]);
  expect(contractGaps(silent)).toHaveLength(11);
});

test('What has a field of its own is said by it', () => {
  const said = contractGaps({
    ...silent,
    fee: { amount: 0, per: 'session', due: '' },
    cancellationHours: 0,
    contactAllowance: 0,
    followUp: 'one',
  });
  expect(said).toEqual(
    mustHaves.filter((item) => !['fee', 'cancellation', 'contact', 'after-the-end'].includes(item)),
  );
});

test('The checklist says the rest, and may leave any out knowingly', () => {
  const checklist = Object.fromEntries(
    mustHaves.map((item, index) => [item, index % 2 ? 'agreed' : 'waived'] as const),
  );
  expect(contractGaps({ ...silent, checklist })).toEqual([]);
});
