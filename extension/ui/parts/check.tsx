// A tick with its sentence; a hint is its description, not its name. `struck` shows what is done as done, in form and not in
// colour alone.
import { useId } from 'react';
import styles from './check.module.css';

type CheckProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly struck?: boolean;
  readonly describedBy?: string;
  readonly invalid?: boolean;
};

export function Check(props: CheckProps) {
  const { checked, onChange, label, hint, struck = false, describedBy, invalid = false } = props;
  const id = useId();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-labelledby={id}
        aria-describedby={hint === undefined ? describedBy : `${id}-hint`}
        aria-invalid={invalid || undefined}
      />
      <span>
        <span id={id} className={styles.label} data-struck={struck && checked}>
          {label}
        </span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
