/**
 * Where the first reader is not sure of an issue's text: parts are missing, and the text says more than what was found; or
 * the text is in a language that is not read. Of an empty text, or one of which every sentence was used, it is sure.
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
/** Fewer letters cannot say who wants what, in any script. */
const FEWEST_LETTERS = 12;
const LOOK_AT_SENTENCES = 300;
/** The parts of a story were tidied up, so that only their beginning is sure to be found in the text. */
const BEGINNING = 40;

/**
 * Whether a second reader should be asked about a story.
 * @param description null where the issue has none
 */
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

/** Whether a second reader should be asked about an epic's reasons, of which one is enough. */
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

/** @param options.besidesLists whether the content of lists and tables was used, too */
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
