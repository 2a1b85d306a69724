/** A story of which each part has a heading or a label of its own: "Role: …", "Goal: …", "Benefit: …". */
import type { PlainDocument } from '../document/document';
import { saysSomething, Sections } from '../document/sections';
import type { Language } from '../words/language';
import { BENEFIT_NAMES } from './benefit-names';
import { tidy } from './sentence-part';
import { NO_PARTS, type StorySentence } from './story-told';

/** `wish` is a lead of the template itself ("I want"); `motivation` is the name in job stories. */
export type LabelledPart = 'role' | 'situation' | 'wish' | 'want' | 'motivation' | 'benefit';
export type LabelledParts = ReadonlyMap<LabelledPart, string>;

/** A persona is often one word. */
const FEWEST_WORDS = 1;

const PARTS = new Sections<LabelledPart>(
  {
    role: '(?:the |user |target |primary )*(?:role|persona|user|actor|who|user type|type of user)|as an?|(?:nutzer|benutzer|anwender)(?:rolle)?|rolle|wer|als(?: eine?)?|rôle|profil|acteur|qui|en tant que|rol|quién|usuario|como(?: una?)?|papel|quem|usuário|como (?:uma?)|ruolo|chi|come(?: una?)?',
    situation:
      'situation|when(?:ever)?|wenn|quand|lorsque|cuando|quando|situación|situação|situazione',
    wish: "(?:i|we) (?:want|need|would like|wish)(?: to)?(?: be able to)?|i'd like(?: to)?|(?:möchte|will) ich|ich (?:möchte|will)|je (?:veux|souhaite|voudrais)(?: pouvoir)?|j'aimerais|(?:yo )?quiero(?: poder)?|(?:eu )?(?:quero|gostaria de)(?: poder)?|(?:io )?(?:voglio|vorrei)(?: poter)?",
    want: '(?:the |user |their )*(?:goal|want|wants|need|needs|desire|wish|action|what|capability|feature|functionality)|ziel|wunsch|bedürfnis|was|funktion(?:alität)?|aktion|besoin|souhait|quoi|objectif|fonctionnalité|necesidad|qué|objetivo|funcionalidad|acción|necessidade|o quê|o que|funcionalidade|ação|obiettivo|bisogno|cosa|funzionalità|azione',
    motivation: 'motivation|motivación|motivação|motivazione',
    benefit: `${BENEFIT_NAMES}|so(?: that)?(?: (?:i|we) can)?|in order to|damit|um|afin (?:de|que)|pour(?: que)?|para(?: que)?|a fim de|così da|in modo da`,
  },
  FEWEST_WORDS,
);
const LONGEST_ROLE = 120;
const LONGEST_SITUATION = 240;

/** The dots and placeholders of a template in the name of a column: "I want to …", "As a <role>". */
const COLUMN_END = /(?:[\s.…_*:]|<[^<>]{0,40}>|\[[^[\]]{0,40}\])+$/u;

/** The part that a cell of a table names, if it holds nothing else. */
export function partNamedBy(cell: string): LabelledPart | null {
  const name = cell.slice(0, 100).replace(COLUMN_END, '');
  const section = name === '' ? null : PARTS.of(name);
  return section?.inline === '' ? section.part : null;
}

/** The part that a cell names, with its content: "Role: driver". */
export function partSaidIn(cell: string): { part: LabelledPart; words: string } | null {
  const section = cell.includes(':') ? PARTS.of(cell) : null;
  return section && section.inline !== '' ? { part: section.part, words: section.inline } : null;
}

/**
 * Makes a story of labelled parts.
 * @returns null unless they say who and what, or as a job story when, what and what for; a longer role does not count
 */
export function storyOfParts(parts: LabelledParts, language: Language): StorySentence | null {
  const benefit = parts.get('benefit') ?? null;
  const told = { ...NO_PARTS, language, benefit };
  const role = parts.get('role');
  const want = parts.get('wish') ?? parts.get('want');
  if (role && want && role.length <= LONGEST_ROLE) return { ...told, role, want };
  const situation = parts.get('situation');
  const wish = parts.get('wish') ?? parts.get('motivation');
  if (!situation || !wish || !benefit || situation.length > LONGEST_SITUATION) return null;
  return { ...told, situation, want: wish };
}

/** Whether all parts of a story are named, which is rare in other texts. */
function areOfWholeStory(parts: ReadonlySet<LabelledPart>): boolean {
  return (
    (parts.has('role') || parts.has('situation')) &&
    (parts.has('wish') || parts.has('want') || parts.has('motivation')) &&
    parts.has('benefit')
  );
}

/**
 * Reads a story of labelled parts outside tables.
 * @param language null where the text is too short to tell it; the names of all parts are then required, filled in or not
 */
export function labelledStory(
  { text, blocks }: PlainDocument,
  language: Language | null,
): StorySentence | null {
  const outsideTables = { text, blocks: blocks.filter(({ row }) => row === 0) };
  const named = PARTS.named(outsideTables);
  if (language === null && !areOfWholeStory(new Set(named.map(({ part }) => part)))) return null;
  const parts = new Map<LabelledPart, string>();
  for (const { part, content } of named) {
    if (!parts.has(part) && saysSomething(content, FEWEST_WORDS)) parts.set(part, tidy(content));
  }
  return storyOfParts(parts, language ?? 'en');
}
