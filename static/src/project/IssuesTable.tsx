import DynamicTable from '@atlaskit/dynamic-table';
import type { ReactNode } from 'react';
import type { IssueRow } from '../../../src/contract/project-page';
import {
  STORED_OUTCOMES,
  SORT_KEYS,
  type StoredOutcome,
  type IssueDutyId,
  type Sort,
} from '../../../src/contract/project-search';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import { capitalised } from '../../../src/texts/capitalised';
import { listOfAny } from '../../../src/texts/lists';
import { isolate } from '../shared/isolate';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import shared from '../shared/PagedTable.module.css';
import { RelativeTime } from '../shared/RelativeTime';
import { tableHead, tableRows, type Column } from '../shared/table-columns';
import { t } from '../shared/texts';
import styles from './IssuesTable.module.css';
import { usePageContext } from './page-context';

/** In the table a duty is only named where it asks for something. */
const ASKING = STORED_OUTCOMES.filter((outcome) => outcome !== 'met');

/** Those whose key Jira can sort by are sortable. */
const columnsOf = (): Column<IssueRow>[] => [
  {
    key: 'key',
    title: t('project.issues.columns.key'),
    width: 38,
    cell: (row) => <IssueCell row={row} />,
  },
  {
    key: 'found',
    title: t('project.issues.columns.found'),
    width: 26,
    cell: ({ outcomes }) => <FoundCell outcomes={outcomes} />,
  },
  {
    key: 'waiting',
    title: t('project.issues.columns.waiting'),
    width: 16,
    cell: ({ waitingFor }) => <WaitingCell accountIds={waitingFor} />,
  },
  {
    key: 'since',
    title: t('project.issues.columns.since'),
    width: 10,
    cell: ({ waitingSince }) => <SinceCell since={waitingSince} />,
  },
  {
    key: 'priority',
    title: t('project.issues.columns.priority'),
    width: 10,
    cell: ({ priority }) => <PriorityCell priority={priority} />,
  },
];

function sortKeyOf(key: string): Sort['by'] | undefined {
  return SORT_KEYS.find((one) => one === key);
}

/** One page of issues; their order is Jira's, since only Jira knows those that are not on the page. */
export function IssuesTable({ rows, busy }: { rows: IssueRow[]; busy: boolean }): ReactNode {
  const { urlState, setUrlState } = usePageContext();
  const { by, descending } = urlState.sort;
  const columns = columnsOf();
  return (
    <div className={`${shared.table ?? ''} ${styles.table ?? ''}`} data-busy={busy}>
      <DynamicTable
        label={t('project.issues.heading')}
        head={tableHead(columns, ({ key }) => sortKeyOf(key) !== undefined)}
        rows={tableRows(columns, rows, ({ key }) => key)}
        sortKey={by}
        sortOrder={descending ? 'DESC' : 'ASC'}
        onSort={({ key, sortOrder }: { key: string; sortOrder: 'ASC' | 'DESC' }) => {
          const chosen = sortKeyOf(key);
          if (chosen) setUrlState({ sort: { by: chosen, descending: sortOrder === 'DESC' } });
        }}
      />
    </div>
  );
}

function IssueCell({ row: { key, summary, issueType, status } }: { row: IssueRow }): ReactNode {
  const { view } = usePageContext();
  return (
    <span className={styles.issue}>
      <JiraLink to={issuePath(key)} siteUrl={view.siteUrl}>
        <span className={styles.key}>{key}</span> <bdi>{summary}</bdi>
      </JiraLink>
      <span className={styles.small}>
        {issueType} · {status}
      </span>
    </span>
  );
}

function FoundCell({ outcomes }: { outcomes: IssueRow['outcomes'] }): ReactNode {
  const found = Object.entries(outcomes) as [IssueDutyId, StoredOutcome][];
  const asking = ASKING.flatMap((outcome) => found.filter(([, one]) => one === outcome));
  if (asking.length === 0)
    return (
      <span className={styles.small}>
        {t(found.length > 0 ? 'project.issues.nothingToDo' : 'project.issues.notReadable')}
      </span>
    );
  return (
    <ul className={styles.found}>
      {asking.map(([duty, outcome]) => (
        <li key={duty} className={styles.duty}>
          <OutcomeIcon outcome={outcome} name={outcomeWord(outcome, t)} />
          {dutyTitle(duty, t)}
        </li>
      ))}
    </ul>
  );
}

function WaitingCell({ accountIds }: { accountIds: string[] }): ReactNode {
  const { view, person } = usePageContext();
  if (accountIds.length === 0) return '–';
  const names = accountIds.map((accountId, at) => {
    const isViewer = accountId === view.viewer;
    const name = isViewer ? undefined : person(accountId)?.displayName;
    if (name !== undefined) return name;
    const word = t(isViewer ? 'people.you' : 'people.hidden');
    return at === 0 ? capitalised(word, t) : word;
  });
  return (
    <>
      <CardHead column="waiting" />
      {listOfAny(names.map(isolate), t)}
    </>
  );
}

/** In cards there is no head to say what a value is. */
function CardHead({ column }: { column: 'waiting' | 'since' | 'priority' }): ReactNode {
  const name = t(`project.issues.columns.${column}`);
  return <span className={styles.in_cards}>{t('page.named', { name })} </span>;
}

function SinceCell({ since }: { since: string | null }): ReactNode {
  const { locale, now } = usePageContext();
  return (
    <>
      <CardHead column="since" />
      {since === null ? '–' : <RelativeTime at={since} now={now} locale={locale} isFirst />}
    </>
  );
}

function PriorityCell({ priority }: { priority: string | null }): ReactNode {
  return (
    <>
      <CardHead column="priority" />
      {priority ?? '–'}
    </>
  );
}
