import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Person } from '../../../src/contract/panel';
import { JiraLink } from '../shared/JiraLink';
import { readLocale } from '../shared/locale';
import { Waiting } from '../shared/Waiting';
import type { Shown } from './address';
import { Notice, Unavailable } from './Notices';
import styles from './Page.module.css';
import { Overview } from './Overview';
import { PageContext, type ConfiguredView, type PageScope } from './scope';
import type { ProjectView } from '../../../src/contract/project-page';
import { useAnswer } from './useAnswer';
import { useShown, type Showing } from './useShown';
import { words } from './words';

/** The project page in whichever of its states it is. */
export function ProjectPage(): ReactNode {
  const { value, failure, busy, again } = useAnswer('project.load', {});
  const { shown, show } = useShown();
  const locale = useLocale();
  const isReady = value !== null && shown !== null && locale !== null;
  const isWaiting = !isReady && (busy || failure === null);
  return (
    <main className={styles.page} aria-busy={isWaiting}>
      {isWaiting && (
        <>
          <p className="heard-only" role="status">
            {words.loading}
          </p>
          <Waiting lines={8} />
        </>
      )}
      {value === null && failure !== null && !busy && (
        <Unavailable failure={failure} again={again} />
      )}
      {isReady && !value.configured && <Unconfigured view={value} />}
      {isReady && value.configured && (
        <Configured view={value} shown={known(shown, value)} show={show} locale={locale} />
      )}
    </main>
  );
}

/** A shared address may speak of a type that the project does not have any more. */
function known(shown: Shown, { issueTypes }: ConfiguredView): Shown {
  const { filter } = shown;
  const isKnown = issueTypes.some(({ id }) => id === filter.issueType);
  return isKnown || filter.issueType === null
    ? shown
    : { ...shown, filter: { ...filter, issueType: null } };
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
  shown,
  show,
  locale,
}: {
  view: ConfiguredView;
  shown: PageScope['shown'];
  show: Showing['show'];
  locale: string;
}): ReactNode {
  const [people, setPeople] = useState<Record<string, Person>>({});
  const [now] = useState(() => Date.now());
  const meet = useCallback((more: Record<string, Person>) => {
    setPeople((known) => ({ ...known, ...more }));
  }, []);
  const scope = useMemo<PageScope>(
    () => ({
      view,
      shown,
      show,
      locale,
      now,
      meet,
      people,
      person: (accountId) => people[accountId],
    }),
    [view, shown, show, locale, now, meet, people],
  );
  return (
    <PageContext.Provider value={scope}>
      <Overview />
    </PageContext.Provider>
  );
}
