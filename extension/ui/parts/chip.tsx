// A quiet fact, never a control.
import type { ReactNode } from 'react';
import styles from './chip.module.css';

export const Chip = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.chip}>{children}</span>
);

export function Chips({ label, facts }: { readonly label: string; readonly facts: readonly string[] }) {
  return (
    <ul className={styles.chips} aria-label={label}>
      {facts.map((fact) => (
        <li key={fact}>
          <Chip>{fact}</Chip>
        </li>
      ))}
    </ul>
  );
}
