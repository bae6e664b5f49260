// What an opened event tells of whose it is: remembered for its series, and for itself where it is alone or its series is someone
// else's, and only where the coach has not said anything of either. Opened again, or another date of the series, it changes nothing.
import { eventMatchKey, isTold, type LearnedMatch } from '../../records/learned-match.ts';
import type { RecordId, StoredRecord } from '../../records/record.ts';
import type { ActAt } from './act.ts';
import { learnMatch, readWord } from './learn-match.ts';

/** What a calendar calls an event: the instance's original start is no part of `eventId`. */
export type EventName = {
  readonly eventId: string;
  readonly seriesId?: string;
  readonly originalStart?: string;
};

export type OpenedWord = Pick<LearnedMatch, 'kind' | 'key'>;

/** The key of all dates that go on under the event's id; undefined for an event that is alone. */
export function seriesWord({ eventId, seriesId }: EventName): OpenedWord | undefined {
  if (seriesId === undefined) return undefined;
  // After a "this and following" edit the series goes on under an id of its own: what came before it may be someone else's.
  return eventId === seriesId ? { kind: 'series', key: seriesId } : { kind: 'event', key: eventId };
}

export const dateWord = ({ eventId, originalStart }: EventName): OpenedWord => ({
  kind: 'event',
  key: eventMatchKey(eventId, originalStart),
});

type KnownWord = (word: OpenedWord) => RecordId | null | undefined;

/**
 * The words to remember, so that the event is this client's. What a series was found to be first stays. A date has a word of its own
 * only where that is not the series': else a weekly series would leave one a week, for ever.
 */
export function newWords(event: EventName, client: RecordId, known: KnownWord): readonly OpenedWord[] {
  const [date, series] = [dateWord(event), seriesWord(event)];
  const own = known(date);
  if (series === undefined) return own === client ? [] : [date];
  const whole = known(series);
  const isSaid = (own ?? whole ?? client) === client;
  return [...(isSaid ? [] : [date]), ...(whole === undefined ? [series] : [])];
}

/** Whose an event is by its guests or its call link, which alone are learned from. A word that cannot be written is left out. */
export function learnOpened(
  records: Iterable<StoredRecord>,
  event: EventName,
  client: RecordId,
  at: Pick<ActAt, 'now'>,
): readonly StoredRecord[] {
  const all = new Map([...records].map((record) => [record.id, record]));
  const [date, series] = [dateWord(event), seriesWord(event)];
  if (isToldHere(all, date) || (series !== undefined && isToldHere(all, series))) return [];
  const written = new Map<RecordId, StoredRecord>();
  for (const word of newWords(event, client, ({ kind, key }) => readWord(all, kind, key)?.client)) {
    const learned = learnMatch(all.values(), { ...word, client, how: 'event-opened' }, at);
    for (const record of learned.ok ? learned.value.records : []) {
      all.set(record.id, record);
      written.set(record.id, record);
    }
  }
  return [...written.values()];
}

/** The coach has said something under this very key. */
export function isToldHere(all: ReadonlyMap<RecordId, StoredRecord>, { kind, key }: OpenedWord): boolean {
  const word = readWord(all, kind, key);
  return word !== undefined && isTold(word);
}
