import type { Phrase } from '../prose/phrase';
import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';
import { asksAboutPastInOtherLanguage, namesCauseInOtherLanguage } from './self-answers';

/** Rhetorical questions, which expect no answer. */
const FOR_EFFECT = pattern(
  () =>
    /\b(?:what (?:would be |is |was |'s )?the point|who would(?: have|'ve) (?:thought|guessed|known)|was soll (?:ich|man|wir) (?:da |dazu |noch )*sagen|wer hätte das (?:gedacht|geahnt)|qui l'eût cru|quién lo (?:diría|hubiera dicho)|quem diria|chi l'avrebbe detto|who (?:knows|cares)|who would (?:ever )?want|who in their right mind|how hard (?:can|could|is) (?:it|that|this)(?: be)?\b(?! to (?:fix|change|add|do|implement|support|make))|why bother|why (?:on earth|the hell|the heck)|(?:what|how|who|where|when) (?:on earth|in the world|the hell|the heck|the fuck|the f\W)|what more (?:can|could) (?:i|we) say|guess what|(?:someone|somebody|you) (?:might|may|could) ask|(?:any ?body|any ?one) there|do (?:you|they)(?: guys)? even (?:read|test|try|look|listen)|see what i did|(?:maybe|perhaps) you (?:could|should) (?:ask|tell) your|(?:why|how) (?:has|is)(?:n't)? (?:this|it|that) (?:still )?(?:not )?(?:been )?(?:fixed|resolved|solved|done|addressed)(?: yet| already)?\W*$|why (?:didn't|did) i (?:not )?(?:find|see|notice|think|update|close|do|use|write)|how (?:could|can|did) i (?:\w+ )?(?:miss|overlook|forget)|(?:interesting|funny|strange|odd|weird|cool|sad),? (?:isn't|is) (?:it|that)\b|are you seriously\b|isn't (?:that|it) (?:ironic|funny|great|obvious)|(?:isn't (?:that|this|it|part of) |is (?:that|this|it) not )the (?:whole |very |entire )?(?:point|reason|idea|purpose) (?:of|is|for|that|to)|is (?:that|this|it) the whole (?:point|idea|purpose)|how (?:cool|great|nice|awesome|sad|sweet|embarrassing|ridiculous) is (?:that|this|it)|is (?:that|this|it) (?:really )?(?:too much|so (?:hard|difficult|much)) (?:to ask)?|go figure|you get (?:the|my) (?:idea|point)\b|(?<!\b(?:do|did|if|don't|would) )\byou know what|remember\?$|am i the only one|are you (?:kidding|serious|joking)|is this (?:a joke|some kind of joke|serious)|(?:does|do|did|is|must|should) (?:(?:this|it|that|i|one) (?:really|seriously|honestly)|we (?:seriously|honestly)) (?:need|have|supposed|want|wait)|(?:is|are|am) (?:anyone|anybody|there (?:an echo|anybody|someone)|i talking to) (?:in here|(?:even |still )?here(?=\W*$)|out there|home|awake|alive|(?:even|still) (?:listening|reading this)|a wall|myself)|is there an echo|does (?:anyone|anybody|somebody) (?:even |really )?care|how many (?:more )?(?:times|years|people|customers|tickets) (?:do|does|must|should|will|have|need)|how (?:can|could) (?:this|it|that|anyone|anybody|you) (?:still |just |ever |even )?(?:be (?:closed|a duplicate|invalid|marked|considered|acceptable|taken|so)|ignore|call|close|expect))/,
);
/** "How are you?": a greeting. */
const GREETS = pattern(
  () =>
    /(?:^|[,.!;] ?)(?:how are you(?: all| guys| doing)?(?: today)?|how's it going|wie geht(?:'?s| es) (?:dir|euch|ihnen)|comment (?:ça va|allez-vous|vas-tu)|ça va|cómo (?:estás?|están)|qué tal|tudo bem|como vai(?: você)?|come (?:stai|state|va))\s?\?[\s!.)]*$/u,
);
/** "The dialog asks: Are you sure?": quotes what a page shows. */
const SHOWN = pattern(
  () =>
    /\b(?:dialogu?e?|dialog|pop-?up|modal|prompt|message|page|screen|banner|tooltip|button|label|error|app|form|text|meldung|seite|knopf|hinweis|boîte|écran|bouton|pantalla|mensaje|mensagem|botón|botão|tela)(?: \w+){0,2} (?:then |now |still |dann |noch )?(?:asks?|says?|reads?|shows?|displays?|prompts?|fragt|sagt|zeigt|lautet|demande|dit|affiche|pregunta|dice|muestra|pergunta|diz|mostra)(?: me| us| the user)?\s?: /,
);
/** Too short to be a question: "?" alone, "huh?", "really?". */
const TOO_LITTLE = pattern(
  () =>
    String.raw`^[^\p{L}@]*(?:(?:dude|man|guys|come on)[^\p{L}]+)?(?:huh|possibly|perhaps|maybe|really|seriously|so|so what|that's all|what|no|nope|nein|non|eh|wtf|lol|hm+|(?:pretty )?please)?[^\p{L}@]*$`,
  'u',
);

const ANSWER_FOLLOWS = pattern(
  () =>
    /^(?:who knows\b|i (?:guess|think|suppose|believe) (?:so|not)\b|(?:yes|yep|yeah|no|nope|nah)(?= *(?:[^\w\s]|$)| (?:it|i|we|you|they|he|she|this|that|but|because|there|need|way|longer)\b)|answer\s*:|a\s*:|(?:it )?turns out|of course|absolutely|obviously|well, (?:yes|no)|probably not|not (?:really|at all))(?![\w'])/i,
);
/** "EDIT: found it", "Update: works now", "Never mind": the author needs no answer any more. */
const FOUND_OUT =
  /^(?:\(?(?:edit|edited|update|upd|ps|p\.s\.|eta|addendum)\b\s*\d?[:.,)-]*\s*)(?:.{0,40}\b)?(?:found|figured|got it|solved|resolved|fixed|works? now|working now|sorted|answered|never ?mind|nvm|turns out|it (?:is|was)|that was|was my|my (?:bad|mistake|fault)|ok(?:ay)? now|no longer)\b|^(?:never ?mind|nvm|scratch that|forget (?:it|that)|ignore (?:that|this|me)|(?:ah|oh|ok|okay|hm+|ups|oops)?,? ?(?:i |we )?(?:just |now |have |already )*(?:found (?:it|out|the (?:answer|reason|cause|problem|issue|setting))|figured it out|got it|solved (?:it|that)|answered (?:it )?myself)|found it\b|got it\b|\(?(?:answering|to answer) (?:my own|myself)\b)/i;
/** "Checked with legal: ten.": the author asked somebody else, and tells the answer. */
const ASKED_ELSEWHERE = pattern(
  () =>
    /^(?:i |we |i've |we've )?(?:just |already |have |now )*(?:(?:checked|confirmed|clarified|discussed|talked)(?: it| this| that)? (?:with|to)|asked(?! (?:for|to|about|if|whether|that)\b))\b[^.?!:,;–]{0,60}[:,;–-] ?(?!.*\b(?:will|later|wait(?:ing)?|unsure|sure|nothing|don't|doesn't|didn't|back|but)\b)\S/i,
);
const OF_YOUR_DOING = /^(?:did|have|are|were|do|had) you\b/;
/** {@link FOUND_OUT} in the other languages. */
const FOUND_OUT_IN_OTHER_LANGUAGES = pattern(
  () =>
    String.raw`^(?:\(?(?:edit|update|upd|nachtrag|ps|màj|mise à jour|editado|actualización|atualização)\s?\d?\s?[:.,)-]+\s*)?(?:(?:ah|oh|ok|okay|ach|bon|vale|listo|pronto|deix[ae])[,!.]* )*(?:(?<=[:.)-]\s{0,2})(?:yes|no|ja|nein|oui|non|sí|sim|não|sì)(?=[,.!; ]|$)|(?:hat|haben) sich (?:schon |bereits |inzwischen |gerade )*(?:erledigt|geklärt)|(?:schon |bereits |inzwischen |selbst )*(?:erledigt|gefunden|gelöst|geklärt)|(?:habe?|hab|ich hab'?e?|wir haben)(?: es| das| die antwort| sie| ihn)?(?: (?!nicht|nie|noch|leider|kein)\p{L}+){0,2} (?:gefunden|gelöst|herausgefunden|geklärt)|vergiss(?:t)? es|schon gut|passt schon|hab'?s(?: gefunden)?|(?:c'est bon,? )?(?:j'ai |je l'ai |je les ai |on a |on l'a |nous avons )?(?:déjà |finalement |enfin )*trouvée?s?|c'est (?:réglé|résolu)|laisse[rz]? tomber|oublie[rz]?|(?:ya |al final )?(?:lo |la )?(?:he )?(?:encontré|encontrado|resolví|resuelto|averigüé|ya lo tengo)|ya está|olvíd[ae]lo|olvidad(?:lo)?|(?:já |acabei de )?(?:descobri|achei|encontrei|resolvi|resolvido|encontrado)|deix[ae] (?:pra|para) lá|esquec[ea]|(?:ho |abbiamo )?(?:già )?(?:trovato|risolto)|lascia(?:te)? (?:stare|perdere))(?![\p{L}])`,
  'iu',
);
/** "Let me check.", "Will investigate": the author will find the answer. */
const WILL_FIND_OUT = pattern(
  () =>
    /^\(?(?:but |so |anyway,? |ok(?:ay)?,? |hm+,? )*(?:(?:let me|i'll|i will|i'm going to|i am going to|i need to|i have to|going to|will|i'd better) (?:\w+ ){0,2}?(?:check|look|investigate|find out|dig|debug|figure|research|double-check)\b|investigating\b|looking into\b|checking\b)/i,
);
/** A question about the past that addresses nobody; {@link CAUSE} is the sentence that answers it. */
const ABOUT_THE_PAST = pattern(
  () =>
    /^(?:why|what|how|where|when|who)\b(?!.*\b(?:you|your|we|i|should|would|can|could)\b).*\b(?:did|was|were|had|happened|caused|failed|broke|went)\b/,
);
const CAUSE = pattern(
  () =>
    /^(?:the|a|an|my|our|some|somebody|someone)\b(?!.*\b(?:not|never|no|still|again|you|\w+n't)\b).*\b(?:had (?:\w+ly )?\w+(?:ed|en|n|t|ne|ft)|was (?:\w+ly )?(?:missing|wrong|expired|full|off|disabled|empty|outdated|too \w+|set|cached|caused|blocked|locked|down)|were (?:missing|wrong|expired|full|off|disabled|empty|outdated))\b/i,
);
/** A sentence before {@link PUT_RIGHT} that tells no cause: it doubts, or asks. */
const UNSURE = pattern(
  () =>
    String.raw`(?<!\p{L})(?:no idea|no clue|not sure|unsure|(?:don't|do not) know|unclear|maybe|perhaps|probably|keine ahnung|weiß (?:es |ich )*nicht|unklar|vielleicht|vermutlich|aucune idée|sais pas|peut-être|ni idea|no (?:lo )?sé|quizás?|não sei|nem ideia|talvez|non (?:lo )?so|forse)(?!\p{L})|[?\uFF1F]`,
  'u',
);
/** "Fixed.", "Ist inzwischen behoben.": the whole sentence says that the fault is gone. For text in small letters. */
const PUT_RIGHT = pattern(
  () =>
    String.raw`^\(?(?:(?:edit|update|upd|nachtrag|màj|mise à jour|editado|actualización|atualização|aggiornamento)\s?[:.)–-]+\s*)?(?:` +
    [
      "(?:(?:it|this|that|which)(?:'s| is| was| has been| got) |(?:i|we)(?:'ve| have)? |is |was )?(?:now |already |since |just |also )*(?:fixed|repaired|corrected|resolved|solved|sorted)(?: (?:it|that|this|out|now|already|since|meanwhile|today|yesterday))*",
      '(?:it )?works (?:again|now)',
      '(?:(?:es|das|der fehler) )?(?:(?:ist|sind|wurden?|hab(?:e|en)?(?: ich| wir)?|(?:ich|wir) haben?) )?(?:(?:es|das|jetzt|nun|inzwischen|mittlerweile|schon|bereits|gerade|heute|gestern) )*(?:behoben|repariert|korrigiert|gefixt|bereinigt|gelöst)(?: worden)?',
      '(?:es )?(?:läuft|geht|funktioniert) (?:(?:jetzt|nun|inzwischen) )*(?:wieder|jetzt)',
      "(?:c'est |(?:je |on |nous )?l'(?:ai|a|avons) |j'ai |on a )?(?:maintenant |déjà |depuis )*(?:corrigé|réparé|réglé|résolu)e?s?(?: (?:maintenant|depuis|hier|ce matin|aujourd'hui))*",
      'ça (?:re)?marche(?: (?:de nouveau|à nouveau|maintenant))?',
      '(?:(?:ya|ahora) )*(?:(?:está|quedó|fue|lo he|lo hemos|se ha) )?(?:(?:arreglad|corregid|solucionad|reparad)[oa]|resuelt[oa])|(?:ya )?l[oa] (?:arreglé|corregí|solucioné|resolví|reparé)',
      '(?:(?:já|agora) )*(?:(?:está|foi|ficou) )?(?:corrigid|resolvid|consertad|arrumad)[oa]|(?:já )?(?:corrigi|consertei|resolvi|arrumei)',
      "(?:(?:ora|adesso|già) )*(?:(?:è|è stat[oa]|l'ho|l'abbiamo|ho) )?(?:già )?(?:sistemat|corrett|risolt|riparat|aggiustat)[oa]",
    ].join('|') +
    String.raw`)[\s.!)]*$`,
  'u',
);
const LONGEST_PUT_RIGHT = 80;
const NO_ANSWER_FOLLOWS = pattern(
  () => /^(?:no (?:one|idea|clue|rush|hurry|worries|problem|offen[cs]e|pressure)|yes or no)\b/i,
);

/** "Let's add some code, shall we?" */
const LET_US = /^let'?s\b.*\bshall we\W*$/;
/** "I cannot even log in?!": a statement, exclaimed. */
const CALLED_OUT = /(?:\?\s*!|!\s*\?)[?!.…\s)]*$/;
const TELLS = pattern(
  () =>
    /^(?:i|we|my|our|there(?:'s| is| are)|[a-z]+ (?:bug|issue|problem)|but i|but we|(?:it|this|that|they|nothing) (?:just |still |simply |even )*(?:doesn't|does not|don't|do not|won't|isn't|is not|can't|cannot|never))\b/,
);

export function isRhetorical(phrase: Phrase): boolean {
  return (
    FOR_EFFECT.test(phrase.whole) ||
    GREETS.test(phrase.whole) ||
    SHOWN.test(phrase.whole) ||
    TOO_LITTLE.test(phrase.whole) ||
    LET_US.test(phrase.clause) ||
    (TELLS.test(phrase.clause) && CALLED_OUT.test(phrase.whole))
  );
}

/** A short question in brackets at the end of a statement: "(is it installed?)". */
const ASIDE = pattern(
  () => String.raw`^[^?]*[\p{L}\p{N}][^?]*[\s.,]\(([^()?]{1,30})\?\)[.!\s]*$`,
  'u',
);
const SHORT_ASIDE = 4;
/** "(or maybe after some hours of rest?)": a guess in brackets. */
const GUESS_BESIDE = pattern(
  () =>
    String.raw`\p{L}[^?]*\s\((?:or |and )?(?:maybe|perhaps|possibly|probably)\b[^()?]*\?\)?[.!\s]*$`,
  'u',
);

/** Whether the question mark belongs to a short aside within a statement. */
export function asksInPassing({ whole, hasMark }: Phrase): boolean {
  if (hasMark && whole.includes('(') && GUESS_BESIDE.test(whole)) return true;
  const aside = hasMark && whole.includes('(') ? ASIDE.exec(whole)?.[1] : undefined;
  return (
    aside !== undefined &&
    aside.split(' ').length <= SHORT_ASIDE &&
    !/\b(?:you|your)\b|@/.test(aside)
  );
}

/** Continues a request, without a verb: "And possibly in a video?", "With the same data?" */
const CONTINUES = pattern(
  () =>
    /^(?!.*\b(?:is|are|do|does|did|can|could|will|would|should|was|were|has|have|you|we|i)\b)(?:(?:with|using|via|from|on|in) (?:the|a|an|your|any|some) [^,;]{3,60}\?|\([^()?]{3,80}\?\)[.!\s]*$)|^(?:and|or|also|plus|possibly|preferably|ideally|maybe|perhaps)(?: (?:and|also|probably|possibly|maybe|then|even|at least|just|please))* (?!(?:if|what|why|how|when|where|which|who|is|are|do|does|did|can|could|would|should|will|was|were|has|have|had|any|you|it|this|that|these|the|we|i|they|there|a|an|not|else|may|might|someone|anyone|@|isn't|aren't|don't|doesn't)\b)(?:in|as|with|by|via|for|on|at|[a-z]{3,}) /,
);

/** Whether a sentence only continues the request before it. */
export function continuesRequest({ whole }: Phrase): boolean {
  return CONTINUES.test(whole);
}

/** "EDIT: renewed.": added to the comment later, without taking the answer back. */
const ADDED_LATER = pattern(
  () =>
    String.raw`^\(?(?:edit|edited|update|upd|nachtrag|màj|mise à jour|editado|actualización|atualização|aggiornamento)\s?\d?\s?[:.)–-](?!.*(?<!\p{L})(?:still|again|not|\p{L}+n't|noch|wieder|nicht|toujours|encore|pas|sigue|todavía|ainda|não|ancora|non)(?!\p{L})|.*\?)`,
  'iu',
);

function isAddedLater(sentence: string): boolean {
  return ADDED_LATER.test(sentence);
}

/** Whether the author tells the cause: in the comment's last sentence, or, in any words, before a sentence that says it is fixed. */
function tellsCause(clause: string, words: string, then: string): boolean {
  const isOver = then.length <= LONGEST_PUT_RIGHT && PUT_RIGHT.test(smallLetters(then));
  if (!isOver && then !== '' && !isAddedLater(then)) return false;
  const small = smallLetters(words);
  if (isOver)
    return (
      !UNSURE.test(small) && (ABOUT_THE_PAST.test(clause) || asksAboutPastInOtherLanguage(clause))
    );
  return (
    (ABOUT_THE_PAST.test(clause) && CAUSE.test(words)) || namesCauseInOtherLanguage(clause, small)
  );
}

/**
 * Whether the author answers the question, or will find the answer.
 * @param next the next sentence of the comment
 * @param then the sentence after that; empty where there is none
 */
export function answersItself(phrase: Phrase, next: string, then: string): boolean {
  const words = next.replace(/[\u2018\u2019]/g, "'");
  if (FOUND_OUT.test(words) || FOUND_OUT_IN_OTHER_LANGUAGES.test(words)) return true;
  // "Did you try it? I checked with the second one, it fails.": only the person addressed can answer that.
  if (ASKED_ELSEWHERE.test(words) && !OF_YOUR_DOING.test(phrase.clause)) return true;
  if (!phrase.hasMark) return false;
  if (/^(?:because|cause|cuz)\b/i.test(words)) return /^why(?! not)\b/.test(phrase.clause);
  const isToOthers = /\b(?:you|your)\b|@/.test(phrase.whole);
  if (!isToOthers && WILL_FIND_OUT.test(words)) return true;
  if (!isToOthers && tellsCause(phrase.clause, words, then)) return true;
  return ANSWER_FOLLOWS.test(words) && !NO_ANSWER_FOLLOWS.test(words);
}
