import type { Phrase } from '../prose/phrase';
import { pattern, type Pattern } from '../words/pattern';

/**
 * Questions without a mark, and requests, in German, French, Spanish, Portuguese and Italian, by how sentences begin.
 * `\b` takes a letter with an accent for the end of a word, so a look-ahead is used instead.
 */
const END = String.raw`(?![\p{L}'])`;
const begins = (words: string): Pattern => pattern(() => `^[¿¡ ]*(?:${words})${END}`, 'u');

const ASKS = begins(
  [
    // German
    '(?:weiß|weiss) (?:jemand|wer|du|ihr|man)|wei(?:ß|ss)t du|wisst ihr',
    '(?:kann|können|könnte|könnten|soll|sollen|muss|müssen|darf|dürfen|ist|sind|gibt|hat|haben|hast|habt|wird|werden|wollen|brauchen) (?:es|wir|ich|du|ihr|sie|jemand|das|die|der|den|dies|diese[rsn]?)',
    '(?:wie|was|wer|wann|wo|warum|wieso|weshalb|welche[rsnm]?|wozu|woher)(?: (?!\\p{L}*(?:sprochen|sagt|wähnt|bart|kündigt|plant|wünscht)(?!\\p{L}))\\p{L}+)? (?:ist|sind|soll|sollen|sollte|sollten|kann|können|wird|werden|hat|haben|macht|machen|muss|müssen|darf|dürfen|passiert|gilt|gelten)',
    'gibt es schon|schon (?:was|etwas) neues|irgendwelche (?:neuigkeiten|ideen)|(?:wie )?(?:ist|lautet) der (?:stand|status)',
    // French
    "est-ce qu(?:e|')?|qu'est-ce qu[ei]|quel(?:le)?s? (?:est|sont|serait)|comment (?:est-ce|on|faire|peut|fait|doit)|pourquoi (?:est-ce|on|le|la|les|ne|faut)|quand (?:est-ce|sera|seront|est)|où (?:est|sont|en est|en sont|se)|combien de|qui (?:peut|doit|est|va|sait|a)",
    "\\p{L}+-(?:vous|tu|on|nous|il|elle|ils|elles|t-il|t-on|t-elle)|y a-t-il|quelqu'un (?:sait|peut dire|a une idée)|des nouvelles|une idée",
    // Spanish
    '(?:y |pero )?(?:qué(?! (?:bien|buen|mal|pena|lástima|rar|alegr|bonit|susto))|cuál|cuáles|cómo|cuándo|dónde|por qué|quién|quiénes|cuánto|cuántos|cuánta|cuántas)|alguien sabe|hay (?:alguna?|algún|novedades|noticias)|alguna (?:novedad|idea|noticia)',
    // Portuguese
    '(?:e )?(?:qual|quais|quanto|quantos|quantas|por que|por quê)|como (?:fica|faço|fazemos|devo|devemos|funciona)|quando (?:será|fica|vai|sai)|onde (?:fica|está|encontro)|quem (?:pode|deve|é|vai|sabe)|o que (?:acontece|devemos|fazemos|falta)|alguém (?:sabe|tem)|há (?:alguma|algum|novidades)|alguma (?:novidade|ideia|notícia|previsão)',
    // Italian
    '(?:e )?(?:quale|quali|qual è|quanto|quanti|quante|che cosa)|come (?:si|facciamo|funziona|dobbiamo|mai)|quando (?:sarà|esce|verrà)|dove (?:si|è|sono|trovo)|perché (?:non|il|la|si|è)|chi (?:può|deve|è|sa)|cosa (?:succede|facciamo|dobbiamo|manca|intendi)|qualcuno (?:sa|ha)|ci sono (?:novità|aggiornamenti|notizie)|(?:qualche|nessuna) (?:novità|idea|notizia)',
  ].join('|'),
);
/** "Kann das weg, sage ich Bescheid": a condition that begins like a question; its main clause follows a comma. */
const GOES_ON = pattern(() => /, (?:dann|so|sage?|melde|bitte|alors|entonces|então|allora) /u);

/**
 * What is not clear, and polite requests for information: "mir ist nicht klar, ob …", "merci de préciser si …". Matched
 * against the whole sentence, since its opening words are part of it.
 */
const NOT_CLEAR = [
  `(?:mir|uns|es) ist (?:noch |leider |gerade )*(?:nicht (?:ganz )?klar|unklar)|(?:noch )?unklar(?: ist)?,? (?:ob|wie|was|wer|wann|wo|welche\\p{L}*|warum)`,
  `(?:hier |ich |wir )?bitten? um (?:\\p{L}+ )?(?:klärung|abklärung|rückmeldung|entscheidung|bestätigung|auskunft|antwort)|(?:bitte (?:kurz |noch |mal )*)(?:klären|bestätigen|entscheiden|sagen|mitteilen|rückmelden|um info)(?: ?:|,? (?:ob|wie|was|wer|wann|wo|welche\\p{L}*|warum))`,
  `(?:je ne|nous ne) (?:sais|savons|suis) pas (?:sûre? )?(?:s'ils?|si|quel\\p{L}*|comment|où|quand|qui)|(?:il|ce) n'est pas (?:très |encore )?clair|merci de (?:bien vouloir |nous |me )*(?:préciser|confirmer|clarifier|indiquer|dire|trancher)|pas clair (?:pour (?:moi|nous))?,? ?(?:si|s'il|comment|quel)`,
  `(?:por favor,? |favor (?:de )?)(?:\\p{L}+ ){0,2}?(?:confirm\\p{L}+|aclar\\p{L}+|indic\\p{L}+|defin\\p{L}+|esclarec\\p{L}+|inform\\p{L}+) (?:si|se|qué|cuál|cómo|qual|como|quando|cuándo|o que|lo que)`,
  '(?:gentileza|pode|podem) (?:confirmar|esclarecer|informar) (?:se|qual|como|quando|o que)',
  `ich frage mich,? (?:ob|wie|was|wer|wann|wo|welche\\p{L}*|warum)|wir fragen uns,? (?:ob|wie|was|wer|wann|wo|welche\\p{L}*|warum)|wir (?:brauchen|bräuchten) (?:hier |noch |dazu )*eine (?:entscheidung|klärung|antwort|rückmeldung)`,
  "(?:on a |nous avons |il faut )?besoin d'une? (?:décision|précision|réponse|clarification|validation)",
  '(?:falta(?:ría)?|necesitamos|necesito|hay que) (?:por )?(?:saber|definir|decidir|aclarar|confirmar) (?:si|qué|cuál|cómo|cuándo)|(?:falta|preciso|precisamos) (?:saber|definir|decidir|confirmar) (?:se|qual|como|quando|o que)',
  // Information that would be welcome: "mehr Details wären hilfreich".
  '(?:mehr|weitere|genauere|ein paar) (?:\\p{L}+ )?(?:details|infos?|informationen|hinweise|angaben) (?:wäre[n]?|sind|würde[n]?) (?:\\p{L}+ )*(?:hilfreich|gut|toll|schön|super|willkommen|helfen)|(?:hinweise|ideen|vorschläge|meinungen|tipps) (?:sind |wären )(?:\\p{L}+ )*(?:willkommen|hilfreich)',
  "(?:plus de|davantage de|d'autres|quelques) (?:détails|précisions|informations|infos) (?:serai(?:en)?t|sont) (?:\\p{L}+ )*(?:utiles?|bienvenue?s|appréciée?s)",
  '(?:más|algunos|cualquier) (?:detalles?|información|datos|indicación) (?:sería[n]?|será[n]?) (?:\\p{L}+ )*(?:útil(?:es)?|bienvenid[oa]s?)|se agradece[n]? (?:más )?(?:detalles|información|ideas|sugerencias)',
  '(?:mais|alguns) (?:detalhes|informações|dados) (?:seriam|serão|são) (?:\\p{L}+ )*(?:úteis|bem-vind[oa]s)|(?:maggiori|più|altri|ulteriori) (?:dettagli|informazioni|indicazioni) (?:sarebbero|saranno|sono) (?:\\p{L}+ )*(?:utili|graditi|gradite|benvenut[ie])',
  // Curiosity: "ich bin gespannt, ob …".
  `(?:ich bin|bin|wir sind) (?:\\p{L}+ )?(?:neugierig|gespannt),? (?:ob|wie|was|wer|wann|wo|welche\\p{L}*|warum)|(?:mich|uns) (?:würde )?interessier(?:t|en|te)(?: noch| auch)?,? (?:ob|wie|was|wer|wann|wo|welche\\p{L}*|warum)`,
  "(?:je suis|nous sommes) curieu(?:x|se)s? de (?:savoir|connaître) (?:si|s'ils?|quel\\p{L}*|comment|où|quand|qui|pourquoi)|j'aimerais (?:bien )?savoir (?:si|s'ils?|quel\\p{L}*|comment|où|quand|qui|pourquoi)",
  '(?:tengo|tenemos) curiosidad (?:por|de) saber (?:si|qué|cuál|cómo|cuándo)|me gustaría saber (?:si|qué|cuál|cómo|cuándo|por qué)|(?:estou|fico) curios[oa] (?:para|em|por) saber (?:se|qual|como|quando|o que)|gostaria de saber (?:se|qual|como|quando|o que|por que)|(?:sono|siamo) curios[oaie] di sapere (?:se|come|quale|quando|perché)|vorrei sapere (?:se|come|quale|quando|perché)',
  // Somebody's word is awaited: "@ muss das bestätigen".
  '@,? (?:muss|müsste|soll|sollte) (?:das |dies |es |noch |bitte )*(?:bestätigen|klären|entscheiden)|@,? (?:doit|devrait) (?:encore |le )*(?:confirmer|clarifier|décider|trancher)|@,? (?:debe|debería|tiene que) (?:\\p{L}+ )?(?:confirmar(?:lo)?|aclarar(?:lo)?|decidir)|@,? (?:deve|deveria|precisa|tem que) (?:confirmar|esclarecer|decidir)|@,? (?:deve|dovrebbe) (?:confermar(?:e|lo)|chiarire|decidere)',
  // Polite requests for facts: "bitte die Version angeben".
  "bitte (?:noch |auch |kurz )*(?:die |eure |deine |ihre |genaue )*(?:genaue )?(?:version|versionsnummer|umgebung|gründe|details|kennung|adresse)(?: \\p{L}+){0,4} (?:an|durch)?(?:geben|nennen|mitteilen|sagen)|merci (?:de|d') ?(?:bien vouloir )?(?:indiquer|donner|préciser|communiquer) (?:la |le |les |votre |vos |l')(?:version|environnement|détails|raison|raisons|adresse|identifiant)",
  '(?:por favor,? )(?:\\p{L}+ )?(?:indi(?:que|ca|quen)|facilite|envíe|diga) (?:la |el |los |su )(?:versión|entorno|detalles|motivo|dirección)|(?:por favor,? )(?:\\p{L}+ )?(?:informe|indique|envie) (?:a |o |os |sua )(?:versão|ambiente|detalhes|motivo|endereço)|(?:per favore,? )(?:\\p{L}+ )?(?:indica(?:te)?|fornisc[ia](?:te)?|comunica(?:te)?) (?:la |il |i |gli |l.)(?:versione|ambiente|dettagli|motivo|indirizzo)',
  'no (?:me |nos )?(?:queda|quedó|es|está|tengo|tenemos) (?:muy |del todo )?claro|no (?:sé|sabemos|tengo claro) (?:si|qué|cuál|cómo)|n[ãa]o (?:est[áa]|ficou|fica|é|sei|sabemos) (?:muito )?(?:claro|se|qual|como)|non (?:mi |ci )?è chiaro (?:se|come|quale)',
];

export function asksInOtherLanguage({ clause, whole }: Phrase): boolean {
  return (ASKS.test(clause) && !GOES_ON.test(clause)) || wantsClarity(whole);
}

const LEADS_IN =
  '(?:(?:hallo|hi|hola|ol[áa]|bonjour|salut|ciao|@|und|aber|et|mais|y|pero|e|mas|ma)[\\s,:;!–-]+)*';
const WANTS_CLEAR = pattern(() => `^${LEADS_IN}(?:${NOT_CLEAR.join('|')})${END}`, 'u');

/** Whether a sentence says that something is not clear, or politely asks for information. */
export function wantsClarity(whole: string): boolean {
  return WANTS_CLEAR.test(whole);
}

const REQUESTS = begins(
  "(?:kannst|könntest|würdest|magst) du|(?:könnt|könntet|würdet) ihr|(?:können|könnten|würden) sie|(?:kann|könnte) (?:(?:das|dies|es|sich das|mir|uns|bitte|mal|sich) )*(?:jemand|wer|bitte)|(?:pourrais|peux|veux)-tu|(?:pourriez|pouvez|voulez)-vous|quelqu'un (?:peut|pourrait)|tu peux|vous pouvez|(?:me |nos |lo |la )?(?:puedes|podrías|podéis|podría|podrían|puede)(?: alguien| usted)?|alguien (?:puede|podría)|(?:você|vocês|alguém) (?:pode|podem|poderia)|(?:podes|pode|podem|poderia|poderiam)|(?:puoi|potresti|potete|potreste|può|potrebbe)(?: qualcuno)?|qualcuno (?:può|potrebbe)",
);
/** Verbs of saying and seeing: what is asked for is no act. */
const SPEAKING = pattern(
  () =>
    String.raw`(?:^|[^\p{L}])(?:sag\p{L}*|erklär\p{L}*|erläuter\p{L}*|bestätig\p{L}*|mitteil\p{L}*|beschreib\p{L}*|nenn\p{L}*|verrat\p{L}*|bescheid|seh\p{L}*|nachstell\p{L}*|reproduz\p{L}*|dire|expliqu\p{L}*|confirm\p{L}*|précis\p{L}*|indiqu\p{L}*|voir|reprodui\p{L}*|dec\p{L}*|explic\p{L}*|aclar\p{L}*|indic\p{L}*|reproduc\p{L}*|ver|dizer|esclarec\p{L}*|inform\p{L}*|reproduzir|spieg\p{L}*|chiar\p{L}*|conferm\p{L}*|dirmi|dirci|vedere|riprodu\p{L}*)(?![\p{L}])`,
  'u',
);

/** Whether somebody is asked for an act: "Kannst du das zusammenführen?", "¿Puedes revisar esto?". */
export function requestsInOtherLanguage({ clause }: Phrase): boolean {
  return REQUESTS.test(clause) && !SPEAKING.test(clause);
}
