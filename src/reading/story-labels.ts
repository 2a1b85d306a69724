/** A story of which each part stands under a heading or a label of its own: "Role: …", "Goal: …", "Benefit: …". */
import type { PlainDocument } from './document';
import type { Language } from './language';
import { Sections } from './sections';
import { tidy } from './sentence-part';
import type { StorySentence } from './story-sentence';

type Part = 'role' | 'want' | 'benefit';

/** A persona is one word, often. */
const FEWEST_WORDS = 1;

const PARTS = new Sections<Part>(
  {
    role: '(?:the |user |target |primary )*(?:role|persona|user|actor|who|user type|type of user)|as an?|(?:nutzer|benutzer|anwender)(?:rolle)?|rolle|wer|als|rôle|profil|acteur|qui|en tant que|rol|quién|usuario|papel|quem|usuário|ruolo|chi',
    want: '(?:the |user |their )*(?:goal|want|wants|need|needs|desire|wish|action|what|capability)|i (?:want|need)(?: to)?|ziel|wunsch|bedürfnis|was|möchte ich|besoin|souhait|quoi|je veux|necesidad|qué|quiero|objetivo|necessidade|o quê|o que|quero|obiettivo|bisogno|cosa',
    benefit:
      '(?:the |business |user )*(?:benefits?|value|why|reason|outcome)|so that|nutzen|mehrwert|grund|warum|wozu|damit|bénéfices?|valeur|pourquoi|afin de|beneficios?|valor|por qué|para qué|para|benefícios?|por quê|por que|para quê|beneficio|valore|perché',
  },
  FEWEST_WORDS,
);
const LONGEST_ROLE = 120;

/** @returns null unless it says who and what; a role is a few words */
export function labelledStory(
  document: PlainDocument,
  language: Language | null,
): StorySentence | null {
  const parts = new Map<Part, string>();
  for (const { part, content } of PARTS.filledIn(document)) {
    if (!parts.has(part)) parts.set(part, tidy(content));
  }
  const role = parts.get('role');
  const want = parts.get('want');
  if (!role || !want || role.length > LONGEST_ROLE || language === null) return null;
  return { language, role, want, benefit: parts.get('benefit') ?? null };
}
