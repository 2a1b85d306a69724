import { pattern } from './pattern';
import { smallLetters } from './small-letters';

/** Fillers, which people write where they have nothing to say yet: "TBD", "N/A", "to be defined", "see below". */

const BY_WHOM_OR_WHEN =
  '(?=\\s*(?:$|[,;:.!?()\\[\\]/–—]|-(?!\\p{L}))|\\s+(?:by|with|after|once|until|when|before|during|in|at|on|later|soon|yet|here|for now|for this|together|von|mit|nach|sobald|bis|im|in der|par|avec|après|lors|por|con|com|después|depois|en|em|da|dopo)\\b)';

/** Abbreviations, after which may follow who is to fill them in, and when. */
const SHORT = `(?:tbd|t\\.b\\.d\\.?|tbc|tba|tbh|to[ -]?do|wip|fixme|n\\.? ?n\\.?|k\\.? ?a\\.?)${BY_WHOM_OR_WHEN}`;
const TO_BE_DONE = [
  'to be (?:\\w+ly )?(?:defined|determined|added|done|filled(?: in| out)?|discussed|clarified|confirmed|decided|agreed(?: on| upon)?|refined|completed|written|provided|specified|detailed|announced|continued)',
  '(?:are |is |will be |still )?(?:missing|unclear|unknown|pending|outstanding|undefined|not (?:yet )?(?:defined|known|clear|specified|decided|available|written)|added later|coming(?: soon)?|to follow|follows?|in progress|under discussion)',
  '(?:will|shall|must|should|need(?:s)? to|has to|have to) (?:be )?(?:follow|come|defined?|added|clarified|discussed|specified|provided)',
  '(?:(?:noch |muss noch |müssen noch |wird noch |werden noch )?(?:offen|unklar|zu (?:klären|definieren|ergänzen|bestimmen)|(?:zu )?(?:klären|definieren|ergänzen)|definiert|ergänzt|geklärt|nachgereicht)|(?:folgt|folgen|kommt)(?: noch)?|(?:wird|werden|muss|müssen) (?:noch )?(?:nachgetragen|ergänzt|definiert|geklärt|festgelegt|bestimmt|besprochen)(?: werden)?|in arbeit)',
  '(?:reste |encore )?à (?:définir|compléter|déterminer|préciser|venir|renseigner|remplir|discuter|confirmer|rédiger|faire|clarifier)',
  '(?:por|a|para|pendiente de) (?:definir|determinar|completar|confirmar|concretar|rellenar|aclarar)|pendientes?',
  '(?:a (?:ser )?|para )(?:definir|definid[oa]s?|determinar|completar|preencher|confirmar|combinar|esclarecer|detalhar)|pendentes?',
  'da (?:definire|completare|determinare|compilare|chiarire|confermare|specificare|concordare)|in sospeso',
].join('|');
/** Says that there is nothing, and will be nothing. */
const NONE = [
  'n ?[/.] ?a\\.?|n\\.a\\.?|na|not (?:applicable|needed|required|relevant)|does not apply|none(?: needed| required)?|nothing(?: special)?|nil|null|no(?: acceptance)? (?:criteria|criterion)',
  'kein(?:e|er|es)?(?: kriterien| akzeptanzkriterien)?|nichts|entf[aä]llt|nicht (?:relevant|nötig|zutreffend|anwendbar)',
  'aucun(?:e|s)?(?: critères?)?|néant|rien|sans objet|s\\.?o\\.?|non applicable',
  'ningun[oa]?s?|nada|no (?:aplica|procede|hay)',
  'nenhum[as]?|não (?:se aplica|aplicável|há)',
  'nessun[oa]?|niente|nulla|non (?:applicabile|previsto)',
].join('|');
const NOT_YET = [
  '(?:none|nothing) (?:yet|so far|for now|here)|no(?: acceptance)? (?:criteria|criterion) yet|empty|later|soon|open|idk|dunno|same|dito|ditto',
  'nicht (?:definiert|bekannt)|unbekannt|später|leer',
  'non (?:défini[es]*|renseigné[es]*)|vide|plus tard',
  'no definido|vac[ií]o|luego|más tarde',
  'não definido|vazio|depois',
  'non definito|vuoto|più tardi',
].join('|');
const ELSEWHERE = [
  '(?:please )?(?:see|cf\\.?|refer to|as) (?:the )?(?:below|above|attached|attachments?|comments?|description|title|summary|mockups?|designs?|links?|figma|confluence|epic|parent|discussed|described|mentioned|usual)(?: (?:below|above|story|ticket|page|file|here))?',
  '(?:siehe|s\\.) (?:unten|oben|anhang|kommentare?|beschreibung|titel|link|epic|u\\.|o\\.)|wie (?:oben|unten|besprochen|üblich)',
  'voir (?:ci-dessous|ci-dessus|plus bas|description|pièce jointe|commentaires?|plus haut)|cf\\.? (?:ci-dessous|ci-dessus|description)',
  '(?:ver|véase) (?:abajo|arriba|más abajo|más arriba|descripción|adjuntos?|comentarios?)',
  'ver (?:abaixo|acima|descrição|anexos?|comentários?)|vide (?:abaixo|acima|descrição|anexo)',
  'vedi (?:sotto|sopra|descrizione|allegat[oi]|commenti)',
].join('|');
const SIGNS =
  '[^\\p{L}\\d]*|x{1,8}|\\?+|(?:foo|bar|baz|asdf\\w*|abc|xyz|lorem\\b.{0,2000}|test|placeholder|blah?|bla bla(?: bla)?|text|dummy text)';

const FILLER = pattern(
  () =>
    `^[^\\p{L}\\d]*(?:(?:${SHORT})(?!.*[.!?]\\s+\\p{L}.{20}).{0,120}|(?:${TO_BE_DONE})${BY_WHOM_OR_WHEN}.{0,80}|(?:${NONE}|${NOT_YET})|(?:${ELSEWHERE}))[^\\p{L}\\d]*$|^(?:${SIGNS})$`,
  'su',
);
/** A longer text is no filler, whatever it begins with. */
const LONGEST = 300;

/**
 * Whether a text, such as that of a section or a list item, is only a filler: "none" and "N/A" are, "None of the docks is
 * shown twice" is not.
 */
export function isFiller(text: string): boolean {
  const plain = text.trim();
  return plain.length <= LONGEST && FILLER.test(smallLetters(plain));
}

const SAYS_NONE = pattern(() => `^[^\\p{L}\\d]*(?:${NONE})[^\\p{L}\\d]*$`, 'u');

/** Whether a text says that there is nothing here, now or later: "none", "N/A". */
export function saysNone(text: string): boolean {
  const plain = text.trim();
  return plain.length <= LONGEST && SAYS_NONE.test(smallLetters(plain));
}
