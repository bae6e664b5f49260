// A page opened at one of its parts: `?open=log` brings the part marked `data-open="log"` into view and the keyboard to its first
// field, once it is there.
import { useEffect, type RefObject } from 'react';
import { useQuery } from './use-hash-path.ts';

export function useOpened(page: RefObject<HTMLElement | null>, ready: boolean): void {
  const opened = useQuery().get('open');
  useEffect(() => {
    if (!ready || opened === null) return;
    const place = page.current?.querySelector<HTMLElement>(`[data-open="${CSS.escape(opened)}"]`);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  }, [page, ready, opened]);
}
