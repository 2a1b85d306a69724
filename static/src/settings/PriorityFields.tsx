import type { ReactNode } from 'react';
import card from '../shared/Card.module.css';
import { CheckboxGroup } from '../shared/ChoiceGroup';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { Picker } from './Picker';
import { problemsAt } from './role-map-draft';
import { words } from './words';

type Known = keyof typeof words.priority.known;
const KNOWN = Object.keys(words.priority.known) as Known[];

/** Which fields set the order of work. */
export function PriorityFields(): ReactNode {
  const { draft, change, view, problems, nameOf, rememberName } = useSettingsForm();
  const fields = draft.priorityFields;
  const others = fields.filter((field) => !(KNOWN as string[]).includes(field));
  const isAbsent = (field: string): boolean =>
    (field === 'rank' && !view.hasRank) || (field === 'sprint' && !view.hasSprint);
  const set = (priorityFields: string[]): void => {
    change({ priorityFields });
  };
  const options = [
    ...KNOWN.map((field) => ({
      value: field,
      label: isAbsent(field)
        ? `${words.priority.known[field]} (${words.priority.absent})`
        : words.priority.known[field],
    })),
    ...others.map((field) => ({
      value: field,
      label: nameOf(field) ?? field,
    })),
  ];
  return (
    <section className={card.card} aria-label={words.tabs.priority}>
      <p className={styles.lead}>{words.priority.lead}</p>
      <CheckboxGroup
        legend={words.priority.heading}
        options={options}
        values={fields}
        choose={set}
      />
      <Picker
        kind="fields"
        label={words.priority.add}
        pick={({ id, name }) => {
          rememberName(id, name);
          set([...new Set([...fields, id])]);
        }}
      />
      {problemsAt(problems, 'priorityFields').map((problem) => (
        <ErrorMessage key={problem.path}>{problem.message}</ErrorMessage>
      ))}
    </section>
  );
}
