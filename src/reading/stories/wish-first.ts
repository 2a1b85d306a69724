/** Stories that name the wish before the role: "Ich möchte als Fahrerin freie Plätze sehen", "Quiero, como ciclista, ver …". */
import type { Language } from '../words/language';
import { hasWord } from '../words/letters';
import { lean, pattern, type Pattern } from '../words/pattern';
import { JOB_TEMPLATES } from './job-templates';
import { tidy } from './sentence-part';
import { LONGEST_PART, partsAfter } from './story-benefit';
import { holdsWish, source, type StoryPattern } from './story-patterns';
import { isPersona } from './story-persona';
import { filled, isTold, NO_PARTS, type StorySentence } from './story-told';

/** Bounds keep a hostile text cheap. */
const LONGEST_ROLE = 80;
const MOST_TRIES = 20;

const ROMANCE_VERB = '(?:ar|er|ir|ôr|re|oir)(?:l[aeo]s?|me|se|si|mi|ne|lo|la|li)?(?![\\p{L}])';

const FIRST_OF_TWO =
  '(?:Product|Project|Key|Team|Power|Sales|Account|Content|Customer|Business|Marketing|Service|System|Release|Data|IT|HR|QA|UX) ';
/**
 * German nouns are known by their capital. Of two in a row the second begins the wish, unless they are an English job title;
 * "Kunde der Bank" counts as one noun.
 */
const GERMAN_WISH = pattern(
  () =>
    `(?<=^(?:\\p{Ll}\\S* ){0,3}(?:${FIRST_OF_TWO})?(?!${FIRST_OF_TWO}\\p{Lu})\\p{Lu}\\S*(?: (?:der|des|von|vom) (?:\\p{Ll}\\S* )?\\p{Lu}\\S*)?) (?!(?:der|des|von|vom) )`.replaceAll(
      ' ',
      '\\s',
    ),
  'u',
);

/** Where a role ends without a comma: before the wish, after at least one word. */
const WISH_BEGINS: Readonly<Record<Language, Pattern>> = {
  en: pattern(() => /\s(?=(?:to|that|a|an|the|my|our|more|some)\s)/u),
  de: GERMAN_WISH,
  fr: pattern(() => `\\s(?=(?:que|qu'|ne|pas|pouvoir|\\p{L}+${ROMANCE_VERB})(?:\\s|'))`, 'u'),
  es: pattern(() => `\\s(?=(?:que|no|poder|un[ao]?s?|el|l[ao]s?|\\p{L}+${ROMANCE_VERB})\\s)`, 'u'),
  pt: pattern(() => `\\s(?=(?:que|não|de|poder|uma?|os?|as?|\\p{L}+${ROMANCE_VERB})\\s)`, 'u'),
  it: pattern(() => `\\s(?=(?:che|non|di|poter|un[ao]?|il|la|\\p{L}+${ROMANCE_VERB})\\s)`, 'u'),
};

/** Where a clause may begin. */
const START = `(?:^|[\\n.!?:;,|>*_#–—-]\\s{0,20})["'“„«*_]{0,6}`;

/** The lead of a wish, as in job stories; in German the subject may be on either side of the verb. */
const WISHES: Readonly<Partial<Record<Language, string>>> = {
  de: '(?:(?:ich|wir) (?:möchten?|moechten?|will|wollen|würden?|wuerde|brauchen?|benötigen?|wünschen?|hätten?)|(?:möchten?|moechten?|will|wollen|würden?|wuerde|brauchen?|benötigen?|wünschen?|hätten?) (?:ich|wir))(?![\\p{L}])(?: mir| uns)?(?: gerne?(?![\\p{L}]))?',
};

function wishOf(language: Language): string {
  return WISHES[language] ?? JOB_TEMPLATES[language].want;
}

const leads = new Map<StoryPattern, RegExp>();

function leadOf(story: StoryPattern): RegExp {
  const known = leads.get(story);
  if (known) return known;
  const { language, role, article } = story.template;
  const made = lean(
    `${START}(?:${source(wishOf(language))})[*_]{0,4}(,?)\\s+[*_]{0,4}(?:${source(role)})(?:(?:\\s+|(?<='))(${source(article)}))?(?:\\s+|(?<='))[*_]{0,4}`,
    'gu',
  );
  leads.set(story, made);
  return made;
}

/** The end of the role in the text after its lead, and where the wish continues. */
function roleEnd(window: string, language: Language, isInCommas: boolean): [number, number] | null {
  const comma = /,[\s*_]*/u.exec(window);
  if (isInCommas) return comma && [comma.index, comma.index + comma[0].length];
  // The first word always belongs to the role.
  const first = language === 'de' ? 0 : /^[\s*_]*\S+/u.exec(window)?.[0].length;
  const wish = first === undefined ? null : WISH_BEGINS[language].exec(window.slice(first));
  if (!wish || first === undefined) return comma && [comma.index, comma.index + comma[0].length];
  const end = first + wish.index;
  if (comma && comma.index < end) return [comma.index, comma.index + comma[0].length];
  return [end, end + wish[0].length];
}

/**
 * Reads the first story of a text that names the wish before the role.
 * @param small the text in small letters
 * @returns null where there is none
 */
export function wishFirst(text: string, small: string, story: StoryPattern): StorySentence | null {
  const { language } = story.template;
  if (!holdsWish(small, wishOf(language))) return null;
  const lead = leadOf(story);
  lead.lastIndex = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const found = lead.exec(small);
    if (!found) return null;
    const start = found.index + found[0].length;
    const end = roleEnd(text.slice(start, start + LONGEST_ROLE), language, found[1] === ',');
    if (!end) continue;
    const role = tidy(text.slice(start, start + end[0]));
    if (!hasWord(role) || !isPersona(role, language, found[2] !== undefined)) continue;
    const from = start + end[1];
    const parts = partsAfter(text.slice(from, from + LONGEST_PART), story, found[0]);
    const told = { ...NO_PARTS, language, role: filled(role), benefit: filled(parts.benefit) };
    const sentence = { ...told, want: filled(parts.want) };
    if (isTold(sentence)) return sentence;
  }
  return null;
}
