// Time given outside the agreements of the last ninety days: one calm line with its parts, for the coach alone.
import { leaksOfPractice } from '#shared/engagement/leaks.ts';
import type { PracticeRecords } from '#shared/engagement/practice-records.ts';
import { Block } from '../app/page.tsx';
import { plural, t, writtenLanguage } from '../text.ts';
import styles from './supervision.module.css';

type GivenProps = { readonly practice: PracticeRecords; readonly now: number };

const days = 90;
const dayMs = 24 * 60 * 60_000;

export function Given({ practice, now }: GivenProps) {
  const given = leaksOfPractice(practice, { from: now - days * dayMs, to: now });
  const parts = [
    [t('givenOver'), given.overrunMinutes],
    [t('givenContact'), given.contactMinutes],
    [t('givenUnpaid'), given.unpaidMinutes],
    [t('givenAfter'), given.afterEndMinutes],
  ] as const;
  if (given.totalMinutes === 0) return <Block title={t('givenTitle')} text={plural('givenNone', days)} />;
  return (
    <Block title={t('givenTitle')} text={plural('givenLine', days, lengthWords(given.totalMinutes))}>
      <table className={styles.given}>
        <tbody>
          {parts
            .filter(([, minutes]) => minutes > 0)
            .map(([name, minutes]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{lengthWords(minutes)}</td>
              </tr>
            ))}
          {given.money !== null && given.money > 0 && (
            <tr>
              <th scope="row">{t('givenMoney')}</th>
              <td>{moneyWords(given.money, practice.settings.currency)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </Block>
  );
}

/** "2 h 10 min" */
function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return t('lengthMinutes', rest);
  return rest === 0 ? t('lengthHours', hours) : t('lengthBoth', hours, rest);
}

const moneyWords = (money: number, currency: string): string =>
  new Intl.NumberFormat(writtenLanguage(), {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(money);
