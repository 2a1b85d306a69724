import type { ReactNode } from 'react';
import type { WaitingPerson } from '../../../src/contract/project-page';
import { sinceJql, waitingForJql } from '../../../src/contract/project-search';
import { capitalised } from '../../../src/texts/capitalised';
import { isolate } from '../shared/isolate';
import { PersonLine } from '../shared/PersonLine';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { CountTable, type CountColumn } from './CountTable';
import { usePageContext } from './page-context';
import { SearchLink } from './SearchLink';
import styles from './Waiting.module.css';

const A_WEEK = 7;

const columnsOf = (): CountColumn<WaitingPerson>[] => [
  { key: 'issues', title: t('project.waiting.issues'), cell: (row) => <IssueCount {...row} /> },
  { key: 'overAWeek', title: t('project.waiting.overAWeek'), cell: (row) => <OldCount {...row} /> },
  { key: 'longest', title: t('project.waiting.longest'), cell: (row) => <Longest {...row} /> },
];

/** For each person how much waits for them, and since when. */
export function WaitingTable({ people }: { people: WaitingPerson[] }): ReactNode {
  return (
    <CountTable
      title={t('project.waiting.person')}
      columns={columnsOf()}
      rows={people}
      keyOf={({ accountId }) => accountId}
      nameOf={(row) => <PersonName {...row} />}
    />
  );
}

function PersonName({ accountId, away }: WaitingPerson): ReactNode {
  const { view, person } = usePageContext();
  return (
    <span className={styles.person}>
      <PersonLine person={person(accountId)} size="small">
        <bdi>{person(accountId)?.displayName ?? capitalised(t('people.hidden'), t)}</bdi>{' '}
        {accountId === view.viewer && (
          <span className={text.small}>{t('project.waiting.itIsYou')}</span>
        )}
        {view.deputies.includes(accountId) && (
          <span className={text.small}> {t('project.team.deputy')}</span>
        )}
        <p className={text.small}>{away}</p>
      </PersonLine>
    </span>
  );
}

/** The search for what waits for a person, and what the person is called. */
function useSearchFor(accountId: string): { jql: string; name: string } {
  const { view, urlState, person } = usePageContext();
  return {
    jql: waitingForJql(view.project.key, urlState.filter, [accountId]),
    name: person(accountId)?.displayName ?? t('people.hidden'),
  };
}

function IssueCount({ accountId, count }: WaitingPerson): ReactNode {
  const { locale } = usePageContext();
  const { jql, name } = useSearchFor(accountId);
  const figure = count.toLocaleString(locale);
  return (
    <SearchLink
      jql={jql}
      label={t('project.waiting.figure', { count: figure, name: isolate(name) })}
    >
      {figure}
    </SearchLink>
  );
}

function OldCount({ accountId, overAWeek }: WaitingPerson): ReactNode {
  const { locale, now } = usePageContext();
  const { jql, name } = useSearchFor(accountId);
  if (overAWeek === 0) return <span className={text.small}>0</span>;
  const figure = overAWeek.toLocaleString(locale);
  return (
    <SearchLink
      jql={sinceJql(jql, A_WEEK, now)}
      label={t('project.waiting.oldFigure', { count: figure, name: isolate(name) })}
    >
      {figure}
    </SearchLink>
  );
}

function Longest({ since }: WaitingPerson): ReactNode {
  const { locale, now } = usePageContext();
  return since === null ? '–' : <RelativeTime at={since} now={now} locale={locale} isFirst />;
}
