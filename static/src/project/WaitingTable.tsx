import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { WaitingPerson } from '../../../src/contract/project-page';
import { sinceJql, waitingForJql } from '../../../src/contract/project-search';
import { RelativeTime } from '../shared/RelativeTime';
import { PersonLine } from '../shared/PersonLine';
import text from '../shared/text.module.css';
import { CountTable, type CountColumn } from './CountTable';
import { PartFailure } from './PartFailure';
import styles from './WaitingTable.module.css';
import { usePageContext } from './page-context';
import { SearchLink } from './SearchLink';
import { Section } from './Section';
import { useAnswer } from './use-answer';
import { useWaitingPeople } from './use-waiting-people';
import { words } from './words';

const A_WEEK = 7;

/** Whose turn it is: the viewer's own first, then everybody's, what has waited longest on top. */
export function WaitingTable(): ReactNode {
  const { view, urlState, rememberPeople } = usePageContext();
  const { found, failure, busy, more, loadMore } = useWaitingPeople(
    urlState.filter,
    rememberPeople,
  );
  const mine = found.find(({ accountId }) => accountId === view.viewer);
  const sorted = [...found].sort(byAge);
  return (
    <Section heading={words.waiting.heading} note={words.waiting.restsOn} busy={busy}>
      {view.viewer !== null && <Mine mine={mine} busy={busy} />}
      {sorted.length > 0 && (
        <CountTable
          title={words.waiting.person}
          columns={COLUMNS}
          rows={sorted}
          keyOf={({ accountId }) => accountId}
          nameOf={(row) => <PersonName {...row} />}
        />
      )}
      {sorted.length === 0 && !busy && !failure && (
        <p className={text.small}>{words.waiting.nothing}</p>
      )}
      {busy && (
        <p className={text.small} role="status">
          {words.waiting.looking(found.length)}
        </p>
      )}
      {failure && <PartFailure failure={failure} retry={loadMore} />}
      {more && !busy && !failure && (
        <div>
          <Button spacing="compact" onClick={loadMore}>
            {words.waiting.more}
          </Button>
        </div>
      )}
      <Nobody />
    </Section>
  );
}

/** What waits since a known time comes before what does not say. */
function byAge(one: WaitingPerson, other: WaitingPerson): number {
  if (one.since === other.since) return other.count - one.count;
  if (one.since === null) return 1;
  return other.since === null ? -1 : one.since.localeCompare(other.since);
}

function Mine({ mine, busy }: { mine: WaitingPerson | undefined; busy: boolean }): ReactNode {
  const { setUrlState, locale, now } = usePageContext();
  if (!mine) return busy ? null : <p className={styles.mine}>{words.waiting.nothingForMe}</p>;
  return (
    <div className={styles.mine}>
      <p className={styles.mineWords}>
        {words.waiting.forMe(mine.count, locale)}
        {mine.since !== null && (
          <>
            {words.waiting.oldest}
            <RelativeTime at={mine.since} now={now} locale={locale} />
          </>
        )}
      </p>
      <Button
        spacing="compact"
        onClick={() => {
          setUrlState({ filter: { waitingFor: 'me', outcome: null, duty: null, days: null } });
        }}
      >
        {words.waiting.showMine}
      </Button>
    </div>
  );
}

const COLUMNS: CountColumn<WaitingPerson>[] = [
  { key: 'issues', title: words.waiting.issues, cell: (row) => <IssueCount {...row} /> },
  { key: 'overAWeek', title: words.waiting.overAWeek, cell: (row) => <OldCount {...row} /> },
  { key: 'longest', title: words.waiting.longest, cell: (row) => <Longest {...row} /> },
];

function PersonName({ accountId }: WaitingPerson): ReactNode {
  const { view, person } = usePageContext();
  return (
    <span className={styles.person}>
      <PersonLine person={person(accountId)} size="small">
        <bdi>{person(accountId)?.displayName ?? words.waiting.unnamed}</bdi>{' '}
        {accountId === view.viewer && <span className={text.small}>{words.waiting.you}</span>}
      </PersonLine>
    </span>
  );
}

/** The search for what waits for a person, and what the person is called. */
function useSearchFor(accountId: string): { jql: string; name: string } {
  const { view, urlState, person } = usePageContext();
  return {
    jql: waitingForJql(view.project.key, urlState.filter, [accountId]),
    name: person(accountId)?.displayName ?? words.waiting.unnamed,
  };
}

function IssueCount({ accountId, count }: WaitingPerson): ReactNode {
  const { locale } = usePageContext();
  const { jql, name } = useSearchFor(accountId);
  const figure = count.toLocaleString(locale);
  return (
    <SearchLink jql={jql} label={words.waiting.figure(figure, name)}>
      {figure}
    </SearchLink>
  );
}

function OldCount({ accountId, overAWeek }: WaitingPerson): ReactNode {
  const { locale } = usePageContext();
  const { jql, name } = useSearchFor(accountId);
  if (overAWeek === 0) return <span className={text.small}>0</span>;
  const figure = overAWeek.toLocaleString(locale);
  return (
    <SearchLink jql={sinceJql(jql, A_WEEK)} label={words.waiting.oldFigure(figure, name)}>
      {figure}
    </SearchLink>
  );
}

function Longest({ since }: WaitingPerson): ReactNode {
  const { locale, now } = usePageContext();
  return since === null ? '–' : <RelativeTime at={since} now={now} locale={locale} />;
}

/** Gaps for which nobody holds the role: they wait for a holder. */
function Nobody(): ReactNode {
  const { urlState, setUrlState, locale } = usePageContext();
  const { work, issueType } = urlState.filter;
  const filter = {
    work,
    issueType,
    duty: null,
    outcome: 'gap',
    waitingFor: 'nobody',
    days: null,
  } as const;
  const { value } = useAnswer('project.count', { filter });
  if (value === null || value.count === 0) return null;
  return (
    <div className={styles.mine}>
      <p className={styles.mineWords}>{words.waiting.forNobody(value.count, locale)}</p>
      <Button
        spacing="compact"
        onClick={() => {
          setUrlState({ filter: { waitingFor: 'nobody', outcome: 'gap', duty: null, days: null } });
        }}
      >
        {words.waiting.showNobody}
      </Button>
    </div>
  );
}
