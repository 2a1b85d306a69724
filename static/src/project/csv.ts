/** The table as a file. What people wrote may look like a formula to a spreadsheet: such a cell is made a text. */
import { unparse } from 'papaparse';
import type { IssueRow } from '../../../src/contract/project-page';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import type { PageContextValue } from './page-context';
import { words } from './words';

/** Says to spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** What spreadsheets take for the beginning of a formula, in wide letters too, or may strip until one is left. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** @returns the whole file as text, lines ended as RFC 4180 has it */
export function csvOf(
  rows: readonly IssueRow[],
  people: PageContextValue['people'],
  { view }: Pick<PageContextValue, 'view'>,
): string {
  const { columns } = words.download;
  const fields = [
    columns.key,
    columns.summary,
    columns.issueType,
    columns.status,
    columns.priority,
    ...view.duties.map(dutyTitle),
    columns.waitingFor,
    columns.waitingSince,
    columns.checkedAt,
  ];
  const cells = rows.map((row) => [
    row.key,
    row.summary,
    row.issueType,
    row.status,
    row.priority ?? '',
    ...view.duties.map((duty) => {
      const outcome = row.outcomes[duty];
      return outcome === undefined ? '' : outcomeWord(outcome);
    }),
    row.waitingFor.map((id) => people[id]?.displayName ?? words.waiting.unnamed).join('; '),
    row.waitingSince ?? '',
    row.checkedAt ?? '',
  ]);
  return BYTE_ORDER_MARK + unparse({ fields, data: cells }, { escapeFormulae: FORMULA });
}

/** Gives a text to the viewer as a file; nothing leaves the browser. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
