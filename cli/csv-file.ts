/** The rows as a CSV. What people wrote may look like a formula to a spreadsheet: such a cell is made a text. */
import { unparse } from 'papaparse';
import { escapeControls } from '../import/escape-controls';
import { BYTE_ORDER_MARK, FORMULA } from '../src/contract/csv-cells';
import { ISSUE_DUTY_IDS } from '../src/contract/duty-ids';
import { dutyTitle, outcomeWord } from '../src/duties/messages';
import type { Translate } from '../src/texts/translate';
import type { Row } from './row';

const COLUMNS = ['key', 'summary', 'issueType', 'status'] as const;
const LAST_COLUMNS = ['waitingFor', 'waitingSince', 'found'] as const;

/** Between two lines, as RFC 4180 has it. */
const LINE_END = '\r\n';

/**
 * @param isProposed whether the roles are a proposal: then each row says so, wherever it is copied to
 * @returns the first line of the file; {@link csvRow} gives each of the others
 */
export function csvHead(isProposed: boolean, t: Translate): string {
  const names = [
    ...COLUMNS.map((column) => t(`cli.columns.${column}`)),
    ...ISSUE_DUTY_IDS.map((duty) => dutyTitle(duty, t)),
    ...LAST_COLUMNS.map((column) => t(`cli.columns.${column}`)),
    ...(isProposed ? [t('cli.columns.roles')] : []),
  ];
  return BYTE_ORDER_MARK + lineOf(names);
}

/** @returns the end of the line before, and the row */
export function csvRow(row: Row, isProposed: boolean, t: Translate): string {
  const cells = [
    ...COLUMNS.map((column) => row[column]),
    ...ISSUE_DUTY_IDS.map((duty) => {
      const outcome = row.outcomes[duty];
      return outcome === undefined ? '' : outcomeWord(outcome, t);
    }),
    ...[row.waitingFor.join('; '), row.waitingSince ?? ''],
    row.findings
      .map(({ duty, words }) => t('cli.titled', { title: dutyTitle(duty, t), words }))
      .join('\n'),
    ...(isProposed ? [t('cli.rolesProposed')] : []),
  ];
  return LINE_END + lineOf(cells.map(cellOf));
}

function lineOf(cells: string[]): string {
  return unparse([cells], { escapeFormulae: FORMULA });
}

/** Whoever prints the file in a terminal is shown what stands in it, and no more. */
function cellOf(text: string): string {
  return escapeControls(text.replace(/\r\n?/g, '\n').replaceAll('\t', ' '));
}
