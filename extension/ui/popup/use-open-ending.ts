// Which ending is open in the popup. A popup closes whenever the coach looks elsewhere, so this is kept in memory outside it;
// "Save and close" forgets it, and the list then offers to go on.
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { RecordId } from '#shared/records/record.ts';
import { sessionKeys } from '../../session-keys.ts';

export function useOpenEnding(): readonly [RecordId | null, (engagement: RecordId | null) => void] {
  const [open, setOpen] = useState<RecordId | null>(null);
  useEffect(() => {
    void browser.storage.session.get(sessionKeys.popupEnding).then((found: Record<string, unknown>) => {
      const kept = found[sessionKeys.popupEnding];
      if (typeof kept === 'string') setOpen(kept as RecordId); // brand: written below, and looked up in the board
    });
  }, []);
  const change = useCallback((engagement: RecordId | null) => {
    setOpen(engagement);
    if (engagement === null) void browser.storage.session.remove(sessionKeys.popupEnding);
    else void browser.storage.session.set({ [sessionKeys.popupEnding]: engagement });
  }, []);
  return [open, change];
}
