import type { ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Actions } from './Actions';
import { ChildIssues } from './ChildIssues';
import { Duties } from './Duties';
import { Holders } from './Holders';
import { usePanelContext } from './panel-context';
import { Questions } from './Questions';
import styles from './ReportView.module.css';
import { StrategyPath } from './StrategyPath';
import { Summary } from './Summary';
import { words } from './words';

/** Everything about one inspected issue, from whose turn it is down to the single question. */
export function ReportView({ stale }: { stale: Failure | null }): ReactNode {
  const { view } = usePanelContext();
  return (
    <div className={styles.report}>
      <h1 className="visually-hidden">{words.title(view.report.issue.key)}</h1>
      <div className={styles.top}>
        <Summary />
        {stale && <ErrorMessage>{`${stale.message} ${words.failure.stale}`}</ErrorMessage>}
        <Actions />
      </div>
      <Holders />
      <Duties />
      <StrategyPath />
      <ChildIssues />
      <Questions />
    </div>
  );
}
