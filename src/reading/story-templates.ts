import type { Language } from './language';

/**
 * How a user story is worded in each language: what stands before the role, what stands between role and wish, and
 * what stands before the benefit. Sources of regular expressions; spaces stand for any white space. Every lead may
 * carry a colon, since people write the template as labels: "As a: …".
 */
export interface StoryTemplate {
  language: Language;
  /** Before the role, at the beginning of a clause. */
  role: string;
  /** Between the role and the wish, with the subject. */
  want: string;
  /** Before the benefit. */
  benefit: string;
  /** Words that stand before a benefit too, and as often before something else: heeded where there is no other lead. */
  looseBenefit?: string;
  /** Phrases that look like a role and are none: "as a result we …". */
  noRole: RegExp;
}

const EN_ADVERBS =
  '(?:(?:also|only|really|just|simply|always|actually|sometimes|definitely|often|then|therefore|generally|usually|still) )*';

export const STORY_TEMPLATES: readonly StoryTemplate[] = [
  {
    language: 'en',
    role: '(?:as|being) (?:(?:an?|the|any|every|our|either an?|one of the|some) )?',
    want:
      `(?:i|we)(?:'d| would)? ${EN_ADVERBS}(?:(?:do not|don't|would not|wouldn't|dont) )?${EN_ADVERBS}` +
      "(?:want(?:ed|s)?|need(?:ed|s)?|like|love|prefer|wish|expect|require|should|must|can(?:not|'t| not)?|could|will|shall|may|am able|have to|hope|appreciate|desire)\\b" +
      "|(?:would like|wants?|needs?|want to|i'll|i'll need)\\b",
    benefit: 'so that|so as to|in order that|in order to',
    looseBenefit: [
      'such that',
      // What will be, not what is already so: "because the owner asked for it" is a cause.
      "because (?=(?:[\\w'-]+ ){1,4}?(?:can|could|will|would|may|might|helps?|lets?|allows?|enables?|makes?|saves?|keeps?|gives?)\\b)",
      "so,? (?=i |we |they |he |she |it |the |my |our |that'|there |you |people |everyone |a |an |no |all |any |can |not |\\w+s (?:are|can|do|get|have|know|may|will) )",
      'to be able to',
      'to (?:ensure|make sure)(?: that)?',
      'with the (?:goal|aim|purpose) (?:of|that)',
      'for (?=(?:(?:easy|easier|better|greater|improved|more) )?(?:clarity|comprehension|consistency|convenience|readability|traceability|transparency)\\b)',
    ].join('|'),
    // Empty look-aheads, `(?=)`, are for the engine alone: `requests.ts` says why.
    noRole:
      /^(?:an? |the )?(?=)(?:(?:\w+[ -])?(?=)(?:result|consequence|workaround|work-around|side[ -]effect|follow[ -]?up|matter of|rule|solution|starting point|reminder|note|bonus|precaution|example|(?:first|next|second|last|final|initial|interim|temporary|quick) (?:step|fix|pass|stage|measure|solution|attempt|test|cut|approach|version)|test\b|first\b|part of|replacement|alternative|fallback|compromise|way to|means|whole|courtesy|heads|goal|step|sanity|proof|prerequisite|requirement|pre-?requisite|general|default|minimum|final|quick|simple|temporary|preliminary|string|list|function|parameter|separate|single|new )|per\b|part\b|of\b|far\b|long\b|soon\b|well\b|such\b|we\b|i\b|it\b|you\b|they\b|if\b|though\b|is\b|in\b|an? aside|mentioned|described|discussed|noted|expected|always|usual|this\b|that\b|these\b|there\b|stated|said|seen|shown|suggested|requested|for\b|to\b|with\b|above|before|follows|opposed|much\b|many\b|can\b|possible|needed|required|soon)/i,
  },
  {
    language: 'de',
    role: 'als (?:ein(?:e[rnms]?)? |der |die |das )?',
    want: '(?:,? ?ich )?(?:möchte|moechte|will|kann|brauche|benötige|wünsche|muss|soll|sollte|hätte|würde|darf|erwarte|wollen|möchten|können|brauchen|müssen)(?: ich| wir)?(?: mir)?(?: gerne?)?\\b(?= |:|,|…)',
    benefit: 'damit|so ?dass|um (?=[^.]{2,200}? zu\\b|[^.]{2,200}?zu\\p{L}+en\\b)|weil|auf dass',
    noRole:
      /^(?:erste[rs]?|nächste[rs]?|folge|ergebnis|workaround|lösung|ob\b|wenn\b|auch\b|wäre\b|beispiel|test\b|nur\b)/i,
  },
  {
    language: 'fr',
    role: "en tant (?:que |qu')(?:une? |le |la |l')?",
    want: "(?:je|j'|nous|on) ?(?:ne )?(?:veux|voudrais|souhaite|souhaiterais|peux|dois|aimerais|désire|ai besoin|veut|voulons|souhaitons|pouvons|devons|voudrions|puisse|pourrais)(?: pas)?(?: de| d')?\\b",
    benefit:
      "afin (?:de |que |d'|qu')|pour (?:que |qu')?|de (?:façon|manière|sorte) (?:à|que) ?|parce que|car\\b",
    noRole: /^(?:tel|telle|tels)\b/i,
  },
  {
    language: 'es',
    role: '(?:yo,? )?(?:como|en calidad de) (?:una? |el |la )?',
    want: '(?:yo )?(?:no )?(?:quiero|necesito|deseo|quisiera|me gustaría|puedo|debo|querría|queremos|necesitamos|espero)(?: poder)?\\b',
    benefit:
      'para (?:que )?|a fin de (?:que )?|con el (?:fin|objetivo|propósito) de (?:que )?|de (?:modo|manera|forma) que|porque',
    noRole:
      /^(?:se\b|si\b|por ejemplo|ejemplo|resultado|consecuencia|no\b|ya\b|primer|siguiente|parte)/i,
  },
  {
    language: 'pt',
    role: '(?:eu,? )?(?:como|enquanto|na qualidade de|sendo) (?:uma? |o |a )?',
    want: '(?:eu )?(?:não )?(?:quero|gostaria(?: de)?|preciso(?: de)?|desejo|necessito|posso|devo|queremos|espero)(?: poder)?\\b',
    benefit:
      'para (?:que )?|a fim de (?:que )?|com o (?:objetivo|intuito|fim) de|de (?:modo|forma|maneira) (?:que|a)|assim eu|porque',
    noRole: /^(?:se\b|por exemplo|exemplo|resultado|consequência|não\b|primeir|parte)/i,
  },
  {
    language: 'it',
    role: "(?:io,? )?(?:come|in qualità di|in quanto) (?:una? |un'|il |la |lo |l')?",
    want: '(?:io )?(?:non )?(?:voglio|vorrei|desidero|ho bisogno(?: di)?|posso|devo|mi piacerebbe|vogliamo|necessito)(?: poter)?\\b',
    benefit:
      'in modo (?:da|che|tale)|così (?:da|che|posso)|affinché|al fine di|perché|per (?:poter )?(?=\\p{L}+(?:are|ere|ire|rsi|rne|rlo|rla)\\b)',
    noRole: /^(?:se\b|per esempio|esempio|risultato|conseguenza|non\b|già\b|prima)/i,
  },
];
