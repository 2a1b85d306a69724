import type { ReactNode } from 'react';
import card from '../shared/Card.module.css';
import { CheckboxGroup, RadioGroup } from '../shared/ChoiceGroup';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { t } from '../shared/texts';

/** Which work is a story. */
export function StoryTypes(): ReactNode {
  const { draft, change, view } = useSettingsForm();
  const { issueTypeIds } = draft.stories;
  const level = view.issueTypes.filter(({ hierarchyLevel }) => (hierarchyLevel ?? 0) === 0);
  const set = (ids: string[]): void => {
    change({ stories: { ...draft.stories, issueTypeIds: ids } });
  };
  return (
    <section className={card.card} aria-label={t('settings.work.stories')}>
      <RadioGroup
        legend={<h3 className={styles.subheading}>{t('settings.work.stories')}</h3>}
        options={[
          { value: 'all', label: t('settings.work.all') },
          { value: 'these', label: t('settings.work.these') },
        ]}
        value={issueTypeIds.length === 0 ? 'all' : 'these'}
        choose={(value) => {
          set(value === 'all' ? [] : level.map(({ id }) => id));
        }}
      />
      {issueTypeIds.length > 0 && (
        <CheckboxGroup
          legend={t('settings.work.types')}
          options={level.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
          values={issueTypeIds}
          choose={set}
        />
      )}
    </section>
  );
}
