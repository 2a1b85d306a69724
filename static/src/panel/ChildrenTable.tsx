import DynamicTable from '@atlaskit/dynamic-table';
import Lozenge from '@atlaskit/lozenge';
import { useMemo, type ReactNode } from 'react';
import type { DutyId } from '../../../src/contract/duty-ids';
import { OUTCOMES } from '../../../src/contract/report';
import type { ChildRow } from '../../../src/contract/panel';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import { issuePath } from '../shared/addresses';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeMark } from '../shared/OutcomeMark';
import tables from '../shared/Tables.module.css';
import styles from './Children.module.css';
import { dutiesOf, outcomeOf } from './coverage';
import { useScope } from './scope';
import { sortWords } from './tableWords';
import { words } from './words';

const STATUS_APPEARANCE = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;
const ROWS_A_PAGE = 10;

/** The stories of an epic, one a row, with a sign for each duty. */
export default function ChildrenTable({ rows }: { rows: ChildRow[] }): ReactNode {
  const { view } = useScope();
  const duties = useMemo(() => dutiesOf(rows), [rows]);
  const head = useMemo(() => headOf(duties), [duties]);
  const cells = useMemo(
    () => rows.map((row) => rowOf(row, duties, view.siteUrl)),
    [rows, duties, view.siteUrl],
  );
  return (
    <div className={`${tables.cards} ${styles.table}`}>
      <DynamicTable
        label={words.children.caption}
        head={head}
        rows={cells}
        rowsPerPage={ROWS_A_PAGE}
        paginationi18n={words.pages}
      />
    </div>
  );
}

function headOf(duties: DutyId[]) {
  const column = (key: string, content: string, width?: number) => ({
    key,
    content,
    isSortable: true,
    ...(width === undefined ? {} : { width }),
    ...sortWords,
  });
  return {
    cells: [
      column('key', words.children.key),
      column('summary', words.children.summary, 30),
      column('status', words.children.status),
      ...duties.map((duty) => column(duty, dutyTitle(duty))),
      column('open', words.children.open),
    ],
  };
}

function rowOf(row: ChildRow, duties: DutyId[], siteUrl: string) {
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
function dutyCell(row: ChildRow, duty: DutyId) {
  const outcome = outcomeOf(row, duty);
  return {
    key: outcome === null ? OUTCOMES.length : OUTCOMES.indexOf(outcome),
    content: (
      <span className={styles.sign}>
        <OutcomeMark outcome={outcome ?? 'not-applicable'} />
        <span className={styles.sign_words}>
          {dutyTitle(duty)}: {outcome === null ? words.children.notChecked : outcomeWord(outcome)}
        </span>
      </span>
    ),
  };
}

function OpenQuestions({ count }: { count: number }): ReactNode {
  return (
    <span className={styles.sign}>
      {count}
      <span className={styles.sign_words}>{words.children.open}</span>
    </span>
  );
}
