import { useId, type ReactNode } from 'react';
import styles from './FormFields.module.css';
import text from './text.module.css';

interface Option<V extends string> {
  value: V;
  label: ReactNode;
}

interface Props<V extends string> {
  legend: string;
  options: readonly Option<V>[];
}

/** One of several, all of them in sight. */
export function RadioGroup<V extends string>({
  legend,
  options,
  value,
  choose,
}: Props<V> & { value: V; choose: (value: V) => void }): ReactNode {
  const name = useId();
  return (
    <Group
      legend={legend}
      options={options}
      control={(option) => (
        <input
          type="radio"
          name={name}
          checked={option === value}
          onChange={() => {
            choose(option);
          }}
        />
      )}
    />
  );
}

/** Any of several. */
export function CheckboxGroup<V extends string>({
  legend,
  options,
  values,
  choose,
}: Props<V> & { values: V[]; choose: (values: V[]) => void }): ReactNode {
  return (
    <Group
      legend={legend}
      options={options}
      control={(option) => (
        <input
          type="checkbox"
          checked={values.includes(option)}
          onChange={({ target }) => {
            const others = values.filter((one) => one !== option);
            choose(target.checked ? [...others, option] : others);
          }}
        />
      )}
    />
  );
}

function Group<V extends string>({
  legend,
  options,
  control,
}: Props<V> & { control: (option: V) => ReactNode }): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend className={text.label}>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles.choice}>
          {control(value)}
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
