// Who looks after the coach's work: people of the directory, one to add, and words to write to them with.
import { useState } from 'react';
import { Block } from '../app/page.tsx';
import { PersonForm } from '../directory/person-form.tsx';
import { PersonRow } from '../directory/person-row.tsx';
import { useDirectory } from '../hooks/use-directory.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { Button } from '../parts/button.tsx';
import { CopyWords } from '../parts/copy-words.tsx';
import { Rows } from '../parts/row.tsx';
import { t } from '../text.ts';
import styles from './supervision.module.css';

export function Supervisors() {
  const { view, people } = useDirectory();
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  const supervisors = people.filter(({ kind }) => kind === 'supervisor');
  return (
    <Block
      title={t('supervisors')}
      text={view.type === 'ready' && supervisors.length === 0 ? t('supervisorsNone') : undefined}
    >
      {supervisors.length > 0 && (
        <Rows label={t('supervisors')}>
          {supervisors.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </Rows>
      )}
      {adding ? (
        <div className={styles.box}>
          <PersonForm kind="supervisor" onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />
        </div>
      ) : (
        <div>
          <Button ref={opener} onClick={() => setAdding(true)}>
            {t('supervisorAdd')}
          </Button>
        </div>
      )}
      <p className={styles.quiet}>{t('supervisorWords')}</p>
      <CopyWords label={t('supervisorWords')} words={t('copySupervisorMessage')} />
    </Block>
  );
}
