// One drawer of one session's note on screen: its record followed, its form kept, what is unsaved sent before the page goes.
import { useEffect, useSyncExternalStore } from 'react';
import type { Note } from '#shared/records/note.ts';
import type { SessionRef } from '../../messages.ts';
import { ask } from '../ask.ts';
import { createNoteSaver, type NoteSaver } from './note-saver.ts';
import type { NoteForm } from './note-form.ts';

/** For the life of the page: a note that could not be saved is still there when the coach comes back to its client. */
const savers = new Map<string, NoteSaver>();

export function useNote(
  ref: SessionRef,
  drawer: Note['drawer'],
  stored: string,
): { readonly form: NoteForm; readonly saver: NoteSaver } {
  const saver = saverOf(ref, drawer, stored);
  const form = useSyncExternalStore(saver.subscribe, saver.form);
  useEffect(() => saver.tell(stored), [saver, stored]);
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void saver.save();
    };
    window.addEventListener('pagehide', saver.leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', saver.leave);
      document.removeEventListener('visibilitychange', hidden);
      void saver.save();
    };
  }, [saver]);
  return { form, saver };
}

function saverOf(ref: SessionRef, drawer: Note['drawer'], stored: string): NoteSaver {
  const key = `${ref.session} ${drawer}`;
  const known = savers.get(key);
  if (known !== undefined) return known;
  const saver = createNoteSaver(stored, (save) => ask('note/save', { ref, drawer, ...save }));
  savers.set(key, saver);
  return saver;
}
