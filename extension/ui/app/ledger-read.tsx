// The ledger, line by line in words: what was agreed, what was held, what was counted, each with its day.
import { useMemo } from 'react';
import { ledgerEntryType, type LedgerEntry, type LedgerReason } from '#shared/records/ledger-entry.ts';
import { relativeDay } from '../dates.ts';
import { ofType, type RecordsView } from '../hooks/use-records.ts';
import { t, writtenLanguage, type MessageKey } from '../text.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';

const reasons = {
  agreement: 'ledgerAgreement',
  extension: 'ledgerExtension',
  courtesy: 'ledgerCourtesy',
  held: 'ledgerHeldLine',
  'late-cancellation': 'ledgerLate',
  'no-show': 'ledgerNoShow',
  'coach-cancelled': 'ledgerCoachCancelled',
  correction: 'ledgerCorrection',
} as const satisfies Record<LedgerReason, MessageKey>;

export function LedgerRead({ view, now }: { readonly view: RecordsView; readonly now: number }) {
  const entries = useMemo(() => ofType(ledgerEntryType, view).toSorted((a, b) => a.at - b.at), [view]);
  if (entries.length === 0) return null;
  return (
    <Block title={t('ledger')} text={t('ledgerText')}>
      <table className={styles.ledger}>
        <thead className={styles.unseenHead}>
          <tr>
            <th scope="col">{t('columnDay')}</th>
            <th scope="col">{t('columnReason')}</th>
            <th scope="col">{t('columnChange')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className={styles.number}>{relativeDay(entry.at, now)}</td>
              <td>
                {t(reasons[entry.reason])}
                {entry.words !== undefined && entry.words !== '' && (
                  <span className={styles.code}>{entry.words}</span>
                )}
              </td>
              <td className={styles.delta}>{signed(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  );
}

/** With a true minus sign, as wide as the plus. */
const signed = ({ delta }: LedgerEntry): string =>
  new Intl.NumberFormat(writtenLanguage(), { signDisplay: 'exceptZero' }).format(delta).replace('-', '−');
