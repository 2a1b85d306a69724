/** Names and lists in what actions answer: every name is shut off from the sentence, and every list ends. */
import type { PanelCommon, Person } from '../../contract/panel';
import { isolateNames, personName, type WordsContext } from '../../duties/messages';
import { listOfAll } from '../../texts/lists';
import type { Translate } from '../../texts/translate';

/** Names in one sentence. */
const MOST_NAMES = 5;
/** Bytes of one list of ids, of which an answer has five at most: together with its sentences it stays below what it may weigh. */
const LIST_BYTES = 500;
/** Characters of a name in a sentence, and what it may weigh at most: an answer has up to 25 of them. */
export const NAME_CHARACTERS = 80;

/** What sentences are made with, for the person who asks. */
export function wordsFor(
  { people, roleNames, shape, viewer }: Omit<PanelCommon, 'projectKey' | 'siteUrl'>,
  t: Translate,
): WordsContext {
  return { ...isolateNames({ people: shortened(people), roleNames }), shape, viewer, t };
}

function shortened(people: Record<string, Person>): Record<string, Person> {
  return Object.fromEntries(
    Object.entries(people).map(([accountId, person]) => [
      accountId,
      { ...person, displayName: cutName(person.displayName) },
    ]),
  );
}

const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Bytes of a text as an answer has it: letters beyond ASCII take up to four, and signs that JSON writes as a number six. */
export function weightOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}

/**
 * A text of at most so many characters, cut between two letters.
 * @param heaviest what it weighs at most
 */
export function cut(text: string, most: number, heaviest = 3 * most): string {
  if (text.length <= most && weightOf(text) <= heaviest) return text;
  let kept = '';
  let weight = weightOf('…');
  for (const { segment } of LETTERS.segment(text.slice(0, most))) {
    weight += weightOf(segment);
    if (kept.length + segment.length >= most || weight > heaviest) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** A name as sentences have it. */
export function cutName(name: string): string {
  return cut(name, NAME_CHARACTERS, NAME_CHARACTERS);
}

/** "Ada, Ben and 3 more" */
export function namesOf(
  accountIds: readonly string[],
  words: WordsContext,
  nameOne = (accountId: string): string => personName(accountId, words),
): string {
  const named = accountIds.slice(0, MOST_NAMES).map(nameOne);
  const others = accountIds.length - named.length;
  return listOfAll(
    others > 0 ? [...named, words.t('people.more', { count: others })] : named,
    words.t,
  );
}

/** Ids with commas, as many as fit. */
export function idsText(ids: readonly string[]): string {
  let text = '';
  for (const id of ids) {
    const longer = text === '' ? id : `${text},${id}`;
    if (weightOf(longer) > LIST_BYTES) break;
    text = longer;
  }
  return text;
}
