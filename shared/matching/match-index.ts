// What events are compared with, made once a board: each client's addresses, and the words a title may name them by.
import type { Board } from '../engagement/board.ts';
import type { RecordId } from '../records/record.ts';
import { normaliseEmail } from './normalise-email.ts';
import { normaliseText } from './normalise.ts';

export type MatchIndex = {
  readonly clients: ReadonlySet<RecordId>;
  /** Keys that the coach's own word is about. */
  readonly told: { readonly series: ReadonlySet<string>; readonly event: ReadonlySet<string> };
  readonly byEmail: ReadonlyMap<string, ReadonlySet<RecordId>>;
  readonly needles: readonly { readonly needle: string; readonly client: RecordId }[];
};

const made = new WeakMap<Board, MatchIndex>();

/** Boards are never changed, so an index holds as long as its board; a calendar asks for hundreds of events at a time. */
export function matchIndex(board: Board): MatchIndex {
  const known = made.get(board) ?? makeIndex(board);
  made.set(board, known);
  return known;
}

function makeIndex({ engagements, told }: Board): MatchIndex {
  const clients = new Map(engagements.map((engagement) => [engagement.client, engagement]));
  const byEmail = new Map<string, Set<RecordId>>();
  const needles: { needle: string; client: RecordId }[] = [];
  for (const [client, { code, name, aliases, emails }] of clients) {
    for (const email of emails.map(normaliseEmail).filter((email) => email !== '')) {
      byEmail.set(email, (byEmail.get(email) ?? new Set()).add(client));
    }
    const words = new Set([code, name, ...aliases].map(normaliseText));
    for (const needle of words) if (needle !== '') needles.push({ needle, client });
  }
  return {
    clients: new Set(clients.keys()),
    told: { series: new Set(told.series), event: new Set(told.event) },
    byEmail,
    needles,
  };
}
