// The names that were offered, and more of them: picked from the directory, or added on the spot. Three give a choice; fewer can be
// right, and then the coach says so.
import { useState } from 'react';
import type { Projected, RecordId } from '#shared/records/record.ts';
import type { Referral } from '#shared/records/referral.ts';
import { Block } from '../app/page.tsx';
import { useQuery } from '../app/use-hash-path.ts';
import { ask } from '../ask.ts';
import { isComplete, personFacts } from '../directory/person-facts.ts';
import { PersonForm } from '../directory/person-form.tsx';
import { saveErrorText } from '../error-text.ts';
import type { DirectoryView } from '../hooks/use-directory.ts';
import { useFocusBack } from '../hooks/use-focus-back.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { plural, t } from '../text.ts';
import styles from './referral.module.css';

type NamesProps = { readonly referral: Projected<Referral>; readonly directory: DirectoryView };

const enough = 3;

export function NamesBlock({ referral, directory }: NamesProps) {
  const query = useQuery();
  const [picked, setPicked] = useState<readonly RecordId[]>([]);
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  const [opened, setOpened] = useState(query.get('open') === 'names');
  const { busy, error, save } = useSave();
  const offered = referral.offered.flatMap((id) => directory.byId.get(id) ?? []);
  const others = directory.people.filter(
    ({ id, kind }) => !referral.offered.includes(id) && kind !== 'supervisor',
  );
  const few = offered.filter(isComplete).length < enough && !referral.fewerIsRight;
  const choosing = opened || offered.length === 0;
  const offer = async () => {
    if (picked.length === 0) return;
    const saved = await save(() => ask('referral/offer', { referral: referral.id, entries: picked }));
    if (saved === null) return;
    setPicked([]);
    setOpened(false);
  };
  return (
    <Block title={t('namesTitle')} text={few ? t('namesFew') : t('namesEnough')}>
      {offered.length > 0 && (
        <Rows label={t('namesOffered')}>
          {offered.map((person) => (
            <Row
              key={person.id}
              title={person.name}
              meta={personFacts(person).join(' · ')}
              below={
                <p className={styles.quiet}>
                  {[person.whatTheyDo, person.contact].filter((part) => part !== '').join(' · ')}
                </p>
              }
            />
          ))}
        </Rows>
      )}
      {choosing && (
        <div className={styles.pick} role="group" aria-label={t('namesPick')}>
          {others.length === 0 && <p className={styles.quiet}>{t('namesNobody')}</p>}
          {others.map((person) => (
            <Check
              key={person.id}
              checked={picked.includes(person.id)}
              onChange={(on) =>
                setPicked(on ? [...picked, person.id] : picked.filter((id) => id !== person.id))
              }
              label={person.name}
              hint={[...personFacts(person), ...(isComplete(person) ? [] : [t('personIncomplete')])].join(
                ' · ',
              )}
            />
          ))}
        </div>
      )}
      {adding && (
        <div className={styles.box}>
          <PersonForm
            onDone={(entry) => {
              setPicked([...picked, entry]);
              setOpened(true);
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        </div>
      )}
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
      <div className={styles.buttons}>
        {choosing && others.length > 0 && (
          <Button kind="main" busy={busy} disabled={picked.length === 0} onClick={() => void offer()}>
            {picked.length === 0 ? t('namesGive') : plural('namesGiveCount', picked.length)}
          </Button>
        )}
        {!choosing && <Button onClick={() => setOpened(true)}>{t('namesMore')}</Button>}
        {!adding && (
          <Button ref={opener} onClick={() => setAdding(true)}>
            {t('namesAdd')}
          </Button>
        )}
        {few && offered.length > 0 && (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => void save(() => ask('referral/fewer', { referral: referral.id }))}
          >
            {t('actionFewerIsRight')}
          </Button>
        )}
      </div>
    </Block>
  );
}
