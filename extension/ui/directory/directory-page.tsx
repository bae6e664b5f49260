// Real people to offer: who they are, what they do, how to reach them. A retired one is no longer offered, and old referrals keep the name.
import { useState } from 'react';
import { Block, Page } from '../app/page.tsx';
import { useQuery } from '../app/use-hash-path.ts';
import { saveErrorText } from '../error-text.ts';
import { useDirectory, type Person } from '../hooks/use-directory.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Rows } from '../parts/row.tsx';
import { t } from '../text.ts';
import styles from './directory.module.css';
import { PersonForm } from './person-form.tsx';
import { PersonRow } from './person-row.tsx';

export function DirectoryPage() {
  const { view, people, retired } = useDirectory();
  const query = useQuery();
  const [adding, setAdding] = useState(query.get('open') === 'new');
  const opener = useFocusBack(adding);
  return (
    <Page
      title={t('directoryTitle')}
      lead={t('directoryLead')}
      action={
        !adding && (
          <Button ref={opener} kind="main" onClick={() => setAdding(true)}>
            {t('personAdd')}
          </Button>
        )
      }
    >
      {view.type === 'failed' && <ErrorNotice text={saveErrorText(view.error)} />}
      {adding && (
        <div className={styles.box}>
          <PersonForm onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />
        </div>
      )}
      {view.type === 'ready' && people.length === 0 && !adding && (
        <EmptyState title={t('directoryEmpty')}>{t('directoryEmptyText')}</EmptyState>
      )}
      {people.length > 0 && <People label={t('directoryTitle')} people={people} />}
      {retired.length > 0 && (
        <Block title={t('directoryRetired')} text={t('directoryRetiredText')}>
          <People label={t('directoryRetired')} people={retired} />
        </Block>
      )}
    </Page>
  );
}

function People({ label, people }: { readonly label: string; readonly people: readonly Person[] }) {
  return (
    <Rows label={label}>
      {people.map((person) => (
        <PersonRow key={person.id} person={person} />
      ))}
    </Rows>
  );
}
