/** A story in a table whose columns or rows are its parts: "As a | I want | So that". */
import type { PlainDocument } from '../document/document';
import { tablesIn } from '../document/table-rows';
import type { Language } from '../words/language';
import { tidy } from './sentence-part';
import { partNamedBy, partSaidIn, storyOfParts, type LabelledPart } from './story-labels';
import { storySentence } from './story-sentence';
import { filled, isTold, type StorySentence } from './story-told';

/** Rows that are searched for the first one that is filled in. */
const MOST_ROWS = 20;

/** Whether these are the columns of a story: besides who (or when) and what they say what for, or use the template's words. */
function areOfStory(parts: ReadonlySet<LabelledPart>): boolean {
  const saysWhat = parts.has('want') || parts.has('motivation');
  return (
    (parts.has('role') || parts.has('situation')) &&
    (parts.has('wish') || (saysWhat && parts.has('benefit')))
  );
}

/** Whether the names of columns are those of a story's parts. */
export function areStoryColumns(names: readonly string[]): boolean {
  return columnsOf(names) !== null;
}

/** The columns of a story's parts, if a row names them; else null. */
function columnsOf(row: readonly string[]): Map<number, LabelledPart> | null {
  const columns = new Map<number, LabelledPart>();
  const parts = new Set<LabelledPart>();
  row.forEach((cell, column) => {
    const part = partNamedBy(cell);
    if (part === null || parts.has(part)) return;
    parts.add(part);
    columns.set(column, part);
  });
  return areOfStory(parts) ? columns : null;
}

/** The story of a row, whose cells may repeat the template's words: "As a rider" below "Role". */
function storyOf(
  parts: ReadonlyMap<LabelledPart, string>,
  language: Language,
): StorySentence | null {
  const inWords = storySentence([...parts.values()].join(', '), language);
  return isTold(inWords) ? inWords : storyOfParts(parts, language);
}

/** A cell's content, and its part of the story. */
type Cell = [part: LabelledPart, words: string];

function filledIn(cells: Iterable<Cell>): Map<LabelledPart, string> {
  const parts = new Map<LabelledPart, string>();
  for (const [part, cell] of cells) {
    const words = filled(tidy(cell));
    if (words && !parts.has(part)) parts.set(part, words);
  }
  return parts;
}

/** A story in one row, of which each cell names its part: "|Role: driver|Goal: free docks|". */
function storyInRow(row: readonly string[], language: Language): StorySentence | null {
  const cells = row.flatMap((cell): Cell[] => {
    const said = partSaidIn(cell);
    return said ? [[said.part, said.words]] : [];
  });
  return areOfStory(new Set(cells.map(([part]) => part)))
    ? storyOf(filledIn(cells), language)
    : null;
}

/** @returns the first story in a table that says who (or when) and what; null where there is none */
export function storyInTable(document: PlainDocument, language: Language): StorySentence | null {
  const rows = tablesIn(document).flat();
  const named: Cell[] = [];
  for (const [at, row] of rows.entries()) {
    const columns = columnsOf(row);
    if (columns) {
      for (const below of rows.slice(at + 1, at + 1 + MOST_ROWS)) {
        const cells = [...columns].map(([column, part]): Cell => [part, below[column] ?? '']);
        const story = storyOf(filledIn(cells), language);
        if (isTold(story)) return story;
      }
    }
    const inRow = storyInRow(row, language);
    if (isTold(inRow)) return inRow;
    const part = partNamedBy(row[0] ?? '');
    if (part !== null && row[1] !== undefined) named.push([part, row[1]]);
  }
  const story = areOfStory(new Set(named.map(([part]) => part)))
    ? storyOf(filledIn(named), language)
    : null;
  return isTold(story) ? story : null;
}
