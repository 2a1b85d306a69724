import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { WaitingPerson } from '../../../src/contract/project-page';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { usePageContext } from './page-context';
import { PartFailure } from './PartFailure';
import { Section } from './Section';
import { useAnswer } from './use-answer';
import { useWaitingPeople } from './use-waiting-people';
import styles from './Waiting.module.css';
import { WaitingTable } from './WaitingTable';
import { words } from './words';

/** Whose turn it is: the viewer's own first, then everybody's, what has waited longest on top. */
export function Waiting(): ReactNode {
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
      {sorted.length > 0 && <WaitingTable people={sorted} />}
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
