/**
 * Where the first reader is not sure of an issue's text: it found parts missing, and the text says more than what it found; or the
 * text is in a language that it does not read. An empty text, and one of which every sentence was taken, surely say no more.
 */
import type { PlainDocument } from './document/document';
import { proseSentences } from './prose/prose';
import type { Rationale } from './reasons/rationale';
import { missingParts } from './stories/missing-parts';
import type { StoryReading } from './stories/story';
import { isUnreadLanguage } from './words/comment-language';
import { countLetters, countWords } from './words/letters';
import { isGuidance } from './words/unfilled';

/** Shorter sentences are labels, names and links. */
const FEWEST_WORDS = 5;
/** Who wants what does not go into fewer letters, in any script. */
const FEWEST_LETTERS = 12;
const LOOK_AT_SENTENCES = 300;
/** Parts of a story are told tidied: only how they begin stands in the text for sure. */
const BEGINNING = 40;

/** @param description null where the issue has none */
export function isStoryUnsure(
  story: StoryReading,
  summary: string,
  description: PlainDocument | null,
): boolean {
  if (story.language === null) return isUnread(summary, description) || saysMore(description, []);
  const { role, situation, want, benefit, acceptanceCriteria } = story;
  const isWhole = missingParts(story).length === 0;
  const taken = [role, situation, want, benefit].flatMap((part) => part?.slice(0, BEGINNING) ?? []);
  return !isWhole && saysMore(description, taken, { besidesLists: acceptanceCriteria !== 0 });
}

/** As {@link isStoryUnsure}, of an epic's reasons, of which one is enough. */
export function areReasonsUnsure(
  { parts }: Rationale,
  summary: string,
  description: PlainDocument | null,
): boolean {
  if (parts === null) return isUnread(summary, description) || saysMore(description, []);
  return parts.length === 0 && saysMore(description, []);
}

function isUnread(summary: string, description: PlainDocument | null): boolean {
  const words = `${summary}\n${description?.text ?? ''}`;
  return countLetters(words) >= FEWEST_LETTERS && isUnreadLanguage(words);
}

/** @param options.besidesLists whether what stands in lists and tables was taken, too */
function saysMore(
  document: PlainDocument | null,
  taken: readonly string[],
  { besidesLists = false } = {},
): boolean {
  if (document === null) return false;
  return proseSentences(document)
    .slice(0, LOOK_AT_SENTENCES)
    .some(({ start, end, block }) => {
      const isTaken = besidesLists && (block.kind === 'listItem' || block.kind === 'tableCell');
      if (isTaken || block.kind === 'heading') return false;
      const words = document.text.slice(start, end).replace(/\s+/g, ' ');
      if (countWords(words) < FEWEST_WORDS) return false;
      return !taken.some((part) => words.includes(part)) && !isGuidance(words);
    });
}
