import type { ReactNode } from 'react';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import card from '../shared/Card.module.css';
import { CheckboxGroup } from '../shared/ChoiceGroup';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { Picker } from '../shared/role-map/Picker';
import { problemsAt } from '../shared/role-map/role-map-draft';
import { t } from '../shared/texts';

/** Those that every project has, or might have. */
const KNOWN = ['priority', 'rank', 'sprint', 'fixVersions'] as const;

/** Which fields set the order of work. */
export function PriorityFields(): ReactNode {
  const { draft, change, view, problems, nameOf, rememberName } = useSettingsForm();
  const fields = draft.priorityFields;
  const others = fields.filter((field) => !(KNOWN as readonly string[]).includes(field));
  const isAbsent = (field: string): boolean =>
    (field === 'rank' && !view.hasRank) || (field === 'sprint' && !view.hasSprint);
  const set = (priorityFields: string[]): void => {
    change({ priorityFields });
  };
  const options = [
    ...KNOWN.map((field) => {
      const name = t(`settings.priority.known.${field}`);
      const label = isAbsent(field) ? t('settings.priority.absent', { field: name }) : name;
      return { value: field, label };
    }),
    ...others.map((field) => ({
      value: field,
      label: nameOf(field) ?? field,
    })),
  ];
  return (
    <>
      <p className={styles.lead}>{t('settings.priority.lead')}</p>
      <section className={card.card} aria-label={t('settings.tabs.priority')}>
        <CheckboxGroup
          legend={<h3 className={styles.subheading}>{t('settings.priority.heading')}</h3>}
          options={options}
          values={fields}
          choose={set}
        />
        <Picker
          kind="fields"
          label={t('settings.priority.add')}
          pick={({ id, name }) => {
            rememberName(id, name);
            set([...new Set([...fields, id])]);
          }}
        />
        {problemsAt(problems, 'priorityFields').map((problem) => (
          <ErrorMessage key={problem.path}>{mapProblemWords(problem, t)}</ErrorMessage>
        ))}
      </section>
    </>
  );
}
