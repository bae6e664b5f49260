// The place to write: a plain text field that saves itself, and one line that says whether it did.
import { useLayoutEffect, useRef } from 'react';
import type { Note } from '#shared/records/note.ts';
import type { SessionRef } from '../../messages.ts';
import { timeOfDay } from '../dates.ts';
import { noteErrorText } from '../error-text.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { caretAfter } from './caret-after.ts';
import type { NoteForm } from './note-form.ts';
import styles from './panel.module.css';
import { useNote } from './use-note.ts';

type NoteEditorProps = {
  readonly sessionRef: SessionRef;
  readonly drawer: Note['drawer'];
  readonly stored: string;
};

export function NoteEditor({ sessionRef, drawer, stored }: NoteEditorProps) {
  const { form, saver } = useNote(sessionRef, drawer, stored);
  const field = useRef<HTMLTextAreaElement>(null);
  // Not controlled by React: a text that came from elsewhere must not throw the caret to the end, nor break an accent half typed.
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || element.value === form.text) return;
    const caret = caretAfter(element.value, form.text, element.selectionStart);
    element.value = form.text;
    if (document.activeElement === element) element.setSelectionRange(caret, caret);
  }, [form.text]);
  return (
    <>
      <textarea
        ref={field}
        className={styles.note}
        defaultValue={form.text}
        aria-label={drawer === 'record' ? t('noteRecordLabel') : t('noteReflectionLabel')}
        placeholder={drawer === 'record' ? t('noteRecordHint') : t('noteReflectionHint')}
        spellCheck
        onChange={(event) => saver.type(event.target.value)}
        onBlur={() => void saver.save()}
      />
      {form.status.type === 'failed' && (
        <ErrorNotice
          title={t('notSaved')}
          text={`${noteErrorText(form.status.error)} ${t('textKept')}`}
          onRetry={() => void saver.save()}
        />
      )}
      <SaveState status={form.status} />
    </>
  );
}

/** "Saving…" is for the eye alone; "Saved" is read out, and only after the note is on the disk. */
function SaveState({ status }: { readonly status: NoteForm['status'] }) {
  return (
    <div className={styles.saveState}>
      {status.type === 'saving' && <span aria-hidden="true">{t('saving')}</span>}
      <span role="status">{status.type === 'saved' ? t('savedAt', timeOfDay(status.at)) : ''}</span>
    </div>
  );
}
