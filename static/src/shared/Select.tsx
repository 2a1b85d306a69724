import type { ReactNode } from 'react';
import { Field } from './Field';
import styles from './FormFields.module.css';

interface Props<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  choose: (value: V) => void;
}

/** A choice of one of many, as the browser's own list: it works by keyboard, by touch and under any policy. */
export function Select<V extends string>({ label, value, options, choose }: Props<V>): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className={styles.input}
          value={value}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value);
            if (chosen) choose(chosen.value);
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
