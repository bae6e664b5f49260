// What an opened event tells of whose it is: remembered for the event itself and for its series, where the coach has not said
// anything of either. Written once: the same event opened again changes nothing.
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

/** The words that are about an event, the most exact first. */
export const wordsOf = (event: EventName): readonly OpenedWord[] => {
  const [date, series] = [dateWord(event), seriesWord(event)];
  return series === undefined || (series.kind === date.kind && series.key === date.key)
    ? [date]
    : [date, series];
};

/** Whose an event is by its guests or its call link, which alone are learned from. A word that cannot be written is left out. */
export function learnOpened(
  records: Iterable<StoredRecord>,
  event: EventName,
  client: RecordId,
  at: Pick<ActAt, 'now'>,
): readonly StoredRecord[] {
  const all = new Map([...records].map((record) => [record.id, record]));
  if (wordsOf(event).some((word) => isToldHere(all, word))) return [];
  const written = new Map<RecordId, StoredRecord>();
  for (const word of wordsOf(event)) {
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
