// What was agreed, in sentences, with how and when it was said.
import type { BoardTerms } from '#shared/engagement/board.ts';
import { agreementType } from '#shared/records/agreement.ts';
import { longDate, longDay } from '../dates.ts';
import { ofType, type RecordsView } from '../hooks/use-records.ts';
import { termsLines } from '../terms-lines.ts';
import { plural, t } from '../text.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';

export function AgreementRead({ terms, view }: { readonly terms: BoardTerms; readonly view: RecordsView }) {
  const versions = ofType(agreementType, view).toSorted((a, b) => b.version - a.version);
  const words = versions[0]?.words ?? '';
  const number = terms.sessions === null ? openEnded(terms) : plural('agreedSessions', terms.sessions);
  return (
    <Block title={t('whatWasAgreed')}>
      <p className={styles.text}>{t(howKeys[terms.how], longDay(terms.agreedAt))}</p>
      <ul className={styles.lines}>
        {[number, ...termsLines(terms)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {words !== '' && <blockquote className={styles.quote}>{words}</blockquote>}
    </Block>
  );
}

const howKeys = { spoken: 'agreedSpokenOn', ticked: 'agreedTickedOn', signed: 'agreedSignedOn' } as const;

const openEnded = ({ reviewOn }: BoardTerms): string =>
  reviewOn === undefined ? t('agreedOpenEnded') : t('agreedReviewOn', longDate(reviewOn));
