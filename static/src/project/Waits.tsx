import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { WaitingPerson } from '../../../src/contract/project-page';
import { sinceJql, waitingForJql } from '../../../src/contract/project-search';
import { Moment } from '../shared/Moment';
import { PersonAvatar } from '../shared/PersonAvatar';
import { Figure, FigureHead, Figures } from './Figures';
import { PartFailed } from './Notices';
import styles from './Waits.module.css';
import page from './Page.module.css';
import { usePage } from './scope';
import { SearchLink } from './SearchLink';
import { Section } from './Section';
import { useAnswer } from './useAnswer';
import { useWaiting } from './useWaiting';
import { words } from './words';

const A_WEEK = 7;

/** Whose turn it is: the viewer's own first, then everybody's, what has waited longest on top. */
export function Waits(): ReactNode {
  const { view, shown, meet } = usePage();
  const { found, failure, busy, more, goOn } = useWaiting(shown.filter, meet);
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
      {failure && <PartFailed failure={failure} again={goOn} />}
      {more && !busy && !failure && (
        <div>
          <Button spacing="compact" onClick={goOn}>
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
  const { show, locale, now } = usePage();
  if (!mine) return busy ? null : <p className={styles.mine}>{words.waiting.nothingForMe}</p>;
  return (
    <div className={styles.mine}>
      <p className={styles.mineWords}>
        {words.waiting.forMe(mine.count, locale)}
        {mine.since !== null && (
          <>
            {words.waiting.oldest}
            <Moment at={mine.since} now={now} locale={locale} />
          </>
        )}
      </p>
      <Button
        spacing="compact"
        onClick={() => {
          show({ filter: { waitingFor: 'me', outcome: null, duty: null, days: null } });
        }}
      >
        {words.waiting.showMine}
      </Button>
    </div>
  );
}

function Others({ found }: { found: WaitingPerson[] }): ReactNode {
  return (
    <Figures>
      <thead>
        <tr>
          <th scope="col">{words.waiting.person}</th>
          <FigureHead>{words.waiting.issues}</FigureHead>
          <FigureHead>{words.waiting.overAWeek}</FigureHead>
          <FigureHead>{words.waiting.longest}</FigureHead>
        </tr>
      </thead>
      <tbody>
        {found.map((one) => (
          <PersonRow key={one.accountId} {...one} />
        ))}
      </tbody>
    </Figures>
  );
}

function PersonRow({ accountId, count, overAWeek, since }: WaitingPerson): ReactNode {
  const { view, shown, locale, now, person } = usePage();
  const known = person(accountId);
  const name = known?.displayName ?? words.waiting.unnamed;
  const jql = waitingForJql(view.project.key, shown.filter, [accountId]);
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
      <Figure column={words.waiting.issues}>
        <SearchLink jql={jql} label={words.waiting.figure(figure, name)}>
          {figure}
        </SearchLink>
      </Figure>
      <Figure column={words.waiting.overAWeek}>
        {overAWeek === 0 ? (
          <span className={page.small}>0</span>
        ) : (
          <SearchLink jql={sinceJql(jql, A_WEEK)} label={words.waiting.oldFigure(old, name)}>
            {old}
          </SearchLink>
        )}
      </Figure>
      <Figure column={words.waiting.longest}>
        {since === null ? '–' : <Moment at={since} now={now} locale={locale} />}
      </Figure>
    </tr>
  );
}

/** Gaps for which nobody holds the role: they wait for a holder. */
function Nobody(): ReactNode {
  const { shown, show, locale } = usePage();
  const { work, issueType } = shown.filter;
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
          show({ filter: { waitingFor: 'nobody', outcome: 'gap', duty: null, days: null } });
        }}
      >
        {words.waiting.showNobody}
      </Button>
    </div>
  );
}
