import { isFiller } from './fillers';
import { pattern } from './pattern';
import { smallLetters } from './small-letters';
import { GENERIC_WORDS, GUIDANCE, LITTLE_WORDS, NAMELESS } from './unfilled-words';

/*
 * What stands in a template that nobody filled in. A bracket alone tells nothing: people keep the brackets of a template
 * around what they fill in. What counts is whether the words inside are those of a template. The patterns are for small letters.
 */

const SLOT = pattern(
  () =>
    String.raw`<([^<>\n]{1,160})>|\[([^[\]\n]{1,160})\]|\{([^{}\n]{1,160})\}|(?<=^|\s)_+(?=[\s.,;:%]|$)|_{3,}|(?<![\p{L}\d])x{1,4}(?=\s?%)|\.{3,}|…`,
  'gu',
);
const MAY_HOLD_SLOT = /[<[{_…%]|\.\.\./u;
/** Inside a bracket these begin what a template asks for. */
const ASKED = pattern(
  () =>
    String.raw`^(?:this|these|those|your|some|any|certain|we see|(?:the )?(?:type|name|number|list|kind) of|what|why|who|how|which|warum|wozu|wofür|was|we[rnm]|wie|welche[nmrs]?|diese[nmrs]?|quoi|pourquoi|qui|comment|quel(?:le)?s?|ce que|qué|por qué|quién|cómo|cuál|o que|por que|quem|qual|cosa|che cosa|perché|chi|quale)(?![\p{L}])`,
  'u',
);
const WORDS = pattern(() => String.raw`[\p{L}\p{M}\d]+`, 'gu');
/** "e.g. fewer calls" shows what might stand there. A sentence that begins with "For example," says something. */
const EXAMPLE = pattern(
  () =>
    /^(?:e\.? ?g\b\.?|z\. ?b\b\.?|p\. ?(?:ex|es)\b\.?|(?:for |zum |par |por |per )?(?:example|beispiel|exemple|ejemplo|exemplo|esempio)s?\s*:|optional\s*(?:$|[:)])|(?:hint|tip|note to author)s?\s*:)/u,
);

/** "What is the pain, and whose is it": a question to whoever fills the template in, without its mark. */
const ASKS_AUTHOR = pattern(
  () =>
    String.raw`^[\s_*>-]*¿?(?:in (?:one|two|three|a few) (?:short )?(?:sentences|lines)(?:[\s,:]|$)|(?:(?:what|which|who|whose|how|why) (?:is|are|do|does|will|would|should|can) |(?:was|wer|wie|wen|welche[rsnm]?|warum) (?:ist|sind|soll\p{L}*|woll\p{L}*|wird|werden|hab\p{L}*|mach\p{L}*) |quel(?:le)?s? (?:est|sont) |(?:qu'est-ce|que voul)|(?:qué|cuál(?:es)?|quién(?:es)?|cómo) (?:es|son|queremos|vamos) |(?:o que|qual|quais|quem) (?:é|são|queremos|vamos) |(?:cosa|quale|quali|chi) (?:è|sono|vogliamo) )[^.!:\d]*$)`,
  'u',
);
const MOST_ASKED = 14;
/** More words say something, whatever they are. */
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

/** Whether a text still has a place to be filled in: brackets with a template's words, a line of underscores, dots. */
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

/** "Criterion 1", "critère de recette 2": a place of a list that a template numbers. */
const NUMBERED_PLACE = pattern(
  () => String.raw`^\p{L}[\p{L}\p{M}' ]{1,40}[ #](?:\d{1,2}|[a-e])[\s.:)]*$`,
  'u',
);
/** "xxx", "yyy": letters that stand for words. */
const STAND_INS = /^(?:x{2,}|y{2,}|z{2,})$/u;
/** "(who)": brackets that people also put around a part of what they say, so that only those around all of it count. */
const ROUND = /^\(([^()\n]{1,80})\)[\s.,;:]*$/u;

/** Whether words without a bracket say nothing: what a template leads in with, the number of its place, letters that stand for words. */
function isBlank(plain: string): boolean {
  const round = ROUND.exec(plain)?.[1];
  if (round !== undefined) return isGeneric(round);
  const words = wordsIn(plain);
  if (words.length === 0 || words.length > 8) return false;
  if (NUMBERED_PLACE.test(plain))
    return words.every((word, at) => isTemplateWord(word) || at === words.length - 1);
  return words.every((word) => LITTLE_WORDS.has(word) || STAND_INS.test(word));
}

/** Whether a part of a story, or of a scenario, says nothing of its own: "<some goal>", "[to do something]", "…", "type of user". */
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

/** "KPI und Zielwert": names what is to stand there, and nothing that does. A criterion may be made of such words, a reason is not. */
export function namesPlacesAlone(line: string): boolean {
  const small = smallLetters(line);
  const words = wordsIn(small);
  if (words.length <= MOST_ASKED && ASKS_AUTHOR.test(small)) return true;
  return words.length <= MOST_NAMES && words.every(isTemplateWord);
}

/** Whether a line tells its author what to write: "Describe the problem your customers have.", "<KPI>", "e.g. fewer calls". */
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
