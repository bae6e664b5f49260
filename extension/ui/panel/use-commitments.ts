// One session's commitments on screen: they answer the finger at once, follow their record, and outlive the view while unsaved.
import { useEffect, useSyncExternalStore } from 'react';
import type { Commitment } from '#shared/records/note.ts';
import type { RecordId } from '#shared/records/record.ts';
import type { SessionRef } from '../../messages.ts';
import { ask } from '../ask.ts';
import { createCommitmentSaver, type CommitmentSaver } from './commitment-saver.ts';

/** For the life of the page: a list that could not be saved is still there when the coach comes back to its client. */
const savers = new Map<RecordId, CommitmentSaver>();

export function useCommitments(ref: SessionRef, stored: readonly Commitment[]) {
  const saver = saverOf(ref, stored);
  const { list, error } = useSyncExternalStore(saver.subscribe, saver.form);
  useEffect(() => saver.tell(stored), [saver, stored]);
  useEffect(() => {
    window.addEventListener('pagehide', saver.leave);
    return () => {
      window.removeEventListener('pagehide', saver.leave);
      void saver.save();
    };
  }, [saver]);
  return {
    commitments: list,
    change: (commitments: readonly Commitment[]) => saver.change(list, commitments),
    error,
    retry: () => void saver.save(),
  };
}

function saverOf(ref: SessionRef, stored: readonly Commitment[]): CommitmentSaver {
  const known = savers.get(ref.session);
  if (known !== undefined) return known;
  const saver = createCommitmentSaver(stored, (save) => ask('note/commitments', { ref, ...save }));
  savers.set(ref.session, saver);
  return saver;
}
