// A session's notes, to read: record first, reflection apart and named as such.
import type { Note } from '#shared/records/note.ts';
import type { Projected } from '#shared/records/record.ts';
import { t } from '../text.ts';
import styles from './app.module.css';

export function SessionNotes({ notes }: { readonly notes: readonly Projected<Note>[] }) {
  return (
    <div className={styles.sessionNotes}>
      {notes.map((note) => (
        <section key={note.id}>
          <h3>{t(note.drawer === 'record' ? 'drawerRecord' : 'drawerReflection')}</h3>
          {note.body.trim() !== '' && <p className={styles.noteBody}>{note.body}</p>}
          {note.alternatives.length > 0 && <p className={styles.text}>{t('alternativesWaiting')}</p>}
          {note.commitments.length > 0 && (
            <ul className={styles.lines}>
              {note.commitments.map((commitment, index) => (
                <li key={index}>
                  {t(commitment.done ? 'commitmentDone' : 'commitmentOpen', commitment.text)}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
