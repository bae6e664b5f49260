// What somebody asked for stands further down in the panel, and what they pressed may be gone with it: the keyboard goes to the heading
// of what is shown. Else it would be left in a long list, or start again at the top.
import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';

type FocusOnShown = {
  readonly panel: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onFocus: (event: FocusEvent) => void;
  };
  readonly toShown: () => void;
};

export function useFocusOnShown(): FocusOnShown {
  const ref = useRef<HTMLDivElement>(null);
  const held = useRef<Element>(null);
  const [asked, setAsked] = useState(0);
  const answered = useRef(0);
  useEffect(() => {
    // Only while the keyboard is here: what changes because of the page beside it is no reason to move anything.
    const isLost =
      held.current?.isConnected === false && document.activeElement === document.body && document.hasFocus();
    if (asked === answered.current && !isLost) return;
    answered.current = asked;
    ref.current?.querySelector<HTMLElement>('main h1')?.focus();
  });
  return {
    panel: {
      ref,
      onFocus: ({ target }) => {
        held.current = target;
      },
    },
    toShown: () => setAsked((times) => times + 1),
  };
}
