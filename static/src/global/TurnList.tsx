import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import card from '../shared/Card.module.css';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useFocusRestore } from '../shared/use-focus-restore';
import type { TurnGroup } from './turn-items';
import { TurnAction } from './TurnAction';
import { TurnLine } from './TurnLine';
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
          <TurnLine key={item.id} item={item} siteUrl={shared.siteUrl} now={shared.now}>
            <TurnAction item={item} siteUrl={shared.siteUrl} settle={shared.settle} />
          </TurnLine>
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
