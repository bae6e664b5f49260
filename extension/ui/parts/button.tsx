// One main button a row, prompt or step; the rest is plain or quiet. A busy button stays where it is and says so.
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly busy?: boolean;
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({ kind = 'plain', busy = false, icon, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-kind={kind}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : rest.onClick}
    >
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink({
  href,
  kind = 'plain',
  children,
}: {
  readonly href: string;
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly children: ReactNode;
}) {
  return (
    <a className={styles.button} data-kind={kind} href={href}>
      {children}
    </a>
  );
}
