import { useId, type ReactNode } from 'react';
import { WORK } from '../../../src/contract/project-search';
import { Choice } from './Choice';
import styles from './Page.module.css';
import { usePage } from './scope';
import { words } from './words';

/** Which work the whole page is about. */
export function ScopeFilter(): ReactNode {
  const { view, shown, show } = usePage();
  const { work, issueType } = shown.filter;
  const id = useId();
  return (
    <div className={styles.filters} role="group" aria-labelledby={id}>
      <span id={id} className="heard-only">
        {words.scope.label}
      </span>
      <Choice
        label={words.scope.work}
        value={work}
        options={WORK.map((value) => ({ value, label: words.scope.works[value] }))}
        choose={(value) => {
          show({ filter: { work: value } });
        }}
      />
      <Choice
        label={words.scope.type}
        value={issueType ?? ''}
        options={[
          { value: '', label: words.scope.anyType },
          ...view.issueTypes.map((type) => ({ value: type.id, label: type.name })),
        ]}
        choose={(value) => {
          show({ filter: { issueType: value === '' ? null : value } });
        }}
      />
    </div>
  );
}
