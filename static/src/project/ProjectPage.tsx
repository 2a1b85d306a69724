import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Person } from '../../../src/contract/panel';
import type { ProjectView } from '../../../src/contract/project-page';
import { isolate } from '../shared/isolate';
import { JiraLink } from '../shared/JiraLink';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { Notice } from '../shared/Notice';
import { PageFailure } from '../shared/PageFailure';
import { t } from '../shared/texts';
import { useQuery } from '../shared/use-query';
import { callProject } from './api';
import { Overview } from './Overview';
import { PageContext, type ConfiguredView, type PageContextValue } from './page-context';
import styles from './Page.module.css';
import type { UrlState } from './url-state';
import { useUrlState, type UrlStateControl } from './use-url-state';

/** The project page in whichever of its states it is. */
export function ProjectPage(): ReactNode {
  const { value, failure, busy, refetch } = useQuery('load', () => callProject('project.load', {}));
  const { urlState, setUrlState } = useUrlState();
  const isReady = value !== null && urlState !== null;
  const isWaiting = !isReady && (busy || failure === null);
  return (
    <main className={styles.page} aria-busy={isWaiting}>
      {isWaiting && (
        <>
          <p className="visually-hidden" role="status">
            {t('project.loading')}
          </p>
          <LinesSkeleton lines={8} />
        </>
      )}
      {value === null && failure !== null && !busy && (
        <PageFailure failure={failure} retry={refetch} titleKey="project.failure.title" />
      )}
      {isReady && !value.configured && <Unconfigured view={value} />}
      {isReady && value.configured && (
        <Configured view={value} urlState={known(urlState, value)} setUrlState={setUrlState} />
      )}
    </main>
  );
}

/** A shared address may speak of a type that the project does not have any more. */
function known(urlState: UrlState, { issueTypes }: ConfiguredView): UrlState {
  const { filter } = urlState;
  const isKnown = issueTypes.some(({ id }) => id === filter.issueType);
  return isKnown || filter.issueType === null
    ? urlState
    : { ...urlState, filter: { ...filter, issueType: null } };
}

/** Nobody has said yet who holds the roles, so that there is nothing to count. */
function Unconfigured({ view }: { view: ProjectView }): ReactNode {
  const { project, administers, settingsPath, siteUrl } = view;
  return (
    <Notice
      heading={t('project.unconfigured.title', { project: isolate(project.name) })}
      tone="information"
    >
      <p>{t('project.unconfigured.why')}</p>
      {administers ? (
        <JiraLink to={settingsPath} siteUrl={siteUrl}>
          {t('project.unconfigured.setUp')}
        </JiraLink>
      ) : (
        <p>{t('project.unconfigured.askAdmin')}</p>
      )}
    </Notice>
  );
}

function Configured({
  view,
  urlState,
  setUrlState,
}: {
  view: ConfiguredView;
  urlState: PageContextValue['urlState'];
  setUrlState: UrlStateControl['setUrlState'];
}): ReactNode {
  const [people, setPeople] = useState<Record<string, Person>>({});
  const [now] = useState(() => Date.now());
  const [round, setRound] = useState(0);
  const recount = useCallback(() => {
    setRound((count) => count + 1);
  }, []);
  const issuesHeading = useRef<HTMLHeadingElement>(null);
  const rememberPeople = useCallback((more: Record<string, Person>) => {
    setPeople((known) => ({ ...known, ...more }));
  }, []);
  const scope = useMemo<PageContextValue>(
    () => ({
      view,
      urlState,
      setUrlState,
      showIssues: (filter) => {
        setUrlState({ filter });
        issuesHeading.current?.focus({ preventScroll: true });
        issuesHeading.current?.scrollIntoView({ block: 'start' });
      },
      issuesHeading,
      locale: t.locale,
      now,
      round,
      recount,
      rememberPeople,
      people,
      person: (accountId) => people[accountId],
    }),
    [view, urlState, setUrlState, now, round, recount, rememberPeople, people],
  );
  return (
    <PageContext.Provider value={scope}>
      <Overview />
    </PageContext.Provider>
  );
}
