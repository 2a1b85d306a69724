import type { Block, PlainDocument } from '../document/document';
import { firstEndingAfter } from '../document/ranges';
import type { ProseSentence } from '../prose/prose';
import { isFiller } from '../words/fillers';
import { pattern } from '../words/pattern';

/**
 * Tells labels in the shape of a question ("What changed?", "## How to test?") from questions: the heading of a template or
 * a FAQ has its answer below it, an open question has none.
 */

/** Plain-text marks of a heading, of bold, or of a question in a FAQ ("Q:"). */
const MARKED = /^(?:#{1,6}\s|\*\*|__|q(?:uestion)?\s*\d*\s*[:.)]\s)/i;
const BOLD_END = /(?:\*\*|__)$/;
/** What a person writes to others, and a template does not. */
const TO_OTHERS = pattern(
  () =>
    String.raw`(?<![\p{L}'])(?:you|your|we|our|us|i|should|shall|could|can|would|wir|ihr|du|sie|uns|soll(?:en|te|ten)?|kann|können|könn\p{L}*|darf|dürfen|muss|müssen|vous|nous|tu|faut-il|doit\p{L}*|dev\p{L}+|peu[tvx]\p{L}*|pou[rv]\p{L}+|deb\p{L}+|pued\p{L}+|pod\p{L}+|pode)(?!\p{L})|@`,
  'iu',
);
const BLANK = /^[\W_]*$/;
/** A template's question is short; in bold type even shorter, since people put questions of their own in bold, too. */
const LONGEST = 80;
const MOST_BOLD_WORDS = 5;
/** Sentences between two labels of a template. */
const NEAR = 12;
/** Sentences above a question that are searched for the heading of its section. */
const LOOK_ABOVE = 60;
/** The heading of questions that come with their answers. */
const WITH_ANSWERS = pattern(
  () =>
    String.raw`^[\s\d.#*_¿>-]*(?:f\.?a\.?q\.?s?|q ?& ?a|(?:frequently asked|frequent|common) questions|questions (?:and|&) answers|häufig(?:e| gestellte)? fragen|fragen (?:und|u\.|&) antworten|foire aux questions|questions (?:fréquentes|courantes)|questions?(?: (?:et|&) |[ /-]+)réponses?|preguntas (?:frecuentes|comunes)|preguntas y respuestas|(?:perguntas|dúvidas) (?:mais )?(?:frequentes|comuns)|perguntas e respostas|domande (?:più )?(?:frequenti|comuni)|domande e risposte)(?:\s*[:：(–—-][^\n]{0,60}|\s(?:about|on|for|to|zu[mr]?|zur|über|sur|pour|sobre|para|su\p{L}*|per)\s[^\n,]{1,60})?[\s*_]*$`,
  'iu',
);

function isFilled(text: string, next: ProseSentence): boolean {
  const words = text.slice(next.start, next.end);
  return (
    next.block.kind !== 'heading' &&
    !/[?\uFF1F]\W*$/.test(words) &&
    !MARKED.test(words) &&
    !BLANK.test(words)
  );
}

function isBold({ block, start, end }: ProseSentence): boolean {
  return (block.strong ?? []).some((range) => range.start <= start && range.end >= end);
}

/** Whether a short question in bold is one of several, as in a template. */
function isOneOfBold(words: string, sentences: readonly ProseSentence[], place: number): boolean {
  if (words.split(/\s+/).length > MOST_BOLD_WORDS) return false;
  const from = Math.max(0, place - NEAR);
  return sentences
    .slice(from, place + NEAR)
    .some((other, at) => from + at !== place && isBold(other));
}

/** Whether a question is in a section of questions with their answers. */
function isAmongAnswered(
  text: string,
  sentences: readonly ProseSentence[],
  place: number,
): boolean {
  for (let at = place - 1; at >= Math.max(0, place - LOOK_ABOVE); at--) {
    const above = sentences[at];
    if (!above) return false;
    const words = text.slice(above.start, Math.min(above.end, above.start + 2 * LONGEST));
    if (WITH_ANSWERS.test(words)) return true;
    if (above.block.kind === 'heading') return false;
  }
  return false;
}

/** Whether a sentence is a label of the text that follows it. */
export function isLabel(
  { text }: PlainDocument,
  sentences: readonly ProseSentence[],
  place: number,
): boolean {
  const [sentence, next] = [sentences[place], sentences[place + 1]];
  if (!sentence || !next || sentence.end - sentence.start > LONGEST) return false;
  const words = text.slice(sentence.start, sentence.end);
  if (sentence.block.kind === 'heading')
    return next.block !== sentence.block && isFilled(text, next);
  const isAnswered = isFilled(text, next) && !isBold(next);
  const isSetOff = isBold(sentence) || MARKED.test(words);
  if (isSetOff && isAnswered && !words.includes('@') && isAmongAnswered(text, sentences, place))
    return true;
  if (TO_OTHERS.test(words)) return false;
  if (isBold(sentence)) return isAnswered && isOneOfBold(words, sentences, place);
  if (!MARKED.test(words)) return false;
  return (BOLD_END.test(words) || !words.startsWith('*')) && isFilled(text, next);
}

/** "Which currency? => EUR": the answer follows an arrow. */
const ANSWER_BESIDE = pattern(() => /^[ \t]*(?:=+>|-{1,2}>|→|⇒|➜|➔|➡\uFE0F?)[ \t]*([^\n]{1,300})/u);
const ANSWERS = pattern(
  () =>
    String.raw`^\W*(?:answers?|antwort(?:en)?|réponses?|respuestas?|respostas?|rispost[ae]|decisions?|entscheidung(?:en)?|décisions?|decisi(?:ón|ones)|decis(?:ão|ões)|decision[ei]|resolution|result|ergebnis|résultat|resultado)(?!\p{L})`,
  'iu',
);

/** Whether the answer is beside the question: after an arrow, or in a column of answers. */
export function isAnsweredBeside(
  { text, blocks }: PlainDocument,
  { block, end }: ProseSentence,
): boolean {
  const beside = ANSWER_BESIDE.exec(text.slice(end, Math.min(block.end, end + 310)))?.[1];
  if (beside !== undefined) return !isFiller(beside) && !/[?\uFF1F]\W*$/.test(beside);
  return block.kind === 'tableCell' && isAnsweredInRow(text, blocks, block);
}

/** Blocks above a row that are searched for the names of its columns. */
const LOOK_UP = 200;

/** Whether the row holds an answer. An empty cell is no block, so that a full row has as many blocks as columns. */
function isAnsweredInRow(text: string, blocks: readonly Block[], cell: Block): boolean {
  const at = firstEndingAfter(blocks, cell.start);
  const columns: Block[] = [];
  for (let above = at - 1; above >= Math.max(0, at - LOOK_UP); above--) {
    const block = blocks[above];
    if (!block || block.row === 0 || (columns[0] && columns[0].row !== block.row)) break;
    if (block.aside === 'label') columns.unshift(block);
  }
  const hasAnswers = columns
    .slice(1)
    .some(({ start, end }) => ANSWERS.test(text.slice(start, end)));
  if (!hasAnswers || blocks[at + 1]?.row !== cell.row) return false;
  let from = at;
  while (blocks[from - 1]?.row === cell.row && at - from < columns.length) from--;
  // The row is full if the block that would be its last cell is in it.
  return blocks[from + columns.length - 1]?.row === cell.row;
}

/** Whether an item was ticked off: "[x] Does it work?", "(/) Tests pass?". */
export function isTicked(text: string, { start }: ProseSentence): boolean {
  return /^(?:[-*+]\s*)?(?:\[[xX]\]|\(\/\)|[\u2705\u2611\u2714]|:(?:white_|heavy_)?check_mark:|:ballot_box_with_check:)/.test(
    text.slice(start, start + 26),
  );
}
