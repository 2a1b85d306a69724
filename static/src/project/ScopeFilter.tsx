import { useId, type ReactNode } from 'react';
import { WORK } from '../../../src/contract/project-search';
import fields from '../shared/FormFields.module.css';
import { Select } from '../shared/Select';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';

/** Which work the whole page is about. */
export function ScopeFilter(): ReactNode {
  const { view, urlState, setUrlState } = usePageContext();
  const { work, issueType } = urlState.filter;
  const id = useId();
  return (
    <div className={fields.row} role="group" aria-labelledby={id}>
      <span id={id} className="visually-hidden">
        {t('project.scope.label')}
      </span>
      <Select
        label={t('project.scope.work')}
        value={work}
        options={WORK.map((value) => ({ value, label: t(`project.scope.works.${value}`) }))}
        choose={(value) => {
          setUrlState({ filter: { work: value } });
        }}
      />
      <Select
        label={t('project.scope.type')}
        value={issueType ?? ''}
        options={[
          { value: '', label: t('project.scope.anyType') },
          ...view.issueTypes.map((type) => ({ value: type.id, label: type.name })),
        ]}
        choose={(value) => {
          setUrlState({ filter: { issueType: value === '' ? null : value } });
        }}
      />
    </div>
  );
}
