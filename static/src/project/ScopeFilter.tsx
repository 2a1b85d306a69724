import { useId, type ReactNode } from 'react';
import { WORK } from '../../../src/contract/project-search';
import fields from '../shared/FormFields.module.css';
import { Select } from '../shared/Select';
import { usePageContext } from './page-context';
import { words } from './words';

/** Which work the whole page is about. */
export function ScopeFilter(): ReactNode {
  const { view, urlState, setUrlState } = usePageContext();
  const { work, issueType } = urlState.filter;
  const id = useId();
  return (
    <div className={fields.row} role="group" aria-labelledby={id}>
      <span id={id} className="visually-hidden">
        {words.scope.label}
      </span>
      <Select
        label={words.scope.work}
        value={work}
        options={WORK.map((value) => ({ value, label: words.scope.works[value] }))}
        choose={(value) => {
          setUrlState({ filter: { work: value } });
        }}
      />
      <Select
        label={words.scope.type}
        value={issueType ?? ''}
        options={[
          { value: '', label: words.scope.anyType },
          ...view.issueTypes.map((type) => ({ value: type.id, label: type.name })),
        ]}
        choose={(value) => {
          setUrlState({ filter: { issueType: value === '' ? null : value } });
        }}
      />
    </div>
  );
}
