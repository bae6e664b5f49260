// One of two or three short answers, side by side: radios in one frame. For rows that are many; `Choices` is for decisions.
import { useId } from 'react';
import styles from './segments.module.css';

type Segment<V extends string> = {
  readonly value: V;
  readonly label: string;
  /** What a screen reader says, where the label is a mere sign. */
  readonly said?: string;
  /** No answer: chosen, it does not stand out. */
  readonly quiet?: boolean;
};

type SegmentsProps<V extends string> = {
  readonly legend: string;
  readonly describedBy?: string | undefined;
  readonly segments: readonly Segment<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
};

export function Segments<V extends string>(props: SegmentsProps<V>) {
  const { legend, describedBy, segments, value, onChange } = props;
  const id = useId();
  return (
    <fieldset className={styles.segments} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {segments.map((segment) => (
        <label key={segment.value} data-quiet={segment.quiet}>
          <input
            type="radio"
            name={id}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            aria-label={segment.said}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
