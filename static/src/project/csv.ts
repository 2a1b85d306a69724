/** The table as a file. What people wrote may look like a formula to a spreadsheet: such a cell is made a text. */
import { unparse } from 'papaparse';
import type { IssueRow } from '../../../src/contract/project-page';
import type { IssueDutyId } from '../../../src/contract/project-search';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import type { PageContextValue } from './page-context';
import { words } from './words';

/** Says to spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** What spreadsheets take for the beginning of a formula, in wide letters too, or may strip until one is left. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

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
  const titles = words.download.columns;
  return [
    { title: titles.key, cell: ({ key }) => key },
    { title: titles.summary, cell: ({ summary }) => summary },
    { title: titles.issueType, cell: ({ issueType }) => issueType },
    { title: titles.status, cell: ({ status }) => status },
    { title: titles.priority, cell: ({ priority }) => priority ?? '' },
    ...duties.map((duty) => ({
      title: dutyTitle(duty),
      cell: ({ outcomes }: IssueRow) => {
        const outcome = outcomes[duty];
        return outcome === undefined ? '' : outcomeWord(outcome);
      },
    })),
    {
      title: titles.waitingFor,
      cell: ({ waitingFor }) =>
        waitingFor.map((id) => people[id]?.displayName ?? words.waiting.unnamed).join('; '),
    },
    { title: titles.waitingSince, cell: ({ waitingSince }) => waitingSince ?? '' },
    { title: titles.checkedAt, cell: ({ checkedAt }) => checkedAt ?? '' },
  ];
}
