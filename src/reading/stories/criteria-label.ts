import { CRITERIA_NAMES, DONE_NAMES, MORE_IN_NAME } from '../../contract/criteria-names';
import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';

/**
 * A label of criteria at the start of a line in small letters, without list marks and emoji. Groups: the separator, and the
 * rest of the line.
 */
export const CRITERIA_LABEL = pattern(
  () =>
    `^(?:the |our |die |les? |los |las |os |as |i |le )?(?:${CRITERIA_NAMES}|aks?(?=\\s*$)|ca(?=\\s*$))(?!['\\p{L}\\d-])(?:\\s*(?:\\([^)]{0,80}\\)|\\[[^\\]]{0,80}\\]))?(?:${MORE_IN_NAME})[\\s*_#=\\]<]*(?:\\?\\s*)?([:：–—.…;=-]|$|(?<=[\\s*_])(?:are|is|includes?)\\b)[\\s*_:]*(.*)$`,
  'su',
);

/**
 * Names that may be a heading of scenarios, or of sentences that are no criteria: they must be alone in their line, and only
 * lists, tables and steps below them count.
 */
const SCENARIOS = pattern(
  () =>
    `^(?:the |our |die |les |los |las |os |as |gli )?(?:${[
      '(?:(?:user|test|usage|use|key|main|happy|edge|gherkin|bdd)[ -]?(?:case )?)?scenarios',
      '(?:test|nutzungs|anwendungs|beispiel)?-?szenari(?:en|os)',
      "scénarios(?: de test| d'utilisation| d'usage)?",
      'escenarios(?: de (?:prueba|uso))?',
      'cen[aá]rios(?: de (?:teste|uso))?',
      'scenari(?: di (?:test|prova|uso|utilizzo))?',
    ].join('|')})(?:\\s*\\([^)]{0,40}\\))?[\\s*_#:：–-]*$`,
  'u',
);

/** Names of what holds for all work of a team. */
const DONE = pattern(() => `^(?:the |our |die |la |a )?(?:${DONE_NAMES})(?!['\\p{L}\\d-])`, 'u');
/** Between two names in one label: "DoD / AC", "Definition of Done (acceptance criteria)". */
const BETWEEN_NAMES = /^[\s()[\]/&+,*_–—-]*(?:(?:and|or|und|oder|et|ou|y|o|e)\s+)?/u;

/** After a sentence: "… so that I park fast. AC: …". */
const AFTER_SENTENCE = pattern(
  () => String.raw`[.!?][)\]"'”]?\s+(?=[\p{L}' ./-]{2,40}\s?[:：])`,
  'gu',
);
const MOST_SENTENCES = 20;

export interface CriteriaLabel {
  /** How many characters of the line follow the label. */
  said: number;
  /** Whether sentences below it do not count. */
  isLoose: boolean;
  /** Whether it names what holds for all work of a team, which does not count where the story has criteria of its own. */
  isOfAllWork: boolean;
}

/** The label of a line: at its start, or after one of its sentences. */
export function criteriaLabelIn(plain: string): CriteriaLabel | null {
  const small = smallLetters(plain);
  const atStart = labelAt(small);
  if (atStart || !/[.!?]/.test(small)) return atStart;
  let tries = 0;
  for (const { index, 0: end } of small.matchAll(AFTER_SENTENCE.regExp)) {
    const behind = labelAt(small.slice(index + end.length));
    if (behind || ++tries >= MOST_SENTENCES) return behind;
  }
  return null;
}

function labelAt(small: string): CriteriaLabel | null {
  const match = CRITERIA_LABEL.exec(small);
  if (match) {
    const said = match[2]?.length ?? 0;
    return { said, isLoose: false, isOfAllWork: isOfAllWork(small.slice(0, small.length - said)) };
  }
  return SCENARIOS.test(small) ? { said: 0, isLoose: true, isOfAllWork: false } : null;
}

/** Whether a label names what holds for all work, and not also the story's criteria. */
function isOfAllWork(label: string): boolean {
  const done = DONE.exec(label);
  if (!done) return false;
  const other = label.slice(done[0].length).replace(BETWEEN_NAMES, '').replace(/[)\]]/g, ' ');
  return labelAt(other)?.isOfAllWork !== false;
}

/** More words do not merely point elsewhere. */
const MOST_POINTING = 8;
const DONE_NAMED = pattern(() => `(?<!['\\p{L}\\d-])(?:${DONE_NAMES})(?!['\\p{L}\\d-])`, 'u');

/** "See below" */
const BELOW =
  /^\W*(?:see|siehe|cf\.?|voir|ver|véase|vedi) (?:below|unten|ci-dessous|abajo|abaixo|sotto)\W*$/u;

/** Whether a few words only point to what holds for all work: "See the DoD", "see below". */
export function pointsToAllWork(text: string): boolean {
  const small = smallLetters(text.trim());
  return (
    small.split(/\s+/).length <= MOST_POINTING && (DONE_NAMED.test(small) || BELOW.test(small))
  );
}
