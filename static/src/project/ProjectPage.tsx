import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Person } from '../../../src/contract/panel';
import type { ProjectView } from '../../../src/contract/project-page';
import { JiraLink } from '../shared/JiraLink';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { readLocale } from '../shared/locale';
import { Notice } from '../shared/Notice';
import { PageFailure } from '../shared/PageFailure';
import { Overview } from './Overview';
import { PageContext, type ConfiguredView, type PageContextValue } from './page-context';
import styles from './Page.module.css';
import type { UrlState } from './url-state';
import { useAnswer } from './use-answer';
import { useUrlState, type UrlStateControl } from './use-url-state';
import { words } from './words';

/** The project page in whichever of its states it is. */
export function ProjectPage(): ReactNode {
  const { value, failure, busy, refetch } = useAnswer('project.load', {});
  const { urlState, setUrlState } = useUrlState();
  const locale = useLocale();
  const isReady = value !== null && urlState !== null && locale !== null;
  const isWaiting = !isReady && (busy || failure === null);
  return (
    <main className={styles.page} aria-busy={isWaiting}>
      {isWaiting && (
        <>
          <p className="visually-hidden" role="status">
            {words.loading}
          </p>
          <LinesSkeleton lines={8} />
        </>
      )}
      {value === null && failure !== null && !busy && (
        <PageFailure failure={failure} retry={refetch} words={words} />
      )}
      {isReady && !value.configured && <Unconfigured view={value} />}
      {isReady && value.configured && (
        <Configured
          view={value}
          urlState={known(urlState, value)}
          setUrlState={setUrlState}
          locale={locale}
        />
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

function useLocale(): string | null {
  const [locale, setLocale] = useState<string | null>(null);
  useEffect(() => {
    void readLocale().then(setLocale);
  }, []);
  return locale;
}

/** Nobody has said yet who holds the roles, so that there is nothing to count. */
function Unconfigured({ view }: { view: ProjectView }): ReactNode {
  const { project, administers, settingsPath, siteUrl } = view;
  return (
    <Notice heading={words.unconfigured.title(project.name)} tone="information">
      <p>{words.unconfigured.why}</p>
      {administers ? (
        <JiraLink to={settingsPath} siteUrl={siteUrl}>
          {words.unconfigured.setUp}
        </JiraLink>
      ) : (
        <p>{words.unconfigured.askAdmin}</p>
      )}
    </Notice>
  );
}

function Configured({
  view,
  urlState,
  setUrlState,
  locale,
}: {
  view: ConfiguredView;
  urlState: PageContextValue['urlState'];
  setUrlState: UrlStateControl['setUrlState'];
  locale: string;
}): ReactNode {
  const [people, setPeople] = useState<Record<string, Person>>({});
  const [now] = useState(() => Date.now());
  const rememberPeople = useCallback((more: Record<string, Person>) => {
    setPeople((known) => ({ ...known, ...more }));
  }, []);
  const scope = useMemo<PageContextValue>(
    () => ({
      view,
      urlState,
      setUrlState,
      locale,
      now,
      rememberPeople,
      people,
      person: (accountId) => people[accountId],
    }),
    [view, urlState, setUrlState, locale, now, rememberPeople, people],
  );
  return (
    <PageContext.Provider value={scope}>
      <Overview />
    </PageContext.Provider>
  );
}
