// A tick with its sentence. `struck` shows what is done as done, in form and not in colour alone.
import type { ReactNode } from 'react';
import styles from './check.module.css';

type CheckProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly struck?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
};

export function Check({
  checked,
  onChange,
  label,
  hint,
  struck = false,
  describedBy,
  invalid = false,
}: CheckProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      <span>
        <span className={styles.label} data-struck={struck && checked}>
          {label}
        </span>
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
