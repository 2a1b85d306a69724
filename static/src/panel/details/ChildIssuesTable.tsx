import Lozenge from '@atlaskit/lozenge';
import { useMemo, type ReactNode } from 'react';
import type { DutyId } from '../../../../src/contract/duty-ids';
import type { ChildRow } from '../../../../src/contract/panel';
import { OUTCOMES } from '../../../../src/contract/report';
import { dutyTitle, outcomeWord } from '../../../../src/duties/messages';
import { issuePath } from '../../shared/jira-paths';
import { JiraLink } from '../../shared/JiraLink';
import { OutcomeIcon } from '../../shared/OutcomeIcon';
import { PagedTable, type SortableColumn } from '../../shared/PagedTable';
import { t } from '../../shared/texts';
import { dutiesOf, outcomeOf } from '../state/coverage-counts';
import { usePanelContext } from '../state/panel-context';
import styles from './ChildIssues.module.css';

const STATUS_APPEARANCE = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** The stories of an epic, one a row, with a sign for each duty. */
export default function ChildIssuesTable({ rows }: { rows: ChildRow[] }): ReactNode {
  const { view, locale } = usePanelContext();
  const columns = useMemo(() => columnsOf(dutiesOf(rows), view.siteUrl), [rows, view.siteUrl]);
  return (
    <div className={styles.table}>
      <PagedTable
        label={t('panel.children.caption')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        locale={locale}
      />
    </div>
  );
}

function columnsOf(duties: DutyId[], siteUrl: string): SortableColumn<ChildRow>[] {
  return [
    {
      key: 'story',
      title: t('panel.children.key'),
      sortBy: ({ key }) => key,
      cell: (row) => <Story row={row} siteUrl={siteUrl} />,
    },
    ...duties.map(dutyColumn),
  ];
}

/** Which story it is, and how far: together, so that its words have room. */
function Story({ row, siteUrl }: { row: ChildRow; siteUrl: string }): ReactNode {
  const { key, summary, status, statusCategory } = row;
  return (
    <div className={styles.story}>
      <JiraLink to={issuePath(key)} siteUrl={siteUrl} className={styles.key}>
        {key}
      </JiraLink>{' '}
      <span dir="auto">{summary}</span>{' '}
      <Lozenge appearance={STATUS_APPEARANCE[statusCategory ?? 'new']}>{status}</Lozenge>
    </div>
  );
}

/** Sorted by how much the outcome asks for, not by its word. */
function dutyColumn(duty: DutyId): SortableColumn<ChildRow> {
  return {
    key: duty,
    title: dutyTitle(duty, t),
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
            name={outcome === null ? t('panel.children.notChecked') : outcomeWord(outcome, t)}
          />
          <span className={styles.in_cards}>{dutyTitle(duty, t)}</span>
          {duty === 'developer-questions' && <OpenQuestions count={row.openQuestions} />}
        </span>
      );
    },
  };
}

/** How many are open, where any is. */
function OpenQuestions({ count }: { count: number }): ReactNode {
  if (count === 0) return null;
  return (
    <span>
      <span className="visually-hidden">
        {t('page.named', { name: t('panel.children.open') })}{' '}
      </span>
      {count}
    </span>
  );
}
