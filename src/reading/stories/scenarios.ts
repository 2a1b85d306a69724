/** Scenarios of given, when and then, in the languages that stories are read in. */
import { lean } from '../words/pattern';
import { isUnfilled } from '../words/unfilled';

const END = '(?![\\p{L}\\d])';
/** Where a step may begin: a line, a sentence, an item, a cell. */
const START = '(?:^|[\\n.;:!|>*_#•(–—-])[\\s*_"“„«]{0,20}(?:and |und |et |y |e |ed )?';
const THEN_START = '(?:^|[\\s*_>|,;.:-])';

/** `data` and `dato` mean "given" only before "che" or an article: "data" alone may be English. */
const LANGUAGES: readonly [given: string, when: string, then: string][] = [
  ['given(?: that)?', 'when', 'then'],
  [
    '(?:angenommen|vorausgesetzt|gegeben(?: sei(?:en)?| ist| sind)?)',
    '(?:wenn|falls|sobald)',
    'dann',
  ],
  [
    "(?:[ée]tant donn[ée]e?s?(?: que?| qu')?|soit|sachant (?:que|qu'))",
    "(?:quand|lorsque|lorsqu'|si)",
    'alors',
  ],
  ['(?:dad[oa]s?(?: que)?|puesto que)', '(?:cuando|si)', 'entonces'],
  ['(?:dad[oa]s?(?: que)?|considerando(?: que)?)', '(?:quando|se)', 'ent[ãa]o'],
  [
    "(?:dat[oaie](?= (?:che|il|la|lo|i|gli|le|un|una|uno|questo|questa|alcuni|alcune)\\b| (?:l'|un'))(?: che)?|assumendo che)",
    '(?:quando|se)',
    'allora',
  ],
];

interface Steps {
  given: RegExp;
  when: RegExp;
  then: RegExp;
}

let made: readonly Steps[] | null = null;

function steps(): readonly Steps[] {
  return (made ??= LANGUAGES.map(([given, when, then]) => ({
    given: lean(`${START}${given}${END}`.replaceAll(' ', '\\s'), 'giu'),
    when: lean(`${THEN_START}${when}${END}`, 'iu'),
    then: lean(`${THEN_START}${then}${END}`, 'giu'),
  })));
}

/** Characters of a step that are looked at to see whether it was filled in. */
const LONGEST_STEP = 120;

/** Counts steps that were filled in; "Given …" and "Then <outcome>" are those of a template. */
function filledSteps(text: string, step: RegExp): number {
  let count = 0;
  for (const match of text.matchAll(step)) {
    const from = match.index + match[0].length;
    const words = text.slice(from, from + LONGEST_STEP).replace(/^[\s*_:|,]+/u, '');
    const end = words.search(
      /\n|,\s|\||\b(?:when|then|wenn|dann|quand|alors|cuando|entonces|quando|então|allora)\b/iu,
    );
    if (!isUnfilled(words.slice(0, end < 0 ? undefined : end))) count++;
  }
  return count;
}

/** How many scenarios a text holds: the smaller number of its "given" and "then" steps, in the language with most. */
export function countScenarios(text: string): number {
  let most = 0;
  for (const { given, when, then } of steps()) {
    if (text.search(then) < 0 || !when.test(text)) continue;
    const givens = filledSteps(text, given);
    if (givens > most) most = Math.max(most, Math.min(givens, filledSteps(text, then)));
  }
  return most;
}
