// What a large practice costs: the board from nothing, and after one change, each beside parsing the same records as one JSON text.
import { spawnSync } from 'node:child_process';
import { boardOf } from '#shared/engagement/board-of.ts';
import { createPracticeIndex } from '#shared/engagement/practice-index.ts';
import { ledgerEntryType, sessionEntryId } from '#shared/records/ledger-entry.ts';
import { createRecord, patchRecord, type StoredRecord } from '#shared/records/record.ts';
import { sessionType } from '#shared/records/session.ts';
import { inRoot } from '#test/support/paths.ts';
import { found, monday } from '#test/support/practice.ts';
import { median, type Figure } from './figures.ts';
import { largePractice, unconfirmedOf } from './large-practice.ts';

const rounds = 21;
const warmUps = 3;
export const largeRecords = largePractice(monday);
const records = largeRecords;
const text = JSON.stringify(records);
const parse = () => JSON.parse(text);

export const largeInput = `${inputWords()}; median of ${rounds} rounds`;

export function boardFigures(): readonly Figure[] {
  return [
    figure('Board from nothing', fromNothing(), 'at most x3'),
    figure('Board from nothing, where code may not be made from text, as in an extension', inChild(), 'x3'),
    figure('Board after one session is confirmed', afterOneChange(), 'at most x0.03'),
    figure(
      'The same as the background does it: all records looked at for what changed',
      asKept(),
      'told beside it',
    ),
    figure(
      'The same, and the board written as the text that is kept',
      asKept(JSON.stringify),
      'told beside it',
    ),
  ];
}

export type Costs = { readonly bare: number; readonly ours: number };

export const fromNothing = (): Costs => beside(() => boardOf(records));

/** Milliseconds of `run` beside parsing the same records, or another `floor`, in turns; throws where it gave nothing. */
export function beside(run: (round: number) => unknown, floor: () => unknown = parse): Costs {
  const costs = { bare: [] as number[], ours: [] as number[] };
  // The first rounds warm both up.
  for (let round = -warmUps; round < rounds; round += 1) {
    const bare = timed(floor);
    const ours = timed(() => run(round + warmUps));
    if (round >= 0) costs.bare.push(bare);
    if (round >= 0) costs.ours.push(ours);
  }
  return { bare: median(costs.bare), ours: median(costs.ours) };
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  const result = run();
  const ms = performance.now() - begun;
  if (result === undefined) throw new Error('nothing was made: nothing to measure');
  return ms;
}

const byId = new Map(records.map((record) => [record.id, record]));

/** The records that confirming makes, in another engagement each round: nothing is confirmed twice. */
function confirmed(round: number): readonly StoredRecord[] {
  const session = found(byId.get(unconfirmedOf(round)));
  const at = { id: sessionEntryId(session.id, 'held'), parent: found(session.parent), editedAt: monday };
  const entry = { at: monday, delta: -1, reason: 'held', session: session.id } as const;
  return [
    patchRecord(sessionType, session, { status: 'held', actualMinutes: 50 }, monday),
    createRecord(ledgerEntryType, at, entry),
  ];
}

/** Made beforehand: what is measured is what becomes of a change, not the act that made it. */
const changes = Array.from({ length: rounds + warmUps }, (_, round) => confirmed(round));
const changeOf = (round: number): readonly StoredRecord[] => found(changes[round]);

function afterOneChange(): Costs {
  const index = createPracticeIndex();
  index.update(records);
  let used = usedIn(index.board());
  return beside((round) => {
    index.update(changeOf(round));
    const board = index.board();
    used = raised(used, usedIn(board));
    return board;
  });
}

function asKept(then: (board: unknown) => unknown = (board) => board): Costs {
  const index = createPracticeIndex();
  const all = new Map(byId);
  index.become(all.values());
  let used = usedIn(index.board());
  return beside((round) => {
    for (const record of changeOf(round)) all.set(record.id, record);
    index.become([...all.values()]);
    const board = index.board();
    used = raised(used, usedIn(board));
    return then(board);
  });
}

const usedIn = ({ engagements }: ReturnType<typeof boardOf>): number =>
  engagements.reduce((total, { used }) => total + used, 0);

function raised(before: number, after: number): number {
  if (after !== before + 1) throw new Error(`${after} sessions used after ${before}: no change was measured`);
  return after;
}

/** Extension pages and workers may not make code from text; here a flag of Node forbids it. */
function inChild(): Costs {
  const flags = ['--disallow-code-generation-from-strings', inRoot('test/bench/board-without-eval.ts')];
  const { stdout, status } = spawnSync(process.execPath, flags, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the board without eval ended with ${status}`);
  return JSON.parse(stdout) as Costs; // said by our own file
}

const figure = (what: string, costs: Costs, hold: string): Figure => ({
  ...{ what, input: largeInput, ...costs, unit: 'ms', hold },
});

function inputWords(): string {
  const counts = Map.groupBy(records, ({ type }) => type);
  const words = [...counts].map(([type, list]) => `${list.length} ${type}`).join(', ');
  return `${records.length} records (${words}), ${(text.length / 1_000_000).toFixed(1)} MB of JSON`;
}
