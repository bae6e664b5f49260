// When a small form closes, the keyboard goes back to the button that opened it; else it would start again at the top of the page.
import { useEffect, useRef, type RefObject } from 'react';

/** The button may be gone while the form is open: another one stands in its place afterwards. */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
