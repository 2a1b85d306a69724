import type { ReactNode } from 'react';
import { t } from '../shared/texts';
import { useFocusRestore } from '../shared/use-focus-restore';
import { FoldedTurns } from './FoldedTurns';
import type { TurnGroup } from './turn-items';
import { TurnAction } from './TurnAction';
import styles from './TurnList.module.css';
import { useListKeys } from './use-list-keys';
import type { Turns } from './use-turns';

interface Props {
  groups: TurnGroup[];
  siteUrl: string;
  /** Epoch milliseconds. */
  now: number;
  /** ISO time of the look. */
  seen: string;
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
  seen,
  settle,
  ...shared
}: Omit<Props, 'groups'> & { group: TurnGroup; isOnly: boolean }): ReactNode {
  return (
    <FoldedTurns
      id={`task-${task}`}
      level={2}
      heading={t(`global.tasks.${task}`)}
      items={items}
      most={isOnly || items.length <= MOST_WHOLE ? items.length : SHOWN}
      actionOf={(item) => (
        <TurnAction item={item} siteUrl={shared.siteUrl} seen={seen} settle={settle} />
      )}
      {...shared}
    />
  );
}
