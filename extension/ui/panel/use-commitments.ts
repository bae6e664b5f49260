// A list of commitments that answers the finger at once: the changed list is shown while it is saved, the stored one after.
import { useEffect, useRef, useState } from 'react';
import type { Commitment } from '#shared/records/note.ts';
import type { SaveError, SessionRef } from '../../messages.ts';
import { ask } from '../ask.ts';

/** The stored list is told of shortly after it is saved; showing it earlier would show the old one for a moment. */
const settleMs = 400;

export function useCommitments(ref: SessionRef, stored: readonly Commitment[]) {
  const [changed, setChanged] = useState<readonly Commitment[]>();
  const [error, setError] = useState<SaveError>();
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = async (commitments: readonly Commitment[]) => {
    const mine = (latest.current += 1);
    clearTimeout(timer.current);
    setChanged(commitments);
    setError(undefined);
    const answer = await ask('note/commitments', { ref, commitments });
    if (mine !== latest.current) return;
    if (answer.ok) timer.current = setTimeout(() => setChanged(undefined), settleMs);
    else setError(answer.error);
  };

  return {
    commitments: changed ?? stored,
    change: (commitments: readonly Commitment[]) => void change(commitments),
    error,
    retry: () => void change(changed ?? stored),
  };
}
