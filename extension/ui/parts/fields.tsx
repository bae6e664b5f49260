// The fields that forms are made of, each a labelled control with its hint and its error: a line, a text, a number, a day, a list.
import { t } from '../text.ts';
import { Field } from './field.tsx';

type TypedProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function TextField(props: TypedProps & { readonly required?: boolean }) {
  return (
    <Field {...headOf(props)}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          aria-required={props.required ?? false}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function AreaField({ rows = 2, ...props }: TypedProps & { readonly rows?: number }) {
  return (
    <Field {...headOf(props)}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function NumberField(props: TypedProps) {
  return (
    <Field {...headOf(props)} narrow>
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function DayField(props: TypedProps & { readonly min?: string; readonly max?: string }) {
  return (
    <Field {...headOf(props)} narrow>
      {(control) => (
        <input
          {...control}
          type="date"
          min={props.min}
          max={props.max}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type SelectProps<V extends string> = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
};

export function SelectField<V extends string>({ options, value, onChange, ...head }: SelectProps<V>) {
  return (
    <Field {...head}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const picked = options.find((option) => option.value === event.target.value);
            if (picked !== undefined) onChange(picked.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const headOf = ({ label, hint, error, optional = false }: TypedProps) => ({
  ...{ label, hint, error },
  ...(optional ? { optional: t('optional') } : {}),
});
