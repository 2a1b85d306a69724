import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';

/** Titles of issues about the outcome of another issue: "Measure what the seat brought", "Results of the pilot". */
const NAMES_OUTCOME = [
  '(?:results?|outcomes?|impact|effects?|learnings|lessons(?: learned| learnt)?|numbers|figures) (?:of|from|after|since) ',
  '(?:measure|evaluate|evaluation of|measurement of) .*(?:success|results?|outcomes?|impact|effects?|adoption|use|usage|brought|came of|worked)',
  '(?:post[- ]launch|outcome|impact) review|what (?:came of|the .{2,60} brought|we learn(?:ed|t))',
  '(?:ergebnisse?|wirkung|erkenntnisse|erfolg|nutzung|zahlen) (?:von|der|des|aus|nach|seit) |erfolgskontrolle|was .{2,60} gebracht hat',
  "(?:résultats?|effets?|impact|bilan|leçons|enseignements) (?:de|du|des|d'|après|depuis)",
  '(?:resultados?|efectos?|impacto|balance|lecciones|aprendizajes) (?:de|del|tras|desde) ',
  '(?:resultados?|efeitos?|impacto|balanço|lições|aprendizados) (?:de|do|da|dos|das|após|desde) ',
  "(?:risultati|effetti|impatto|bilancio|lezioni) (?:di|del|della|dell'|dopo|dal) ",
].join('|');

/** The longest title in Jira. */
const LONGEST = 255;

const OUTCOME_TITLE = pattern(() => `(?<![\\p{L}\\d])(?:${NAMES_OUTCOME})`, 'u');

/**
 * @param title of an issue that was linked after the end of another
 * @returns whether the title says that it is about the outcome of that one
 */
export function namesOutcome(title: string): boolean {
  return OUTCOME_TITLE.test(smallLetters(title.slice(0, LONGEST)));
}
