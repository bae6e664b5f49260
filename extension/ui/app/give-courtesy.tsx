// The client objects to the end: one closing session more, once. Whether it was given, the ledger knows.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { ledgerEntryType } from '#shared/records/ledger-entry.ts';
import { ask } from '../ask.ts';
import { ofType, type RecordsView } from '../hooks/use-records.ts';
import { t } from '../text.ts';
import { ActButtons } from './act-buttons.tsx';
import styles from './app.module.css';

type CourtesyProps = { readonly engagement: BoardEngagement; readonly view: RecordsView };

export function GiveCourtesy({ engagement, view }: CourtesyProps) {
  const isGiven = ofType(ledgerEntryType, view).some(({ reason }) => reason === 'courtesy');
  if (isGiven) return <p className={styles.text}>{t('courtesyGiven')}</p>;
  return (
    <ActButtons
      engagement={engagement}
      text={t('courtesyText')}
      acts={[{ label: t('courtesyGive'), send: (id) => ask('ending/courtesy', { engagement: id }) }]}
    />
  );
}
