import type { PlainDocument } from '../document/document';
import { pattern } from '../words/pattern';
import { countInColumn, type LabelledLine } from './criteria-columns';
import { criteriaLabelIn, pointsToAllWork } from './criteria-label';
import {
  inlineItems,
  isOutcome,
  isProse,
  linesOf,
  saysCriterion,
  saysCriterionInCell,
  type CriteriaLine,
} from './criteria-lines';
import { countScenarios } from './scenarios';

/** "AC1: …", "AC 2 - …": a criterion that carries its own label. */
const NUMBERED = /^(?:ac|ak|ca)[ -]?#?\d+[\s*_\]]*[:.)–—-]\s*(.*)$/isu;
/** A line such as "Notes:" opens the next section. */
const OTHER_LABEL = pattern(() => String.raw`^\p{L}[\p{L} /&-]{1,40}[*_]*:[\s*_]*$`, 'u');
/** A block of code that tells scenarios. */
const GHERKIN = pattern(
  () =>
    /^\s*(?:(?:feature|scenario(?: outline)?|background|rule|funktion(?:alität)?|szenario|fonctionnalité|scénario|característica|escenario|funcionalidade|cenário|funzionalità)\s*:|(?:given|when|then|angenommen|wenn|dann|[ée]tant donn[ée]e?s?|dad[oa]|dat[oa])\s)/imu,
);
const LONGEST_LABEL_LINE = 5000;
const MOST_LABELS = 20;
const MOST_LINES = 600;
/** Lines below a label that are searched for one that points elsewhere. */
const MOST_POINTERS = 5;

function opensNextSection(line: LabelledLine, label: CriteriaLine): boolean {
  if (line.kind === 'heading') return label.kind !== 'heading' || line.level <= label.level;
  if (line.kind === 'code') return false;
  return (
    line.label !== null ||
    (OTHER_LABEL.test(line.plain) && !line.isItem && label.kind !== 'heading')
  );
}

/** The criteria in the lines after a label, up to the end of its section. */
function countSection(
  label: CriteriaLine,
  lines: readonly LabelledLine[],
  isLoose = false,
): number {
  let count = 0;
  let seenItems = false;
  let itemLevel = 0;
  let countedRow = 0;
  for (const line of lines) {
    if (opensNextSection(line, label)) break;
    if (line.kind === 'heading' || !isProse(line)) continue;
    if (line.kind === 'tableCell') {
      // A row is one criterion, however many columns it has.
      if (line.row !== countedRow && saysCriterionInCell(line.text)) {
        count++;
        countedRow = line.row;
      }
    } else if (line.isItem) {
      if (!seenItems) itemLevel = line.level;
      if (line.level <= itemLevel && saysCriterion(line.text)) count++;
      seenItems = true;
    } else if (seenItems && label.kind !== 'heading') break;
    else if (!seenItems && !isLoose) count += inlineItems(line.text);
    else if (!seenItems && isOutcome(line.text)) count++;
    if (count > 500) break;
  }
  return count;
}

function labelled(line: CriteriaLine): LabelledLine {
  const mayHold = line.kind !== 'code' && line.text.length <= LONGEST_LABEL_LINE;
  return { ...line, label: mayHold ? criteriaLabelIn(line.plain) : null };
}

/** Whether a line labels criteria of this story alone, filled in or not; "see the DoD" points to those of all work. */
function isOwnPlace(lines: readonly LabelledLine[], at: number): boolean {
  const line = lines[at];
  if (!line?.label || line.label.isOfAllWork || line.label.isLoose) return false;
  const said = [line.plain.slice(line.plain.length - line.label.said)];
  for (const next of lines.slice(at + 1, at + MOST_LINES)) {
    if (opensNextSection(next, line)) break;
    said.push(next.plain);
    if (said.length > MOST_POINTERS) break;
  }
  const [first, ...others] = said.filter((words) => words.trim() !== '');
  return first === undefined || others.length > 0 || !pointsToAllWork(first);
}

function countLabelled(lines: readonly LabelledLine[]): number {
  let most = 0;
  let tries = 0;
  const haveOwnPlace = lines.some((_, at) => isOwnPlace(lines, at));
  for (let at = 0; at < lines.length && tries < MOST_LABELS; at++) {
    const line = lines[at];
    if (!line?.label || (haveOwnPlace && line.label.isOfAllWork)) continue;
    tries++;
    const inColumn = countInColumn(lines, at);
    if (inColumn !== null) {
      most = Math.max(most, inColumn);
      continue;
    }
    const here = inlineItems(line.plain.slice(line.plain.length - line.label.said));
    const after = lines.slice(at + 1, at + MOST_LINES);
    const isSaidHere = here > 0 && after[0]?.isItem !== true;
    most = Math.max(most, isSaidHere ? here : here + countSection(line, after, line.label.isLoose));
  }
  return most;
}

/** Counts lines with a label of their own ("AC1"), whose content may be in the next line. */
function countNumbered(lines: readonly CriteriaLine[]): number {
  return lines.filter(({ plain }, at) => {
    const match = NUMBERED.exec(plain);
    if (!match) return false;
    const said = match[1]?.trim() ?? '';
    return saysCriterion(said === '' ? (lines[at + 1]?.text ?? '') : said);
  }).length;
}

/** How many acceptance criteria a text holds that is the value of a field for them. */
export function countCriteriaIn(text: PlainDocument): number {
  const heading = {
    text: '',
    plain: '',
    kind: 'heading',
    level: 0,
    row: 0,
    isItem: false,
  } as const;
  return Math.max(
    countSection(heading, linesOf(text).map(labelled)),
    countAcceptanceCriteria(text),
  );
}

/**
 * How many acceptance criteria a description names: under a heading or a label, in a list, a table or a sentence, or
 * as scenarios of given, when and then, also where these are in a block of code. The way that gives most counts, so that
 * scenarios under a heading count once. Fillers ("TBD", "N/A") and a template's hints do not count.
 */
export function countAcceptanceCriteria(description: PlainDocument): number {
  const lines = linesOf(description).map(labelled);
  const { text, blocks } = description;
  const told = blocks
    .map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) }))
    .filter(({ kind, words }) => kind !== 'code' || GHERKIN.test(words))
    .map(({ words }) => words)
    .join('\n')
    .slice(0, 100_000);
  return Math.max(countLabelled(lines), countNumbered(lines), countScenarios(told));
}
