// What is learned once: this series, event or call link is this client's, or is no session. Told by the coach, or read off an event
// that was opened; what was read never undoes what was told. Bookings already made are put right with it, those in weeks that nobody
// looks at too.
import { bookingType, type Booking } from '../../records/booking.ts';
import { clientType } from '../../records/client.ts';
import {
  eventMatchKey,
  isTold,
  learnedKinds,
  learnedMatchId,
  learnedMatchType,
  type LearnedMatch,
} from '../../records/learned-match.ts';
import { createRecord, err, isReadOnlyHere, ok, patchRecord, project } from '../../records/record.ts';
import type { Projected, RecordId, Result, StoredRecord } from '../../records/record.ts';
import { boardOf } from '../board-of.ts';
import { engagementAt } from '../engagement-at.ts';
import type { ActAt, Refusal } from './act.ts';
import { moveBooking } from './move-booking.ts';

export type LearnInput = Pick<LearnedMatch, 'kind' | 'key' | 'client'> & Partial<Pick<LearnedMatch, 'how'>>;

type Records = ReadonlyMap<RecordId, StoredRecord>;

/** `records` are all there are: the bookings of every engagement may be concerned. */
export function learnMatch(
  records: Iterable<StoredRecord>,
  { kind, key, client, how = 'told' }: LearnInput,
  at: Pick<ActAt, 'now'>,
): Result<{ readonly records: readonly StoredRecord[] }, Refusal> {
  const all = new Map<RecordId, StoredRecord>();
  for (const record of records) all.set(record.id, record);
  const wrong = [
    ...(learnedKinds.includes(kind) ? [] : ['kind']),
    ...(key.trim() === '' || key.length > 500 ? ['key'] : []),
  ];
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  if (client !== null && all.get(client)?.type !== clientType.type) return err({ type: 'not-found' });
  const id = learnedMatchId(kind, key);
  const stored = all.get(id);
  if (stored !== undefined && isReadOnlyHere(stored, learnedMatchType)) return err({ type: 'update-needed' });
  const fields = { kind, key, client, how };
  const before = readWord(all, kind, key);
  if (!isTold(fields) && before !== undefined && outlasts(before, fields)) return ok({ records: [] });
  const learned =
    stored === undefined || before === undefined
      ? createRecord(learnedMatchType, { id, editedAt: at.now }, fields)
      : patchRecord(learnedMatchType, stored, fields, at.now);
  return ok({ records: [learned, ...movedBookings(all, fields, at)] });
}

/**
 * Whether what is known stands against what was read just now: the coach's word, and the same said again. Of a series two events may
 * say two things; the first one stays, and the other event has its own word.
 */
const outlasts = (before: LearnedMatch, read: LearnedMatch): boolean =>
  isTold(before) || before.client === read.client || read.kind === 'series';

/** What is known under a key; undefined where nothing is, or nothing that can be read. */
export function readWord(
  all: Records,
  kind: LearnedMatch['kind'],
  key: string | undefined,
): LearnedMatch | undefined {
  const stored = key === undefined ? undefined : all.get(learnedMatchId(kind, key));
  const read = stored === undefined ? undefined : project(learnedMatchType, stored);
  return read?.ok === true ? read.value : undefined;
}

function movedBookings(
  all: Records,
  learned: LearnedMatch,
  { now }: Pick<ActAt, 'now'>,
): readonly StoredRecord[] {
  const engagements = boardOf(all.values()).engagements.filter(({ client }) => client === learned.client);
  return [...all.values()].flatMap((record) => {
    const booking = project(bookingType, record);
    if (!booking.ok || !isMeant(all, booking.value, learned)) return [];
    if (learned.client === null) {
      if (record.parent === undefined) return [];
      return moveBooking(all, record, record.parent, { ...noSession, matchedBy: 'learned' }, now);
    }
    const engagement = engagementAt(engagements, booking.value.start);
    if (engagement === undefined) return [];
    const matchedBy = learned.kind === 'call-link' ? 'call-link' : 'learned';
    // A date that the coach called off stays so, whatever an opened event says.
    const status = isTold(learned) ? standing(booking.value) : booking.value.status;
    return moveBooking(all, record, engagement.id, { status, matchedBy }, now);
  });
}

/** The coach's own word: nothing is asked about it. */
const noSession = { status: 'declined', noticedAt: undefined, answered: undefined } as const;

/** What was declined as "not a session" stands again once it is said to be someone's; what the calendar called off stays so. */
const standing = ({ status, noticedAt }: Booking): Booking['status'] =>
  status === 'declined' && noticedAt === undefined ? 'standing' : status;

function isMeant(all: Records, booking: Projected<Booking>, learned: LearnedMatch): boolean {
  if (learned.kind === 'call-link') return booking.callLink === learned.key;
  if (booking.matchedBy === 'coach' && !isTold(learned)) return false;
  const words = wordsAbout(booking).flatMap(({ kind, key }): readonly LearnedMatch[] => {
    if (kind === learned.kind && key === learned.key) return [learned];
    const word = readWord(all, kind, key);
    return word === undefined ? [] : [word];
  });
  return (words.find(isTold) ?? words[0]) === learned;
}

/** The most exact word first, as `matchEvent` asks for them. */
const wordsAbout = ({ eventId, originalStart, seriesId }: Booking) =>
  [
    { kind: 'event', key: eventMatchKey(eventId, originalStart) },
    { kind: 'event', key: eventId },
    { kind: 'series', key: seriesId },
  ] as const;
