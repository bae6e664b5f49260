// What is ticked in a review: at first what is sure, then what the coach says.
import { useMemo, useState } from 'react';
import type { PastFound, PastProposal, PastSession, PastUnclear } from '#shared/engagement/past-sessions.ts';
import type { RecordId } from '#shared/records/record.ts';

export type Choice = {
  readonly isTicked: (booking: RecordId) => boolean;
  readonly tick: (bookings: readonly RecordId[], ticked: boolean) => void;
  /** Whose an unclear one was; undefined: nobody's, or not said yet. */
  readonly whose: (booking: RecordId) => RecordId | undefined;
  readonly say: (booking: RecordId, engagement: RecordId | undefined) => void;
  /** All that is to be counted. */
  readonly sessions: readonly PastSession[];
};

export function useChoice(past: Pick<PastFound, 'engagements' | 'unclear'>): Choice {
  const [ticked, setTicked] = useState(() => sureOnes(past));
  const [said, setSaid] = useState<ReadonlyMap<RecordId, RecordId>>(new Map());
  const sessions = useMemo(() => chosen(past, ticked, said), [past, ticked, said]);
  return {
    sessions,
    isTicked: (booking) => ticked.has(booking),
    tick: (bookings, on) => {
      const next = new Set(ticked);
      for (const booking of bookings) {
        if (on) next.add(booking);
        else next.delete(booking);
      }
      setTicked(next);
    },
    whose: (booking) => said.get(booking),
    say: (booking, engagement) => {
      const next = new Map(said);
      if (engagement === undefined) next.delete(booking);
      else next.set(booking, engagement);
      setSaid(next);
    },
  };
}

const sureOnes = ({ engagements }: Pick<PastFound, 'engagements'>): ReadonlySet<RecordId> =>
  new Set(
    engagements.flatMap(({ proposals }) =>
      proposals.filter(({ doubt }) => doubt === null).map(({ booking }) => booking),
    ),
  );

export function chosen(
  { engagements, unclear }: Pick<PastFound, 'engagements' | 'unclear'>,
  ticked: ReadonlySet<RecordId>,
  said: ReadonlyMap<RecordId, RecordId>,
): readonly PastSession[] {
  const clear = engagements.flatMap(({ proposals }) =>
    proposals.filter(({ booking }) => ticked.has(booking)).map(withoutWords),
  );
  return [...clear, ...unclear.flatMap((one) => saidSession(one, said.get(one.booking)))];
}

/** What is sent: the title was for the coach's eyes. */
const withoutWords = ({ title: _title, doubt: _doubt, ...session }: PastProposal): PastSession => session;

const saidSession = (
  { booking, event }: PastUnclear,
  engagement: RecordId | undefined,
): readonly PastSession[] => (engagement === undefined ? [] : [{ booking, event, engagement, by: 'coach' }]);
