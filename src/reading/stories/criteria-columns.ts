/** Acceptance criteria in a column of their own, beside the parts of a story or beside numbers and states. */
import type { CriteriaLabel } from './criteria-label';
import {
  inlineItems,
  isColumnName,
  saysCriterion,
  saysCriterionInCell,
  type CriteriaLine,
} from './criteria-lines';
import { partNamedBy } from './story-labels';
import { areStoryColumns } from './story-table';

/** A line with its label of criteria, if it has one. */
export interface LabelledLine extends CriteriaLine {
  label: CriteriaLabel | null;
}

const STORY_COLUMN =
  /^(?:user |job )?(?:story|stories)$|^(?:nutzer|user)-?(?:geschichte|story)$|^(?:récit|historia|história|storia)(?: (?:utilisateur|de usuario|do usuário|utente))?$/iu;
const MOST_LINES = 600;

/** Whether a cell may be the name of a column: a known name, or any one or two words. */
function mayBeName(words: string): boolean {
  const name = words.trim();
  return (
    isColumnName(name) ||
    partNamedBy(name) !== null ||
    STORY_COLUMN.test(name) ||
    /^\S+(?:\s\S+)?$/u.test(name)
  );
}

function isSurelyName(words: string): boolean {
  return (
    isColumnName(words.trim()) || partNamedBy(words) !== null || STORY_COLUMN.test(words.trim())
  );
}

/** The other cells of a label's row. */
function cellsBeside(lines: readonly LabelledLine[], at: number): LabelledLine[] {
  const row = lines[at]?.row;
  let first = at;
  while (first > 0 && lines[first - 1]?.row === row) first--;
  let end = at;
  while (end < lines.length && lines[end]?.row === row) end++;
  return lines.slice(first, end).filter((line) => line.column !== lines[at]?.column);
}

/**
 * How many criteria are in the column that a cell names.
 * @param at the index of the cell, which holds a label of criteria
 * @returns null where the cell labels its row and not its column
 */
export function countInColumn(lines: readonly LabelledLine[], at: number): number | null {
  const name = lines[at];
  if (!name?.label || name.column === undefined || name.label.said > 0) return null;
  const beside = cellsBeside(lines, at);
  const isHeader =
    beside.length > 0 &&
    beside.every(({ text, column = 0 }) =>
      column < (name.column ?? 0) ? mayBeName(text) : isSurelyName(text),
    );
  if (!isHeader) return null;
  const parts = beside.filter(
    ({ text }) => partNamedBy(text) !== null || STORY_COLUMN.test(text.trim()),
  );
  const isOfStory =
    parts.some(({ text }) => STORY_COLUMN.test(text.trim())) ||
    areStoryColumns(parts.map(({ text }) => text));
  return isOfStory
    ? besideFirstStory(
        lines.slice(at + 1, at + MOST_LINES),
        name,
        new Set(parts.map(({ column }) => column)),
      )
    : rowsWithCriterion(lines.slice(at + 1, at + MOST_LINES), name);
}

/** The lines up to the end of the table. */
function below(lines: readonly LabelledLine[], { row }: LabelledLine): LabelledLine[] {
  const end = lines.findIndex((line) => line.row === 0);
  return lines.slice(0, end < 0 ? undefined : end).filter((line) => line.row !== row);
}

/** Counts the rows with a criterion in the column. */
function rowsWithCriterion(lines: readonly LabelledLine[], name: LabelledLine): number {
  const rows = below(lines, name)
    .filter(({ column, text }) => column === name.column && saysCriterionInCell(text))
    .map(({ row }) => row);
  return new Set(rows).size;
}

/** In a table of stories only the first story counts, with the criteria of its row. */
function besideFirstStory(
  lines: readonly LabelledLine[],
  name: LabelledLine,
  storyColumns: ReadonlySet<number | undefined>,
): number {
  const rows = below(lines, name);
  const story = rows.find(({ column, text }) => storyColumns.has(column) && saysCriterion(text));
  const said = rows.filter(({ row, column }) => row === story?.row && column === name.column);
  const [only] = said;
  if (only && said.length === 1) return inlineItems(only.text);
  return said.filter(({ text }) => saysCriterion(text)).length;
}
