import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { outcomeWord } from '../../../src/duties/messages';
import card from '../shared/Card.module.css';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useFocusRestore } from '../shared/use-focus-restore';
import type { TurnGroup, TurnItem } from './turn-items';
import { turnWords } from './turn-words';
import { TurnAction } from './TurnAction';
import styles from './TurnList.module.css';
import { useListKeys } from './use-list-keys';
import type { Turns } from './use-turns';

interface Props {
  groups: TurnGroup[];
  siteUrl: string;
  /** Epoch milliseconds. */
  now: number;
  settle: Turns['settle'];
}

/** Everything that waits, a list for each kind of thing to do. J and K lead through all of it. */
export function TurnList({ groups, ...shared }: Props): ReactNode {
  const place = useFocusRestore<HTMLDivElement>();
  useListKeys(place);
  return (
    <div ref={place} className={styles.groups}>
      {groups.map((group) => (
        <Group key={group.task} group={group} isOnly={groups.length === 1} {...shared} />
      ))}
    </div>
  );
}

/** As many things of a kind as are shown before anybody asks for all: further kinds are not to be out of sight. */
const SHOWN = 8;
/** A button for one or two more would only be in the way. */
const MOST_WHOLE = 10;

function Group({
  group: { task, items },
  isOnly,
  ...shared
}: Omit<Props, 'groups'> & { group: TurnGroup; isOnly: boolean }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || isOnly || items.length <= MOST_WHOLE ? items : items.slice(0, SHOWN);
  const hidden = items.length - shown.length;
  return (
    <section className={card.card} aria-labelledby={`task-${task}`}>
      <h2 id={`task-${task}`} className={styles.heading}>
        {t(`global.tasks.${task}`)}{' '}
        <span className={text.small}>{items.length.toLocaleString(t.locale)}</span>
      </h2>
      <ul className={styles.items}>
        {shown.map((item) => (
          <li key={item.id} className={styles.item}>
            <Item item={item} {...shared} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setWhole(true);
            }}
          >
            {t('global.turns.moreOfKind', { count: hidden })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Item({
  item,
  siteUrl,
  now,
  settle,
}: Omit<Props, 'groups'> & { item: TurnItem }): ReactNode {
  const { row, turn } = item;
  return (
    <>
      <div className={styles.what}>
        <span data-turn={item.id}>
          <JiraLink to={issuePath(row.key)} siteUrl={siteUrl}>
            <span className={styles.key}>{row.key}</span> <bdi>{row.summary}</bdi>
          </JiraLink>
        </span>
        <span className={styles.about}>
          <span className={styles.found}>
            <OutcomeIcon outcome={turn.outcome} name={outcomeWord(turn.outcome, t)} />
            {turnWords(turn)}
          </span>
          <span className={text.small}>
            <bdi>{row.project.name}</bdi> · {row.status}
            {turn.since !== null && (
              <>
                {' '}
                · <RelativeTime at={turn.since} now={now} locale={t.locale} />
              </>
            )}
          </span>
        </span>
      </div>
      <div className={styles.action}>
        <TurnAction item={item} siteUrl={siteUrl} settle={settle} />
      </div>
    </>
  );
}
