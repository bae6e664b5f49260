// After a refusal the keyboard goes to the first field that was refused: that is where the coach has to write.
import { useEffect, useRef, type RefObject } from 'react';

type FormRef = RefObject<HTMLFormElement | null>;

/** The ref for the form: the given one, where its owner looks into it too. */
export function useFirstInvalid(error: unknown, given?: FormRef): FormRef {
  const own = useRef<HTMLFormElement>(null);
  const form = given ?? own;
  useEffect(() => {
    if (error !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [error, form]);
  return form;
}
