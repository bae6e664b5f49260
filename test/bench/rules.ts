// What the boundary rules cost over a whole large practice, beside parsing its records as one JSON text.
import { evaluate } from '#shared/boundaries/index.ts';
import { factRecords, facts, practiceFacts } from '#shared/engagement/facts.ts';
import type { Board } from '#shared/engagement/board.ts';
import type { PracticeRecords } from '#shared/engagement/practice-records.ts';
import { createPracticeIndex } from '#shared/engagement/practice-index.ts';
import { monday } from '#test/support/practice.ts';
import { beside, largeInput, largeRecords } from './board.ts';
import type { Figure } from './figures.ts';

const today = new Date(monday).toISOString().slice(0, 10);

export function ruleFigures(): readonly Figure[] {
  const index = createPracticeIndex();
  index.update(largeRecords);
  const kept = { practice: index.practice(), board: index.board() };
  const costs = beside(() => promptsIn(kept));
  return [
    {
      ...{
        what: `All rules over all engagements of a practice that has been read: ${promptsIn(kept)} prompts`,
        input: largeInput,
        unit: 'ms',
      },
      ...costs,
      hold: 'at most x2',
    },
  ];
}

type Kept = { readonly practice: PracticeRecords; readonly board: Board };

function promptsIn({ practice, board }: Kept): number {
  let spoke = 0;
  for (const records of factRecords(practice, board, practiceFacts(practice, monday)).values())
    spoke += evaluate(facts(records, monday, { today })).length;
  if (spoke === 0) throw new Error('no rule spoke: nothing was measured');
  return spoke;
}
