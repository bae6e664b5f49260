// A person of the directory: read, changed in place, retired or offered again.
import { useState } from 'react';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import type { Person } from '../hooks/use-directory.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Row } from '../parts/row.tsx';
import { t } from '../text.ts';
import styles from './directory.module.css';
import { isComplete, personFacts } from './person-facts.ts';
import { PersonForm } from './person-form.tsx';

export function PersonRow({ person }: { readonly person: Person }) {
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack(editing);
  const { busy, error, save } = useSave();
  const retire = () => void save(() => ask('directory/retire', { entry: person.id }));
  const offerAgain = () =>
    void save(() => ask('directory/save', { entry: person.id, fields: { retired: false } }));
  if (editing)
    return (
      <li className={styles.editing}>
        <PersonForm person={person} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
      </li>
    );
  return (
    <Row
      title={person.name}
      meta={personFacts(person).join(' · ')}
      action={
        person.retired ? (
          <Button
            kind="quiet"
            busy={busy}
            onClick={offerAgain}
            aria-label={t('personOfferAgainOf', person.name)}
          >
            {t('personOfferAgain')}
          </Button>
        ) : (
          <div className={styles.rowButtons}>
            <Button
              ref={opener}
              kind="quiet"
              onClick={() => setEditing(true)}
              aria-label={t('personEdit', person.name)}
            >
              {t('edit')}
            </Button>
            <Button kind="quiet" busy={busy} onClick={retire} aria-label={t('personRetireOf', person.name)}>
              {t('personRetire')}
            </Button>
          </div>
        )
      }
      below={
        <div className={styles.details}>
          {person.whatTheyDo !== '' && <p>{person.whatTheyDo}</p>}
          {person.contact !== '' && <p>{person.contact}</p>}
          {!isComplete(person) && <p className={styles.incomplete}>{t('personIncomplete')}</p>}
          {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
        </div>
      }
    />
  );
}
