import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { TurnCounts } from '../../../src/contract/global-page';
import { EVERY_TURN, type TurnFilter } from '../../../src/contract/turn-search';
import { TASKS } from '../../../src/contract/turn-tasks';
import fields from '../shared/FormFields.module.css';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';

const AGES = [1, 2, 5, 7, 14, 30, 90];

/** Which turns are listed; the projects tell how much waits in each. */
export function TurnFilterRow({
  counts,
  filter,
  setFilter,
}: {
  counts: TurnCounts;
  filter: TurnFilter;
  setFilter: (filter: TurnFilter) => void;
}): ReactNode {
  const { project, task, days } = filter;
  const isUsual = project === null && task === null && days === null;
  const keys = counts.byProject.map(({ key }) => key);
  const ages = days === null || AGES.includes(days) ? AGES : [...AGES, days];
  return (
    <div className={fields.row} role="group" aria-label={t('global.filter.label')}>
      <Select
        label={t('global.filter.project')}
        value={project ?? ''}
        options={[
          { value: '', label: t('global.filter.anyProject') },
          ...counts.byProject.map(({ key, count }) => ({
            value: key,
            label: t('global.filter.projectCount', { key, count }),
          })),
          // One of so many that not all were counted.
          ...(project === null || keys.includes(project)
            ? []
            : [{ value: project, label: project }]),
        ]}
        choose={(value) => {
          setFilter({ ...filter, project: value === '' ? null : value });
        }}
      />
      <Select
        label={t('global.filter.task')}
        value={task ?? ''}
        options={[
          { value: '', label: t('global.filter.anyTask') },
          ...TASKS.map((value) => ({ value, label: t(`global.tasks.${value}`) })),
        ]}
        choose={(value) => {
          setFilter({ ...filter, task: value === '' ? null : value });
        }}
      />
      <Select
        label={t('global.filter.days')}
        value={String(days ?? '')}
        options={[
          { value: '', label: t('global.filter.anyAge') },
          ...ages.map((age) => ({
            value: String(age),
            label: t('global.filter.age', { days: age }),
          })),
        ]}
        choose={(value) => {
          setFilter({ ...filter, days: value === '' ? null : Number(value) });
        }}
      />
      {!isUsual && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            setFilter(EVERY_TURN);
          }}
        >
          {t('global.filter.reset')}
        </Button>
      )}
      {counts.more && <span className={text.small}>{t('global.filter.notAllCounted')}</span>}
    </div>
  );
}
