// After a refusal the keyboard goes to the first field that was refused: that is where the coach has to write.
import { useEffect, useRef, type RefObject } from 'react';

export function useFirstInvalid(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [error]);
  return form;
}
