import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { dayWords } from '../../../src/contract/day';
import {
  MOST_COVERED,
  type CoveredAnswer,
  type GlobalView,
} from '../../../src/contract/global-page';
import type { TurnFilter } from '../../../src/contract/turn-search';
import { listOfAny } from '../../../src/texts/lists';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PartFailure } from '../shared/PartFailure';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { personWords } from './absence-words';
import { FoldedTurns } from './FoldedTurns';
import { groupsOf, type TurnItem } from './turn-items';
import { TurnLink } from './TurnLink';
import styles from './TurnList.module.css';
import { useCovered } from './use-covered';

interface Props {
  view: GlobalView;
  filter: TurnFilter;
  /** Epoch milliseconds. */
  now: number;
}

/** As many things as are shown of a person before anybody asks for all: nobody who comes after is to be out of sight. */
const SHOWN = 10;

/** A list for each person who is away, by what is to be done, what has waited longest first. */
export default function CoveredTurns({ view, filter, now }: Props): ReactNode {
  const { found, failure, busy, loadMore, retry } = useCovered(filter);
  const groups = found ? peopleIn(found, filter, now) : [];
  const nothing = groups.filter(({ items }) => items.length === 0);
  return (
    <section className={styles.groups} aria-labelledby="covered" aria-busy={busy}>
      <h2 id="covered" className={styles.title}>
        {t('global.covered.title')}
      </h2>
      {failure && <PartFailure failure={failure} retry={retry} />}
      {found === null && busy && <LinesSkeleton lines={4} />}
      {found &&
        groups
          .filter(({ items }) => items.length > 0)
          .map((group) => (
            <Person key={group.accountId} group={group} found={found} view={view} now={now} />
          ))}
      {found?.nextPageToken === null && nothing.length > 0 && (
        <p className={text.small}>
          {t('global.covered.nothing', {
            names: listOfAny(
              nothing.map(({ accountId }) => nameOf(accountId, found, view)),
              t,
            ),
          })}
        </p>
      )}
      {found?.more === true && (
        <p className={text.small}>{t('global.covered.notAll', { most: MOST_COVERED })}</p>
      )}
      {found !== null && found.nextPageToken !== null && !failure && (
        <div>
          <Button isLoading={busy} onClick={loadMore}>
            {t('global.turns.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface Group {
  accountId: string;
  until: string;
  items: TurnItem[];
}

function peopleIn({ absent, rows }: CoveredAnswer, filter: TurnFilter, now: number): Group[] {
  return absent.map(({ accountId, until }) => {
    const own = rows.filter(({ of }) => of === accountId);
    return { accountId, until, items: groupsOf(own, filter, now).flatMap(({ items }) => items) };
  });
}

function nameOf(accountId: string, { people }: CoveredAnswer, { viewer }: GlobalView): string {
  return personWords(accountId, { people, viewer }).name;
}

function Person({
  group: { accountId, until, items },
  found,
  view,
  now,
}: Omit<Props, 'filter'> & { group: Group; found: CoveredAnswer }): ReactNode {
  const today = new Date(now).toISOString().slice(0, 10);
  const date = dayWords(until, today, t.locale);
  return (
    <FoldedTurns
      id={`covered-${accountId}`}
      level={3}
      heading={t('global.covered.person', { name: nameOf(accountId, found, view), date })}
      items={items}
      most={SHOWN}
      siteUrl={view.siteUrl}
      now={now}
      actionOf={(item) => <TurnLink item={item} siteUrl={view.siteUrl} />}
    />
  );
}
