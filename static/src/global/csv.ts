/** The list as a file. What people wrote may look like a formula to a spreadsheet: such a cell is made a text. */
import { unparse } from 'papaparse';
import { BYTE_ORDER_MARK, FORMULA } from '../../../src/contract/csv-cells';
import type { TurnRow } from '../../../src/contract/global-page';
import type { TurnFilter } from '../../../src/contract/turn-search';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import { t } from '../shared/texts';
import { groupsOf, type TurnItem } from './turn-items';
import { turnWords } from './turn-words';

/**
 * @param now epoch milliseconds
 * @returns the whole file as text, lines ended as RFC 4180 has it, in the order of the page
 */
export function csvOf(rows: readonly TurnRow[], filter: TurnFilter, now: number): string {
  const columns: [title: string, cell: (item: TurnItem, task: string) => string][] = [
    [t('global.download.columns.task'), (_, task) => task],
    [t('global.download.columns.key'), ({ row }) => row.key],
    [t('global.download.columns.summary'), ({ row }) => row.summary],
    [t('global.download.columns.project'), ({ row }) => row.project.name],
    [t('global.download.columns.issueType'), ({ row }) => row.issueType],
    [t('global.download.columns.status'), ({ row }) => row.status],
    [t('global.download.columns.duty'), ({ turn }) => dutyTitle(turn.duty, t)],
    [t('global.download.columns.outcome'), ({ turn }) => outcomeWord(turn.outcome, t)],
    [t('global.download.columns.found'), ({ turn }) => turnWords(turn)],
    [t('global.download.columns.since'), ({ turn }) => turn.since ?? ''],
  ];
  const data = groupsOf(rows, filter, now).flatMap(({ task, items }) =>
    items.map((item) => columns.map(([, cell]) => cell(item, t(`global.tasks.${task}`)))),
  );
  const fields = columns.map(([title]) => title);
  return BYTE_ORDER_MARK + unparse({ fields, data }, { escapeFormulae: FORMULA });
}
