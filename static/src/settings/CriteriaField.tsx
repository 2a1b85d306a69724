import type { ReactNode } from 'react';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { Picker } from '../shared/role-map/Picker';
import { problemsAt } from '../shared/role-map/role-map-draft';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { TagList } from './TagList';

/** Where acceptance criteria stand that are in no field of that name: shown by name, kept by id. */
export function CriteriaField(): ReactNode {
  const { draft, change, problems, nameOf, rememberName } = useSettingsForm();
  const { criteriaField } = draft.stories;
  const set = (id: string | null): void => {
    change({ stories: { ...draft.stories, criteriaField: id } });
  };
  return (
    <section className={card.card} aria-label={t('settings.work.criteria')}>
      <h3 className={styles.subheading}>{t('settings.work.criteria')}</h3>
      <p className={text.small}>{t('settings.work.criteriaLead')}</p>
      {criteriaField === null ? (
        <Picker
          kind="textFields"
          label={t('settings.work.criteriaField')}
          pick={({ id, name }) => {
            rememberName(id, name);
            set(id);
          }}
        />
      ) : (
        <TagList
          names={[{ id: criteriaField, name: nameOf(criteriaField) ?? criteriaField }]}
          remove={() => {
            set(null);
          }}
        />
      )}
      {problemsAt(problems, 'stories.criteriaField').map((problem) => (
        <ErrorMessage key={problem.path}>{mapProblemWords(problem, t)}</ErrorMessage>
      ))}
    </section>
  );
}
