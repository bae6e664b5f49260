// The ending as it is being thought through: what is on the form, saved when a step is left. The form keeps what a failed save
// could not.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { EndingDraft, EndingReason } from '#shared/records/engagement.ts';
import type { SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';
import { isoDay } from '../dates.ts';

const emptyDraft: EndingDraft = { step: 'why', settled: [] };

export function useEnding(engagement: BoardEngagement, now: number, reason?: EndingReason) {
  const [draft, setDraft] = useState<EndingDraft>(() => engagement.ending ?? { ...emptyDraft, reason });
  const [busy, setBusy] = useState(false);
  const [finished, setFinished] = useState(false);
  const [error, setError] = useState<SaveError>();

  const send = async (
    run: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: SaveError }>,
  ) => {
    if (busy) return false;
    setBusy(true);
    setError(undefined);
    const answer = await run();
    setBusy(false);
    if (!answer.ok) setError(answer.error);
    return answer.ok;
  };

  const save = async (wanted: EndingDraft): Promise<boolean> => {
    const next =
      wanted.step === 'when' && wanted.lastDay === undefined
        ? { ...wanted, lastDay: isoDay(now).toString() }
        : wanted;
    const saved = await send(() => ask('ending/save', { engagement: engagement.id, draft: next }));
    if (saved) setDraft(next);
    return saved;
  };

  return {
    draft,
    busy,
    error,
    finished,
    change: setDraft,
    save,
    /** Nothing of the ending stays; the engagement goes on as it was. */
    discard: async () =>
      engagement.ending === null ||
      send(() => ask('ending/save', { engagement: engagement.id, draft: null })),
    finish: async () => {
      // The last step's own draft first: what is on the form is what will be finished.
      if (!(await save(draft))) return;
      if (await send(() => ask('ending/finish', { engagement: engagement.id }))) setFinished(true);
    },
  };
}
