// Which client an event or a call belongs to. What the coach said about this very event or its series comes first; then e-mail, call
// link, what was learned from an opened event, and a title that names one client alone.
import type { Board } from '../engagement/board.ts';
import type { Booking } from '../records/booking.ts';
import { eventMatchKey, type LearnedMatch } from '../records/learned-match.ts';
import type { RecordId } from '../records/record.ts';
import { findWhole } from './find-whole.ts';
import { matchIndex, type MatchIndex } from './match-index.ts';
import { normaliseEmail } from './normalise-email.ts';
import { normaliseText } from './normalise.ts';

export type MatchInput = {
  readonly emails?: readonly string[];
  readonly callLink?: string;
  readonly seriesId?: string;
  readonly eventId?: string;
  readonly originalStart?: string;
  readonly title?: string;
};

export type Match =
  | {
      readonly type: 'client';
      readonly client: RecordId;
      readonly by: Booking['matchedBy'];
      /** The coach's own word about this event or its series. */
      readonly told?: true;
    }
  | { readonly type: 'ambiguous'; readonly clients: readonly RecordId[] }
  | { readonly type: 'not-a-session' }
  | { readonly type: 'none' };

/** Clients of ended engagements match like all others: that is how a session after the end is noticed. */
export function matchEvent(board: Board, input: MatchInput): Match {
  const index = matchIndex(board);
  const words = wordsAbout(board, index, input);
  const told = words.find((word) => word.isTold)?.match;
  if (told !== undefined) return told.type === 'client' ? { ...told, told: true } : told;
  const known = words[0]?.match;
  if (known?.type === 'not-a-session') return known;
  const byEmail = clientsOfEmails(index, input.emails ?? []);
  if (byEmail.size === 1) return decided(byEmail, 'email');
  const byLink = learned(board, index, 'call-link', input.callLink);
  if (byLink !== undefined) return byLink;
  // Two clients in one invitation: only the coach can say. What was read off another event of the series is no better a witness
  // than this one's guests, and neither is the title.
  if (byEmail.size > 1) return decided(byEmail, 'email');
  return known ?? decided(clientsInTitle(index, input.title ?? ''), 'title');
}

type Word = { readonly match: Match; readonly isTold: boolean };

/**
 * What was learned about the event, the most exact first: one date of a series may be someone else's, or nobody's, and so may the
 * part of it that goes on under a new id.
 */
function wordsAbout(
  board: Board,
  index: MatchIndex,
  { eventId, originalStart, seriesId }: MatchInput,
): readonly Word[] {
  const date = eventId === undefined ? undefined : eventMatchKey(eventId, originalStart);
  const keys = [
    ['event', date],
    ['event', eventId],
    ['series', seriesId],
  ] as const;
  return keys.flatMap(([kind, key]) => {
    const match = learned(board, index, kind, key);
    return match === undefined ? [] : [{ match, isTold: index.told[kind].has(key ?? '') }];
  });
}

function learned(
  board: Board,
  index: MatchIndex,
  kind: LearnedMatch['kind'],
  key: string | undefined,
): Match | undefined {
  if (key === undefined || !Object.hasOwn(board.learned[kind], key)) return undefined;
  const client = board.learned[kind][key];
  if (client === null) return { type: 'not-a-session' };
  if (client === undefined || !index.clients.has(client)) return undefined;
  return { type: 'client', client, by: kind === 'call-link' ? 'call-link' : 'learned' };
}

const clientsOfEmails = (index: MatchIndex, emails: readonly string[]): ReadonlySet<RecordId> =>
  new Set(emails.flatMap((email) => [...(index.byEmail.get(normaliseEmail(email)) ?? [])]));

function clientsInTitle(index: MatchIndex, title: string): ReadonlySet<RecordId> {
  const text = normaliseText(beginning(title));
  if (text === '') return new Set();
  const found = index.needles.flatMap(({ needle, client }) =>
    findWhole(text, needle).map((span) => ({ client, ...span })),
  );
  // "Anna Lee" names Anna Lee, not also the client whose alias is "Lee": a name inside a longer name is not a second one.
  const whole = found.filter(
    (inner) =>
      !found.some(
        (outer) =>
          outer.client !== inner.client &&
          outer.start <= inner.start &&
          inner.end <= outer.end &&
          outer.end - outer.start > inner.end - inner.start,
      ),
  );
  return new Set(whole.map((entry) => entry.client));
}

/** No calendar has titles so long. Cut between two words, so that half a name is not taken for a whole one. */
const beginning = (title: string): string =>
  title.length <= maxTitle ? title : title.slice(0, Math.max(0, title.lastIndexOf(' ', maxTitle)));

const maxTitle = 2000;

function decided(clients: ReadonlySet<RecordId>, by: Booking['matchedBy']): Match {
  const [first, ...others] = clients;
  if (first === undefined) return { type: 'none' };
  return others.length === 0
    ? { type: 'client', client: first, by }
    : { type: 'ambiguous', clients: [...clients].toSorted() };
}
