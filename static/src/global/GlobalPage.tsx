import { lazy, Suspense, useState, type ReactNode } from 'react';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PageFailure } from '../shared/PageFailure';
import tabs from '../shared/Tabs.module.css';
import { t } from '../shared/texts';
import { useAddress } from '../shared/use-address';
import { useQuery } from '../shared/use-query';
import { ADDRESS, VIEWS, type PageState } from './address';
import { callGlobal } from './api';
import { MyTurn } from './MyTurn';
import styles from './Page.module.css';

// Most who come here look at their turns alone.
const Projects = lazy(() => import('./Projects'));
const SetUp = lazy(() => import('./SetUp'));

/** The page in Jira's apps menu in whichever of its states it is. */
export function GlobalPage(): ReactNode {
  const { value, failure, busy, refetch } = useQuery('load', () => callGlobal('global.load', {}));
  const [state, setState] = useAddress(ADDRESS);
  const asked = useQuery('administers', () => callGlobal('global.administers', {}));
  const { administers = false, administersSite = false } = asked.value ?? {};
  const [hasSetUp, setHasSetUp] = useState(false);
  if (state?.view === 'setUp' && !hasSetUp) setHasSetUp(true);
  if (failure?.code === 'not-signed-in')
    return (
      <main className={styles.page}>
        <PageFailure failure={failure} retry={refetch} titleKey="global.failure.title" />
      </main>
    );
  // To set up needs nothing of what the other two views are drawn from.
  const needsValue = state?.view !== 'setUp';
  const isWaiting = state === null || (needsValue && value === null && busy);
  return (
    <main className={styles.page} aria-busy={isWaiting}>
      {state !== null && (
        <Tabs state={state} setState={setState} setsUp={administers || administersSite} />
      )}
      {isWaiting && (
        <>
          <p className="visually-hidden" role="status">
            {t('global.loading')}
          </p>
          <LinesSkeleton lines={8} />
        </>
      )}
      {state !== null && needsValue && value === null && failure !== null && (
        <PageFailure failure={failure} retry={refetch} titleKey="global.failure.title" />
      )}
      {value !== null && state?.view === 'turns' && (
        <MyTurn
          view={value}
          filter={state.filter}
          setFilter={(filter) => {
            setState({ ...state, filter });
          }}
        />
      )}
      {value !== null && state?.view === 'projects' && (
        <Suspense fallback={<LinesSkeleton lines={8} />}>
          <Projects view={value} state={state} setState={setState} />
        </Suspense>
      )}
      {hasSetUp && (
        // Once opened it stays with its drafts, and what is being saved goes on.
        <div className={styles.kept} hidden={state?.view !== 'setUp'}>
          <Suspense fallback={<LinesSkeleton lines={8} />}>
            <SetUp administersSite={administersSite} />
          </Suspense>
        </div>
      )}
    </main>
  );
}

function Tabs({
  state,
  setState,
  setsUp,
}: {
  state: PageState;
  setState: (state: PageState) => void;
  /** Whether there is something for the viewer to set up. */
  setsUp: boolean;
}): ReactNode {
  // Whoever came by an address keeps the tab of it: what they may not do there is said there.
  const isShown = (view: PageState['view']): boolean =>
    view !== 'setUp' || view === state.view || setsUp;
  return (
    <nav aria-label={t('global.views.label')} className={tabs.tabs}>
      {VIEWS.filter(isShown).map((view) => (
        <button
          key={view}
          type="button"
          className={tabs.tab}
          {...(view === state.view ? { 'aria-current': 'page' as const } : {})}
          onClick={() => {
            setState({ ...state, view });
          }}
        >
          {t(`global.views.${view}`)}
        </button>
      ))}
    </nav>
  );
}
