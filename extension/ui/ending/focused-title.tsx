// A step's title, focused as the step opens: the keyboard and the screen reader go on from there.
import { useEffect, useRef } from 'react';
import styles from './ending.module.css';

export function FocusedTitle({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  );
}
