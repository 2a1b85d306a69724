import Checkbox from '@atlaskit/checkbox/checkbox';
import { useId, type ReactElement, type ReactNode } from 'react';
import styles from './FormFields.module.css';
import text from './text.module.css';

interface Props<V extends string> {
  /** Words, or a heading where it is what a card is about. */
  legend: ReactNode;
  options: readonly { value: V; label: ReactElement | string }[];
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
    <Group legend={legend}>
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
    </Group>
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
    <Group legend={legend}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          isChecked={values.includes(option.value)}
          onChange={({ currentTarget }) => {
            const others = values.filter((one) => one !== option.value);
            choose(currentTarget.checked ? [...others, option.value] : others);
          }}
        />
      ))}
    </Group>
  );
}

function Group({ legend, children }: { legend: ReactNode; children: ReactNode }): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend className={typeof legend === 'string' ? text.label : undefined}>{legend}</legend>
      {children}
    </fieldset>
  );
}
