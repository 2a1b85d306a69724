/** The table as a file. What people wrote may look like a formula to a spreadsheet: such a cell is made a text. */
import { unparse } from 'papaparse';
import { BYTE_ORDER_MARK, FORMULA } from '../../../src/contract/csv-cells';
import type { IssueRow } from '../../../src/contract/project-page';
import type { IssueDutyId } from '../../../src/contract/project-search';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import { t } from '../shared/texts';
import type { PageContextValue } from './page-context';

interface CsvColumn {
  title: string;
  cell: (row: IssueRow) => string;
}

/** @returns the whole file as text, lines ended as RFC 4180 has it */
export function csvOf(
  rows: readonly IssueRow[],
  people: PageContextValue['people'],
  { view }: Pick<PageContextValue, 'view'>,
): string {
  const columns = columnsOf(people, view.duties);
  const fields = columns.map(({ title }) => title);
  const data = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return BYTE_ORDER_MARK + unparse({ fields, data }, { escapeFormulae: FORMULA });
}

function columnsOf(
  people: PageContextValue['people'],
  duties: readonly IssueDutyId[],
): CsvColumn[] {
  return [
    { title: t('project.download.columns.key'), cell: ({ key }) => key },
    { title: t('project.download.columns.summary'), cell: ({ summary }) => summary },
    { title: t('project.download.columns.issueType'), cell: ({ issueType }) => issueType },
    { title: t('project.download.columns.status'), cell: ({ status }) => status },
    { title: t('project.download.columns.priority'), cell: ({ priority }) => priority ?? '' },
    ...duties.map((duty) => ({
      title: dutyTitle(duty, t),
      cell: ({ outcomes }: IssueRow) => {
        const outcome = outcomes[duty];
        return outcome === undefined ? '' : outcomeWord(outcome, t);
      },
    })),
    {
      title: t('project.download.columns.waitingFor'),
      cell: ({ waitingFor }) =>
        waitingFor.map((id) => people[id]?.displayName ?? t('people.hidden')).join('; '),
    },
    {
      title: t('project.download.columns.waitingSince'),
      cell: ({ waitingSince }) => waitingSince ?? '',
    },
    { title: t('project.download.columns.checkedAt'), cell: ({ checkedAt }) => checkedAt ?? '' },
  ];
}
