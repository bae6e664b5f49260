// One choice out of a few, as radio rows with a line of consequence each. The whole row can be pressed; the line is the choice's
// description, not its name.
import { useId } from 'react';
import styles from './choices.module.css';

export type Choice<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly hint?: string | undefined;
};

type ChoicesProps<V extends string> = {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly choices: readonly Choice<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
};

export function Choices<V extends string>(props: ChoicesProps<V>) {
  const { legend, hideLegend = false, choices, value, onChange } = props;
  const id = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend} data-hidden={hideLegend}>
        {legend}
      </legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            aria-labelledby={`${id}-${choice.value}`}
            aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}-hint`}
          />
          <span>
            <span id={`${id}-${choice.value}`} className={styles.label}>
              {choice.label}
            </span>
            {choice.hint !== undefined && (
              <span id={`${id}-${choice.value}-hint`} className={styles.hint}>
                {choice.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
