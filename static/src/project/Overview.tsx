import Button from '@atlaskit/button/new';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { NextStory } from '../../../src/contract/project-plan';
import { isolate } from '../shared/isolate';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { Notice } from '../shared/Notice';
import { PartFailure } from '../shared/PartFailure';
import { t } from '../shared/texts';
import { useOpener } from '../shared/use-opener';
import { Coverage } from './Coverage';
import { usePageContext } from './page-context';
import styles from './Page.module.css';
import { Scan } from './Scan';
import { ScopeFilter } from './ScopeFilter';
import { useAnswer } from './use-answer';
import { useScan } from './use-scan';
import { useTeam } from './use-team';
import { Waiting } from './Waiting';

const PlanParts = lazy(() => import('./PlanParts'));
const Refinement = lazy(() => import('./Refinement'));
const Trend = lazy(() => import('./Trend'));
const TeamParts = lazy(() => import('./TeamParts'));
const Issues = lazy(() => import('./Issues'));

/** All parts of the page: whose turn it is first, then the figures. */
export function Overview(): ReactNode {
  const { view, urlState, setUrlState, recount } = usePageContext();
  const { work, issueType } = urlState.filter;
  const coverage = useAnswer('project.coverage', { scope: { work, issueType } });
  const { value, failure, refetch } = coverage;
  const followed = useScan(recount);
  const hasFindings = value !== null && value.checked > 0;
  const [refined, setRefined] = useState<readonly NextStory[] | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useOpener();
  const refine = (stories: readonly NextStory[]): void => {
    opener.remember();
    setRefined(stories);
  };
  const close = (): void => {
    setRefined(null);
    opener.giveBack();
  };
  return (
    <>
      {refined && (
        <Suspense fallback={<LinesSkeleton lines={6} />}>
          <Refinement stories={refined} close={close} />
        </Suspense>
      )}
      {/* Kept as it is meanwhile: to read it anew would cost Jira hundreds of points. */}
      <div className={styles.overview} hidden={refined !== null}>
        <header className={styles.head}>
          <h1 className={styles.title} tabIndex={-1} ref={title}>
            {t('project.title', { project: isolate(view.project.name) })}
          </h1>
          <ScopeFilter />
        </header>
        {view.ofSite && <p className={styles.rest}>{t('siteDefault.followed')}</p>}
        {failure && <PartFailure failure={failure} retry={refetch} />}
        {value === null && !failure && <LinesSkeleton lines={6} />}
        {value !== null && value.issues > 0 && (
          <p className={styles.rest} role="status">
            {value.checked >= value.issues
              ? t('project.rest.checked', { all: value.issues, work })
              : t('project.rest.partly', { all: value.issues, checked: value.checked, work })}
          </p>
        )}
        {value !== null && value.issues > 0 && (
          <Scan followed={followed} hasFindings={hasFindings} />
        )}
        {value?.issues === 0 && (
          <Notice heading={t('project.empty.title')} tone="information">
            <p role="status">
              {work === 'open' ? t('project.empty.open') : t('project.empty.all')}
            </p>
            {work === 'open' && (
              <Button
                spacing="compact"
                onClick={() => {
                  setUrlState({ filter: { work: 'all' } });
                  // The button goes with what it stood beside.
                  title.current?.focus();
                }}
              >
                {t('project.empty.showAll')}
              </Button>
            )}
          </Notice>
        )}
        {value !== null && hasFindings && (
          <>
            <div className={styles.columns}>
              <Waiting />
              <Coverage coverage={value} busy={coverage.busy} />
            </div>
            <Later refine={refine} />
          </>
        )}
      </div>
    </>
  );
}

/** What is loaded once there is something to show. */
function Later({ refine }: { refine: (stories: readonly NextStory[]) => void }): ReactNode {
  const team = useTeam();
  return (
    <Suspense fallback={<LinesSkeleton lines={6} />}>
      <PlanParts team={team} refine={refine} />
      <Issues />
      <div className={`${styles.columns ?? ''} ${styles.parts ?? ''}`}>
        <Trend />
        <TeamParts team={team} />
      </div>
    </Suspense>
  );
}
