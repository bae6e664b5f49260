// A labelled field: hint and error belong to it for the eye and for a screen reader alike. The control is the caller's own.
import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

export type ControlProps = {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: string;
  /** Narrow fields, for numbers, stand side by side. */
  readonly narrow?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
};

export function Field({ label, hint, error, optional, narrow = false, children }: FieldProps) {
  const id = useId();
  const described = [optional && `${id}-optional`, hint && `${id}-hint`, error && `${id}-error`].filter(
    Boolean,
  );
  return (
    <div className={styles.field} data-narrow={narrow}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {optional !== undefined && (
          <span id={`${id}-optional`} className={styles.optional}>
            {optional}
          </span>
        )}
      </div>
      {children({
        id,
        className: styles.control,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
