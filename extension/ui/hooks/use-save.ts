// One act at a time from one form or row: busy while it is on its way, and its failure kept until the next try. What was typed stays
// with the caller.
import { useState } from 'react';
import type { SaveError } from '../../messages.ts';

type Saved<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: SaveError };

export type Saver = {
  readonly busy: boolean;
  readonly error: SaveError | undefined;
  /** Null: it was refused, failed, or another one is on its way. */
  readonly save: <T>(send: () => Promise<Saved<T>>) => Promise<{ readonly value: T } | null>;
  /** What a form finds wrong before it asks: shown like a refusal of the core. */
  readonly refuse: (fields: readonly string[]) => void;
};

export function useSave(): Saver {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<SaveError>();
  const save: Saver['save'] = async (send) => {
    if (busy) return null;
    setBusy(true);
    setError(undefined);
    const answer = await send();
    setBusy(false);
    if (answer.ok) return { value: answer.value };
    setError(answer.error);
    return null;
  };
  return { busy, error, save, refuse: (fields) => setError({ type: 'invalid', fields }) };
}
