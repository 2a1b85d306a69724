import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { GlobalView, TurnCounts } from '../../../src/contract/global-page';
import {
  EVERY_TURN,
  oldestFirst,
  turnsJql,
  type TurnFilter,
} from '../../../src/contract/turn-search';
import fields from '../shared/FormFields.module.css';
import { JiraLink } from '../shared/JiraLink';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { Notice } from '../shared/Notice';
import { PartFailure } from '../shared/PartFailure';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { AwayBar } from './AwayBar';
import { Covered } from './Covered';
import { CsvDownload } from './CsvDownload';
import { SaveFilter } from './SaveFilter';
import { groupsOf, itemsIn, type TurnGroup } from './turn-items';
import { TurnFilterRow } from './TurnFilterRow';
import { TurnList } from './TurnList';
import { useCounts } from './use-counts';
import { useTurns } from './use-turns';
import { useWindowTitle } from './use-window-title';

interface Props {
  view: GlobalView;
  filter: TurnFilter;
  setFilter: (filter: TurnFilter) => void;
}

/** Everything that waits for the viewer, over all projects. */
export function MyTurn({ view, filter: asked, setFilter }: Props): ReactNode {
  const [now] = useState(() => Date.now());
  const [counts, note] = useCounts(view.turns);
  /** When the viewer last did something here, in epoch milliseconds. */
  const [doneAt, setDoneAt] = useState<number | null>(null);
  const filter = known(asked, view);
  const isAll = JSON.stringify(filter) === JSON.stringify(EVERY_TURN);
  const isNone = isAll && view.turns.count === 0 && !view.turns.more;
  const { rows, at, failure, busy, more, loadMore, retry, settle } = useTurns(filter, isNone);
  const groups = groupsOf(rows ?? [], filter, now);
  const jql = oldestFirst(turnsJql([view.viewer], filter, now));
  useWindowTitle(counts.count);
  return (
    <>
      <AwayBar view={view} now={now} title={t('global.turns.title', { count: counts.count })} />
      {(counts.count > 0 || !isAll) && (
        <TurnFilterRow counts={counts} filter={filter} setFilter={setFilter} />
      )}
      {!isAll && rows !== null && !more && !busy && !failure && (
        <p className={text.small} role="status">
          {t('global.turns.shown', shownOf(groups, counts))}
        </p>
      )}
      {failure && <PartFailure failure={failure} retry={retry} />}
      {rows === null && busy && <LinesSkeleton lines={6} />}
      {rows !== null && groups.length > 0 && (
        <>
          <div className={fields.line}>
            <CsvDownload filter={filter} />
            <SaveFilter siteUrl={view.siteUrl} />
            <JiraLink to={`/issues/?jql=${encodeURIComponent(jql)}`} siteUrl={view.siteUrl}>
              {t('global.turns.openSearch')}
            </JiraLink>
            <span className={text.small}>{t('global.turns.keys')}</span>
          </div>
          <TurnList
            groups={groups}
            siteUrl={view.siteUrl}
            now={now}
            seen={at}
            settle={(issueId, left) => {
              settle(issueId, left);
              setDoneAt(Date.now());
              const row = rows.find(({ id }) => id === issueId);
              if (row) note(row, left.length === 0);
            }}
          />
        </>
      )}
      {rows !== null && groups.length === 0 && !busy && !failure && !more && (
        <Nothing
          isAll={isAll}
          doneAt={doneAt}
          lastCheck={view.lastCheck}
          reset={() => {
            setFilter(EVERY_TURN);
          }}
        />
      )}
      {more && !failure && (
        <div>
          <Button isLoading={busy} onClick={loadMore}>
            {t('global.turns.more')}
          </Button>
        </div>
      )}
      <Covered view={view} filter={filter} now={now} />
      <p className={text.small}>{t('global.turns.restsOn')}</p>
    </>
  );
}

/** A shared address may speak of a project in which nothing waits for this viewer, or that they may not see. */
function known(filter: TurnFilter, { turns }: GlobalView): TurnFilter {
  const isKnown = turns.more || turns.byProject.some(({ key }) => key === filter.project);
  return isKnown ? filter : { ...filter, project: null };
}

/** How many work items the filter leaves, of how many. */
function shownOf(groups: TurnGroup[], counts: TurnCounts): { shown: number; count: number } {
  const shown = itemsIn(groups);
  // They were counted at another moment, and about.
  return { shown, count: Math.max(shown, counts.count) };
}

/** Nothing waits, and since when: since the viewer did the last of it here, or as of the last check. */
function Nothing({
  isAll,
  doneAt,
  lastCheck,
  reset,
}: {
  isAll: boolean;
  doneAt: number | null;
  lastCheck: string | null;
  reset: () => void;
}): ReactNode {
  if (isAll) {
    const at = doneAt ?? (lastCheck === null ? null : Date.parse(lastCheck));
    const time = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short' });
    return (
      <Notice heading={t('global.turns.nothing')} tone={at === null ? 'neutral' : 'success'}>
        <p>
          {at === null
            ? t('global.turns.nothingChecked')
            : t('global.turns.nothingSince', {
                since: doneAt === null ? 'check' : 'done',
                time: time.format(at),
              })}
        </p>
      </Notice>
    );
  }
  return (
    <Notice heading={t('global.turns.noneSuch')} tone="neutral">
      <Button spacing="compact" onClick={reset}>
        {t('global.filter.reset')}
      </Button>
    </Notice>
  );
}
