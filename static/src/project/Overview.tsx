import { lazy, Suspense, type ReactNode } from 'react';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { Notice } from '../shared/Notice';
import { Coverage } from './Coverage';
import { usePageContext } from './page-context';
import styles from './Page.module.css';
import { PartFailure } from './PartFailure';
import { Scan } from './Scan';
import { ScopeFilter } from './ScopeFilter';
import { useAnswer } from './use-answer';
import { useScan } from './use-scan';
import { Waiting } from './Waiting';
import { words } from './words';

const Trend = lazy(() => import('./Trend'));
const TeamParts = lazy(() => import('./TeamParts'));
const Issues = lazy(() => import('./Issues'));

/** All parts of the page, the figures first. */
export function Overview(): ReactNode {
  const { view, urlState, locale } = usePageContext();
  const { work, issueType } = urlState.filter;
  const coverage = useAnswer('project.coverage', { scope: { work, issueType } });
  const { value, failure, refetch } = coverage;
  const followed = useScan(refetch);
  const hasFindings = value !== null && value.checked > 0;
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title(view.project.name)}</h1>
        <ScopeFilter />
      </header>
      {failure && <PartFailure failure={failure} retry={refetch} />}
      {value === null && !failure && <LinesSkeleton lines={6} />}
      {value !== null && (
        <p className={styles.rest} role="status">
          {words.rest(value.issues, value.checked, work, locale)}
        </p>
      )}
      {value !== null && value.issues > 0 && <Scan followed={followed} hasFindings={hasFindings} />}
      {value?.issues === 0 && (
        <Notice heading={words.empty.title} tone="information">
          <p>{work === 'open' ? words.empty.open : words.empty.all}</p>
        </Notice>
      )}
      {value !== null && hasFindings && (
        <>
          <div className={styles.columns}>
            <Coverage coverage={value} busy={coverage.busy} />
            <Waiting />
          </div>
          <Suspense fallback={<LinesSkeleton lines={6} />}>
            <Issues />
            <div className={`${styles.columns ?? ''} ${styles.parts ?? ''}`}>
              <Trend />
              <TeamParts />
            </div>
          </Suspense>
        </>
      )}
    </>
  );
}
