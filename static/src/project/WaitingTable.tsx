import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { WaitingPerson } from '../../../src/contract/project-page';
import { sinceJql, waitingForJql } from '../../../src/contract/project-search';
import { RelativeTime } from '../shared/RelativeTime';
import { PersonAvatar } from '../shared/PersonAvatar';
import { CountCell, CountHead, CountTable } from './CountTable';
import { PartFailed } from './Notices';
import styles from './WaitingTable.module.css';
import page from './Page.module.css';
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
      {sorted.length > 0 && <Others found={sorted} />}
      {sorted.length === 0 && !busy && !failure && (
        <p className={page.small}>{words.waiting.nothing}</p>
      )}
      {busy && (
        <p className={page.small} role="status">
          {words.waiting.looking(found.length)}
        </p>
      )}
      {failure && <PartFailed failure={failure} again={loadMore} />}
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

function Others({ found }: { found: WaitingPerson[] }): ReactNode {
  return (
    <CountTable>
      <thead>
        <tr>
          <th scope="col">{words.waiting.person}</th>
          <CountHead>{words.waiting.issues}</CountHead>
          <CountHead>{words.waiting.overAWeek}</CountHead>
          <CountHead>{words.waiting.longest}</CountHead>
        </tr>
      </thead>
      <tbody>
        {found.map((one) => (
          <PersonRow key={one.accountId} {...one} />
        ))}
      </tbody>
    </CountTable>
  );
}

function PersonRow({ accountId, count, overAWeek, since }: WaitingPerson): ReactNode {
  const { view, urlState, locale, now, person } = usePageContext();
  const known = person(accountId);
  const name = known?.displayName ?? words.waiting.unnamed;
  const jql = waitingForJql(view.project.key, urlState.filter, [accountId]);
  const figure = count.toLocaleString(locale);
  const old = overAWeek.toLocaleString(locale);
  return (
    <tr>
      <th scope="row">
        <span className={styles.person}>
          <PersonAvatar person={known} size="small" />
          <bdi>{name}</bdi>
          {accountId === view.viewer && <span className={page.small}>{words.waiting.you}</span>}
        </span>
      </th>
      <CountCell column={words.waiting.issues}>
        <SearchLink jql={jql} label={words.waiting.figure(figure, name)}>
          {figure}
        </SearchLink>
      </CountCell>
      <CountCell column={words.waiting.overAWeek}>
        {overAWeek === 0 ? (
          <span className={page.small}>0</span>
        ) : (
          <SearchLink jql={sinceJql(jql, A_WEEK)} label={words.waiting.oldFigure(old, name)}>
            {old}
          </SearchLink>
        )}
      </CountCell>
      <CountCell column={words.waiting.longest}>
        {since === null ? '–' : <RelativeTime at={since} now={now} locale={locale} />}
      </CountCell>
    </tr>
  );
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
