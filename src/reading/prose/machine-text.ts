import { pattern } from '../words/pattern';

/** Output of programs and source code that is not marked as such. */

/** How a line of program output begins: log levels, times, stack frames, shell prompts. */
const MACHINE_LINE = pattern(
  () =>
    /^(?:\/\/ |\/\*|(?:info|debug|warn(?:ing)?|error|trace|fatal) +\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d)|\[(?:info|debug|warn|warning|error|trace|fatal)\]|[vdiwef]\/[\w$.-]{2,40} ?\( *\d+\) ?:|[\w$]+(?:\.[\w$]+)+\(["'{[\w$)]|(?:\d+\s+\S+\s+)?0x[\da-f]{6,}\b|\[?\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d|(?:(?:mon|tue|wed|thu|fri|sat|sun) )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) +\d{1,2} \d\d:\d\d:\d\d|at [\w$.<>]+\(|(?:info|debug|warn|error|trace)\s*[:/]|[$#] \w|caused by:|traceback |file "[^"\n]{1,200}", line \d)/i,
);
/** Those of a log: a person wrote nothing of the rest of the line. */
const LOG_LINE = pattern(
  () =>
    /^(?:(?:info|debug|warn(?:ing)?|error|trace|fatal) +\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d)|\[(?:info|debug|warn|warning|error|trace|fatal)\]|[vdiwef]\/[\w$.-]{2,40} ?\( *\d+\) ?:|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d.,]*Z?\]? (?:[|[(]|info|debug|warn|error|trace|fatal)|(?:(?:mon|tue|wed|thu|fri|sat|sun) )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) +\d{1,2} \d\d:\d\d:\d\d \S)/i,
);
/** Those with which a person may begin a sentence, too: "Error: what should the page say?", "# Should we …?" */
const LABEL = /^(?:(?:info|debug|warn|error|trace)\s*[:/]|#{1,6})\s*/i;
const ASKS_IN_OTHER_LANGUAGES = pattern(
  () =>
    String.raw`^(?:¿|(?:soll(?:en|te|ten)?|ist|sind|kann|können|muss|müssen|darf|dürfen|wird|werden|hat|haben|gilt|wie|was|wer|wann|wo|warum|welche[rsnm]?|brauchen|faut-il|est-ce|quel(?:le)?s?|comment|pourquoi|qui|quand|où|doit-on|peut-on|(?:le|la|les|l'|ce|cet|cette) ?\p{L}+ \p{L}+-(?:ils?|elles?|on|t-ils?|t-elles?)|qué|cuál(?:es)?|cómo|debe(?:mos|ría)?|hay|qual|quais|como|o que|deve(?:mos|ria)?|é|come|quale|cosa|deve|dobbiamo)(?!\p{L}))(?!.*\d[.:]\d).*\s.*[?\uFF1F]\W*$`,
  'isu',
);
const ASKS = pattern(
  () =>
    /^(?:what|which|who|whose|why|how|when|where|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|must|any|isn't|aren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't)\b.*\s.*[?\uFF1F]\W*$/is,
);
/** How a line of source code ends. An arrow alone does not count: "from Draft => Review". */
const CODE_END = /[;{}]$|<\/?[a-z]+>$/;
/** "… WHERE id = ?": a placeholder in an SQL query, whose keywords are in capitals. */
const QUERY_PLACE = pattern(
  () =>
    /\b(?:SELECT|WHERE|INSERT|UPDATE|DELETE|VALUES|SET|AND|OR|LIKE|IN|LIMIT)\b[^?]*(?:[=<>(,]|\b(?:LIKE|IN|LIMIT))\s*\?[\s,)]*$/,
);
/** A line of a conditional expression over several lines: "const limit = guest ?", then ": member ?". */
const STATEMENT_LINE =
  /(?:^|\n)[ \t]*(?:(?:const|let|var|val) [\w$]{1,60}(?: ?: ?[\w$<>[\].|]{1,60})? ?=(?!=)[^\n]*|: ?[\w$.()[\]]{1,60} )\?$/;
const ARROW = /\)\s*=>|=>\s*[{([]|[(=,]\s*\w+\s*=>|=>\s*\w+[.([;]/;
/** Closing tags after the sentence: `</p></div>{html}`. */
const WRAPPERS_BEHIND =
  /(?:\s*(?:<\/?(?:p|div|br|li|ul|ol|b|i|em|strong|span|blockquote|a|h[1-6])\b[^<>\n]{0,100}>|\{[a-z]{3,12}(?::[^{}\n]{0,60})?\}))+$/i;

/** Whether a sentence is program output or source code. */
export function isMachineText(sentence: string): boolean {
  // Searching for closing tags is dear, and most sentences cannot end with one.
  const mayBeMarked = sentence.endsWith('>') || sentence.endsWith('}');
  const words =
    mayBeMarked && WRAPPERS_BEHIND.test(sentence.slice(-300))
      ? sentence.slice(0, -300) + sentence.slice(-300).replace(WRAPPERS_BEHIND, '')
      : sentence;
  if (MACHINE_LINE.test(words)) {
    const label = LABEL.exec(words)?.[0];
    if (label === undefined) return true;
    const rest = words.slice(label.length);
    return !ASKS.test(rest) && !ASKS_IN_OTHER_LANGUAGES.test(rest);
  }
  if (words.includes('?') && (QUERY_PLACE.test(words) || STATEMENT_LINE.test(words))) return true;
  return CODE_END.test(words) || (words.includes('=>') && ARROW.test(words));
}

/** Whether a line that begins so is a log line to its end. */
export function beginsLogLine(words: string): boolean {
  return LOG_LINE.test(words);
}

/** What follows the question mark of a conditional expression: "a = b ? 1 : 2;". */
const CHOICE_GOES_ON = /^ ?[^\n:?]{1,80} ?: ?[^\n]{1,80}/;
/** What precedes it where no semicolon ends the line. */
const CHOICE_BEGINS = pattern(
  () => /(?:^|[\s(])(?:const |let |var |return )|[\w)\]] ?(?:[=!]==?|[<>]=?|&&|\|\||=) ?[^\s?]/,
);

/** "name ?? 'guest';": the rest of a statement. */
const STATEMENT_GOES_ON = /^[^\n]{1,120}[;{}][ \t]*(?:\n|$)/;

/** Whether the question mark between two parts of a line is that of a conditional expression. */
export function isChoice(before: string, after: string): boolean {
  if (before.endsWith('??') && (STATEMENT_GOES_ON.test(after) || CHOICE_BEGINS.test(before)))
    return true;
  const goesOn = CHOICE_GOES_ON.exec(after)?.[0];
  return goesOn !== undefined && (/;\s*$/.test(goesOn) || CHOICE_BEGINS.test(before));
}
