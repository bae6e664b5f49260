// A warm hand-over: to whom, and exactly what. Until the client's consent names this recipient and these items, the way on is to ask
// for it, to give the client the contact instead, or to say that someone is in danger.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { consentType, sharedItems, type SharedItem } from '#shared/records/consent.ts';
import type { Projected, RecordId } from '#shared/records/record.ts';
import type { Referral } from '#shared/records/referral.ts';
import { Block } from '../app/page.tsx';
import type { DirectoryView } from '../hooks/use-directory.ts';
import { ofType, useRecords } from '../hooks/use-records.ts';
import { Check } from '../parts/check.tsx';
import { SelectField } from '../parts/fields.tsx';
import { t } from '../text.ts';
import { ConsentFirst } from './consent-first.tsx';
import { RecordShared } from './record-shared.tsx';
import styles from './referral.module.css';
import { itemWords } from './referral-words.ts';
import { useShareCheck } from './use-share-check.ts';

export type Share = {
  readonly recipient: string;
  readonly entry: RecordId;
  readonly items: readonly SharedItem[];
};

type ShareBlockProps = {
  readonly engagement: BoardEngagement;
  readonly referral: Projected<Referral>;
  readonly directory: DirectoryView;
};

export function ShareBlock({ engagement, referral, directory }: ShareBlockProps) {
  const offered = referral.offered.flatMap((id) => directory.byId.get(id) ?? []);
  const [entry, setEntry] = useState<string>(referral.chosen ?? '');
  const [items, setItems] = useState<readonly SharedItem[]>(['name-and-contact']);
  const person = offered.find(({ id }) => id === entry) ?? null;
  const share: Share | null =
    person === null || items.length === 0 ? null : { recipient: person.name, entry: person.id, items };
  const view = useRecords((reader) => reader.byParent(engagement.client, 'consent'), [engagement.client]);
  const consents = ofType(consentType, view);
  const check = useShareCheck(engagement.id, share, consents);
  return (
    <Block title={t('shareTitle')} text={t('shareText')}>
      {offered.length === 0 ? (
        <p className={styles.quiet}>{t('shareNobody')}</p>
      ) : (
        <>
          <SelectField
            label={t('shareRecipient')}
            options={[
              { value: '', label: t('shareChoose') },
              ...offered.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
            value={entry}
            onChange={setEntry}
          />
          {person !== null && (
            <fieldset className={styles.items}>
              <legend>{t('shareItems')}</legend>
              {sharedItems.map((item) => (
                <Check
                  key={item}
                  checked={items.includes(item)}
                  onChange={(on) =>
                    setItems(sharedItems.filter((one) => (one === item ? on : items.includes(one))))
                  }
                  label={itemWords(item)}
                />
              ))}
            </fieldset>
          )}
          {person !== null && items.length === 0 && <p className={styles.quiet}>{t('shareNothing')}</p>}
          {share !== null && person !== null && check.type === 'stopped' && (
            <ConsentFirst
              engagement={engagement}
              share={share}
              person={person}
              prompt={check.prompt}
              consents={consents}
            />
          )}
          {share !== null && check.type === 'covered' && (
            <RecordShared key={share.entry} engagement={engagement} share={share} />
          )}
        </>
      )}
    </Block>
  );
}
