// The numbers themselves, in the prompt of an open urgent card: nobody should have to press anything for them. The whole card is one
// press away.
import type { Practice } from '#shared/records/practice.ts';
import type { KeptDetails } from '../../kept-prompts.ts';
import { suggestedNumbers } from '../urgent/suggested-numbers.ts';
import styles from './prompts.module.css';

type UrgentLinesProps = {
  readonly settings: Pick<Practice, 'emergencyNumbers'>;
  readonly contact: KeptDetails['urgentContact'];
};

export function UrgentLines({ settings: { emergencyNumbers }, contact }: UrgentLinesProps) {
  const numbers = emergencyNumbers.length > 0 ? emergencyNumbers : suggestedNumbers();
  const own = contact === null ? [] : [{ label: contact.name, number: contact.phone }];
  return (
    <ul className={styles.numbers}>
      {[...numbers, ...own].map(({ label, number }) => (
        <li key={`${label} ${number}`}>
          <span>{label}</span>
          <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>
        </li>
      ))}
    </ul>
  );
}
