// What the client will do: ticked, added, removed. Shown changed at once; the whole list is saved, and a failure says so.
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Commitment } from '#shared/records/note.ts';
import type { SessionRef } from '../../messages.ts';
import { saveErrorText } from '../error-text.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import styles from './panel.module.css';
import { useCommitments } from './use-commitments.ts';

type CommitmentsProps = {
  readonly sessionRef: SessionRef;
  readonly stored: readonly Commitment[];
  /** Only this session's own list can grow or shrink; an older one can be ticked. */
  readonly editable?: boolean;
};

export function Commitments({ sessionRef, stored, editable = false }: CommitmentsProps) {
  const { commitments, change, error, retry } = useCommitments(sessionRef, stored);
  return (
    <div className={styles.commitments}>
      <ul>
        {commitments.map((commitment, index) => (
          <li key={index} className={styles.commitment}>
            <Check
              struck
              checked={commitment.done}
              onChange={(done) => change(commitments.with(index, { ...commitment, done }))}
              label={commitment.text}
            />
            {editable && (
              <button
                type="button"
                className={styles.remove}
                aria-label={t('commitmentRemove', commitment.text)}
                onClick={() => change(commitments.toSpliced(index, 1))}
              >
                <X size={14} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {editable && <AddCommitment onAdd={(text) => change([...commitments, { text, done: false }])} />}
      {error !== null && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} onRetry={retry} />}
    </div>
  );
}

function AddCommitment({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text.trim());
        setText('');
      }}
    >
      <input
        className={styles.input}
        aria-label={t('commitmentNew')}
        placeholder={t('commitmentHint')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('add')}</Button>
    </form>
  );
}
