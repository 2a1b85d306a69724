import type { Phrase } from './phrase';

/**
 * Questions without a mark, and requests, in German, French, Spanish, Portuguese and Italian: by how sentences begin.
 * Letters with accents are no part of a word for `\b`, so words end by a look-ahead.
 */
const END = String.raw`(?![\p{L}'])`;
const begins = (words: string): RegExp => new RegExp(`^[¿¡ ]*(?:${words})${END}`, 'u');

const ASKS = [
  // German
  '(?:weiß|weiss) (?:jemand|wer|du|ihr|man)|wei(?:ß|ss)t du|wisst ihr',
  '(?:kann|können|könnte|könnten|soll|sollen|muss|müssen|darf|dürfen|ist|sind|gibt|hat|haben|hast|habt|wird|werden|wollen|brauchen) (?:es|wir|ich|du|ihr|sie|jemand|das|die|der|den|dies|diese[rsn]?)',
  '(?:wie|was|wer|wann|wo|warum|wieso|weshalb|welche[rsnm]?|wozu|woher)(?: (?!\\p{L}*(?:sprochen|sagt|wähnt|bart|kündigt|plant|wünscht)(?!\\p{L}))\\p{L}+)? (?:ist|sind|soll|sollen|sollte|sollten|kann|können|wird|werden|hat|haben|macht|machen|muss|müssen|darf|dürfen|passiert|gilt|gelten)',
  'gibt es schon|schon (?:was|etwas) neues|irgendwelche (?:neuigkeiten|ideen)|(?:wie )?(?:ist|lautet) der (?:stand|status)',
  // French
  "est-ce qu(?:e|')?|qu'est-ce qu[ei]|quel(?:le)?s? (?:est|sont|serait)|comment (?:est-ce|on|faire|peut|fait|doit)|pourquoi (?:est-ce|on|le|la|les|ne|faut)|quand (?:est-ce|sera|seront|est)|où (?:est|sont|en est|en sont|se)|combien de|qui (?:peut|doit|est|va|sait|a)",
  "\\p{L}+-(?:vous|tu|on|nous|il|elle|ils|elles|t-il|t-on|t-elle)|y a-t-il|quelqu'un (?:sait|peut dire|a une idée)|des nouvelles|une idée",
  // Spanish
  '(?:y |pero )?(?:qué|cuál|cuáles|cómo|cuándo|dónde|por qué|quién|quiénes|cuánto|cuántos|cuánta|cuántas)|alguien sabe|hay (?:alguna?|algún|novedades|noticias)|alguna (?:novedad|idea|noticia)',
  // Portuguese
  '(?:e )?(?:qual|quais|quanto|quantos|quantas|por que|por quê)|como (?:fica|faço|fazemos|devo|devemos|funciona)|quando (?:será|fica|vai|sai)|onde (?:fica|está|encontro)|quem (?:pode|deve|é|vai|sabe)|o que (?:acontece|devemos|fazemos|falta)|alguém (?:sabe|tem)|há (?:alguma|algum|novidades)|alguma (?:novidade|ideia|notícia|previsão)',
  // Italian
  '(?:e )?(?:quale|quali|qual è|quanto|quanti|quante|che cosa)|come (?:si|facciamo|funziona|dobbiamo|mai)|quando (?:sarà|esce|verrà)|dove (?:si|è|sono|trovo)|perché (?:non|il|la|si|è)|chi (?:può|deve|è|sa)|cosa (?:succede|facciamo|dobbiamo|manca|intendi)|qualcuno (?:sa|ha)|ci sono (?:novità|aggiornamenti|notizie)|(?:qualche|nessuna) (?:novità|idea|notizia)',
];
/** "Kann das weg, sage ich Bescheid": a condition begins like a question and goes on behind a comma. */
const GOES_ON = /, (?:dann|so|sage?|melde|bitte|alors|entonces|então|allora) /u;

let asks: RegExp | null = null;

/** Made for the first sentence that may need it, so that a process that reads none is spared it. */
export function asksAbroad({ clause }: Phrase): boolean {
  asks ??= begins(ASKS.join('|'));
  return asks.test(clause) && !GOES_ON.test(clause);
}

const REQUESTS =
  "(?:kannst|könntest|würdest|magst) du|(?:könnt|könntet|würdet) ihr|(?:können|könnten|würden) sie|(?:kann|könnte) (?:jemand|wer|bitte)|(?:pourrais|peux|veux)-tu|(?:pourriez|pouvez|voulez)-vous|quelqu'un (?:peut|pourrait)|tu peux|vous pouvez|(?:me |nos |lo |la )?(?:puedes|podrías|podéis|podría|podrían|puede)(?: alguien| usted)?|alguien (?:puede|podría)|(?:você|vocês|alguém) (?:pode|podem|poderia)|(?:podes|pode|podem|poderia|poderiam)|(?:puoi|potresti|potete|potreste|può|potrebbe)(?: qualcuno)?|qualcuno (?:può|potrebbe)";
/** What is asked for is said, or seen: no act. */
const SPEAKING =
  /(?:^|[^\p{L}])(?:sag\p{L}*|erklär\p{L}*|erläuter\p{L}*|bestätig\p{L}*|mitteil\p{L}*|beschreib\p{L}*|nenn\p{L}*|verrat\p{L}*|bescheid|seh\p{L}*|nachstell\p{L}*|reproduz\p{L}*|dire|expliqu\p{L}*|confirm\p{L}*|précis\p{L}*|indiqu\p{L}*|voir|reprodui\p{L}*|dec\p{L}*|explic\p{L}*|aclar\p{L}*|indic\p{L}*|reproduc\p{L}*|ver|dizer|esclarec\p{L}*|inform\p{L}*|reproduzir|spieg\p{L}*|chiar\p{L}*|conferm\p{L}*|dirmi|dirci|vedere|riprodu\p{L}*)(?![\p{L}])/u;

let requests: RegExp | null = null;

/** "Kannst du das zusammenführen?", "¿Puedes revisar esto?": asked of somebody, and an act. */
export function requestsAbroad({ clause }: Phrase): boolean {
  requests ??= new RegExp(`^[¿¡ ]*(?:${REQUESTS})${END}`, 'u');
  return requests.test(clause) && !SPEAKING.test(clause);
}
