// Remembers what a calendar no longer showed, until it is seen again or missed a second time: then the coach is asked. In
// storage.session, so that a worker that slept between two looks still knows of the first.
import {
  missBookings,
  missedRecords,
  type Absences,
  type WholeLook,
} from '#shared/engagement/acts/miss-bookings.ts';
import { ok, type RecordId } from '#shared/records/record.ts';
import type { SeenTab } from '../capture/paint-calendar.ts';
import { sessionKeys } from '../session-keys.ts';
import type { SessionArea } from '../store/store.ts';
import type { Absent } from '../absent.ts';
import { createQueue } from './one-at-a-time.ts';
import type { Practice } from './practice.ts';

export type AbsenceAt = { readonly now: number; readonly timeZone: string };

const queue = createQueue();

/** Looks come in one after another: two at once would each forget what the other one noticed. */
export const noticeAbsence = (
  session: SessionArea,
  practice: Practice,
  look: WholeLook,
  at: AbsenceAt,
): Promise<void> => queue('absent', () => notice(session, practice, look, at));

async function notice(
  session: SessionArea,
  practice: Practice,
  look: WholeLook,
  at: AbsenceAt,
): Promise<void> {
  const before = await kept(session);
  // Most looks: nothing can be missed, and nothing was.
  if (isBlind(look) && Object.keys(before.absences).length === 0) return;
  const board = await practice.boards.board();
  const missed = missBookings(await practice.boards.practice(), board, look, before.absences, at);
  // Written first: what could not be is missed again at the next look.
  const written =
    missed.vanished.length + missed.replaced.length === 0
      ? ok(null)
      : await practice.store.write((all) => ok(missedRecords(all, missed, at.now)));
  const after: Absent = {
    absences: written.ok ? missed.absences : { ...missed.absences, ...unwritten(before, missed.vanished) },
    doubts: isBlind(look) ? before.doubts : { ...before.doubts, [look.where]: missed.doubts },
  };
  const text = JSON.stringify(after);
  if (text !== JSON.stringify(before)) await session.set(sessionKeys.absent, text);
}

const isBlind = ({ whole }: WholeLook): boolean => 'length' in whole && whole.length === 0;

/** A disk that was full then may have room at the next look. */
const unwritten = ({ absences }: Absent, vanished: ReturnType<typeof missBookings>['vanished']): Absences =>
  Object.fromEntries(
    vanished.flatMap(({ booking }) => {
      const first = absences[booking];
      return first === undefined ? [] : [[booking, first] as const];
    }),
  );

async function kept(session: SessionArea): Promise<Absent> {
  const text = await session.get(sessionKeys.absent);
  return text === undefined ? { absences: {}, doubts: {} } : (JSON.parse(text) as Absent); // written by us alone
}

/** A page that reads badly shows no day whole, whatever it counts. */
export const lookOfPage = (
  { site, page, sightings, wholeDays, health }: SeenTab,
  fresh: ReadonlySet<RecordId>,
): WholeLook => ({
  ...{ where: site, load: page, events: sightings, fresh },
  whole: health.state === 'ok' ? wholeDays : [],
});
