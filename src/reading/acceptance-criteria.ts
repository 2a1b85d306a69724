import type { Block, PlainDocument } from './document';

/** What acceptance criteria are called, in the languages that stories are read in. */
const NAMES = [
  'acceptance (?:criteria|criterias|criterion|tests?|conditions?|requirements?)',
  'criteria (?:of|for) acceptance',
  'conditions? of (?:satisfaction|acceptance)',
  '(?:definition|criteria) of done',
  'success criteria',
  'acs?|a/?c|dod|cos',
  '(?:akzeptanz|abnahme)(?:-? ?)(?:kriterien|kriterium|bedingungen)',
  "crit[eè]res? d[’']acceptation",
  "crit[eè]res? d[’']acceptance",
  'criterios? de aceptaci[oó]n',
  'crit[eé]rios? de (?:aceita[cç][aã]o|aceite)',
  'criteri(?:o)? di accettazione',
].join('|');
// Empty look-aheads, `(?=)`, are for the engine alone: `requests.ts` says why.
const LABEL = new RegExp(
  `^[\\s*_#>|-]*(?:\\d+[.)]\\s*)?(?:the )?(?=)(?:${NAMES})(?=)(?![\\w-])(?:\\s*\\([^)]{0,80}\\))?[\\s*_]*([:：–—.-]|$|are\\b|is\\b|include)[\\s*_]*(.*)$`,
  'isu',
);
/** "AC1: …", "AC 2 - …": a criterion that says that it is one. */
const NUMBERED = /^[\s*_#>|-]*ac[ -]?#?\d+[\s*_]*[:.)–—-]/i;
const ITEM_MARK = /^\s*(?:[-*•#+✓☐☑]|\[[ x]?\]|\d{1,2}[.)])\s+/u;
const GIVEN =
  /(?:^|[\s*_>|-])(?:given|angenommen|gegeben sei|[ée]tant donn[ée]|dado|dada|dados|dato|data)\b/giu;
const THEN = /(?:^|[\s*_>|,;.-])(?:then|dann|alors|entonces|então|allora)\b/giu;
const WHEN = /(?:^|[\s*_>|,;.-])(?:when|wenn|quand|lorsque|cuando|quando)\b/iu;
/** A line such as "Notes:" opens the next section. */
const OTHER_LABEL = /^[\s*_#]*\p{L}[\p{L} /&-]{1,40}[*_]*:[\s*_]*$/u;

/** A line of the description with what kind of block it stands in. */
interface Line {
  text: string;
  kind: Block['kind'];
  level: number;
  row: number;
}

function linesOf({ text, blocks }: PlainDocument): Line[] {
  return blocks
    .filter(({ kind }) => kind !== 'code')
    .flatMap(({ start, end, kind, level, row }) =>
      text
        .slice(start, end)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ text: line, kind, level, row })),
    );
}

/** Items that stand in one line, parted as exports part them when they lose line breaks. */
function inlineItems(text: string): number {
  const parts = text
    .split(/\s{2,}|(?:^|\s)[-*•]\s+|;\s+/u)
    .filter((part) => /\p{L}{2}/u.test(part));
  if (parts.length > 1) return parts.length;
  const sentences = text.split(/[.!?]\s+(?=\p{Lu})/u).filter((part) => /\p{L}{2}/u.test(part));
  return sentences.length;
}

/** The criteria in the lines after a label, up to the end of its section. */
function countSection(label: Line, lines: readonly Line[]): number {
  let count = 0;
  let seenItems = false;
  let itemLevel = 0;
  let lastRow = 0;
  for (const line of lines) {
    const isItem = line.kind === 'listItem' || ITEM_MARK.test(line.text);
    if (line.kind === 'heading') {
      if (label.kind !== 'heading' || line.level <= label.level) break;
      continue;
    }
    if (
      LABEL.test(line.text) ||
      (OTHER_LABEL.test(line.text) && !isItem && label.kind !== 'heading')
    )
      break;
    if (line.kind === 'tableCell') {
      // A row is a criterion, whatever its columns say.
      if (line.row !== lastRow) count++;
      lastRow = line.row;
      continue;
    }
    if (isItem) {
      if (!seenItems) itemLevel = line.level;
      if (line.level <= itemLevel) count++;
      seenItems = true;
    } else if (seenItems && label.kind !== 'heading') break;
    else if (!seenItems) count += Math.max(1, inlineItems(line.text));
    if (count > 500) break;
  }
  return count;
}

function countLabelled(lines: readonly Line[]): number {
  let most = 0;
  let tries = 0;
  for (let at = 0; at < lines.length && tries < 20; at++) {
    const line = lines[at];
    const match = line && line.text.length < 5000 ? LABEL.exec(line.text) : null;
    if (!line || !match) continue;
    tries++;
    const inline = match[2] ?? '';
    const here = /\p{L}{2}/u.test(inline) ? inlineItems(inline) : 0;
    // A label in a table's cell labels the cells beside it, one a row.
    const after = lines.slice(at + 1, at + 600);
    const following = here > 0 && !isItem(after[0]) ? 0 : countSection(line, after);
    most = Math.max(most, here + following);
  }
  return most;
}

function isItem(line: Line | undefined): boolean {
  return line !== undefined && (line.kind === 'listItem' || ITEM_MARK.test(line.text));
}

/** Scenarios told as given, when, then. */
function countScenarios(text: string): number {
  const given = [...text.matchAll(GIVEN)].length;
  const then = [...text.matchAll(THEN)].length;
  if (then === 0 || !WHEN.test(text)) return 0;
  return Math.min(given, then);
}

/**
 * How many acceptance criteria a description names: under a heading or a label, in a list, a table or a sentence, or
 * as scenarios of given, when and then. Which of these says most counts, so that scenarios under a heading count once.
 */
export function countAcceptanceCriteria(description: PlainDocument): number {
  const lines = linesOf(description);
  const numbered = lines.filter(({ text }) => NUMBERED.test(text)).length;
  const prose = lines
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 100_000);
  return Math.max(countLabelled(lines), numbered, countScenarios(prose));
}
