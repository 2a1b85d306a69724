import Lozenge from '@atlaskit/lozenge';
import { useMemo, type ReactNode } from 'react';
import type { DutyId } from '../../../src/contract/duty-ids';
import type { ChildRow } from '../../../src/contract/panel';
import { OUTCOMES } from '../../../src/contract/report';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { PagedTable, type SortableColumn } from '../shared/PagedTable';
import styles from './ChildIssues.module.css';
import { dutiesOf, outcomeOf } from './coverage-counts';
import { usePanelContext } from './panel-context';
import { words } from './words';

const STATUS_APPEARANCE = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** The stories of an epic, one a row, with a sign for each duty. */
export default function ChildIssuesTable({ rows }: { rows: ChildRow[] }): ReactNode {
  const { view, locale } = usePanelContext();
  const columns = useMemo(() => columnsOf(dutiesOf(rows), view.siteUrl), [rows, view.siteUrl]);
  return (
    <div className={styles.table}>
      <PagedTable
        label={words.children.caption}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        words={words.table}
        locale={locale}
      />
    </div>
  );
}

function columnsOf(duties: DutyId[], siteUrl: string): SortableColumn<ChildRow>[] {
  return [
    {
      key: 'key',
      title: words.children.key,
      sortBy: ({ key }) => key,
      cell: ({ key }) => (
        <JiraLink to={issuePath(key)} siteUrl={siteUrl} className={styles.key}>
          {key}
        </JiraLink>
      ),
    },
    {
      key: 'summary',
      title: words.children.summary,
      width: 30,
      sortBy: ({ summary }) => summary,
      cell: ({ summary }) => (
        <span className={styles.summary} dir="auto">
          {summary}
        </span>
      ),
    },
    {
      key: 'status',
      title: words.children.status,
      sortBy: ({ status }) => status,
      cell: ({ status, statusCategory }) => (
        <Lozenge appearance={STATUS_APPEARANCE[statusCategory ?? 'new']}>{status}</Lozenge>
      ),
    },
    ...duties.map(dutyColumn),
    {
      key: 'open',
      title: words.children.open,
      sortBy: ({ openQuestions }) => openQuestions,
      cell: ({ openQuestions }) => <OpenQuestions count={openQuestions} />,
    },
  ];
}

/** Sorted by how much the outcome asks for, not by its word. */
function dutyColumn(duty: DutyId): SortableColumn<ChildRow> {
  return {
    key: duty,
    title: dutyTitle(duty),
    sortBy: (row) => {
      const outcome = outcomeOf(row, duty);
      return outcome === null ? OUTCOMES.length : OUTCOMES.indexOf(outcome);
    },
    cell: (row) => {
      const outcome = outcomeOf(row, duty);
      return (
        <span className={styles.sign}>
          <OutcomeIcon
            outcome={outcome ?? 'not-applicable'}
            name={outcome === null ? words.children.notChecked : outcomeWord(outcome)}
          />
          <span className={styles.in_cards}>{dutyTitle(duty)}</span>
        </span>
      );
    },
  };
}

function OpenQuestions({ count }: { count: number }): ReactNode {
  return (
    <>
      <span className={styles.in_cards}>{words.children.open}: </span>
      {count}
    </>
  );
}
