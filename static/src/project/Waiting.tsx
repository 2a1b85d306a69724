import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { WaitingPerson } from '../../../src/contract/project-page';
import { NO_ONE_TO_ASK } from '../../../src/contract/project-search';
import { PartFailure } from '../shared/PartFailure';
import { RelativeTime } from '../shared/RelativeTime';
import { Sentence } from '../shared/Sentence';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import { Section } from './Section';
import { Tiles } from './Tiles';
import { useAnswer } from './use-answer';
import { useWaitingPeople } from './use-waiting-people';
import styles from './Waiting.module.css';
import { WaitingTable } from './WaitingTable';

/**
 * Whose turn it is: the viewer's own first, then everybody's, what has waited longest on top; those who only stand in for
 * others come last.
 */
export function Waiting(): ReactNode {
  const page = usePageContext();
  const { view, urlState } = page;
  const { work, issueType } = urlState.filter;
  const { found, oldest, failure, busy, more, loadMore } = useWaitingPeople(urlState.filter, page);
  const filter = { work, issueType, ...NO_ONE_TO_ASK };
  const counted = useAnswer('project.count', { filter });
  const nobody = counted.failure ? null : (counted.value?.count ?? null);
  const mine = found.find(({ accountId }) => accountId === view.viewer);
  const deputies = new Set(view.deputies);
  const standsIn = ({ accountId }: WaitingPerson): number => Number(deputies.has(accountId));
  const sorted = [...found].sort(
    (one, other) => standsIn(one) - standsIn(other) || byAge(one, other),
  );
  return (
    <Section heading={t('project.waiting.heading')} note={t('project.waiting.restsOn')} busy={busy}>
      {view.viewer !== null && <Mine mine={mine} isKnown={!busy && !failure} />}
      <Tiles nobody={nobody} oldest={oldest} />
      {sorted.length > 0 && <WaitingTable people={sorted} />}
      {sorted.length === 0 && nobody === 0 && !counted.busy && !busy && !failure && (
        <p className={text.small}>{t('project.waiting.nothing')}</p>
      )}
      {busy && (
        <p className={text.small} role="status">
          {t('project.waiting.looking', { found: found.length })}
        </p>
      )}
      {failure && <PartFailure failure={failure} retry={loadMore} />}
      {counted.failure && !failure && (
        <PartFailure failure={counted.failure} retry={counted.refetch} />
      )}
      {more && !busy && !failure && (
        <div>
          <Button spacing="compact" onClick={loadMore}>
            {t('project.waiting.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** What waits since a known time comes before what does not say. */
function byAge(one: WaitingPerson, other: WaitingPerson): number {
  if (one.since === other.since) return other.count - one.count;
  if (one.since === null) return 1;
  return other.since === null ? -1 : one.since.localeCompare(other.since);
}

function Mine({
  mine,
  isKnown,
}: {
  mine: WaitingPerson | undefined;
  /** Whether it is known that nothing waits for the viewer, where nothing was found: they are counted first. */
  isKnown: boolean;
}): ReactNode {
  const { showIssues, locale, now } = usePageContext();
  if (!mine)
    return isKnown ? <p className={styles.mine}>{t('project.waiting.nothingForMe')}</p> : null;
  return (
    <div className={styles.mine}>
      <p className={styles.mineWords}>
        {mine.since === null ? (
          t('project.waiting.forMe', { count: mine.count })
        ) : (
          <Sentence words={(age) => t('project.waiting.forMeSince', { count: mine.count, age })}>
            <RelativeTime at={mine.since} now={now} locale={locale} />
          </Sentence>
        )}
      </p>
      <Button
        spacing="compact"
        onClick={() => {
          showIssues({ waitingFor: 'me', outcome: null, duty: null, days: null });
        }}
      >
        {t('project.waiting.showMine')}
      </Button>
    </div>
  );
}
