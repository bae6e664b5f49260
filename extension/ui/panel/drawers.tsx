// The two drawers of a session's note: the record, which a client may see, and the coach's own reflection.
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { browser } from 'wxt/browser';
import { noteId, type Note } from '#shared/records/note.ts';
import type { Projected } from '#shared/records/record.ts';
import type { SessionRef } from '../../messages.ts';
import { sessionKeys } from '../../session-keys.ts';
import { useSessionValue } from '../hooks/use-session-value.ts';
import { t } from '../text.ts';
import { Alternatives } from './alternatives.tsx';
import { NoteEditor } from './note-editor.tsx';
import styles from './panel.module.css';

const drawers = ['record', 'reflection'] as const satisfies readonly Note['drawer'][];
const names = { record: 'drawerRecord', reflection: 'drawerReflection' } as const;

type DrawersProps = { readonly sessionRef: SessionRef; readonly notes: readonly Projected<Note>[] };

export function Drawers({ sessionRef, notes }: DrawersProps) {
  const [open, setOpen] = useWantedDrawer();
  const id = useId();
  const note = notes.find((candidate) => candidate.id === noteId(sessionRef.session, open));
  const stored = note?.body ?? '';
  return (
    <section className={styles.drawers} aria-label={t('notes')}>
      <div role="tablist" aria-label={t('notes')} className={styles.tabs}>
        {drawers.map((drawer) => (
          <button
            key={drawer}
            type="button"
            role="tab"
            id={`${id}-${drawer}`}
            aria-selected={drawer === open}
            aria-controls={`${id}-panel`}
            tabIndex={drawer === open ? 0 : -1}
            onClick={() => setOpen(drawer)}
            onKeyDown={(event) => moveTab(event, open, setOpen)}
          >
            {t(names[drawer])}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`} className={styles.drawer}>
        {note !== undefined && note.alternatives.length > 0 && (
          <Alternatives sessionRef={sessionRef} note={note} />
        )}
        <NoteEditor key={open} sessionRef={sessionRef} drawer={open} stored={stored} />
        {open === 'reflection' && <p className={styles.quiet}>{t('reflectionText')}</p>}
      </div>
    </section>
  );
}

/** A prompt that has written into a drawer opens it; once, and then it is the coach's. */
function useWantedDrawer() {
  const state = useState<Note['drawer']>('record');
  const [, setOpen] = state;
  const wanted = useSessionValue<Note['drawer']>(sessionKeys.panelDrawer).value;
  const [taken, setTaken] = useState<Note['drawer']>();
  if (wanted !== taken) {
    setTaken(wanted);
    if (wanted !== undefined) setOpen(wanted);
  }
  useEffect(() => {
    if (wanted !== undefined) void browser.storage.session.remove(sessionKeys.panelDrawer);
  }, [wanted]);
  return state;
}

function moveTab(
  event: KeyboardEvent,
  open: Note['drawer'],
  setOpen: (drawer: Note['drawer']) => void,
): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const other = open === 'record' ? 'reflection' : 'record';
  setOpen(other);
  const tabs = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]');
  tabs?.[drawers.indexOf(other)]?.focus();
}
