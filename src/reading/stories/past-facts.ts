/** Tells past facts from benefits, in the clause after "that way" and the like. */
import type { Language } from '../words/language';
import { pattern, type Pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';

const LOOK_AT = 120;
const END = String.raw`(?!\p{L})`;

/** A clause with a verb of the past near its beginning, and no subordinate clause before it. */
const clause = (others: string, past: string): Pattern =>
  pattern(
    () =>
      String.raw`^[\s,:]*(?:(?!(?:${others})${END})[\p{L}\p{M}'-]+,? ){0,5}?(?:[lnscj]')?(?:${past})${END}`,
    'u',
  );

/** A verb of the present after a participle: "every change made is traceable". */
const EN_VERB_BEHIND =
  "(?: [\\p{L}'-]+){0,4}? (?:is|are|isn't|aren't|gets?|stays?|remains?|can|can't|cannot|could|will|won't|would|may|might|never|always)(?!\\p{L})";

const PAST: Readonly<Record<Language, Pattern>> = {
  // A participle after an article or another verb is no past: "the shared list", "we are told".
  en: clause(
    "who|what|which|that|how|when|where|why|if|as|to|i|we|they|he|she|it|you|there|i'm|is|are|am|be|can|could|will|would|may|might|must|should|need|do|does|don't|doesn't|can't|won't|has|have|gets?|stays?|remains?|keeps?|feels?|becomes?|knows?|sees?|finds?|takes?|makes?|needs?|always|never",
    String.raw`(?:(?:i|we|they|he|she|it|you|nobody|everybody|nothing|all|there) (?:also |then |just |only )?)?(?:(?:was|were|had|did)(?:n't)?|(?:has|have) (?:already |just )?been|(?<!\b(?:the|an?|my|our|your|his|her|its|their|all|no|any|every|each|these|those|more|fewer|less|only) )(?:went|got|lost|broke|fell|came|took|made|gave|saw|found|knew|ran|said|kept|left|froze|hung|paid|sent|told|(?!need)\p{L}{2,}(?<!e)ed)(?!${EN_VERB_BEHIND}))`,
  ),
  // Nouns that look like participles have a capital: "ein Gerät", "einen Bericht".
  de: pattern(
    () =>
      String.raw`^[\s,:]*(?:[\p{L}'-]+ ){0,4}?(?:war|waren|wurden?|hatten?|konnten?|mussten?|durften?|gab|ging|kam|fiel|blieb|verlor|(?:mach|brauch|such|reich|spar|hör|\p{L}*(?:er|el|ll|nn|ss|rf|rk|u))te[nt]?(?= (?:ich|wir|er|sie|es|man|niemand|jeder|alle|d(?:er|ie|as)) ))${END}|^[\s,:]*(?:hat|haben|habe) (?!ich |wir |man )[^.!?;,]{2,100} (?:(?:\p{Ll}*ge\p{Ll}+|(?:ver|be|er|zer|ent)\p{Ll}{3,})t(?<!st)|\p{Ll}*ge\p{Ll}{3,}en|verloren|vergessen|\p{Ll}+iert)\s*(?:[.!?;,]|$)|^[\s,:]*(?:ist|sind) [^.!?;,]{2,100} (?:(?:aus|ab|um|weg|hin|kaputt|verloren)?ge(?:fallen|gangen|stürzt|blieben|kommen)|passiert|geschehen)\s*(?:[.!?;,]|$)`,
    'u',
  ),
  fr: clause(
    "que|qu'|qui|quoi|quand|où|si|comment|ce",
    String.raw`(?:était|étaient|avait|avaient|fut|furent|eut)|(?:a|ont|ai|avons) (?:pas |plus |déjà |tout |bien )?\p{L}{2,}(?:é|ée|és|ées|i|u|is|it)|(?:est|sont) (?:pas |plus |déjà |bien )?(?:tombé|parti|resté|devenu|arrivé|mort|revenu)e?s?|(?:s'est|se sont) \p{L}{2,}(?:é|i|u|is|it)e?s?`,
  ),
  es: clause(
    'que|qué|quien|quién|quienes|cuando|cuándo|donde|dónde|si|cómo|lo|cuánto',
    String.raw`\p{L}{2,}ó|\p{L}+(?:a|ie|je|ye)ron|fue|fueron|era|eran|estaban?|había|habían|tuvo|pudo|hizo|dijo|quiso|vino|(?:ha|han|he|hemos) \p{L}+(?:ado|ido|to|cho)`,
  ),
  pt: clause(
    'que|quem|quando|onde|se|como|o que|quanto',
    String.raw`\p{L}{2,}(?<!est)ou|\p{L}+(?:rd|c|rr|nd|mp|rt|b|v|m)eu|\p{L}{2,}iu|\p{L}{2,}(?:a|e|i)ram|foi|foram|era|eram|estavam?|tinham?|havia|teve|pôde|fez|disse|veio`,
  ),
  it: clause(
    'che|chi|quando|dove|se|come|cosa|quanto',
    String.raw`era|erano|aveva|avevano|fu|furono|fece|disse|\p{L}{3,}(?<![ru])ò|(?:ha|hanno|ho|abbiamo) (?:anche )?(?!tutto|molto|tanto|subito)\p{L}+(?:at|ut|it|ett|ott|rs|st)o|si (?:è|sono) \p{L}+(?:at|ut|it|ott|ers|ast)[oaie]|(?:è|sono) (?:già )?(?:stat|cadut|andat|rimast|success|arrivat|venut|mort|sparit)[oaie]`,
  ),
};

/** Whether a clause tells of the past, and so is no benefit of a wish. */
export function tellsPast(words: string, language: Language): boolean {
  const look = words.slice(0, LOOK_AT);
  return PAST[language].test(language === 'de' ? look : smallLetters(look));
}
