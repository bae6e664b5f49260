// The board from a practice, again and again: an engagement whose records are the same objects as the last time is not computed
// anew, and the order by name is kept while no name changes.
import { isTold, type LearnedMatch } from '../records/learned-match.ts';
import type { Client } from '../records/client.ts';
import type { Engagement } from '../records/engagement.ts';
import type { Projected, RecordId } from '../records/record.ts';
import { boardEngagement } from './board-engagement.ts';
import { emptyBoard, type Board, type BoardEngagement } from './board.ts';
import { emptyEngagementRecords } from './cabinet.ts';
import type { EngagementRecords, PracticeRecords } from './practice-records.ts';

type Made = {
  readonly client: Projected<Client>;
  readonly engagement: Projected<Engagement>;
  readonly under: EngagementRecords;
  readonly shown: BoardEngagement;
};

/** What it gives is the same whatever it was asked before: only how long it takes differs. */
export function createBoardMemo(): (practice: PracticeRecords) => Board {
  /** In the order of the board. */
  let made = new Map<RecordId, Made>();
  let learnedOf: PracticeRecords['learned'] | undefined;
  let { learned, told } = emptyBoard;

  return ({ clients, engagements, under, learned: matches, unreadable }) => {
    const shown = new Set<RecordId>();
    let isSameOrder = true;
    for (const engagement of engagements) {
      const client = engagement.parent === undefined ? undefined : clients.get(engagement.parent);
      if (client === undefined) continue;
      shown.add(engagement.id);
      const before = made.get(engagement.id);
      const next = makeAgain(before, client, engagement, under.get(engagement.id) ?? nothing);
      if (next === before) continue;
      isSameOrder &&= before !== undefined && isSamePlace(before, next);
      // What is there already keeps its place.
      made.set(engagement.id, next);
    }
    for (const id of made.keys()) if (!shown.has(id)) made.delete(id);
    if (!isSameOrder) made = new Map([...made].toSorted(([, a], [, b]) => byName(a, b)));
    if (learnedOf !== matches) [learned, told] = [learnedFrom(matches), toldFrom(matches)];
    learnedOf = matches;
    // An engagement whose client is missing cannot be shown, and is counted.
    const orphans = engagements.length - shown.size;
    const inOrder = Array.from(made.values(), (one) => one.shown);
    return { v: 1, engagements: inOrder, learned, told, unreadable: unreadable + orphans };
  };
}

const nothing = emptyEngagementRecords();

function makeAgain(
  before: Made | undefined,
  client: Projected<Client>,
  engagement: Projected<Engagement>,
  under: EngagementRecords,
): Made {
  const isSame = before?.client === client && before.engagement === engagement && before.under === under;
  if (isSame) return before;
  return { client, engagement, under, shown: boardEngagement(client, engagement, under) };
}

const learnedFrom = (learned: readonly Projected<LearnedMatch>[]): Board['learned'] => ({
  series: learnedOfKind(learned, 'series'),
  event: learnedOfKind(learned, 'event'),
  'call-link': learnedOfKind(learned, 'call-link'),
});

const toldFrom = (learned: readonly Projected<LearnedMatch>[]): Board['told'] => ({
  series: toldOfKind(learned, 'series'),
  event: toldOfKind(learned, 'event'),
});

const toldOfKind = (learned: readonly Projected<LearnedMatch>[], kind: LearnedMatch['kind']) =>
  learned
    .filter((match) => match.kind === kind && isTold(match))
    .map(({ key }) => key)
    .toSorted();

// Built from entries: a key called "__proto__", which a page may choose, is then a key like any other. Sorted, so that two records
// for one key, which only an import could bring, say the same on every device.
const learnedOfKind = (
  learned: readonly Projected<LearnedMatch>[],
  kind: LearnedMatch['kind'],
): Readonly<Record<string, RecordId | null>> =>
  Object.fromEntries(
    learned
      .filter((match) => match.kind === kind)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ key, client }) => [key, client]),
  );

const collator = new Intl.Collator('en');

const byName = ({ shown: a }: Made, { shown: b }: Made): number => {
  const names = collator.compare(a.name, b.name);
  if (names !== 0) return names;
  if (a.client !== b.client) return a.client < b.client ? -1 : 1;
  return a.number - b.number || (a.id < b.id ? -1 : 1);
};

const isSamePlace = ({ shown: a }: Made, { shown: b }: Made): boolean =>
  a.name === b.name && a.client === b.client && a.number === b.number;
