// The steps of a review: looked at, counted in parts, undone in parts. What is on its way goes on although the page shows something
// else of itself meanwhile.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PastImport } from '#shared/engagement/imports-of.ts';
import type { PastFound, PastSession } from '#shared/engagement/past-sessions.ts';
import type { RecordId } from '#shared/records/record.ts';
import { randomRecordId } from '#shared/records/record-id.ts';
import type { SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';

export type Past = PastFound & { readonly events: number };

export type Working = { readonly what: 'import' | 'undo'; readonly done: number; readonly of: number };

export type Ended = {
  readonly what: 'import' | 'undo';
  readonly done: number;
  readonly skipped: number;
  /** Null once it is undone. */
  readonly import: RecordId | null;
  readonly error?: SaveError;
};

export type Review = {
  readonly past: Past | undefined;
  readonly imports: readonly PastImport[];
  /** Each look begins anew, with what is sure ticked again. */
  readonly round: number;
  readonly error: SaveError | undefined;
  readonly working: Working | undefined;
  readonly ended: Ended | undefined;
  readonly look: () => Promise<void>;
  readonly apply: (sessions: readonly PastSession[]) => Promise<void>;
  readonly undo: (made: Pick<PastImport, 'id' | 'sessions'>) => Promise<void>;
};

/** One write each: enough to be quick, little enough for the bar to move. */
const atOnce = 50;

export function useReview(): Review {
  const [{ past, round }, setPast] = useState<{ readonly past: Past | undefined; readonly round: number }>({
    past: undefined,
    round: 0,
  });
  const [imports, setImports] = useState<readonly PastImport[]>([]);
  const [error, setError] = useState<SaveError>();
  const [working, setWorking] = useState<Working>();
  const [ended, setEnded] = useState<Ended>();
  const isBusy = useRef(false);

  const take = useCallback(([found, made]: Awaited<ReturnType<typeof askBoth>>) => {
    if (!found.ok) return setError(found.error);
    setError(undefined);
    setPast((before) => ({ past: found.value, round: before.round + 1 }));
    if (made.ok) setImports(made.value);
  }, []);
  const look = () => askBoth().then(take);
  useEffect(() => void askBoth().then(take), [take]);

  const run = async (work: () => Promise<Ended>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setEnded(undefined);
    const end = await work();
    await look();
    isBusy.current = false;
    setWorking(undefined);
    setEnded(end);
  };

  return {
    ...{ past, imports, round, error, working, ended, look },
    apply: (sessions) =>
      run(() => imported(sessions, (done) => setWorking({ what: 'import', done, of: sessions.length }))),
    undo: (made) => run(() => undone(made, (done) => setWorking({ what: 'undo', done, of: made.sessions }))),
  };
}

const askBoth = () => Promise.all([ask('feed/past'), ask('feed/imports')]);

async function imported(sessions: readonly PastSession[], onDone: (done: number) => void): Promise<Ended> {
  const id = randomRecordId(crypto.getRandomValues(new Uint8Array(16)));
  let [done, skipped] = [0, 0];
  onDone(0);
  for (let from = 0; from < sessions.length; from += atOnce) {
    const part = sessions.slice(from, from + atOnce);
    const answer = await ask('feed/import', { import: id, sessions: part });
    if (!answer.ok)
      return { what: 'import', done, skipped, import: done > 0 ? id : null, error: answer.error };
    done += answer.value.done;
    skipped += answer.value.skipped;
    onDone(done + skipped);
  }
  return { what: 'import', done, skipped, import: done > 0 ? id : null };
}

async function undone({ id }: Pick<PastImport, 'id'>, onDone: (done: number) => void): Promise<Ended> {
  let done = 0;
  onDone(0);
  for (;;) {
    const answer = await ask('feed/undo', { import: id });
    if (!answer.ok) return { what: 'undo', done, skipped: 0, import: id, error: answer.error };
    done += answer.value.undone;
    onDone(done);
    // Nothing more could be undone, although some are left: a newer version wrote them.
    if (answer.value.left === 0 || answer.value.undone === 0)
      return { what: 'undo', done, skipped: answer.value.left, import: null };
  }
}
