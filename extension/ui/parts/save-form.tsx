// A form that saves: its fields, the failure where it is looked for, and the button that sends it. A field that was refused takes
// the keyboard, and what was typed stays.
import type { ReactNode, RefObject } from 'react';
import type { SaveError } from '../../messages.ts';
import { saveErrorText } from '../error-text.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { t } from '../text.ts';
import { Button } from './button.tsx';
import { ErrorNotice } from './error-notice.tsx';
import styles from './save-form.module.css';

type SaveFormProps = {
  readonly error: SaveError | undefined;
  readonly busy: boolean;
  readonly label: string;
  readonly onSave: () => unknown;
  readonly kind?: 'main' | 'plain';
  readonly disabled?: boolean;
  /** Every field that can be refused says so itself, so that no notice has to. */
  readonly fieldsTell?: boolean;
  readonly formRef?: RefObject<HTMLFormElement | null>;
  /** Instead of the usual steps between the fields. */
  readonly className?: string | undefined;
  /** What the whole form is about, where no heading says it. */
  readonly name?: string;
  /** Beside the button. */
  readonly extra?: ReactNode;
  /** Below the button. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

export function SaveForm({ kind = 'main', fieldsTell = false, ...props }: SaveFormProps) {
  const { error } = props;
  const form = useFirstInvalid(error, props.formRef);
  return (
    <form
      ref={form}
      className={props.className ?? styles.form}
      noValidate
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        void props.onSave();
      }}
    >
      {props.children}
      {error !== undefined && !(fieldsTell && error.type === 'invalid') && (
        <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />
      )}
      <div className={styles.buttons}>
        <Button kind={kind} type="submit" busy={props.busy} disabled={props.disabled}>
          {props.label}
        </Button>
        {props.extra}
      </div>
      {props.footer}
    </form>
  );
}
