import { isFiller } from './fillers';
import { pattern } from './pattern';
import { smallLetters } from './small-letters';
import { GENERIC_WORDS, GUIDANCE, LITTLE_WORDS, NAMELESS } from './unfilled-words';

/*
 * Templates that nobody filled in. A bracket alone does not tell: people keep a template's brackets around what they fill in.
 * What counts is whether the words inside are a template's. The patterns are for text in small letters.
 */

const SLOT = pattern(
  () =>
    String.raw`<([^<>\n]{1,160})>|\[([^[\]\n]{1,160})\]|\{([^{}\n]{1,160})\}|(?<=^|\s)_+(?=[\s.,;:%]|$)|_{3,}|(?<![\p{L}\d])x{1,4}(?=\s?%)|\.{3,}|…`,
  'gu',
);
const MAY_HOLD_SLOT = /[<[{_…%]|\.\.\./u;
/** First words of a placeholder in brackets. */
const ASKED = pattern(
  () =>
    String.raw`^(?:this|these|those|your|some|any|certain|we see|(?:the )?(?:type|name|number|list|kind) of|what|why|who|how|which|warum|wozu|wofür|was|we[rnm]|wie|welche[nmrs]?|diese[nmrs]?|quoi|pourquoi|qui|comment|quel(?:le)?s?|ce que|qué|por qué|quién|cómo|cuál|o que|por que|quem|qual|cosa|che cosa|perché|chi|quale)(?![\p{L}])`,
  'u',
);
const WORDS = pattern(() => String.raw`[\p{L}\p{M}\d]+`, 'gu');
/** "e.g. fewer calls": a template's example. A sentence that begins with "For example," is the author's. */
const EXAMPLE = pattern(
  () =>
    /^(?:e\.? ?g\b\.?|z\. ?b\b\.?|p\. ?(?:ex|es)\b\.?|(?:for |zum |par |por |per )?(?:example|beispiel|exemple|ejemplo|exemplo|esempio)s?\s*:|optional\s*(?:$|[:)])|(?:hint|tip|note to author)s?\s*:)/u,
);

/** "What is the pain, and whose is it": a template's question to the author, without a question mark. */
const ASKS_AUTHOR = pattern(
  () =>
    String.raw`^[\s_*>-]*¿?(?:in (?:one|two|three|a few) (?:short )?(?:sentences|lines)(?:[\s,:]|$)|(?:(?:what|which|who|whose|how|why) (?:is|are|do|does|will|would|should|can) |(?:was|wer|wie|wen|welche[rsnm]?|warum) (?:ist|sind|soll\p{L}*|woll\p{L}*|wird|werden|hab\p{L}*|mach\p{L}*) |quel(?:le)?s? (?:est|sont) |(?:qu'est-ce|que voul)|(?:qué|cuál(?:es)?|quién(?:es)?|cómo) (?:es|son|queremos|vamos) |(?:o que|qual|quais|quem) (?:é|são|queremos|vamos) |(?:cosa|quale|quali|chi) (?:è|sono|vogliamo) )[^.!:\d]*$)`,
  'u',
);
const MOST_ASKED = 14;
/** More words are no placeholder, whatever they are. */
const MOST_NAMES = 8;

function wordsIn(text: string): string[] {
  return text.match(WORDS.regExp) ?? [];
}

function isTemplateWord(word: string): boolean {
  return /^\d+$/.test(word) || GENERIC_WORDS.has(word) || LITTLE_WORDS.has(word);
}

/** Whether the words inside a bracket are those of a template: "type of user", "describe the problem here". */
function isGeneric(inside: string): boolean {
  const plain = inside.trim();
  const words = wordsIn(plain);
  if (words.length === 0 || /[?？]$/u.test(plain)) return true;
  if ([EXAMPLE, GUIDANCE, ASKED].some((pattern) => pattern.test(plain))) return true;
  return words.length <= 12 && words.every(isTemplateWord);
}

/** Whether a text still has a placeholder: brackets with a template's words, underscores, dots. */
export function hasOpenSlot(text: string): boolean {
  if (!MAY_HOLD_SLOT.test(text)) return false;
  for (const [slot, angled, squared, braced] of smallLetters(text.slice(0, 2000)).matchAll(
    SLOT.regExp,
  )) {
    const inside = angled ?? squared ?? braced;
    if (inside === undefined ? /^[_x]/.test(slot) : isGeneric(inside)) return true;
  }
  return false;
}

/** "Criterion 1", "critère de recette 2": a template's numbered placeholders. */
const NUMBERED_PLACE = pattern(
  () => String.raw`^\p{L}[\p{L}\p{M}' ]{1,40}[ #](?:\d{1,2}|[a-e])[\s.:)]*$`,
  'u',
);
/** "xxx", "yyy". */
const STAND_INS = /^(?:x{2,}|y{2,}|z{2,})$/u;
/** "(who)": people use round brackets in sentences, too, so that only those around the whole text count. */
const ROUND = /^\(([^()\n]{1,80})\)[\s.,;:]*$/u;

/** Whether words without brackets are a placeholder. */
function isBlank(plain: string): boolean {
  const round = ROUND.exec(plain)?.[1];
  if (round !== undefined) return isGeneric(round);
  const words = wordsIn(plain);
  if (words.length === 0 || words.length > 8) return false;
  if (NUMBERED_PLACE.test(plain))
    return words.every((word, at) => isTemplateWord(word) || at === words.length - 1);
  return words.every((word) => LITTLE_WORDS.has(word) || STAND_INS.test(word));
}

/** Whether a part of a story or a scenario was not filled in: "<some goal>", "[to do something]", "…", "type of user". */
export function isUnfilled(part: string): boolean {
  const plain = smallLetters(part.trim().slice(0, 400));
  if (isFiller(plain) || NAMELESS.test(plain) || isBlank(plain)) return true;
  if (!MAY_HOLD_SLOT.test(plain)) return false;
  let slots = 0;
  const around = plain.replace(
    SLOT.regExp,
    (_slot, angled?: string, squared?: string, braced?: string) => {
      const inside = angled ?? squared ?? braced;
      if (inside !== undefined && !isGeneric(inside)) return inside;
      slots++;
      return ' ';
    },
  );
  return slots > 0 && wordsIn(around).every(isTemplateWord);
}

/** Whether a line only names what is to be filled in: "KPI und Zielwert". That may be a criterion, but is no reason. */
export function namesPlacesAlone(line: string): boolean {
  const small = smallLetters(line);
  const words = wordsIn(small);
  if (words.length <= MOST_ASKED && ASKS_AUTHOR.test(small)) return true;
  return words.length <= MOST_NAMES && words.every(isTemplateWord);
}

/** Whether a line is a hint for its author: "Describe the problem your customers have.", "<KPI>", "e.g. fewer calls". */
export function isGuidance(line: string): boolean {
  if (line.trimStart().startsWith('<!--')) return true;
  const plain = smallLetters(line).replace(/^[\s*_>#•·–—-]+|[\s*_]+$/gu, '');
  if (EXAMPLE.test(plain) || GUIDANCE.test(plain)) return true;
  if (!/^[<[{(]/u.test(plain)) return isUnfilled(plain);
  const whole = /^(?:<([^<>]*)>|\[([^[\]]*)\]|\{([^{}]*)\}|\(([^()]*)\))[.:;]?$/u.exec(plain);
  if (whole?.[4] !== undefined)
    return [EXAMPLE, GUIDANCE, ASKED].some((pattern) => pattern.test(whole[4] ?? ''));
  const inside = whole?.[1] ?? whole?.[2] ?? whole?.[3];
  return inside === undefined ? isUnfilled(plain) : isGeneric(inside);
}
