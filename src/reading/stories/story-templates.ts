import type { Language } from '../words/language';

/**
 * How a user story is worded in each language, as sources of regular expressions. A space means any white space, a space with
 * a question mark optional white space. Apostrophes are plain. A colon may follow each lead, since people write the template
 * as labels: "As a: …".
 */
export interface StoryTemplate {
  language: Language;
  /** Words in small letters; each lead of a role holds one of them, so that a text without any is not searched. */
  signs: readonly string[];
  /** Before the role, at the beginning of a clause. */
  role: string;
  /** Between the lead and the role. */
  article: string;
  /** Between the role and the wish, with the subject. */
  want: string;
  /** The same without a subject, if an article precedes the role: "As a driver, want to …". */
  bareWant?: string;
  /** The same if the subject precedes the role: "Ich als Fahrerin möchte …". */
  ownWant?: string;
  /** Before the benefit. */
  benefit: string;
  /**
   * Words that may also precede something else than a benefit: used where there is no other lead. Those in the group
   * `consequence` may lead to the consequence of a fault, too.
   */
  looseBenefit: string;
  /** Words that lead to a benefit only where there is no other lead. */
  weakBenefit?: string;
}

/** The end of a word, also after a letter with an accent. */
const END = '(?![\\p{L}])';

const EN_ADVERBS =
  '(?:(?:also|only|really|just|simply|always|actually|sometimes|definitely|often|then|therefore|generally|usually|still|now|not|never|please) )*';
const DE_WANT =
  'möchten?|moechten?|mag|will|wollen|kann|können|koennen|könnte|könnten|brauchen?|benötigen?|benoetigen?|wünschen?|wuensche|muss|müssen|soll|sollen|sollte|sollten|hätten?|haette|würden?|wuerde|darf|dürfen|erwarten?|bevorzuge|habe|wünschte|verlange|fordere|beabsichtige';
/** A clause whose subject is a pronoun or has a determiner. */
const EN_SUBJECT =
  "(?:i|we|they|he|she|it|you|there|that|this|these|those|the|my|our|your|his|her|their|its|an?|no|none|no[ -]one|nobody|nothing|every(?:one|body|thing)?|some(?:one|body)|any(?:one|body)?|all|both|each|neither|people|others|only|fewer|less|more|can|not)\\b|that'";
/** The same with a bare noun and a verb close by: "checkout is quicker", "customers trust us". Words of degree are excluded. */
const EN_NOUN_CLAUSE =
  '(?!(?:many|much|few|little|far|long|on|forth|to|as|called|often|soon|what|when|if|too|is|are|was|be|even|also|always|sometimes|perhaps|please|unless|here|now|then|again|thanks|sorry|fast|quick|quickly|slow|slowly|big|small|large|high|low|easy|easily|hard|well|good|bad|early|late|close|near)\\b)' +
  "(?:\\p{L}{2,}(?<!s)s \\p{L}|(?:[\\p{L}'-]+ ){1,4}?(?:can|could|will|would|may|might|must|should|do|does|don't|doesn't|won't|can't|cannot|is|are|isn't|aren't|goes|go|has|have|never|always|no longer|(?:stay|remain|keep|get|become|know|see|find|take|need|make|work|feel|look|drop|grow|cost|run|come)s?)\\b)";
/** What the wish spares: "because typing is slow", "because otherwise I forget it". */
const EN_HARDSHIP =
  "otherwise\\b|(?:i|we) (?:do not|don't|hate|dislike|keep|tend to|often|always|usually|sometimes|waste|lose|forget|miss)\\b" +
  "|(?:[\\w'-]+ ){1,10}?(?:is|are|gets?) (?:\\w+ )?(?:dangerous|risky|slow|tedious|error[- ]prone|hard|difficult|annoying|expensive|costly|confusing|painful|time[- ]consuming|cumbersome|tiring|stressful|boring|impossible|awkward)\\b" +
  "|(?:[\\w'-]+ ){1,10}?(?:takes?|costs?|wastes?) (?:\\w+ ){0,3}(?:long|ages|forever|time|seconds|minutes|hours?|days?|weeks?|money)\\b";
/** The beginning of a sentence or clause that may tell the benefit of the one before. */
const NEXT = '(?<=(?:^|[.,;!–—])\\s{0,3})';
/** After "do so", "or so" and "is so slow" no clause follows, */
const EN_NO_CLAUSE =
  'do|does|doing|or|if|even|not|more|just|only|ever|quite|is|are|was|were|be|been|am|looks?|seems?|feels?|say|said|think|hope|why';
/** nor after "the board decided so" where a noun follows. */
const EN_WAS_SO = `${EN_NO_CLAUSE}|decided|asked|told|did|done|agreed|ordered|insisted`;
/** "… so nobody waits", "That way nobody waits". */
const EN_CONSEQUENCE = `(?<consequence>(?<!\\b(?:${EN_NO_CLAUSE}) )so,? (?=${EN_SUBJECT})|(?<!\\b(?:${EN_WAS_SO}) )so,? (?=${EN_NOUN_CLAUSE})|${NEXT}(?:that way,? (?=${EN_SUBJECT})|this way,? (?=(?:i|we|my|our|nobody|no one|no)\\b)))`;
/** "…, so bleibt der Platz frei", "Dadurch spare ich Zeit": a verb follows immediately. */
const DE_CONSEQUENCE = `(?<consequence>(?:und )?so (?=(?:kann|können|spare|sparen|muss|müssen) (?:ich|wir))|(?<=,\\s{0,3})(?:und )?so (?=(?:ist|sind|wird|werden|hat|haben|habe|kann|kannst|können|könnte|könnten|muss|müssen|darf|weiß|wissen|sieht|läuft|laufen|fällt|gibt|erfährt|behält|vergisst|(?:bleib|geh|spar|seh|find|verlier|brauch|komm|dauer|erkenn|merk|vergess|behalt|verpass)\\p{L}{0,3}) )|${NEXT}so (?=\\p{Ll}{2,}(?:e|t|n) (?:ich|wir|man|niemand|keine?r|jeder?|alle)(?!\\p{L}))|${NEXT}(?:auf diese weise|dadurch) (?=(?:kann|können|muss|müssen|wird|werden|ist|sind|hat|haben|habe|weiß|wissen|(?:spar|seh|bleib|verlier|brauch|erkenn|vergess|vermeid|find|komm|geh)\\p{L}{0,3}) ))`;

/** The perfect tense, which tells a cause and no benefit: "weil der Betriebsrat das gefordert hat". */
const DE_HAS_BEEN =
  '[^.!?;]{2,160} \\p{Ll}*(?:ge|ver|be|er|ent|zer)\\p{Ll}+(?:t|en) (?:hat|haben|hatten?|wurden?)(?!\\p{L})';

/** Nouns with the endings of verbs. */
const NO_VERB =
  '(?!(?:celular|lugar|hogar|lar|bar|mar|par|mulher|mujer|taller|l[íi]der|titular|particular|familiar)(?:es)?(?![\\p{L}]))';
const ES_CLITIC = '(?:l[aeo]s?|me|se|nos)?';

export const STORY_TEMPLATES: readonly StoryTemplate[] = [
  {
    language: 'en',
    signs: ['as', 'for', 'being', 'perspective', 'point of', 'role of'],
    role: '(?:i,? )?(?:as|being)|in (?:my|the|our) role (?:as|of)|acting as|speaking as|from the (?:perspective|point of view) of|for(?= (?!every|any|all\\b|those\\b)[^.!?;:\\n]{2,80} who [^.!?;:\\n]{2,100} (?:i|we) (?:want|need|would like|wish)(?:s|ed)? )',
    article: 'an?/an?|a\\(n\\)|an?|the|any|every|each|our|either an?|one of the|some',
    want:
      `(?:i|we)(?:'d|'ll| would| will)? ${EN_ADVERBS}(?:(?:do not|don't|would not|wouldn't|dont|didn't) )?${EN_ADVERBS}` +
      `(?:want(?:ed|s)?|need(?:ed|s)?|like|love|prefer|rather|wish|expect|require|should|must|can(?:not|'t| not)?|could|will|shall|may|be able|have to|have the (?:ability|option|possibility|opportunity|chance)|get to|intend|seek|aim|hope|appreciate|desire)${END}` +
      `|(?:i am|i'm|we are|we're|i was) ${EN_ADVERBS}(?:able|allowed|interested in|looking (?:for|to)|hoping|keen)${END}` +
      `|i'll|(?:it would be|it'd be|it is|it's) (?:\\w+ )?(?:nice|great|good|helpful|useful|important|necessary|handy|essential|ideal)${END}(?= (?:if|to|that|for|when) )` +
      `|my (?:goal|need|wish|aim|desire|intention) is${END}`,
    bareWant: `(?:would like|wants?|needs?|want to|wishes|must be able|should be able)${END}`,
    benefit: 'so,? ?that|so as to|in order that|in order to',
    looseBenefit: [
      'such that',
      // What will be so; "because the owner asked for it" is a cause.
      "because (?=(?:[\\w'-]+ ){1,4}?(?:can|could|will|would|may|might|helps?|lets?|allows?|enables?|makes?|saves?|keeps?|gives?)\\b)",
      `because (?=${EN_HARDSHIP})`,
      EN_CONSEQUENCE,
      '(?<=,\\s{0,3})which (?:then |also |in turn |will |would |should )?(?:(?:lets?|allows?|enables?|helps?|saves?|spares?|gives?|frees?|keeps?) (?=(?:me|us|my|our)\\b)|means? (?=(?:that )?(?:i|we)\\b))',
      '(?<=,\\s{0,3})to be able to',
      '(?<=,\\s{0,3})(?:thereby |thus |thereby |so )?(?:allowing|enabling|letting|helping)(?= (?:me|us)(?![\\p{L}]))',
      'to (?:ensure|make sure)(?: that)?',
      'with the (?:goal|aim|purpose|intention) (?:of|that|to)',
      'for (?=(?:(?:easy|easier|better|greater|improved|more) )?(?:clarity|comprehension|consistency|convenience|readability|traceability|transparency)\\b)',
    ].join('|'),
    weakBenefit: 'to (?=(?:account for|comply with)\\b)',
  },
  {
    language: 'de',
    signs: ['als', 'rolle', 'sicht'],
    role: '(?:ich,? |wir,? )?als|in (?:der|meiner) rolle (?:als|des|der|eines|einer)|aus (?:der )?sicht',
    article: 'ein(?:e[rnms]?)?|eine\\(r\\)|eine/r|der|des|die|das|jeder?',
    want: `(?:(?:${DE_WANT}) (?:ich|wir)|(?:ich|wir) (?:${DE_WANT}))${END}(?: mir)?(?: gerne?${END})?|wäre es (?:\\p{L}+ )?(?:schön|gut|hilfreich|toll|wichtig|nützlich)${END}|ist es (?:mir|uns)? ?(?:\\p{L}+ )?wichtig${END}|wünsche ich mir${END}`,
    ownWant: `(?:${DE_WANT})${END}(?: gerne?${END})?`,
    benefit: `damit(?= (?:ich|wir|er|sie|es|man|der|die|das|den|dem|ein\\p{L}*|mein\\p{L}*|unser\\p{L}*|ihr\\p{L}*|kein\\p{L}*|alle|jeder?|niemand|kunden|nutzer|später|auch|nicht)${END})|(?<=(?:^|[,;.:\\n–—-])[\\s*_]{0,4})damit${END}|damit(?=[*_]{0,4}\\s*(?:[:…]|\\.\\.\\.))|so ?da(?:ss|ß)${END}|auf dass${END}|um (?=zu \\p{L}+n${END}|[^.]{2,200}? zu${END}|[^.]{2,200}?zu\\p{L}+en${END})|mit dem ziel,?|zu dem zweck,?`,
    looseBenefit: `weil${END}(?!${DE_HAS_BEEN})|denn (?=ich|wir|so)|${DE_CONSEQUENCE}|(?<=,\\s{0,3})wodurch${END}|(?<=,\\s{0,3})was (?=(?:mir|uns) )`,
  },
  {
    language: 'fr',
    signs: ['tant', 'qualité d', 'mon rôle'],
    role: "(?:moi,? )?(?:en tant que|en tant qu'|en ma qualité de|en qualité de|en qualité d'|dans mon rôle de|dans mon rôle d')",
    article: "une?|un\\(e\\)|le|la|les|l'|des|tout(?:e)?",
    want: `(?:je|nous|on) ?(?:ne |n')?(?:veux|voudrais|souhaite|souhaiterais|peux|dois|désire|desire|désirerais|veut|souhaite|peut|doit|voulons|souhaitons|pouvons|devons|voudrions|souhaiterions|puisse|pourrais|devrais|préfère|préférerais|m'attends|cherche|demande)${END}(?: pas${END}| plus${END})?(?: de${END}| à${END}| d')?|j' ?(?:aimerais|ai besoin|ai envie|attends|exige|espère|ai la possibilité|ai le besoin|apprécierais)${END}(?: de${END}| d'| que${END})?|nous (?:aimerions|avons besoin|apprécierions)${END}(?: de${END}| d')?|il (?:me|nous) faut${END}|il faudrait que je${END}`,
    benefit: `afin (?:de${END}|que${END}|d'|qu')|pour (?:que${END}|qu')|de (?:façon|manière|(?:telle )?sorte) (?:à(?: ce qu(?:e${END}|'))?${END}|que${END}|qu')|dans (?:le but|l'objectif|l'optique) (?:de${END}|d')|en vue (?:de${END}|d')`,
    looseBenefit: `pour (?=(?:(?:ne|pas|plus|mieux|ainsi|enfin|me|m'|nous|se|s'|y|en|le|la|les|l'|lui|leur|bien|toujours) ?){0,4}\\p{L}{2,}(?:er|ir|re|oir)${END})|pour (?=(?:une? )?(?:meilleure?|plus de|davantage)${END})|pour(?=[*_]{0,4}\\s*(?:[:…]|\\.\\.\\.))|parce qu(?:e${END}|')|car${END}|ce qui (?=(?:me|m'|nous) ?)|(?<consequence>${NEXT}(?:et )?(?:ainsi|comme ça|de cette (?:façon|manière)),? (?!que |qu')(?=\\p{L}))`,
  },
  {
    language: 'es',
    signs: ['como', 'calidad', 'rol', 'siendo'],
    role: '(?:yo,? )?(?:como|en calidad de|en mi rol de|en el rol de|desde el rol de|siendo)',
    article: 'una?|un\\(a\\)|el|la|los|las|cualquier',
    want: `(?:yo )?(?:no )?(?:quiero|quisiera|quisiéramos|necesito|necesitar[ií]a|deseo|desear[ií]a|me gustar[ií]a|nos gustar[ií]a|puedo|podr[ií]a|debo|deber[ií]a|querr[ií]a|queremos|necesitamos|deseamos|podemos|debemos|espero|prefiero|requiero|requerimos|preciso|tengo que|me interesa|solicito)${END}(?: poder${END})?`,
    benefit: `para (?:que|poder)${END}|a fin de(?: que)?${END}|con (?:el|la) (?:fin|objetivo|propósito|objeto|intención|finalidad) de(?: que)?${END}|de (?:tal )?(?:modo|manera|forma) que${END}|(?:y )?así(?= (?:puedo|podré|podemos|poder|no tengo|evito|sé|ahorro))`,
    looseBenefit: `para (?=(?:no )?${NO_VERB}(?:ir|\\p{L}+[aeií]r)${ES_CLITIC}${END})|para (?=(?:una? )?(?:mejor|mayor|más)${END})|para(?=[*_]{0,4}\\s*(?:[:…]|\\.\\.\\.))|porque${END}|ya que${END}|lo (?:que|cual) (?=(?:me|nos) )|(?<consequence>${NEXT}(?:y )?(?:así|de es[aeo] (?:manera|forma|modo)|de est[ae] (?:manera|forma|modo)),? (?!como |que |mismo )(?=\\p{L}))`,
  },
  {
    language: 'pt',
    signs: ['como', 'enquanto', 'qualidade', 'condição', 'papel', 'sendo'],
    role: '(?:eu,? )?(?:como|enquanto|na qualidade de|na condição de|no papel de|no meu papel de|sendo)',
    article: 'uma?|um\\(a\\)|os?|as?|qualquer',
    want: `(?:eu )?(?:n[ãa]o )?(?:quero|queria|gostaria|gostava|gostaríamos|preciso|precisaria|desejo|desejaria|necessito|posso|poderia|devo|deveria|queremos|precisamos|desejamos|podemos|devemos|espero|prefiro|pretendo|tenho (?:que|de)|consigo)${END}(?: de${END})?(?: poder${END})?`,
    benefit: `(?:para|pra) (?:que|poder|eu poder|podermos)${END}|a fim de(?: que)?${END}|com (?:o|a) (?:objetivo|intuito|fim|propósito|finalidade|intenção) de(?: que)?${END}|de (?:tal )?(?:modo|forma|maneira) (?:que|a)${END}|(?:e )?assim,?(?= (?:eu |posso|poderei|podemos|consigo|não ))`,
    looseBenefit: `(?:para|pra) (?=(?:(?:não|me|eu|nós|se|os?|as?) ){0,2}${NO_VERB}(?:(?:ir|\\p{L}+[aeiô]r)(?:mos|em)?(?:-(?:l?[ao]s?|me|se|nos|lhes?))?|\\p{L}+[áêéíi]-l[ao]s?)${END})|para (?=(?:uma? )?(?:melhor|maior|mais)${END})|para(?=[*_]{0,4}\\s*(?:[:…]|\\.\\.\\.))|porque${END}|pois${END}|já que${END}|(?<=,\\s{0,3})o que (?=(?:me|nos) )|(?<consequence>${NEXT}(?:e )?(?:assim|d[ae]ss[ae] (?:forma|maneira|modo|jeito)|dest[ae] (?:forma|maneira|modo)|desse (?:modo|jeito)),? (?!como |que |por )(?=\\p{L}))`,
  },
  {
    language: 'it',
    signs: ['come', 'qualità', 'quanto', 'ruolo', 'veste', 'essendo'],
    role: '(?:io,? )?(?:come|in qualità di|in quanto|nel ruolo di|nel mio ruolo di|in veste di|essendo)',
    article: "una?|uno|un'|il|lo|la|i|gli|le|l'|qualsiasi",
    want: `(?:io )?(?:non )?(?:voglio|vorrei|vorremmo|vogliamo|desidero|desidererei|desideriamo|ho (?:la )?(?:bisogno|necessità|esigenza)|abbiamo (?:bisogno|necessità)|posso|possiamo|potrei|devo|dobbiamo|dovrei|mi piacerebbe|ci piacerebbe|necessito|mi serve|ci serve|mi aspetto|intendo|preferisco|preferirei)${END}(?: di${END})?(?: che${END})?(?: poter${END})?`,
    benefit: `in (?:modo|maniera) (?:da|che|tale (?:da|che))${END}|così (?:da|che)${END}|cosicché|affinch[éèe]${END}|al fine di${END}|allo scopo di${END}|con (?:lo scopo|l'obiettivo|il fine) di${END}|di modo che${END}|per poter${END}`,
    looseBenefit: `(?<consequence>così (?=(?:posso|potrò|possiamo|non devo|evito|risparmio))|${NEXT}(?:e )?(?:così|in questo modo),? (?!come |che |da |via )(?=\\p{L}))|(?<=,\\s{0,3})(?:il|cosa) che (?=(?:mi|ci) )|perch[éè]${END}|per (?=(?:non )?(?:(?:dover|poter|aver) )?\\p{L}+(?:are|ere|ire|rre|rsi|rmi|rci|rne|rlo|rla|rli|rle)${END})|per (?=(?:una? )?(?:miglior|maggior|più)\\p{L}*${END})|per(?=[*_]{0,4}\\s*(?:[:…]|\\.\\.\\.))`,
  },
];
