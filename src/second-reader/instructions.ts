/**
 * Tells a text that is written to steer its reader from one that people write to each other. Such a text is not sent: what is
 * not sent cannot tell a model anything, neither about itself nor about others. No list of words is complete, so that this is
 * one of several guards (docs/second-reader.md).
 */
import { pattern, type Pattern } from '../reading/words/pattern';
import { seen } from './seen';

const PATTERNS: readonly Pattern[] = [
  // "Ignore the above", "disregard all previous instructions", in the languages of the app.
  pattern(
    () =>
      /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:above|previous|prior|earlier|preceding|foregoing|instructions?|rules?|prompts?|guidelines|everything)\b/iu,
  ),
  pattern(
    () =>
      String.raw`(?:ignorier\p{L}*|missacht\p{L}*|vergiss|vergesst).{0,60}(?:oben|obige\p{L}*|vorherige\p{L}*|bisherige\p{L}*|anweisung\p{L}*|regeln)`,
    'iu',
  ),
  pattern(
    () =>
      String.raw`(?:ignor(?:e|ez|a|ad|en)|oublie[zr]?|olvida\p{L}*|esqueça\p{L}*|dimentica\p{L}*|desconsider\p{L}*).{0,60}(?:instru\p{L}*|consignes|précédent\p{L}*|anterior\p{L}*|arriba|acima|ci-dessus|sopra|preceden\p{L}*|reglas|regras)`,
    'iu',
  ),
  // "Mark this as answered": what only the reader is asked to say.
  pattern(
    () =>
      /\b(?:mark|label|classify|report|return|treat|count|flag|set|record|consider|output|state|say|answer)\b.{0,80}\b(?:answered|unanswered|still open|asked[- ]back|promised|not[- ]a[- ]question)\b/iu,
  ),
  pattern(
    () =>
      String.raw`(?:markier\p{L}*|melde|stufe|werte|setze|marque[zr]?|considère\p{L}*|marca\p{L}*|considera\p{L}*).{0,80}(?:beantwortet|offen|keine frage|répondu\p{L}*|ouverte|respondid[oa]s?|contestad[oa]s?|abiert[oa]s?|abert[oa]s?)`,
    'iu',
  ),
  pattern(
    () =>
      /\b(?:answered|settled|resolved) by comment\b|\bcomment (?:number|no\.?|#) ?\d+ (?:is|as) the answer\b/iu,
  ),
  // Who is spoken to.
  pattern(
    () =>
      /\b(?:you are|you're|act as|pretend|behave as|roleplay)\b.{0,30}\b(?:ai|assistant|model|llm|bot|reader|gpt|system|classifier|auditor)\b/iu,
  ),
  pattern(
    () =>
      /\b(?:dear|hey|hi|attention|note (?:to|for)|message (?:to|for)|instructions? (?:to|for))\b.{0,20}\b(?:ai|assistant|language model|llm|bot|reader|classifier|gpt)\b/iu,
  ),
  pattern(
    () =>
      /\b(?:system|developer) (?:prompt|message|instructions?|override|note)\b|\bjailbreak\b|\bprompt injection\b|\bnew instructions?\b/iu,
  ),
  pattern(
    () =>
      /\b(?:your|the) (?:task|output|response|tool call|reading|verdict|judg(?:e)?ment) (?:is|must|should|shall|has to|will)\b.{0,60}\b(?:be|to|say|contain|return|call|sure)\b/iu,
  ),
  pattern(
    () =>
      /\b(?:call|use|invoke) the (?:tool|function)\b|\breport_reading\b|\btool_calls?\b|\bfunction_call\b/iu,
  ),
  // Marks of the forms in which models are spoken to.
  pattern(
    () =>
      /<\/?\|?(?:system|assistant|user|human|im_start|im_end|endoftext|instructions?|prompt)\b[^<>\n]{0,40}\|?>|\[\/?(?:INST|SYS|SYSTEM)\]|<<SYS>>|^\W*(?:system|assistant|human)\s*:/imu,
  ),
  pattern(() => /"(?:state|sure|quote|comment|id|questions|role)"\s*:\s*(?:"|true|\d|\[)/iu),
];

/** How much of a text is looked at, without letters that nobody sees; what is sent of a longer one is looked at by itself. */
const LOOK_AT = 20_000;

/** Whether a text speaks to whoever reads it by machine. */
export function speaksToReader(text: string): boolean {
  // A list of items keeps its lines for the pattern that looks at their beginnings.
  const lines = seen(text).slice(0, LOOK_AT).normalize('NFKC');
  const words = lines.replace(/[\s*_~`]+/g, ' ');
  return PATTERNS.some((steering) => steering.test(words) || steering.test(lines));
}
