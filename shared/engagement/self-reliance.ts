// Signs as a screen may show them: which ones, how often, since when. Never a sum of weights and never a score. First what the client
// did on their own, as a line: "In 3 of the last 4 sessions: own next step, other support used."
import type { Flag } from '../records/flag.ts';
import type { Practice } from '../records/practice.ts';
import type { Projected } from '../records/record.ts';
import type { Session } from '../records/session.ts';
import { fadeMs, isOpenFlag, kindOf, type FlagKind } from './flags.ts';

export type SelfRelianceLine = {
  /** Codes of what was ticked in these sessions, the newest first, each once. */
  readonly ticks: readonly string[];
  /** In how many of the sessions at least one was ticked. */
  readonly sessions: number;
  /** How many sessions that is of: the last held ones that signs still speak of, four at most. */
  readonly of: number;
};

type Settings = Pick<Practice, 'flagsOff'>;

const sessionsInLine = 4;

/** A tick belongs to the session that was held last before it. `now` is epoch milliseconds. */
export function selfRelianceLine(
  { flags, sessions }: { readonly flags: readonly Flag[]; readonly sessions: readonly Projected<Session>[] },
  settings: Settings,
  now: number,
): SelfRelianceLine {
  const starts = sessions
    .filter(({ status, kind }) => status === 'held' && (kind === 'session' || kind === 'review'))
    .map(({ start }) => start)
    .filter((start) => start <= now && now - start < fadeMs)
    .toSorted((a, b) => b - a)
    .slice(0, sessionsInLine);
  const ticked = flags
    .filter(({ code, at }) => kindOf(code) === 'self-reliance' && at <= now)
    .filter((flag) => isOpenFlag(flag, settings, now))
    .toSorted(byNewest)
    .map(({ code, at }) => ({ code, session: starts.findIndex((start) => start <= at) }))
    .filter(({ session }) => session !== -1);
  return {
    ticks: [...new Set(ticked.map(({ code }) => code))],
    sessions: new Set(ticked.map(({ session }) => session)).size,
    of: starts.length,
  };
}

export type OpenSign = { readonly code: string; readonly lastAt: number; readonly count: number };
export type SignsOfKind = { readonly kind: FlagKind; readonly signs: readonly OpenSign[] };

const kindsInOrder: readonly FlagKind[] = ['risk', 'wellbeing', 'scope', 'client', 'coach', 'self-reliance'];

/** The signs that are open, by kind, the newest first; kinds without any are left out. */
export function openSigns(flags: readonly Flag[], settings: Settings, now: number): readonly SignsOfKind[] {
  const open = flags.filter((flag) => isOpenFlag(flag, settings, now)).toSorted(byNewest);
  const signs = [...Map.groupBy(open, ({ code }) => code)].map(([code, flags]) => ({
    ...{ code, lastAt: Math.max(...flags.map(({ at }) => at)), count: flags.length },
  }));
  return kindsInOrder
    .map((kind) => ({ kind, signs: signs.filter(({ code }) => kindOf(code) === kind) }))
    .filter(({ signs }) => signs.length > 0);
}

// Two signs of one moment keep one order on every device.
const byNewest = (a: Flag, b: Flag): number => b.at - a.at || (a.code < b.code ? -1 : 1);
