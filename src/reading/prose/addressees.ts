import type { Block, Mention, PlainDocument } from '../document/document';
import { touching } from '../document/ranges';
import { pattern } from '../words/pattern';
import type { ProseSentence } from './prose';

/** How many characters may precede a mention that opens a block: "Hi @Rhea", "Thanks @Rhea". */
const NEAR = 12;
/** How many characters may separate two mentions of one address: ", ", " and ". */
const BETWEEN = 6;
/** Bounds what is stored with each question; nobody asks more people by name. */
const MOST_ADDRESSEES = 20;
const COPY = /\b(?:cc|fyi|ping)\W*$/i;
const HANDLE = /(?<!\b(?:cc|fyi|ping):? ?)@([a-z][\w-]*(?:\.[\w-]+)+|[a-z]\w+)/gi;

/** Whether somebody is mentioned only for information: "cc @Rhea". */
function isCopied(text: string, mention: Mention): boolean {
  return COPY.test(text.slice(Math.max(0, mention.start - 6), mention.start));
}

/** The mentions that open a block: "Hi @Rhea, @Tom and @Zoe". */
function called(text: string, { mentions, start }: Block): Mention[] {
  const found: Mention[] = [];
  let until = start + NEAR;
  for (const mention of mentions) {
    if (mention.start >= until || found.length >= MOST_ADDRESSEES) break;
    if (isCopied(text, mention)) continue;
    found.push(mention);
    until = mention.end + BETWEEN;
  }
  return found;
}

function mentionsIn(document: PlainDocument, sentence: ProseSentence): Mention[] {
  const { text, blocks } = document;
  const inside = touching(sentence.block.mentions, sentence).filter(
    (mention) =>
      mention.start >= sentence.start && mention.end <= sentence.end && !isCopied(text, mention),
  );
  if (inside.length > 0) return inside.slice(0, MOST_ADDRESSEES);
  const before = called(text, sentence.block);
  const [first] = blocks;
  return before.length > 0 || !first ? before : called(text, first);
}

const LETTERS = pattern(() => String.raw`[^\p{L}\p{N}]`, 'gu');

function lettersOf(name: string): string {
  return LETTERS.replace(name.toLowerCase(), '');
}

/** People whose handle was typed as plain text: "@rhea.silva". */
function handled(words: string, people: readonly NamedPerson[]): NamedPerson[] {
  if (!words.includes('@')) return [];
  const handles = new Set([...words.matchAll(HANDLE)].map((match) => lettersOf(match[1] ?? '')));
  return people.filter(
    ({ displayName }) =>
      handles.has(lettersOf(displayName)) ||
      handles.has(lettersOf(displayName.split(' ')[0] ?? '')),
  );
}

const GREETING = pattern(
  () => /^(?:(?:hi|hello|hey|dear|thanks|thank you|so|and|ok|okay|but)[\s,]+)?@?/i,
);
const AFTER_NAME = ',:-–—?! \n';

/** People addressed by name at the beginning ("Rhea, is …") or the end ("…, Rhea?") of a sentence. */
function named(words: string, people: readonly NamedPerson[]): NamedPerson[] {
  const small = words.toLowerCase();
  const start = small.slice(GREETING.exec(small)?.[0].length ?? 0);
  const end = small.replace(/[\s?!.]+$/, '');
  return people.filter(({ displayName }) => {
    const whole = displayName.toLowerCase();
    const isOneWord = !whole.includes(' ');
    return [whole, whole.split(/\s+/)[0] ?? ''].some((name) => {
      if (name.length < 2) return false;
      if (start.startsWith(name)) {
        const next = start[name.length] ?? '';
        // "Will this hold?" addresses nobody, though somebody is named Will.
        const isCalled =
          name === whole && !isOneWord
            ? AFTER_NAME.includes(next)
            : ',:-–—?!'.includes(next.trim() || start[name.length + 1] || ' ');
        return next === '' || isCalled;
      }
      return end.endsWith(`, ${name}`);
    });
  });
}

/**
 * Whom a question is addressed to: those mentioned in it, else those named in it, else those mentioned where its
 * paragraph or the comment begins. Empty where it is addressed to everybody.
 */
export function addresseesOf(
  document: PlainDocument,
  sentence: ProseSentence,
  people: readonly NamedPerson[],
): Addressee[] {
  const mentioned = mentionsIn(document, sentence);
  if (mentioned.length > 0) {
    const ids = [...new Set(mentioned.map(({ accountId }) => accountId))];
    return ids.map((accountId) => ({ accountId, by: 'mention' as const }));
  }
  const words = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600));
  const opening = document.text.slice(document.blocks[0]?.start ?? 0, 60).split('\n')[0] ?? '';
  const found = [
    handled(words, people),
    named(words, people),
    handled(opening, people),
    named(opening, people),
  ];
  const addressed = found.find((list) => list.length > 0) ?? [];
  return addressed.map(({ accountId }) => ({ accountId, by: 'name' as const }));
}

export interface NamedPerson {
  accountId: string;
  displayName: string;
}

export interface Addressee {
  accountId: string;
  /** How we know: an @mention, a name in the sentence, or a reply to what that person wrote. */
  by: 'mention' | 'name' | 'reply';
}
