import Lozenge from '@atlaskit/lozenge';
import { useMemo, type ReactNode } from 'react';
import type { DutyId } from '../../../src/contract/duty-ids';
import { OUTCOMES } from '../../../src/contract/report';
import type { ChildRow } from '../../../src/contract/panel';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { PagedTable, type Column, type SortableCell, type TableRow } from '../shared/PagedTable';
import styles from './ChildIssues.module.css';
import { dutiesOf, outcomeOf } from './coverage-counts';
import { usePanelContext } from './panel-context';
import { words } from './words';

const STATUS_APPEARANCE = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** The stories of an epic, one a row, with a sign for each duty. */
export default function ChildIssuesTable({ rows }: { rows: ChildRow[] }): ReactNode {
  const { view, locale } = usePanelContext();
  const duties = useMemo(() => dutiesOf(rows), [rows]);
  const columns = useMemo(() => columnsOf(duties), [duties]);
  const tableRows = useMemo(
    () => rows.map((row) => rowOf(row, duties, view.siteUrl)),
    [rows, duties, view.siteUrl],
  );
  return (
    <div className={styles.table}>
      <PagedTable
        label={words.children.caption}
        columns={columns}
        rows={tableRows}
        words={words.table}
        locale={locale}
      />
    </div>
  );
}

function columnsOf(duties: DutyId[]): Column[] {
  return [
    { key: 'key', content: words.children.key },
    { key: 'summary', content: words.children.summary, width: 30 },
    { key: 'status', content: words.children.status },
    ...duties.map((duty) => ({ key: duty, content: dutyTitle(duty) })),
    { key: 'open', content: words.children.open },
  ];
}

function rowOf(row: ChildRow, duties: DutyId[], siteUrl: string): TableRow {
  const appearance = STATUS_APPEARANCE[row.statusCategory ?? 'new'];
  return {
    key: row.id,
    cells: [
      {
        key: row.key,
        content: (
          <JiraLink to={issuePath(row.key)} siteUrl={siteUrl} className={styles.key}>
            {row.key}
          </JiraLink>
        ),
      },
      {
        key: row.summary,
        content: (
          <span className={styles.summary} dir="auto">
            {row.summary}
          </span>
        ),
      },
      { key: row.status, content: <Lozenge appearance={appearance}>{row.status}</Lozenge> },
      ...duties.map((duty) => dutyCell(row, duty)),
      { key: row.openQuestions, content: <OpenQuestions count={row.openQuestions} /> },
    ],
  };
}

/** Sorted by how much the outcome asks for, not by its word. */
function dutyCell(row: ChildRow, duty: DutyId): SortableCell {
  const outcome = outcomeOf(row, duty);
  return {
    key: outcome === null ? OUTCOMES.length : OUTCOMES.indexOf(outcome),
    content: (
      <span className={styles.sign}>
        <OutcomeIcon
          outcome={outcome ?? 'not-applicable'}
          name={outcome === null ? words.children.notChecked : outcomeWord(outcome)}
        />
        <span className={styles.in_cards}>{dutyTitle(duty)}</span>
      </span>
    ),
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
