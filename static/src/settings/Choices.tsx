import { useId, type ReactNode } from 'react';
import styles from './Form.module.css';

interface Option<V extends string> {
  value: V;
  label: ReactNode;
  isDisabled?: boolean;
}

/** One of several, all of them in sight. */
export function OneOf<V extends string>({
  legend,
  options,
  value,
  choose,
}: {
  legend: string;
  options: Option<V>[];
  value: V;
  choose: (value: V) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              choose(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Any of several, in the order of the options. */
export function AnyOf<V extends string>({
  legend,
  options,
  values,
  choose,
}: {
  legend: string;
  options: Option<V>[];
  values: V[];
  choose: (values: V[]) => void;
}): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ value, label, isDisabled = false }) => (
        <label key={value} className={styles.choice}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            disabled={isDisabled}
            onChange={({ target }) => {
              const others = values.filter((one) => one !== value);
              choose(target.checked ? [...others, value] : others);
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A labelled field; the control gets the id that the label speaks of. */
export function Field({
  label,
  note,
  children,
}: {
  label: string;
  note?: ReactNode;
  children: (id: string) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
      {note !== undefined && <p className={styles.small}>{note}</p>}
    </div>
  );
}

/** One of many, of which only the chosen one is in sight. */
export function Select({
  id,
  value,
  options,
  placeholder,
  choose,
}: {
  id: string;
  value: string;
  options: { value: string; label: string }[];
  /** Stands for no choice yet. */
  placeholder?: string;
  choose: (value: string) => void;
}): ReactNode {
  return (
    <select
      id={id}
      className={styles.input}
      value={value}
      onChange={({ target }) => {
        choose(target.value);
      }}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
