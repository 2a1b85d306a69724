import type { PlainDocument } from '../document/document';
import { withPlainApostrophes } from '../words/apostrophes';
import { isFewWords, isUnreadLanguage } from '../words/comment-language';
import { languageOf, UNDETERMINED, type Language } from '../words/language';
import { countAcceptanceCriteria } from './acceptance-criteria';
import { labelledStory } from './story-labels';
import { storySentence } from './story-sentence';
import { storyInTable } from './story-table';
import { storyText, titleText } from './story-text';
import { isTold, NO_PARTS, type StorySentence } from './story-told';

export interface StoryReading {
  /**
   * 'en', 'de', 'fr', 'es', 'pt', 'it', or 'und' where the text is too short to hold a story; null where its language is not
   * read or could not be told.
   */
  language: string | null;
  role: string | null;
  /** The situation of a job story, in place of a role. */
  situation: string | null;
  want: string | null;
  benefit: string | null;
  /**
   * How many acceptance criteria were found, with or without the template. Null where they may be in a field that could not
   * be read.
   */
  acceptanceCriteria: number | null;
  /** Whether the text says who wants what, or what is wanted when, in the words of a template. */
  isUserStory: boolean;
}

/** Fewer words cannot say who wants what, and why. */
const FEWEST_WORDS = 6;

/** The description's story, which is usually longer, unless the summary's has more parts. */
function fuller(
  inDescription: StorySentence | null,
  inSummary: StorySentence | null,
): StorySentence | null {
  if (!isTold(inDescription)) return isTold(inSummary) ? inSummary : (inDescription ?? inSummary);
  return inDescription?.benefit === null && isTold(inSummary) && inSummary?.benefit != null
    ? inSummary
    : inDescription;
}

/** Adds a benefit from the first line of the description to the title's story: "so that I need no cash". */
function withBenefitBelow(
  inTitle: StorySentence | null,
  title: string,
  prose: string,
): StorySentence | null {
  if (!inTitle || !isTold(inTitle) || inTitle.benefit !== null) return inTitle;
  const [line = ''] = prose.trimStart().split('\n', 1);
  const both = storySentence(`${title.replace(/[\s.,;:…]+$/u, '')}, ${line}`, inTitle.language);
  return both?.benefit != null && both.want === inTitle.want ? both : inTitle;
}

/**
 * A story of which each part has a place of its own: a column, a row, or below a label.
 * @param text by which its language is told; where that is too short, the labels of all three parts are required
 */
function inPlaces(
  description: PlainDocument,
  language: Language | null,
  text: string,
): StorySentence | null {
  if (language === null && isUnreadLanguage(text)) return null;
  const inTable = storyInTable(description, language ?? 'en');
  if (inTable === null) return labelledStory(description, language);
  return language === null && inTable.benefit === null ? null : inTable;
}

function partsOf(story: StorySentence | null): Omit<StorySentence, 'language'> {
  const { role, situation, want, benefit } = story ?? NO_PARTS;
  return { role, situation, want, benefit };
}

/**
 * Reads an issue's summary and description as a user story: who wants what, and why. Parts of a template that nobody filled
 * in count as missing.
 */
export function readStory(summary: string, description: PlainDocument | null): StoryReading {
  const title = titleText(withPlainApostrophes(summary));
  const prose = description ? storyText(description) : '';
  const language = languageOf(`${title}\n${prose}`);
  const inTitle = withBenefitBelow(storySentence(title, language, 'title'), title, prose);
  const told = fuller(storySentence(prose, language), inTitle);
  const story =
    isTold(told) || !description
      ? told
      : (inPlaces(description, language, `${title}\n${prose}`) ?? told);
  const isTooShort = isFewWords(`${title}\n${description?.text ?? ''}`, FEWEST_WORDS);
  return {
    language: language ?? story?.language ?? (isTooShort ? UNDETERMINED : null),
    ...partsOf(story),
    acceptanceCriteria: description ? countAcceptanceCriteria(description) : 0,
    isUserStory: isTold(story),
  };
}
